// The chain of hashes from the one file that a host page names down to every file it fetches: the script has those
// of its siblings, a language file those of the files in its language. Knows which files there are, not what they mean.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CHOICES } from "../../src/embed/js/attributes.js";
import { SHIPPED } from "../../src/embed/js/language.js";

const SCRIPT = "partnership-check.js";

/** What the element may ask for before it knows its language. */
const SIBLINGS = [
  "partnership-check.css",
  "partnership-check.later.css",
  "widget_bg.wasm",
  "widget_later.wasm",
  ...SHIPPED.map((tag) => `languages/${tag}.json`),
  ...CHOICES.instrument.map((id) => `instruments/${id}.json`),
];

const digest = (algorithm, bytes) => createHash(algorithm).update(bytes).digest("base64");

// SHA-256, the shortest that browsers take: each costs the first load 33 bytes that no compressor can shrink. Its
// closing `=` goes without saying.
async function hashes(folder, paths) {
  const hash = async (path) => [path, digest("sha256", await readFile(join(folder, path))).slice(0, -1)];
  return Object.fromEntries(await Promise.all(paths.map(hash)));
}

/** Gives each language file the hashes of the files that come in its language, as entries among its words. */
export async function nameCompanions(folder) {
  for (const tag of SHIPPED) {
    const file = join(folder, "languages", `${tag}.json`);
    const translations = join("instruments", tag);
    const translated = existsSync(join(folder, translations)) ? await readdir(join(folder, translations)) : [];
    const paths = [`languages/${tag}.later.json`, ...translated.sort().map((name) => `instruments/${tag}/${name}`)];
    const words = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...words, ...(await hashes(folder, paths)) }));
  }
}

/** What stands in the place of src/embed/js/build.js in the bundle. */
export async function buildModule(folder) {
  const version = /^version = "(.+)"$/m.exec(await readFile("Cargo.toml", "utf8"))[1];
  return (
    `export const VERSION = ${JSON.stringify(version)};\n` +
    `export const HASHES = ${JSON.stringify(await hashes(folder, SIBLINGS))};\n`
  );
}

/** Writes integrity.json: what a host page puts into the `integrity` attribute of the script. */
export async function writeIntegrity(folder) {
  const value = `sha384-${digest("sha384", await readFile(join(folder, SCRIPT)))}`;
  await writeFile(join(folder, "integrity.json"), `${JSON.stringify({ [SCRIPT]: value })}\n`);
}
