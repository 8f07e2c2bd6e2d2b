// Which assessment an element names: one inside it, else at the address in `src`, else a bundled one, with its
// translation. Knows the element's markup; how a file is fetched is in files.js.
import { choose } from "./attributes.js";
import { assessment, checkText, companion, ownJson } from "./files.js";
import { problem, report } from "./problem.js";

/**
 * @param {string} tag the interface's language
 * @returns {Promise<{text: string, same: string, fingerprint?: string, url?: string}>} the assessment; what is the same
 *   in every language and differs between assessments; the fingerprint of a translated one; and what to `forget` to
 *   have it fetched anew
 */
export async function findAssessment(element, tag, warn) {
  const page = element.ownerDocument;
  if (page.readyState === "loading") {
    // The parser may not have come to the children yet.
    await new Promise((parsed) => page.addEventListener("DOMContentLoaded", parsed, { once: true }));
  }
  const inline = element.querySelector(":scope > script[type='application/json']");
  if (inline) {
    const text = checkText(inline.textContent, "The inline assessment", "script");
    return { text, same: text };
  }
  const src = element.getAttribute("src");
  if (!src) return bundled(choose("instrument", element.getAttribute("instrument"), warn), tag);
  let url;
  try {
    url = new URL(src, page.baseURI).href;
  } catch {
    throw problem("fetch", `src="${src}" is not an address`, "src");
  }
  const text = await assessment(url, "src");
  return { url, text, same: text };
}

async function bundled(id, tag) {
  const same = `instruments/${id}.json`;
  const url = `instruments/${tag}/${id}.json`;
  const fingerprint = tag !== "en" && (await companion(tag, `fingerprint/${tag}/${id}.json`));
  // Without its translation an assessment still serves, and says that it isn't translated.
  const text = fingerprint && (await ownJson(url).catch(report));
  return text ? { url, text, same, fingerprint } : { url: same, text: await ownJson(same, "instrument"), same };
}
