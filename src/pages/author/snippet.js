// The lines that put an assessment on a page: either with the name of its file or with the assessment inside. Pure.
import { isMail } from "../../element/js/attributes.js";
import { fallback, scriptLine } from "../demo/snippet.js";

/** The name of a file whose assessment has no id yet. */
export const UNNAMED = "assessment.json";

/** The name of an assessment's file, made from its id; `null` if the text is not JSON. */
export function fileName(text) {
  let id;
  try {
    id = JSON.parse(text)?.id;
  } catch {
    return null;
  }
  return typeof id === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? `${id}.json` : UNNAMED;
}

/** The attribute for whoever collects results, if this is an address. */
const collects = (address) => (isMail(address) ? ` collect="${address}"` : "");

/**
 * The lines that name the file, with the script's hash if it is known. `place` is where the widget's files are, `words` are what
 * people see until the widget is ready.
 */
export const bySource = (file, place, words, hash, collect = "") =>
  `${scriptLine(place, hash)}\n<partnership-check src="${file}"${collects(collect)}>${fallback(words)}</partnership-check>`;

/**
 * The lines that contain the assessment, which must be JSON. Every “<” that could end the script or begin a comment is
 * escaped.
 */
export const inline = (text, place, words, hash, collect = "") =>
  `${scriptLine(place, hash)}\n<partnership-check${collects(collect)}>\n${fallback(words)}\n<script type="application/json">\n` +
  `${text.trim().replace(/<(?=[!/]|script)/gi, "\\u003c")}\n</script>\n</partnership-check>`;
