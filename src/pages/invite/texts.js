// The words of an invitation: what a page says to whoever was invited, and a text for the e-mail that invites. Pure.
import { message, plainMessage } from "../words/message.js";

/**
 * What a page says to whoever was invited, a paragraph each; the first is a heading.
 * @param {import("../words/message.js").Language} language
 * @param {string} title the assessment's
 */
export function welcome(language, title, { collect, round }) {
  const named = round && message(language, "invitation.round", { round });
  return [message(language, "invitation.title", { title }), named, message(language, "invitation.to", { address: collect })].filter(Boolean);
}

/** The text of an e-mail with the link to an invitation. */
export function letter(language, title, { collect, round }, link) {
  // In brackets, because a title may end with a question mark.
  const what = round ? `${title} (${round})` : title;
  return plainMessage(language, "invitation.mail", { what, link, address: collect });
}
