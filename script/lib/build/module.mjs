// Completes the module that cargo, the splitter and wasm-bindgen wrote: turns wasm-bindgen's script into a module of the
// element, and puts the later part beside the first.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { SHRINK } from "./mangle-exports.mjs";
import { replaceOnce } from "./replace-once.mjs";

const run = promisify(execFile);

/**
 * What the element needs to change in wasm-bindgen's script. Removing what current engines no longer need would save
 * another 400 bytes after brotli, which is not worth adapting to each of its versions.
 */
const CHANGES = [
  // All traps in the module have to surface in one place.
  [/wasm = instance\.exports/, "wasm = behindDoor(instance.exports)"],
  // The element also loads and compiles the module itself.
  [/export \{ initSync, __wbg_init as default \};/, "export { wasm, __wbg_get_imports as imports, __wbg_finalize_init as finish };"],
];
/** The element knows where the later part of the widget is, and its hash. */
const SPLIT = [/import \* as (\w+) from "\.\/__wasm_split\.js"/, "const $1 = { __wasm_split_load_later: loadLater }"];

const DOOR = "../../platform/door.js";

/**
 * Imports the functions of door.js by name. wasm-bindgen imports the whole script, and the code that esbuild makes of
 * that fails on pages that have added members to Object.prototype. The last three take the place of the page's own, which
 * it may have replaced by functions that throw.
 */
function withDoor(text, glue, direct) {
  const line = new RegExp(`import \\* as (\\w+) from "${DOOR}";?\\n`, "g");
  const wholes = [...text.matchAll(line)].map(([, whole]) => whole);
  if (!wholes.length) throw new Error(`${glue} does not import ${DOOR}`);
  const names = new Set();
  const script = text
    .replace(line, "")
    .replace(new RegExp(`\\b(?:${wholes.join("|")})\\.(\\w+)`, "g"), (_, name) => (names.add(name), `door_${name}`));
  // Functions of numbers only, which the module imports without going through wasm-bindgen's script.
  for (const name of direct) names.add(name);
  const object = `"${DOOR}": { ${direct.map((name) => `${name}: door_${name}`).join(", ")} },`;
  const entries = new RegExp(`(?:\\s*"${DOOR}": import\\d+,)+`);
  const imported = [...names].map((name) => `${name} as door_${name}`);
  return `import { ${[...imported, "Date", "queueMicrotask", "setTimeout"].join(", ")} } from "${DOOR}";\n${direct.length ? replaceOnce(script, entries, object, glue) : script}`;
}

/** Turns the widget's script from wasm-bindgen into a module that replaces src/element/js/widget-bindgen.js. */
export const joinGlue = (glue, module) => adapted(glue, module, [SPLIT, ...CHANGES], 'import { behindDoor, loadLater } from "./widget/module.js";');

/** Turns that of the comparison into one that replaces src/element/js/compare-bindgen.js. */
export const joinCompareGlue = (glue, module) => adapted(glue, module, CHANGES, 'import { behindDoor } from "./compare/module.js";');

/**
 * @param {string} glue path of wasm-bindgen's script
 * @param {string} module path of the module
 */
async function adapted(glue, module, changes, imported) {
  let text = await readFile(glue, "utf8");
  for (const [pattern, replacement] of changes) text = replaceOnce(text, pattern, replacement, glue);
  // Yew recognizes its own elements and events by these properties. A host page written in Yew uses the same ones.
  if (!text.includes("__yew_")) throw new Error(`${glue} contains none of Yew's properties`);
  text = text.replaceAll("__yew_", "__pc_");
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(await readFile(module)));
  const direct = imports.filter(({ module }) => module === DOOR).map(({ name }) => name);
  return `${imported}\n${withDoor(text, glue, direct)}`;
}

/**
 * Puts the later part of the module beside the first. The splitter makes it import a marker that the first part need not
 * export; nothing uses the marker, so it is removed even from builds that are not minified.
 * @param {string} parts the splitter's folder
 * @param {string} folder where the first part is
 * @param {string[]} options the options for wasm-opt in index.html
 * @param {boolean} release whether the module has to be small
 */
export async function addLater(parts, folder, options, release) {
  const passes = release ? SHRINK : ["--remove-unused-module-elements", "--debuginfo"];
  await run("wasm-opt", [...passes, ...options, join(parts, "split_later.wasm"), "-o", join(folder, "widget_later.wasm")]);
}
