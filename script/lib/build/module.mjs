// Completes the module as cargo, the splitter and wasm-bindgen left it: makes wasm-bindgen's script a part of
// the element's, and puts the later part beside the first.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { replaceOnce } from "./replace-once.mjs";

const run = promisify(execFile);

/**
 * What the element needs otherwise than wasm-bindgen writes it. That its script could be shorter is left alone: rewriting
 * what today's engines don't need saves 400 bytes after brotli, which are not worth following each of its versions.
 */
const CHANGES = [
  // A trap in the module has to come out at one place.
  [/wasm = instance\.exports/, "wasm = behindDoor(instance.exports)"],
  // The element knows where the later part is, and its hash.
  [/import \* as (\w+) from "\.\/__wasm_split\.js"/, "const $1 = { __wasm_split_load_later: loadLater }"],
  // It fetches and compiles the first part by itself too.
  [/export \{ initSync, __wbg_init as default \};/, "export { wasm, __wbg_get_imports as imports, __wbg_finalize_init as finish };"],
];

/**
 * wasm-bindgen's script as a part of the element's: it takes the place of src/element/js/bindgen.js.
 * @param {string} glue path of wasm-bindgen's script
 */
export async function joinGlue(glue) {
  let text = await readFile(glue, "utf8");
  for (const [pattern, replacement] of CHANGES) text = replaceOnce(text, pattern, replacement, glue);
  // By these properties of elements and events Yew knows its own. A page that is itself written in Yew has them too.
  if (!text.includes("__yew_")) throw new Error(`${glue} names no property of Yew's`);
  text = text.replaceAll("__yew_", "__pc_");
  return `import { behindDoor, loadLater } from "./module.js";\n${text}`;
}

/**
 * The splitter has the later part import a mark that the first one need not export; nothing uses it, so it goes, also
 * where nothing else is made smaller.
 * @param {string} parts the splitter's folder
 * @param {string} folder where the first part is
 * @param {string[]} options wasm-opt's, as index.html names them
 * @param {boolean} release whether it has to be small
 */
export async function addLater(parts, folder, options, release) {
  const passes = release ? ["-Oz"] : ["--remove-unused-module-elements", "--debuginfo"];
  await run("wasm-opt", [...passes, ...options, join(parts, "split_later.wasm"), "-o", join(folder, "widget_later.wasm")]);
}
