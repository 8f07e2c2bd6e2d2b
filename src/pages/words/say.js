// The words of a page in the page's language. English until main.js has loaded another one. A page's scripts ask here for what
// they say; what they ask for is all the English that they carry.
import LANGUAGES from "../../i18n/languages.json" with { type: "json" };
import ENGLISH from "./en.json" with { type: "json" };
import { isolated, message, pieces, textOf } from "./message.js";

const described = (tag) => LANGUAGES.find((language) => language.tag === tag);
let language = { ...described("en"), words: ENGLISH };

/** The language with its words, for functions that are given one. */
export const spoken = () => language;

/** From now on the page speaks this language. */
export function speak(next) {
  language = next;
}

/** A text of the page with its values. */
export const say = (key, values) => message(language, key, values);

/** A text of the page in pieces, with elements as the values. @returns {(string | Node)[]} */
export const sayWith = (key, elements) => pieces(textOf(language, key)).map((piece) => elements[piece.name] ?? piece);

/** Words that are in English whatever the page's language, such as what the reader of assessments says, as an element. */
export function english(words) {
  return Object.assign(document.createElement("span"), { lang: "en", dir: "ltr", textContent: words });
}

/** "a, b and c"; with `unit`, "a, b, c". @param {"conjunction" | "unit"} type */
export const sayList = (parts, type = "conjunction") =>
  new Intl.ListFormat([language.tag, "en"], { type }).format(parts.map((part) => isolated(part, language.direction)));

/** A number with one decimal at most, and at least as many as are asked for. */
export const sayNumber = (number, decimals = 0) =>
  new Intl.NumberFormat([language.tag, "en"], { numberingSystem: "latn", minimumFractionDigits: decimals, maximumFractionDigits: 1 }).format(number);

const loaded = new Map([["en", Promise.resolve(language)]]);

async function load(tag) {
  try {
    const answer = await fetch(new URL(`words/${tag}.json`, import.meta.url));
    if (!answer.ok) throw new Error(`words/${tag}.json answered ${answer.status}`);
    return { ...described(tag), words: await answer.json() };
  } catch (problem) {
    // It may be there the next time.
    loaded.delete(tag);
    throw problem;
  }
}

/** A language with its words, which are loaded where they are not there yet. @returns {Promise<import("./message.js").Language>} */
export function languageWithWords(tag) {
  if (!loaded.has(tag)) loaded.set(tag, load(tag));
  return loaded.get(tag);
}
