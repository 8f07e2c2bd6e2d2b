// Which assessment an element names: one inside it, else at the address in `src`, else a bundled one, with its
// translation. Knows the element's markup; how a file is fetched is in files.js.
import { choose } from "./attributes.js";
import { assessment, checkText, comesWith, ownJson } from "./files.js";
import { problem, report } from "./problem.js";
import { translate } from "./translation.js";

/**
 * @param {string} tag the interface's language
 * @returns {Promise<{text: string, shown: string, url?: string}>} the assessment, the same with its translation, and
 *   what to `forget` to have it fetched anew
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
    return { text, shown: text };
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
  return { url, text, shown: text };
}

async function bundled(id, tag) {
  const url = `instruments/${id}.json`;
  const [text, texts] = await Promise.all([ownJson(url, "instrument"), translation(id, tag)]);
  return { url, text, shown: texts ? JSON.stringify(translate(JSON.parse(text), texts, tag)) : text };
}

/** Without its translation an assessment still serves, and says that it isn't translated. */
async function translation(id, tag) {
  const path = `instruments/${tag}/${id}.json`;
  if (await comesWith(tag, path)) return ownJson(path).then(JSON.parse, report);
}
