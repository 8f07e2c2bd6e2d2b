// The words of an invitation, in the languages of the interface: what a page says to whoever was invited, and a text for the
// e-mail that invites. Pure.
import words from "./words.json" with { type: "json" };

const DIRECTIONS = { ar: "rtl" };
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The direction of a language of the interface. */
export const directionOf = (lang) => DIRECTIONS[lang] ?? "ltr";

/** What a page says to whoever was invited, a paragraph each; the first is a heading. */
export function welcome(lang, title, { collect, round }) {
  const { title: heading, round: named, to } = words[lang];
  return [fill(heading, { title }), round && fill(named, { round }), fill(to, { address: collect })].filter(Boolean);
}

/** The text of an e-mail with the link to an invitation. */
export function letter(lang, title, { collect, round }, link) {
  // In brackets, because a title may end with a question mark.
  const what = round ? `${title} (${round})` : title;
  return fill(words[lang].mail, { what, link, address: collect });
}
