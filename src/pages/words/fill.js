// Puts texts into a page's markup. It knows how the markup names its texts, and nothing about languages.
import { pieces } from "./message.js";

/** What stands for an element inside a text, by the element's name; script/lib/translate/markup.mjs has the same. */
const PLACEHOLDERS = { a: "link", strong: "strong", code: "code" };
/** The attributes that can have a text, which `data-words-` and the name says. */
const ATTRIBUTES = ["aria-label", "content"];

/** The elements stay the same ones, with their attributes and listeners. */
function fillElement(element, text) {
  const inside = Object.fromEntries([...element.children].map((child) => [PLACEHOLDERS[child.localName], child]));
  const nodes = pieces(text).map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece.inside !== null) inside[piece.name].textContent = piece.inside;
    return inside[piece.name];
  });
  element.replaceChildren(...nodes);
}

/** @param {ParentNode} root @param {Record<string, string>} words */
export function fillWords(root, words) {
  for (const element of root.querySelectorAll("[data-words]")) fillElement(element, words[element.dataset.words]);
  for (const name of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[data-words-${name}]`)) element.setAttribute(name, words[element.getAttribute(`data-words-${name}`)]);
  }
}
