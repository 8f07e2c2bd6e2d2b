// Finds the longest task that holds a page's main thread. Runs inside the page; knows nothing about what is measured.

/** `window.longestTask()` resolves to the longest task since it was last asked, once the page is idle; 0 if none took 50 ms. */
export function taskProbe() {
  let longest = 0;
  const note = (list) => list.forEach(({ duration }) => (longest = Math.max(longest, duration)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "longtask", buffered: true });
  window.longestTask = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
    }
    note(observer.takeRecords());
    const found = longest;
    longest = 0;
    return found;
  };
}
