// Makes a pseudo-language from English, accented and longer, so that a look at the page shows which words are
// not translatable and where longer words do not fit. It knows nothing about files.

/** The customary tag: region XA is reserved for private use. */
export const PSEUDO = "en-XA";

/** How much longer than English a translation may be. */
const LONGER = 0.4;

const PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
const ACCENTED = "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž";
const ACCENTS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index]]));

/** @param {string} text with `{placeholders}`, which stay as they are */
function pseudoText(text) {
  const parts = text.split(/(\{\/?\w+\})/);
  const words = parts.filter((_, index) => index % 2 === 0).join("");
  // Padded with words rather than letters, because line breaks are tested too.
  const more = "ļöñĝéŕ ".repeat(words.length).slice(0, Math.ceil(words.length * LONGER));
  const accented = parts.map((part, index) => (index % 2 ? part : part.replace(/[A-Za-z]/g, (letter) => ACCENTS.get(letter))));
  return `⟦${accented.join("")}${more}⟧`;
}

/** @param {string | Record<string, string>} message a text, or one text for each plural form */
export function pseudo(message) {
  if (typeof message === "string") return pseudoText(message);
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudoText(text)]));
}
