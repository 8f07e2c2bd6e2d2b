// Shortens the names that the module and its glue script share to one or two letters each. wasm-bindgen's names contain
// incompressible hashes, and each name is in both files: short ones save 5,900 bytes after brotli, 5,200 of them for
// imports of the module. It treats no name specially except those the linker needs.
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { replaceOnce } from "./replace-once.mjs";

const run = promisify(execFile);
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * What makes a module small. Rebuilding the control flow from flat code makes it shorter than the compiler's (600 bytes
 * after brotli). Alignment hints take space too, and current engines ignore them.
 */
export const SHRINK = ["-Oz", "--converge", "--flatten", "--rereloop", "-Oz", "-Oz", "--dealign", "--strip-debug"];

/** a, b, … Z, aa, ba, … */
const nameOf = (number) => LETTERS[number % 52] + (number < 52 ? "" : nameOf(Math.floor(number / 52) - 1));

/** The module's name for the glue; it is repeated for every import. */
const FROM = "a";

/** Exports that the later part of the module is linked to by name. */
const LINKED = /^(memory|__indirect_function_table|__wasm_split_.*)$/;

/**
 * Renames, in both files, what the module imports from the glue and what the glue calls in the module, and removes the
 * exports that the glue never calls.
 * @param {string} module path of the wasm module
 * @param {string} glue path of wasm-bindgen's script
 * @param {string[]} options the options for wasm-opt in index.html
 */
export async function shortenNames(module, glue, options) {
  const text = `${module}.wat`;
  await run("wasm-dis", [...options.filter((option) => option.startsWith("--enable-")), module, "-o", text]);
  const short = new Map();
  // wasm-bindgen calls its script so, after the module.
  const own = `./${basename(module, ".wasm")}.js`;
  const imported = new RegExp(`\\(import "${literal(own)}" "([^"]+)"`, "g");
  let wat = (await readFile(text, "utf8")).replace(imported, (_, name) => {
    if (!short.has(name)) short.set(name, nameOf(short.size));
    return `(import "${FROM}" "${short.get(name)}"`;
  });
  let script = replaceOnce(await readFile(glue, "utf8"), new RegExp(`"${literal(own)}"`), `"${FROM}"`, glue);
  for (const [name, letters] of short) {
    // A property of the imports object: `name: function` or `name(`; the name may be in quotes.
    const key = new RegExp(`(^|[\\s{,])"?${literal(name)}"?(?=\\s*[:(])`, "gm");
    const count = script.match(key)?.length;
    if (count !== 1) throw new Error(`${glue} provides ${name} ${count ?? 0} times; expected once`);
    script = script.replace(key, `$1${letters}`);
  }
  let called = 0;
  wat = wat.replace(/^ \(export "([^"]+)" .*\n/gm, (line, name) => {
    if (LINKED.test(name)) return line;
    const call = new RegExp(`\\bwasm\\.${literal(name)}(?![\\w$])`, "g");
    if (!call.test(script)) return "";
    const letters = nameOf(called++);
    script = script.replace(call, `wasm.${letters}`);
    return line.replace(name, letters);
  });
  await writeFile(text, wat);
  await run("wasm-opt", [...options, ...SHRINK, text, "-o", module]);
  await rm(text);
  await writeFile(glue, script);
}

const literal = (name) => name.replaceAll(/[$./]/g, "\\$&");
