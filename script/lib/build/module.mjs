// Completes the module as cargo, the splitter and wasm-bindgen left it: makes wasm-bindgen's script a part of
// the element's, and puts the later part beside the first.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { replaceOnce } from "./replace-once.mjs";
import { slim } from "./trim-glue.mjs";

const run = promisify(execFile);

/**
 * wasm-bindgen's script as a part of the element's: it takes the place of src/element/js/bindgen.js.
 * @param {string} glue path of wasm-bindgen's script
 * @param {boolean} release whether it has to be small
 */
export async function joinGlue(glue, release) {
  let text = await readFile(glue, "utf8");
  if (release) text = slim(text, glue);
  text = replaceOnce(text, /wasm = instance\.exports/, "wasm = behindDoor(instance.exports)", glue);
  const star = /import \* as (\w+) from "\.\/__wasm_split\.js"/;
  text = replaceOnce(text, star, "const $1 = { __wasm_split_load_later: loadLater }", glue);
  text = replaceOnce(text, /if \(Symbol\.dispose\).*/, "", glue); // the element's script frees the handle itself
  const names = "export { wasm, __wbg_get_imports as imports, __wbg_finalize_init as finish };";
  text = replaceOnce(text, /export \{ initSync, __wbg_init as default \};/, names, glue);
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
