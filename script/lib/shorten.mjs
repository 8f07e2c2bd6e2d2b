// Gives the names between the module and its glue one or two letters each. wasm-bindgen's names carry
// hashes, which no compressor can shrink, once in either file. Knows no name in particular.
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** a, b, … Z, aa, ba, … */
const nameOf = (number) => LETTERS[number % 52] + (number < 52 ? "" : nameOf(Math.floor(number / 52) - 1));

/**
 * Renames the imports that the glue provides, in both files.
 * @param {string} module path of the wasm module
 * @param {string} glue path of wasm-bindgen's script
 * @param {string[]} features wasm-opt's flags for what the module uses
 */
export async function shortenImports(module, glue, features) {
  const text = `${module}.wat`;
  await run("wasm-dis", [...features, module, "-o", text]);
  const short = new Map();
  const wat = (await readFile(text, "utf8")).replace(/\(import "(\.\/[^"]+)" "([^"]+)"/g, (_, from, name) => {
    if (!short.has(name)) short.set(name, nameOf(short.size));
    return `(import "${from}" "${short.get(name)}"`;
  });
  let script = await readFile(glue, "utf8");
  for (const [name, letters] of short) {
    // A property of the object of imports: `name: function` or `name(`, whose key may be in quotes.
    const key = new RegExp(`(^|[\\s{,])"?${name.replaceAll("$", "\\$")}"?(?=\\s*[:(])`, "gm");
    const count = script.match(key)?.length;
    if (count !== 1) throw new Error(`${glue} provides ${name} ${count ?? 0} times; it should once`);
    script = script.replace(key, `$1${letters}`);
  }
  await writeFile(text, wat);
  await run("wasm-as", [...features, text, "-o", module]);
  await rm(text);
  await writeFile(glue, script);
}
