// The constructable style sheets, one of each a document for all instances, and the measure of the
// box that a fallback leaves behind. Knows nothing of the widget.
import { styles } from "./files.js";

// The mount lets its own margins collapse with the page's and holds in those of its content. The word
// that it is loading comes late, so that a fast start doesn't flicker.
const BASE =
  ":host,slot{display:block}" +
  ":host([hidden]),[hidden]{display:none!important}" +
  ".pc-mount{display:flow-root;min-block-size:28rem}" +
  ".pc-loading{margin:0;animation:pc-wait 0s .4s backwards}" +
  "@keyframes pc-wait{from{visibility:hidden}}";

const windows = new WeakMap();
// The texts of the fetched sheets, once they have arrived: for the first screens, and for what comes later.
let [first, later, more] = [];

function sheet(view, text) {
  if (!windows.has(view)) windows.set(view, new Map());
  const sheets = windows.get(view);
  if (!sheets.has(text)) {
    const made = new view.CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  return sheets.get(text);
}

/** Gives a root what there is by now: the small sheet, and the fetched ones. */
export function adoptStyles(root) {
  const view = root.ownerDocument.defaultView;
  // A document without a window shows nothing.
  if (view) root.adoptedStyleSheets = [BASE, first, later, more].filter(Boolean).map((text) => sheet(view, text));
}

/** Resolves when the root has what the first screens need. */
export async function adoptFirstStyles(root) {
  first = await styles("partnership-check.css");
  adoptStyles(root);
}

/** Gives the root the styles of what comes later, and what else is wanted, when they have arrived. Whether they have. */
export async function adoptLaterStyles(root, wanted) {
  later = await styles("partnership-check.later.css");
  more = (wanted && (await wanted())) || more;
  adoptStyles(root);
  return Boolean(later);
}

/**
 * The box of a slot's content as styles for what takes its place. The margins at its edges stand outside
 * the slot, collapsed into the page's; padding, then a block formatting context, pull them in one by one.
 */
export function boxOf(slot) {
  const size = () => parseFloat(getComputedStyle(slot).blockSize);
  const inner = size();
  slot.style.paddingBlockStart = "1px";
  const withStart = size();
  slot.style.display = "flow-root";
  const withBoth = size();
  slot.style.cssText = "";
  return {
    minBlockSize: `${inner}px`,
    marginBlockStart: `${withStart - inner}px`,
    marginBlockEnd: `${withBoth - withStart}px`,
  };
}
