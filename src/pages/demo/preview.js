// The preview: the element itself with the choices on it, in a frame of the chosen width on a light or a dark page.
// Knows the element's attributes as the lines for pasting have them, and nothing of the fields.
import { attributes, rule } from "./snippet.js";

/** Not the visitor's answers: those of the assessment at the top of the page stay as they are. */
const APART = "preview";

export function preview(frame, element) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return {
    show(choices, start) {
      // The preview is in view or it is not; when the element loads cannot be shown by it.
      const wanted = new Map(attributes(choices, start).filter(([name]) => name !== "loading"));
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
