// Which assessment an element names: one inside it, else at the address in `src`, else a bundled one.
// Knows the element's markup; how a file is fetched is in files.js.
import { choose } from "./attributes.js";
import { assessment, checkText } from "./files.js";
import { problem } from "./problem.js";
import { beside } from "./supply.js";

/** @returns {Promise<{text: string, url?: string}>} the assessment, and where it was fetched */
export async function findAssessment(element, warn) {
  const page = element.ownerDocument;
  if (page.readyState === "loading") {
    // The parser may not have come to the children yet.
    await new Promise((parsed) => page.addEventListener("DOMContentLoaded", parsed, { once: true }));
  }
  const inline = element.querySelector(":scope > script[type='application/json']");
  if (inline) return { text: checkText(inline.textContent, "The inline assessment", "script") };
  const src = element.getAttribute("src");
  const place = src ? "src" : "instrument";
  let url;
  try {
    url = src
      ? new URL(src, page.baseURI).href
      : beside(`instruments/${choose(place, element.getAttribute(place), warn)}.json`);
  } catch {
    throw problem("fetch", `src="${src}" is not an address`, place);
  }
  return { url, text: await assessment(url, place) };
}
