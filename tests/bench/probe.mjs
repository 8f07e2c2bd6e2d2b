// The code that runs inside a measured page. Each function is sent there as text, before the page's own scripts, so it
// must not use anything outside itself. The pages have the same hooks (`data-do`, `data-item`), the widget in its
// shadow root, and probes rely on nothing else. The barest page has no introduction and takes no answer back.
//
// A frame counts as shown in the first task after it was painted. A task posted from requestAnimationFrame cannot run
// before style, layout and paint of that frame are done. With the highest priority, it runs before anything else that
// is waiting, such as the browser's own checks of new form fields. The browser's own measure would be Event Timing, but
// it comes in steps of 8 ms, ignores anything under 16 ms, and ends at the next frame whether or not that shows the answer.

/**
 * `window.measured`: presses "start" once it has been painted, and resolves to the milliseconds from navigation to the
 * introduction and to the first question that can be answered. A control has to exist before a frame and be visible
 * after it; checked any earlier, a control that `content-visibility` is about to show still counts as hidden.
 */
export function loadProbe() {
  const find = (selector) => (document.querySelector("partnership-check")?.shadowRoot ?? document).querySelector(selector);
  const isUsable = (control) => control?.isConnected && !control.disabled && control.checkVisibility();
  const marks = {};
  window.measured = new Promise((resolve, reject) => {
    addEventListener("pc-error", (event) => reject(new Error(JSON.stringify(event.detail))));
    setTimeout(() => reject(new Error("no question could be answered within a minute")), 60_000);
    const look = () => {
      const start = find("button[data-do=start]");
      const level = find("fieldset[data-item] input[type=radio]");
      const afterPaint = () => {
        if (isUsable(level)) {
          resolve({ ...marks, answerable: performance.now() });
          return;
        }
        if (isUsable(start)) {
          marks.intro ??= performance.now();
          start.click();
        }
        requestAnimationFrame(look);
      };
      scheduler.postTask(afterPaint, { priority: "user-blocking" });
    };
    requestAnimationFrame(look);
  });
}

/**
 * `window.levelOf({item, value})` scrolls a level into view and resolves to the middle of its label once the page is
 * idle. `window.expectAnswer({item, value})` then starts `window.answered`: a promise of the milliseconds from the next
 * click, by the browser's own timestamp, to the frame in which the item shows the level as chosen and offers to take it
 * back.
 */
export function answerProbe() {
  const takesBack = () => !document.querySelector("[data-bare]");
  const fieldsetOf = (item) => {
    const root = document.querySelector("partnership-check")?.shadowRoot ?? document;
    return root.querySelector(`fieldset[data-item="${item}"]`);
  };
  const inputOf = ({ item, value }) => fieldsetOf(item).querySelector(`input[value="${value}"]`);
  // Work that a page has postponed must not count towards the next click.
  window.atRest = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
  });
  window.levelOf = async (expected) => {
    // What is above may get its height only now.
    for (let before; ;) {
      const { x, y, width, height } = inputOf(expected).labels[0].getBoundingClientRect();
      const [across, down] = [x + width / 2, y + height / 2];
      if (down === before && down > 0 && down < innerHeight) return { x: across, y: down };
      before = down;
      if (down <= 0 || down >= innerHeight) fieldsetOf(expected.item).scrollIntoView({ block: "center" });
      await window.atRest();
    }
  };
  window.expectAnswer = (expected) => {
    const isShown = () => inputOf(expected).checked
      && (!takesBack() || fieldsetOf(expected.item).querySelector("button[data-do=clear]") !== null);
    window.answered = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`${expected.item} did not show its answer within a minute`)), 60_000);
      addEventListener("click", ({ timeStamp }) => {
        const look = () => {
          if (!isShown()) {
            requestAnimationFrame(look);
            return;
          }
          scheduler.postTask(() => resolve(performance.now() - timeStamp), { priority: "user-blocking" });
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
  };
}
