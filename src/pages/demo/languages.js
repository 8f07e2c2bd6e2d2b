// The languages that the demo page has to choose from, and which assessments are in them. It knows nothing about the page.
import { CHOICES } from "../../element/js/attributes.js";
import LANGUAGES from "../../i18n/languages.json" with { type: "json" };

/** An option for each language, called what it calls itself. */
export const languageOptions = () => LANGUAGES.map(({ tag, name }) => Object.assign(new Option(name, tag), { lang: tag }));

/** Whether an assessment is in a language; all of them are written in English. */
export const isTranslated = (id, tag) => tag === "en" || LANGUAGES.some((language) => language.tag === tag && language.assessments.includes(id));

/** The assessments that are in every language. */
export const TRANSLATED = CHOICES.instrument.filter((id) => LANGUAGES.every(({ tag }) => isTranslated(id, tag)));
