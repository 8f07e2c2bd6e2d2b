// Which languages an assessment can be looked at in, and what they are called. Pure.

/** Tags as Intl takes them: a language, and subtags of the lengths that scripts, regions and variants have. */
const TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?$/i;

/**
 * The tags of the widget's own languages, then those that the file's texts are written in besides.
 * @param {string} text the file; one that is no JSON speaks no language of its own
 * @param {string[]} shipped
 */
export function languagesOf(text, shipped) {
  const tags = new Set(shipped);
  try {
    JSON.parse(text, (_name, value) => {
      for (const tag of spoken(value)) tags.add(tag);
      return value;
    });
  } catch {
    // Its problems are told elsewhere.
  }
  return [...tags];
}

// A text by language is an object of strings under language tags. A rubric's names are numbers.
function spoken(value) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return [];
  const entries = Object.entries(value);
  const text = entries.every(([name, words]) => TAG.test(name) && typeof words === "string");
  return text ? entries.map(([name]) => name) : [];
}

/** What the widget's languages call themselves: not every browser's Intl has Welsh. */
export const OWN = { en: "English", de: "Deutsch", cy: "Cymraeg", ar: "العربية" };

/** A language's name in itself and, where it is another one, in English. */
export function nameOf(tag) {
  const name = (language) => new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag);
  const [own, english] = [OWN[tag] ?? name(tag), name("en")];
  return own === english ? own : `${own} (${english})`;
}
