// The build in a pseudo-language with longer words: the files that a test server has to send instead of the English ones,
// with matching hashes. It knows nothing about browsers.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pseudo } from "../../../script/lib/translate/pseudo.mjs";
import { textsOf } from "../../../script/lib/translate/texts.mjs";
import { translate } from "../../../script/lib/translate/translation.mjs";
import { dist } from "../server.mjs";

const read = (path) => readFileSync(dist + path, "utf8");
const hash = (text) => createHash("sha256").update(text).digest("base64").slice(0, -1);
const isFile = (key) => /\.json$/.test(key);

function words(path, hashes = {}) {
  const entries = Object.entries(JSON.parse(read(path)));
  const translated = entries.map(([key, text]) => [key, isFile(key) ? (hashes[key] ?? text) : key === "direction" ? text : pseudo(text)]);
  return JSON.stringify(Object.fromEntries(translated));
}

/** The files by path, for `openSite`. */
export function pseudoBuild() {
  const later = words("languages/en.later.json");
  const first = words("languages/en.json", { "languages/en.later.json": hash(later) });
  const script = read("partnership-check.js").replace(hash(read("languages/en.json")), hash(first));
  return { "/partnership-check.js": script, "/languages/en.json": first, "/languages/en.later.json": later };
}

/** A bundled assessment in the pseudo-language. */
export function pseudoAssessment(id) {
  const english = JSON.parse(read(`instruments/${id}.json`));
  const texts = Object.fromEntries(textsOf(english).map((text) => [text.key, pseudo(text.english)]));
  return JSON.stringify(translate(english, texts, "en-XA"));
}
