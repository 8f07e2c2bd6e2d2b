// Files that are dropped beside the comparison on its page, where the browser would open them instead: the comparison takes
// them as if they were dropped on it. Knows nothing of what is in them.

const DRAGGING = "dragging";

const withFiles = (event) => event.dataTransfer?.types.includes("Files");

/**
 * Has the comparison take what is dropped anywhere on the page, which has a class of its own while files are dragged over it.
 * @param {EventTarget & {documentElement: Element}} page
 * @param {HTMLElement & {compare: Function}} comparison
 */
export function takeDrops(page, comparison) {
  const dragging = (is) => page.documentElement.classList.toggle(DRAGGING, is);
  page.addEventListener("dragover", (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    dragging(true);
  });
  page.addEventListener("dragleave", (event) => {
    // From one element to another, they are still over the page.
    if (!event.relatedTarget) dragging(false);
  });
  page.addEventListener("drop", (event) => {
    dragging(false);
    if (!withFiles(event) || event.composedPath().includes(comparison)) return;
    event.preventDefault();
    hand(event.dataTransfer, comparison);
  });
}

/** On the widget itself, because a person brings them: then it counts of which round they are, and folders are read too. */
function hand(dataTransfer, comparison) {
  const widget = comparison.shadowRoot?.querySelector(".pc-compare");
  if (widget) widget.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  // It takes them once it is there. If it never is, it says so itself.
  else comparison.compare([...dataTransfer.files]).catch(() => {});
}
