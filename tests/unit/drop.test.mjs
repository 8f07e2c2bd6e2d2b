// Files dropped beside the comparison on its page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { takeDrops } from "../../src/pages/compare/drop.js";

class Drag extends Event {
  constructor(type, { dataTransfer, relatedTarget = null, path, ...options }) {
    super(type, { cancelable: true, ...options });
    Object.assign(this, { dataTransfer, relatedTarget });
    if (path) this.composedPath = () => path;
  }
}
globalThis.DragEvent ??= Drag;

const files = { types: ["Files"], files: ["a.json", "b.json"] };
const text = { types: ["text/plain"], files: [] };

/** A page with a comparison on it, and what that takes. */
function opened({ ready = true } = {}) {
  const classes = new Set();
  const classList = { toggle: (name, is) => (is ? classes.add(name) : classes.delete(name)) };
  const page = Object.assign(new EventTarget(), { documentElement: { classList } });
  const [dropped, compared] = [[], []];
  const widget = new EventTarget();
  widget.addEventListener("drop", (event) => dropped.push(event.dataTransfer));
  const shadowRoot = { querySelector: () => (ready ? widget : null) };
  const comparison = { shadowRoot, compare: async (given) => compared.push(given) };
  takeDrops(page, comparison);
  const drag = (type, options) => {
    const event = new Drag(type, options);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { comparison, classes, dropped, compared, drag };
}

test("files dropped beside the comparison are dropped on it", () => {
  const { dropped, compared, drag } = opened();
  assert.ok(drag("dragover", { dataTransfer: files }), "otherwise the browser would not offer to drop them");
  assert.ok(drag("drop", { dataTransfer: files }), "otherwise the browser would open them");
  assert.deepEqual([dropped, compared], [[files], []]);
});

test("what is dropped on the comparison is not taken twice", () => {
  const { comparison, dropped, compared, drag } = opened();
  drag("drop", { dataTransfer: files, path: [comparison] });
  assert.deepEqual([dropped, compared], [[], []]);
});

test("a comparison that is not there yet takes the files later", () => {
  const { compared, drag } = opened({ ready: false });
  drag("drop", { dataTransfer: files });
  assert.deepEqual(compared, [files.files]);
});

test("texts are left to the browser", () => {
  const { classes, dropped, drag } = opened();
  assert.ok(!drag("dragover", { dataTransfer: text }) && !drag("drop", { dataTransfer: text }));
  assert.deepEqual([dropped, classes.size], [[], 0]);
});

test("the page shows while files are dragged over it", () => {
  const { classes, drag } = opened();
  const shown = () => classes.has("dragging");
  drag("dragover", { dataTransfer: files });
  assert.ok(shown());
  drag("dragleave", { dataTransfer: files, relatedTarget: {} });
  assert.ok(shown(), "they are over another element of the page");
  drag("dragleave", { dataTransfer: files });
  assert.ok(!shown(), "they have left it");
  drag("dragover", { dataTransfer: files });
  drag("drop", { dataTransfer: files });
  assert.ok(!shown(), "they were dropped");
});
