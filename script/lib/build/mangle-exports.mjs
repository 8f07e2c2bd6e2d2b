// Gives the names between the module and its glue, either way, one or two letters each. wasm-bindgen's names carry
// hashes, which no compressor can shrink, once in either file. Knows no name in particular.
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { replaceOnce } from "./replace-once.mjs";

const run = promisify(execFile);
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** a, b, … Z, aa, ba, … */
const nameOf = (number) => LETTERS[number % 52] + (number < 52 ? "" : nameOf(Math.floor(number / 52) - 1));

/** What the module calls the glue: it stands before the name of everything imported from there. */
const FROM = "a";

/** What the later part of the module is linked to by name. */
const LINKED = /^(memory|__indirect_function_table|__wasm_split_.*)$/;

/**
 * Renames what the module imports from the glue and what the glue calls in the module, in both files, and
 * takes out what nobody calls.
 * @param {string} module path of the wasm module
 * @param {string} glue path of wasm-bindgen's script
 * @param {string[]} options wasm-opt's, as index.html names them
 */
export async function shortenNames(module, glue, options) {
  const text = `${module}.wat`;
  await run("wasm-dis", [...options.filter((option) => option.startsWith("--enable-")), module, "-o", text]);
  const short = new Map();
  let wat = (await readFile(text, "utf8")).replace(/\(import "\.\/widget_bg\.js" "([^"]+)"/g, (_, name) => {
    if (!short.has(name)) short.set(name, nameOf(short.size));
    return `(import "${FROM}" "${short.get(name)}"`;
  });
  let script = replaceOnce(await readFile(glue, "utf8"), /"\.\/widget_bg\.js"/, `"${FROM}"`, glue);
  for (const [name, letters] of short) {
    // A property of the object of imports: `name: function` or `name(`, whose key may be in quotes.
    const key = new RegExp(`(^|[\\s{,])"?${literal(name)}"?(?=\\s*[:(])`, "gm");
    const count = script.match(key)?.length;
    if (count !== 1) throw new Error(`${glue} provides ${name} ${count ?? 0} times; it should once`);
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
  // Branches drawn anew from the flat code are shorter than those that came from the compiler. Hints of alignment are
  // bytes too, and engines of today have no use for them.
  const passes = ["-Oz", "--converge", "--flatten", "--rereloop", "-Oz", "-Oz", "--dealign"];
  await run("wasm-opt", [...options, ...passes, text, "-o", module]);
  await rm(text);
  await writeFile(glue, script);
}

const literal = (name) => name.replaceAll("$", "\\$");
