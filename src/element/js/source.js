// Which assessment an element names: one inside it, else at the address in `src`, else a bundled one, with its
// translation. Knows the element's markup; how a file is fetched is in files.js.
import { CHOICES, choose } from "./attributes.js";
import { companion, get, once, ownJson } from "./files.js";
import { problem, report } from "./problem.js";
import { SCRIPT } from "./program.js";
import { script } from "./scripts.js";

/** The script with the inline assessment; none as long as it is empty, because frameworks fill it in later. */
export function inlineScript(element) {
  const script = element.querySelector(":scope > script[type='application/json']");
  return script?.textContent.trim() ? script : null;
}

/**
 * @param {string} tag the interface's language
 * @param {(name: string, value: string, why: string) => void} warn
 * @param {() => Promise<object>} [theirs] the script that reads what somebody else wrote
 * @returns {Promise<{json: unknown, fingerprint: string, url?: string}>} the assessment, the same object as long as it is
 *   the same file; what is the same in every language and differs between assessments; and what to `forget` to have it
 *   fetched anew
 */
export async function findAssessment(element, tag, warn, theirs = () => script(SCRIPT)) {
  const page = element.ownerDocument;
  if (page.readyState === "loading") {
    // The parser may not have come to the children yet.
    await new Promise((parsed) => page.addEventListener("DOMContentLoaded", parsed, { once: true }));
  }
  const inline = inlineScript(element);
  if (inline) return (await theirs()).inline(inline);
  const src = element.getAttribute("src");
  if (!src) return bundled(choose("instrument", element.getAttribute("instrument"), warn), tag);
  let url;
  try {
    url = new URL(src, page.baseURI).href;
  } catch {
    throw problem("fetch", `src="${src}" is not an address`, "src");
  }
  const read = async (response) => (await theirs()).read(response, url, "src");
  return { url, ...(await once(url, () => get(url, "src", read))) };
}

/** Whether an element says which assessment it is about. */
export const isNamed = (element) => inlineScript(element) || element.getAttribute("src") || element.getAttribute("instrument");

/** A bundled assessment, in a language if there is one in it. */
export async function bundled(id, tag) {
  const english = `instruments/${id}.json`;
  const url = `instruments/${tag}/${id}.json`;
  const fingerprint = tag !== "en" && (await companion(tag, `fingerprint/${tag}/${id}.json`));
  // Without its translation an assessment still serves, and says that it isn't translated.
  const translated = fingerprint && (await ownJson(url).catch(report));
  return translated ? { url, ...translated, fingerprint } : { url: english, ...(await ownJson(english, "instrument")) };
}

/** The same as the widget takes it; nothing if there is none of this id. */
export async function bundledAs(id, tag) {
  const { json, fingerprint } = (CHOICES.instrument.includes(id) && (await bundled(id, tag))) || {};
  return json && { instrument: json, fingerprint };
}
