// Where the widget's files are, as a web editor says it: a folder on the page's own site, or on another one. And what the page's
// policy must then allow. It knows nothing about the field, nor about the lines that name the script.
import { sayWith } from "../words/say.js";
import { SCRIPT } from "./hash.js";

/**
 * @typedef {object} Place
 * @property {string} script the script's address, as it stands in the first line
 * @property {string | null} origin that of another site; `null` for a path, which is on the page's own
 */

/** The folder of a page or a script whose address was copied, with a slash at its end. */
const folderOf = (text) => text.replace(/[^/]*\.(html?|js)$/i, "").replace(/\/*$/, "/");

/** @returns {URL | null} */
function addressOf(text) {
  const whole = text.replace(/^\/\//, "https://");
  if (!/^https?:\/\/[^/]/i.test(whole) || !URL.canParse(whole)) return null;
  const address = new URL(whole);
  return address.username || address.password ? null : address;
}

/** @returns {Place | null} `null` if the text is neither a path nor the address of a folder */
export function placeOf(text) {
  const written = text.trim();
  if (/[\s\\?#]/.test(written)) return null;
  if (/^\.{0,2}\/(?!\/)/.test(written)) return { script: folderOf(written) + SCRIPT, origin: null };
  const address = addressOf(written);
  return address && { script: folderOf(address.href) + SCRIPT, origin: address.origin };
}

/** What a Content-Security-Policy must have for the files of a place. @param {Place} place */
export function policyFor({ origin }) {
  const source = origin ?? "'self'";
  return `script-src ${source} 'wasm-unsafe-eval'; connect-src ${source}`;
}

/** What the site or sites have to allow. @param {Place} place @returns {(string | Node)[]} */
export function aboutPlace(place) {
  const policy = Object.assign(document.createElement("code"), { dir: "ltr", textContent: policyFor(place) });
  return place.origin ? sayWith("lines.policy-other", { policy }) : sayWith("lines.policy-own", { policy });
}
