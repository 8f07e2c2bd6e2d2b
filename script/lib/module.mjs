// Completes the module as cargo, the splitter and wasm-bindgen left it: joins our half of the glue to
// wasm-bindgen's, and puts the later part beside the first.
import { execFile } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const GLUE = new URL("glue.js", import.meta.url);

/** `text` with the one place that `pattern` matches replaced. */
export function replaceOnce(text, pattern, replacement, file) {
  const count = text.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (count !== 1) throw new Error(`${file} has ${pattern} ${count} times; it should once`);
  return text.replace(pattern, replacement);
}

/** @param {string} glue path of wasm-bindgen's script */
export async function joinGlue(glue) {
  let text = await readFile(glue, "utf8");
  text = replaceOnce(text, /wasm = instance\.exports/, "wasm = guarded(instance.exports)", glue);
  text = replaceOnce(text, /import \* as (\w+) from "\.\/__wasm_split\.js"/, "const $1 = { __wasm_split_load_later }", glue);
  text = replaceOnce(text, /if \(Symbol\.dispose\).*/, "", glue); // the element's script frees the handle itself
  text = replaceOnce(text, /export \{ initSync, __wbg_init as default \};/, "", glue);
  await writeFile(glue, `${text}\n${await readFile(GLUE, "utf8")}`);
}

/**
 * @param {string} parts the splitter's folder
 * @param {string} folder where the first part is
 * @param {string[] | null} options wasm-opt's, as index.html names them; without them it stays as it is
 */
export async function addLater(parts, folder, options) {
  const [from, to] = [join(parts, "split_later.wasm"), join(folder, "widget_later.wasm")];
  if (options) await run("wasm-opt", ["-Oz", ...options, from, "-o", to]);
  else await copyFile(from, to);
}
