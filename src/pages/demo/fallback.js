// What people see until the widget is ready, in the language that is chosen for it. The words of another language than the page's
// come a moment later. It knows nothing about the lines that they are in.
import { message } from "../words/message.js";
import { languageWithWords, say } from "../words/say.js";

/**
 * @param {() => void} arrived called when words have come that were asked for before
 * @returns {(tag: string) => string} those in a language, or in that of the page until they are there; with an empty tag those
 *   in that of the page
 */
export function fallbacks(arrived) {
  const found = new Map();
  const load = async (tag) => {
    found.set(tag, null);
    try {
      found.set(tag, message(await languageWithWords(tag), "lines.fallback"));
      arrived();
    } catch {
      // Those in the page's language will do.
    }
  };
  return (tag) => {
    if (tag && !found.has(tag)) load(tag);
    return found.get(tag) ?? say("lines.fallback");
  };
}
