// The script of the comparison: its own module, and the files that come with it. A page that only asks never fetches it. Lent
// by the element's script: how a file of the build is fetched and how a module is called. Knows nothing of elements.
import { behind } from "../behind-door.js";
import { Compare, finish, imports } from "../compare-bindgen.js";
import { recovery } from "../recovery.js";
import { attend } from "../widget/colours.js";
import { HASHES } from "./build.js";

const MODULE = "widget_compare.wasm";
const STYLES = "partnership-check.compare.css";

let lent;

/** The exports behind the element's one door. compare-bindgen.js calls this before anything calls them. */
export const behindDoor = (exports) => behind(exports, lent.guarded);

/**
 * The comparison's class, once its module runs, with the words and the styles that it needs beside the widget's.
 * @param {{guarded: Function, instantiate: Function, hashes: object, ownJson: Function, styles: Function}} tools
 */
export async function comparison(tools) {
  lent = tools;
  Object.assign(tools.hashes, HASHES);
  const { instance, module } = await tools.instantiate(MODULE, imports());
  finish(instance, module);
  return {
    Compare,
    attend,
    recovery,
    words: async (tag) => (await tools.ownJson(`languages/${tag}.compare.json`)).json,
    styles: () => tools.styles(STYLES),
  };
}
