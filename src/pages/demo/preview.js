// The preview: the element itself with the chosen attributes, in a frame of the chosen width, light or dark.
// It uses the same attributes as the lines for pasting, and knows nothing about the fields.
import { attributes, rule } from "./snippet.js";

/** The storage key of the preview, so that it never changes the answers in the assessment at the top of the page. */
const APART = "preview";

/** The preview cannot show when an element loads, and this page's history belongs to the assessment at the top. */
const UNSEEN = ["loading", "history"];

export function preview(frame, element) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return {
    show(choices, start) {
      const wanted = new Map(attributes(choices, start).filter(([name]) => !UNSEEN.includes(name)));
      wanted.set("storage-key", [APART, choices["storage-key"]].filter(Boolean).join(" "));
      for (const name of element.getAttributeNames()) {
        if (name !== "id" && !wanted.has(name)) element.removeAttribute(name);
      }
      for (const [name, value] of wanted) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
      sheet.replaceSync(rule(choices, `#${element.id}`));
      frame.className = `frame at-${choices.width} ${choices.page}`;
    },
  };
}
