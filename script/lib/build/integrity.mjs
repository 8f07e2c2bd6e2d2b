// The chain of hashes from the one file that a host page names to every file that is loaded from there: the script holds
// those of its siblings, a language file those of the files in its language. It knows which files exist, not what is in them.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "../../../src/element/js/fingerprint.js";
import { SHIPPED } from "../../../src/element/js/language.js";
import { LATER, SIBLINGS } from "../../../src/element/js/own-files.js";

const SCRIPT = "partnership-check.js";

const digest = (algorithm, bytes) => createHash(algorithm).update(bytes).digest("base64");

// SHA-256, the shortest that browsers accept: each hash adds 33 incompressible bytes to the first load. The trailing `=`
// is left out because it is always there.
async function hashes(folder, paths) {
  const hash = async (path) => [path, digest("sha256", await readFile(join(folder, path))).slice(0, -1)];
  return Object.fromEntries(await Promise.all(paths.map(hash)));
}

/**
 * Adds to each language file the hashes of the other files in its language and, for each translated assessment, the
 * fingerprint of the English original: an assessment has the same fingerprint in every language.
 */
export async function nameCompanions(folder) {
  for (const tag of SHIPPED) {
    const file = join(folder, "languages", `${tag}.json`);
    const translations = join("instruments", tag);
    const translated = existsSync(join(folder, translations)) ? await readdir(join(folder, translations)) : [];
    const paths = [`languages/${tag}.later.json`, ...translated.sort().map((name) => `instruments/${tag}/${name}`)];
    const prints = translated.map(async (name) => [`fingerprint/${tag}/${name}`, fingerprint(await readFile(join(folder, "instruments", name)))]);
    const words = JSON.parse(await readFile(file, "utf8"));
    const more = { ...(await hashes(folder, paths)), ...Object.fromEntries(await Promise.all(prints)) };
    await writeFile(file, JSON.stringify({ ...words, ...more }));
  }
}

/** Replaces src/element/js/build.js in the bundle. It joins the hashes, because naming each file would double the size. */
export async function buildModule(folder) {
  const version = /^version = "(.+)"$/m.exec(await readFile("Cargo.toml", "utf8"))[1];
  const joined = Object.values(await hashes(folder, SIBLINGS)).join("");
  const length = joined.length / SIBLINGS.length;
  return (
    'import { SIBLINGS } from "./own-files.js";\n' +
    `export const VERSION = ${JSON.stringify(version)};\n` +
    "export const HASHES = Object.fromEntries(\n" +
    `  SIBLINGS.map((path, at) => [path, "${joined}".substr(${length} * at, ${length})]),\n` +
    ");\n"
  );
}

/** Replaces src/element/js/widget/build.js in the bundle. */
export const widgetBuildModule = async (folder) => `export const HASHES = ${JSON.stringify(await hashes(folder, LATER))};\n`;

/** Replaces src/element/js/compare/build.js in the bundle. */
export async function compareBuildModule(folder) {
  const words = SHIPPED.map((tag) => `languages/${tag}.compare.json`);
  const found = await hashes(folder, ["partnership-check.later.css", "widget_compare.wasm", "partnership-check.compare.css", ...words]);
  return `export const HASHES = ${JSON.stringify(found)};\n`;
}

/** Writes integrity.json: the value for the `integrity` attribute of the script in a host page. */
export async function writeIntegrity(folder) {
  const value = `sha384-${digest("sha384", await readFile(join(folder, SCRIPT)))}`;
  await writeFile(join(folder, "integrity.json"), `${JSON.stringify({ [SCRIPT]: value })}\n`);
}
