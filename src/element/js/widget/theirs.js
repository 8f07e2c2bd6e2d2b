// Assessments that somebody else wrote: from the bytes of a file or the text of a script to what is in them, strictly, so that
// nothing is lost without a word. Knows nothing of what an assessment is.
import { fingerprint } from "../fingerprint.js";
import { invalid, problem } from "../problem.js";
import { decode, NOT_UTF_8 } from "../text.js";
import { losses } from "./losses.js";

const LIMIT = 1024 * 1024;
/** From this length on, reading a text takes a task of its own. */
const LARGE = LIMIT / 8;

// Inline assessments as they were last parsed, by their script.
const inlines = new WeakMap();

const tooLarge = (name, place) => problem("too-large", `${name} is larger than 1 MiB`, place);

/**
 * @param {string} name what to call it
 * @param {string} place where the page names it
 * @returns {{json: unknown, fingerprint: string}} what is in a text, and what tells it from another
 */
export function parse(text, name, place) {
  const unmarked = text.replace(/^\ufeff/, "");
  // The decoder and the encoder agree on UTF-8, so these are the bytes of the file, but for a byte order mark.
  const bytes = new TextEncoder().encode(unmarked);
  if (bytes.length > LIMIT) throw tooLarge(name, place);
  let json;
  try {
    json = JSON.parse(unmarked);
  } catch (cause) {
    throw problem("json", `${name} is not JSON: ${cause.message}`, place);
  }
  const lost = losses(unmarked);
  if (lost.length) throw invalid(lost);
  return { json, fingerprint: fingerprint(bytes) };
}

/** What is in a script of the page, the same object as long as it is the same text. */
export function inline(script) {
  const text = script.textContent;
  if (inlines.get(script)?.text !== text) inlines.set(script, { text, ...parse(text, "The inline assessment", "script") });
  const { json, fingerprint } = inlines.get(script);
  return { json, fingerprint };
}

/** What is in a file. */
export async function read(response, url, place) {
  // Known beforehand, a giant need not be read at all.
  if (response.headers.get("content-length") > LIMIT) throw tooLarge(url, place);
  const text = decode(await response.arrayBuffer());
  if (text === undefined) throw problem("json", `${url} ${NOT_UTF_8}`, place);
  const found = parse(text, url, place);
  // What a large file needs next would hold the page for too long in the same task.
  if (text.length > LARGE) await new Promise((soon) => setTimeout(soon));
  return found;
}
