// The widget's module: fetches and starts it, and fetches its later part when it asks for that. How to talk
// to it is in bindgen.js. Every call into it goes through one door (trap.js). Knows nothing of elements.
import { behind } from "./behind-door.js";
import { finish, imports, wasm, Widget } from "./bindgen.js";
import { once, own, policy } from "./files.js";
import { problem } from "./problem.js";
import { guarded } from "./trap.js";

const MODULE = "widget_bg.wasm";
/** The module's later part. */
export const LATER = "widget_later.wasm";

/** The exports behind the door. bindgen.js calls this before anything calls them. */
export const behindDoor = (exports) => behind(exports, guarded);

// In place of wasm-bindgen's own, which knows more ways than are used. A file that is held against its hash is
// given out whole, so there is no stream to compile from.
export async function instantiate(path, given, init) {
  const bytes = await own(path, path, (response) => response.arrayBuffer(), init);
  return WebAssembly.instantiate(bytes, given);
}

/** The widget's class, once its module runs. */
export const program = () =>
  once(MODULE, async () => {
    try {
      const { instance, module } = await guarded(() => instantiate(MODULE, imports()));
      finish(instance, module);
    } catch (cause) {
      if (cause?.problems) throw cause;
      const why = /CSP|security policy/i.test(cause?.message) ? policy("script-src", "'wasm-unsafe-eval'") : (cause?.message ?? cause);
      throw problem("wasm", `${MODULE} could not start: ${why}`, MODULE);
    }
    return Widget;
  });

/** What the splitter's runtime calls: tells it by `callback` whether the later part is there. */
export async function loadLater(callback, data) {
  let here = false;
  try {
    // It lives in the first part's memory and puts its functions into the first part's table.
    await once("later", () => instantiate(LATER, { __wasm_split: wasm }, { priority: "low" }));
    here = true;
  } catch (error) {
    console.error(`<partnership-check> ${error.message}`);
  }
  guarded(() => wasm.__indirect_function_table.get(callback)(data, here));
}
