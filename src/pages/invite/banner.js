// What a page says to whoever was invited, above the assessment. It knows an empty element to put that in, and nothing else
// about the page.
import { welcome } from "./texts.js";

/**
 * @param {Element} place
 * @param {"h1" | "h2"} heading
 * @param {import("../words/message.js").Language} language that of the texts
 * @param {string} title the assessment's
 */
export function showBanner(place, heading, language, title, invitation) {
  Object.assign(place, { hidden: false, lang: language.tag, dir: language.direction });
  const made = welcome(language, title, invitation).map((text, number) => {
    const element = document.createElement(number ? "p" : heading);
    return Object.assign(element, { textContent: text });
  });
  place.replaceChildren(...made);
}
