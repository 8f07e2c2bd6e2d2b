// Which assessment an element names: one inside it, else at the address in `src`, else a bundled one, with its
// translation. Knows the element's markup; how a file is fetched is in files.js.
import { choose } from "./attributes.js";
import { assessment, checkText } from "./files.js";
import { problem, report } from "./problem.js";
import { beside } from "./supply.js";
import { translate } from "./translation.js";

/** The bundled assessments that every language of the interface has. */
export const TRANSLATED = ["ten-characteristics", "phase-readiness"];

/**
 * @param {string} language of the interface
 * @returns {Promise<{text: string, shown: string, url?: string}>} the assessment, the same with its translation, and
 *   where it was fetched
 */
export async function findAssessment(element, language, warn) {
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
  if (!src) return bundled(choose("instrument", element.getAttribute("instrument"), warn), language);
  let url;
  try {
    url = new URL(src, page.baseURI).href;
  } catch {
    throw problem("fetch", `src="${src}" is not an address`, "src");
  }
  const text = await assessment(url, "src");
  return { url, text, shown: text };
}

async function bundled(id, language) {
  const url = beside(`instruments/${id}.json`);
  const [text, texts] = await Promise.all([assessment(url, "instrument"), translation(id, language)]);
  return { url, text, shown: texts ? JSON.stringify(translate(JSON.parse(text), texts, language)) : text };
}

/** Without its translation an assessment still serves, and says that it isn't translated. */
async function translation(id, language) {
  if (language === "en" || !TRANSLATED.includes(id)) return null;
  const path = `instruments/${language}/${id}.json`;
  return assessment(beside(path), path).then(JSON.parse, report);
}
