// Begins with the first screens as soon as the words are there. Whatever they cannot show, the module can, and it comes anyway.
import { asProblem, report } from "../problem.js";
import { ENGLISH } from "../screens.js";
import { Assessment } from "./assessment.js";
import { Early } from "./early.js";
import { Record } from "./record.js";
import { Words } from "./words.js";

/** What the page's author has chosen, as the screens take it. */
export const lookOf = ({ layout, theme, level }) => ({ single: layout === "single", theme, level });

/**
 * @param {[object, object, object]} setup content, words and appearance, as the widget takes them; the assessment is a bundled one
 * @param {string} [kept] the document of a widget that was removed
 * @param {object} host see {@link Early}
 * @returns {Early | undefined} nothing if the module has to begin
 */
export function begin([content, { messages, language, languages }, look], kept, host) {
  try {
    const words = new Words({ ...ENGLISH, ...messages }, language, languages.split(" "));
    const assessment = new Assessment(content.instrument, content.fingerprint);
    const record = Record.open(content.storage, content.storageKey, assessment, words, kept);
    // Where a page has replaced what that needs, nothing could be kept.
    JSON.parse(record?.text ?? null);
    return record && new Early({ words, assessment, record, ...lookOf(look) }, host);
  } catch (thrown) {
    report(asProblem(thrown));
    return undefined;
  }
}
