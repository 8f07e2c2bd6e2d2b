// A language that nobody speaks, made from English: accented and longer, so that a look at the page shows
// which words are not translatable and which places have no room. Knows no file.

/** Its tag: the region that is set apart for such languages. */
export const PSEUDO = "en-XA";

/** How much longer a translation may be than the English. */
const LONGER = 0.4;

const PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
const ACCENTED = "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž";
const ACCENTS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index]]));

/** @param {string} text with `{placeholders}`, which stay as they are */
function pseudoText(text) {
  const parts = text.split(/(\{\w+\})/);
  const words = parts.filter((_, index) => index % 2 === 0).join("");
  // In words, because where a text breaks is part of what is tried.
  const more = "ļöñĝéŕ ".repeat(words.length).slice(0, Math.ceil(words.length * LONGER));
  const accented = parts.map((part, index) => (index % 2 ? part : part.replace(/[A-Za-z]/g, (letter) => ACCENTS.get(letter))));
  return `⟦${accented.join("")}${more}⟧`;
}

/** @param {string | Record<string, string>} message a text, or one text a plural form */
export function pseudo(message) {
  if (typeof message === "string") return pseudoText(message);
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudoText(text)]));
}
