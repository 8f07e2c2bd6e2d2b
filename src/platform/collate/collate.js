// In which order a language lists names. Only a comparison needs it. Knows nothing of whose names.

// Of so many texts, the language's own order would hold the page up for too long.
const MANY = 1000;

/** A text without what only tells equal letters apart. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The numbers of these texts in the order in which the language lists them, digits by their value: "2" before "10". Very many
 * are only in the order of their letters, without accents.
 * @param {string} tag
 * @param {string[]} texts
 */
export function order(tag, texts) {
  const many = texts.length > MANY;
  const keys = many ? texts.map(plain) : texts;
  const byLetters = (one, other) => (one < other ? -1 : Number(one > other));
  // Engines that do not know a language would use that of their own menus.
  const compare = many ? byLetters : new Intl.Collator([tag, "en-GB"], { numeric: true }).compare;
  return Uint32Array.from(texts.keys()).sort((one, other) => compare(keys[one], keys[other]) || one - other);
}
