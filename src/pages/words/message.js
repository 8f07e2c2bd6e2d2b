// A text with its values: plural forms, numbers, and what stands for elements. Pure.

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A value in a text that runs from right to left, with marks that keep them from turning each other. It has the direction of its
 * own letters; one without any, such as a ratio, runs from left to right.
 */
export const isolated = (value, direction) => (direction === "rtl" ? `${/\p{L}/u.test(value) ? "\u2068" : "\u2066"}${value}\u2069` : `${value}`);

const NUMBER = { numberingSystem: "latn", useGrouping: false };
/**
 * Not every browser knows how every language writes numbers; English is then better than the browser's own language. Without
 * signs between thousands, because some of the numbers are those of lines.
 */
const numberOf = (value, tag) => (typeof value === "number" ? new Intl.NumberFormat([tag, "en"], NUMBER).format(value) : value);

/**
 * @typedef {{tag: string, direction: "ltr" | "rtl", words: Record<string, string | Record<string, string>>}} Language
 */

/** The text of a key before its values are put in: of one with plural forms, that for `values.count`. */
export function textOf({ tag, words }, key, values = {}) {
  const text = words[key];
  return typeof text === "string" ? text : (text[new Intl.PluralRules(tag).select(values.count)] ?? text.other);
}

/** @param {Language} language @param {Record<string, string | number>} values */
export function message(language, key, values = {}) {
  const { tag, direction } = language;
  return textOf(language, key, values).replace(PLACEHOLDER, (_, name) => isolated(numberOf(values[name], tag), direction));
}

/** A text as it stands, for what is copied from the page: marks of direction would be copied too. */
export const plainMessage = (language, key, values) => message({ ...language, direction: "ltr" }, key, values);

/**
 * The pieces of a text: strings, and what stands for an element, by its name, with the words inside if the text has any.
 * @returns {(string | {name: string, inside: string | null})[]}
 */
export function pieces(text) {
  const found = [];
  let done = 0;
  for (const { 0: all, 1: around, 2: inside, 3: alone, index } of text.matchAll(/\{(\w+)\}([^{}]*)\{\/\1\}|\{(\w+)\}/g)) {
    if (index > done) found.push(text.slice(done, index));
    found.push({ name: around ?? alone, inside: inside ?? null });
    done = index + all.length;
  }
  return done < text.length ? [...found, text.slice(done)] : found;
}
