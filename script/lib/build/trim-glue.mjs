// Takes out of wasm-bindgen's script what the engines we build for don't need, and writes what is left in fewer
// words. What it does stays as it is. Reads the one version's output that versions.sh names, and says so if not.
import { replaceOnce } from "./replace-once.mjs";

/** Every engine has these; wasm-bindgen asks first, or goes round. */
const NEEDLESS = [
  // Each function of this module makes room for a text by the module's own `realloc`.
  [/ {4}if \(realloc === undefined\) \{[^]*?\n {4}\}\n/, ""],
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{[^]*?\n\}\n/, ""],
  [/const WidgetFinalization = \(typeof FinalizationRegistry.*\n.*\n +: /, "const WidgetFinalization = "],
  [/const CLOSURE_DTORS = \(typeof FinalizationRegistry.*\n.*\n +: /, "const CLOSURE_DTORS = "],
  [/if \(cachedDataViewMemory0 === null \|\| .*\{/, "if (cachedDataViewMemory0?.buffer !== wasm.memory.buffer) {"],
  [/let wasmModule, wasmInstance, wasm;/, "let wasm;"],
  [/wasmInstance = instance;/, ""],
  [/wasmModule = module;/, ""],
];

/** The functions that the module imports, as `name: function(…) {…},`: `handleError` goes round those that may throw. */
const IMPORTS = /(const import0 = \{\n +__proto__: null,\n)([^]*?\n)( {4}\};)/;
const PLAIN = /^( +\w+: )function\(([\w, ]*)\) \{$/;
const CAUTIOUS = /^( +\w+: )function\(\) \{ return handleError\(function \(([\w, ]*)\) \{$/;

/** @param {string} glue path of wasm-bindgen's script, for messages */
export function slim(text, glue) {
  for (const [pattern, replacement] of NEEDLESS) text = replaceOnce(text, pattern, replacement, glue);
  const caught = "const handleError = (f) => (...args) => {\n    try {\n        return f(...args);$1};\n";
  text = replaceOnce(text, /function handleError\(f, args\) \{\s+try \{\s+return f\.apply\(this, args\);([^]*?)\n\}\n/, caught, glue);
  // Beside its like, each costs a compressor little: they are put in the order of what they do.
  return replaceOnce(text, IMPORTS, (_, head, functions, end) => head + arrows(functions, glue).sort(byDeed).join("") + end, glue);
}

const deed = (written) => written.slice(written.indexOf(":"));
const byDeed = (one, other) => (deed(one) < deed(other) ? -1 : 1);

function arrows(functions, glue) {
  return functions.split(/^(?= {8}\w+: )/m).map((written) => {
    const [head, ...body] = written.split("\n");
    if (PLAIN.test(head)) return [head.replace(PLAIN, "$1($2) => {"), ...body].join("\n");
    if (!CAUTIOUS.test(head)) throw new Error(`${glue} writes an import in a way that slim.mjs does not know: ${head}`);
    const rest = replaceOnce(body.join("\n"), / {8}\}, arguments\); \},\n/, "        }),\n", glue);
    return `${head.replace(CAUTIOUS, "$1handleError(($2) => {")}\n${rest}`;
  });
}
