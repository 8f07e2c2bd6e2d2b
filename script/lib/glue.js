// Appended to wasm-bindgen's script, whose variable `wasm` it shares: every call into the module goes
// through one door, and the module's later part is fetched when the module asks for it.

let guard = (act) => act();

/** From now on every call into the module is made by `other`, which is given it as a function. */
export function guardWith(other) {
  guard = other;
}

function guarded(exports) {
  const behind = ([name, it]) => [name, typeof it === "function" ? (...given) => guard(() => it(...given)) : it];
  return Object.fromEntries(Object.entries(exports).map(behind));
}

/** Starts the module that a response brings. In place of wasm-bindgen's own, which knows more ways than are used. */
export default async function start(response) {
  const imports = __wbg_get_imports();
  // A server that gives it another type than this costs the compiling while it comes in, no more.
  const streams = response.headers.get("content-type") === "application/wasm";
  const { instance, module } = streams
    ? await WebAssembly.instantiateStreaming(response, imports)
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  __wbg_finalize_init(instance, module);
}

let later;

async function fetchLater() {
  const response = await fetch(new URL("widget_later.wasm", import.meta.url), { priority: "low" });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  // It lives in the first part's memory and puts its functions into the first part's table.
  await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: wasm });
}

/** What the splitter's runtime calls: tells it by `callback` whether the later part is there. */
async function __wasm_split_load_later(callback, data) {
  let here = false;
  try {
    later ??= fetchLater();
    await later;
    here = true;
  } catch (error) {
    later = undefined; // the next attempt asks again
    console.error(`<partnership-check> widget_later.wasm: ${error.message}`);
  }
  guard(() => wasm.__indirect_function_table.get(callback)(data, here));
}
