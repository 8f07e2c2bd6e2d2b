// The widget's module, and the script that talks to it (widget/): fetches both when the first questions are there, and starts
// them. Knows no elements.
import { HASHES } from "./build.js";
import { once, own, policy } from "./files.js";
import { problem } from "./problem.js";
import { script } from "./scripts.js";
import { guarded } from "./trap.js";

const MODULE = "widget_bg.wasm";
export const SCRIPT = "partnership-check.widget.js";

const bytesOf = (path, init) => own(path, path, (response) => response.arrayBuffer(), init);

// A file that is held against its hash is given out whole, so there is no stream to compile from.
export const instantiate = async (path, given, init) => WebAssembly.instantiate(await bytesOf(path, init), given);

/** The widget's class, and what else comes with its script, once its module runs. */
export const program = () =>
  once(MODULE, async () => {
    // Both are on their way together.
    const bytes = bytesOf(MODULE);
    bytes.catch(() => {});
    const { widget } = await script(SCRIPT);
    const start = async (given) => WebAssembly.instantiate(await bytes, given);
    try {
      return await widget({ guarded, instantiate, once, start, hashes: HASHES });
    } catch (cause) {
      if (cause?.problems) throw cause;
      const why = /CSP|security policy/i.test(cause?.message) ? policy("script-src", "'wasm-unsafe-eval'") : (cause?.message ?? cause);
      throw problem("wasm", `${MODULE} could not start: ${why}`, MODULE);
    }
  });
