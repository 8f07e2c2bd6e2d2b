// The script of the widget's module: starts it, fetches its later part when it asks for that, and has what only a running
// widget needs: the journal and the colours. How to talk to the module is in widget-bindgen.js. Lent by the element's script:
// how files are fetched, and the one door through which every call into the module goes. Knows nothing of elements.
import { behind } from "../behind-door.js";
import { finish, imports, wasm, Widget } from "../widget-bindgen.js";
import { recovery } from "../recovery.js";
import { HASHES } from "./build.js";
import { attend } from "./colours.js";
import { journal } from "./journal.js";
import { takeOver } from "./takeover.js";

export { inline, read } from "./theirs.js";

/** The module's later part. */
const LATER = "widget_later.wasm";

let lent;

/** The exports behind the door. widget-bindgen.js calls this before anything calls them. */
export const behindDoor = (exports) => behind(exports, lent.guarded);

/**
 * The widget's class, once its module runs, with what comes with it.
 * @param {{guarded: Function, instantiate: Function, once: Function, start: Function, hashes: object}} tools
 */
export async function widget(tools) {
  lent = tools;
  Object.assign(tools.hashes, HASHES);
  const { instance, module } = await tools.guarded(() => tools.start(imports()));
  finish(instance, module);
  return { Widget, attend, journal, recovery, takeOver };
}

/** What the splitter's runtime calls: tells it by `callback` whether the later part is there. */
export async function loadLater(callback, data) {
  const { guarded, instantiate, once } = lent;
  let here = false;
  try {
    // It lives in the first part's memory and puts its functions into the first part's table.
    await once(LATER, () => instantiate(LATER, { __wasm_split: wasm }, { priority: "low" }));
    here = true;
  } catch (error) {
    console.error(`<partnership-check> ${error.message}`);
  }
  guarded(() => wasm.__indirect_function_table.get(callback)(data, here));
}
