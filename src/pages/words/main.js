// Every page's first script: sets the page's language before anything else asks for it, so that the widget begins in it, and
// puts the page's words in that language into it. English needs nothing but what is in the page.
import LANGUAGES from "../../i18n/languages.json" with { type: "json" };
import { rename } from "../title.js";
import { admit, carryOn, offerLanguages } from "./choices.js";
import { fillWords } from "./fill.js";
import { languageOf } from "./language.js";
import { languageWithWords, speak, spoken } from "./say.js";

export { followScreens } from "../title.js";
export * from "./say.js";

/** A page's title is its own; a screen of the widget may have put its name before it by now. */
function fillPage(words) {
  fillWords(document, words);
  const title = document.querySelector("title[data-words]");
  if (title) rename(words[title.dataset.words]);
}

const mark = ({ tag, direction }) => Object.assign(document.documentElement, { lang: tag, dir: direction });

async function begin(wanted) {
  mark(wanted);
  if (wanted.tag !== spoken().tag) {
    try {
      const language = await languageWithWords(wanted.tag);
      speak(language);
      fillPage(language.words);
    } catch (problem) {
      // The page is whole in English.
      console.warn(`Partnership Check: ${problem.message}; this page stays in English`);
      mark(spoken());
    }
  }
  const place = document.querySelector(".languages");
  offerLanguages(place, spoken().tag);
  admit(place, spoken().tag);
  carryOn(document.body);
}

const tag = languageOf(location.href, navigator.languages);

/** Resolves when the page has its words. */
export const ready = begin(LANGUAGES.find((language) => language.tag === tag));
