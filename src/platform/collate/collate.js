// In which order a language lists names, and how it writes a day. Only a comparison needs these. Knows nothing of whose names.

// Comparing digits by their value is far slower.
const MANY = 1000;

/**
 * The numbers of these texts in the order in which the language lists them; if they are not many, digits by their value: "2"
 * before "10".
 * @param {string} tag
 * @param {string[]} texts
 */
export function order(tag, texts) {
  // Engines that do not know a language would use that of their own menus.
  const { compare } = new Intl.Collator([tag, "en-GB"], { numeric: texts.length <= MANY });
  return Uint32Array.from(texts.keys()).sort((one, other) => compare(texts[one], texts[other]) || one - other);
}

/** A day, given as `2026-01-31`, in words; in numbers if words would be in another language. */
export function dayInWords(tag, day) {
  const dateStyle = Intl.DateTimeFormat.supportedLocalesOf(tag).length ? "long" : "short";
  const options = { dateStyle, timeZone: "UTC", numberingSystem: "latn" };
  return new Intl.DateTimeFormat([tag, "en-GB"], options).format(new Date(day));
}
