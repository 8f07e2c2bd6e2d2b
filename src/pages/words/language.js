// Which language a page is in, and its address in another. Pure.
import { resolveLanguage } from "../../element/js/language.js";
import { invitation } from "../invite/invitation.js";

const CHOSEN = "lang";

/**
 * The language that an address asks for, or else that of the invitation in it, or else the first of the browser's languages that
 * is there, or else English.
 * @param {string} address
 * @param {readonly string[] | undefined} preferred the browser's languages
 */
export function languageOf(address, preferred) {
  const { searchParams, hash } = new URL(address);
  return resolveLanguage(searchParams.get(CHOSEN), invitation(hash)?.lang, preferred, () => {}).language;
}

/** The same address in another language; the rest of it stays. */
export function inLanguage(address, tag) {
  const url = new URL(address);
  url.searchParams.set(CHOSEN, tag);
  return url.href;
}

/** The language that an address names itself, for the links that lead on from there. */
export const namedLanguage = (address) => new URL(address).searchParams.get(CHOSEN);
