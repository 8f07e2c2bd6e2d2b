// Owns the code that runs inside a measured page. Each function is sent there as text before the
// page's own scripts, so none may use anything outside itself. Both pages offer the same hooks
// (`data-do`, `data-item`), the widget's in its shadow root; a probe knows no more of them.
//
// A frame counts as shown in the first task after it was painted. A task posted from
// requestAnimationFrame can't run before that frame's style, layout and paint are done; posted with
// the highest priority, it runs before anything else that waits, such as the browser's own look at
// new form fields. Event Timing would be the browser's own figure, but it comes in steps of 8 ms,
// leaves out what is under 16 ms, and ends at the next frame whether or not that shows the answer.

/**
 * `window.measured`: presses "start" once it has been painted, and gives the milliseconds from
 * navigation to the introduction and to the first question that can be answered. A control has to
 * be there before a frame and be visible after it: asked any earlier, what `content-visibility` is
 * about to show still counts as hidden.
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
 * `window.levelOf({item, value})` brings a level into view and gives the middle of what is pressed to
 * choose it, once the page is at rest. `window.expectAnswer({item, value, rubric})` then starts
 * `window.answered`: a promise of the milliseconds from the next click, as the browser stamped it on
 * arrival, to the frame in which that item shows that level chosen and the level's rubric.
 */
export function answerProbe() {
  const fieldsetOf = (item) => {
    const root = document.querySelector("partnership-check")?.shadowRoot ?? document;
    return root.querySelector(`fieldset[data-item="${item}"]`);
  };
  const inputOf = ({ item, value }) => fieldsetOf(item).querySelector(`input[value="${value}"]`);
  // Work that a page put off is not to fall into the next click's time.
  window.atRest = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
  });
  window.levelOf = async (expected) => {
    fieldsetOf(expected.item).scrollIntoView({ block: "center" });
    await window.atRest();
    const { x, y, width, height } = inputOf(expected).labels[0].getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  window.expectAnswer = (expected) => {
    const isShown = () => inputOf(expected).checked
      && fieldsetOf(expected.item).querySelector("[data-role=chosen-rubric]")?.textContent.includes(expected.rubric);
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
