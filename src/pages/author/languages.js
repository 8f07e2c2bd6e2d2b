// The languages in which an assessment can be previewed, and their names. Pure.
import LANGUAGES from "../../i18n/languages.json" with { type: "json" };

/** Language tags that Intl accepts: a language, and optionally a script and a region. */
const TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?$/i;

/**
 * The tags of the widget's own languages, followed by any other languages that the file has texts in.
 * @param {string} text the file; one that is not JSON adds no languages
 * @param {string[]} shipped the widget's own languages
 */
export function languagesOf(text, shipped) {
  const tags = new Set(shipped);
  try {
    JSON.parse(text, (_name, value) => {
      for (const tag of tagsOf(value)) tags.add(tag);
      return value;
    });
  } catch {
    // The file is not JSON, which is reported elsewhere.
  }
  return [...tags];
}

// The tags of a text in several languages, which is an object that maps language tags to strings. A rubric is an
// object of strings too, but its names are numbers.
function tagsOf(value) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return [];
  const entries = Object.entries(value);
  const isText = entries.every(([name, words]) => TAG.test(name) && typeof words === "string");
  return isText ? entries.map(([name]) => name) : [];
}

/** The widget's languages in their own names, because not every browser's Intl knows Welsh. */
const OWN = Object.fromEntries(LANGUAGES.map(({ tag, name }) => [tag, name]));

/** The name of a language in that language and, if different, in the language of the page. */
export function nameOf(tag, page = "en") {
  const name = (language) => new Intl.DisplayNames([language, "en"], { type: "language", fallback: "code" }).of(tag);
  const [own, inPage] = [OWN[tag] ?? name(tag), name(page)];
  return own.toLowerCase() === inPage.toLowerCase() ? own : `${own} (${inPage})`;
}
