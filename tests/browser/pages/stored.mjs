// What a site's local storage holds of the widget, what the widget says of it, and a storage that is full. Beside the answers,
// and until the browser has written the latest change to disk, there is a mark that says so; nobody but the widget needs it.

const isMark = (key) => key.includes(":journal:");

/** The texts by their keys, sorted. */
export async function stored(tab) {
  const entries = await tab.evaluate(() => Object.entries(localStorage));
  return Object.fromEntries(entries.filter(([key]) => !isMark(key)).sort());
}

/** The keys, sorted. */
export const storedKeys = async (tab) => Object.keys(await stored(tab));

/** Waits until the widget says this above the screen. */
export function untilNotice(widget, pattern) {
  return widget.tab.until(
    `the notice says ${pattern}`,
    ([path, source, flags]) =>
      window.pct.shown(window.pct.find(path)) && new RegExp(source, flags).test(window.pct.text(path)),
    [widget.at("[data-role=notice]"), pattern.source, pattern.flags],
  );
}

/** Fills local storage, but for a few characters. */
export function fill(tab) {
  return tab.evaluate(() => {
    for (let [size, number] = [1 << 20, 0]; size >= 1;) {
      try {
        localStorage.setItem(`filler${number}`, "x".repeat(size));
        number += 1;
      } catch {
        size >>= 1;
      }
    }
  });
}

/** Makes room again. */
export function empty(tab) {
  return tab.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });
}
