// The languages in which an assessment can be previewed, and their names. Pure.

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
export const OWN = { en: "English", de: "Deutsch", cy: "Cymraeg", ar: "العربية" };

/** The name of a language in that language and, if different, in English. */
export function nameOf(tag) {
  const name = (language) => new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag);
  const [own, english] = [OWN[tag] ?? name(tag), name("en")];
  return own === english ? own : `${own} (${english})`;
}
