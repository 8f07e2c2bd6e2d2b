// A panic in the widget's wasm is a trap, after which the module's memory cannot be trusted: it is
// dead for the whole page. Owns noticing that and telling every element; knows no element by name.
import { problem, report } from "./problem.js";

/** What each element that uses the module wants called, once, when it dies. */
export const users = new Set();
/** Keeps what belongs to a dead module from being collected: wasm-bindgen's finalizers would call into it. */
export const remains = [];

let death = null;
let watching = false;

/** The problem that ended the module, or `null` while it lives. */
export const fatal = () => death;

// Running out of stack (a RangeError, in Firefox an InternalError) unwinds no Rust either.
const isTrap = (error) => /^(Runtime|Range|Internal)Error$/.test(error?.name);

/**
 * Whether an uncaught error came out of our wasm. The innermost wasm frame decides: Chromium and Firefox
 * write its address there, WebKit only `<?>`, so there the glue's frame must be below it. Where no frame
 * has an address (WebKit keeps the innermost 100) it is taken for ours: a needless reload costs less than
 * a widget that stands still.
 * @param {unknown} error
 * @param {string} base the folder of this script
 */
export function isOurTrap(error, base) {
  if (!isTrap(error)) return false;
  const stack = String(error.stack);
  const frame = stack.split("\n").find((line) => line.includes("wasm-function"));
  if (!frame || frame.includes("://")) return Boolean(frame?.includes(`${base}widget_bg.wasm`));
  return !stack.includes("://") || stack.includes(`${base}widget.js`);
}

/** Declares the module dead, once, and tells everyone. */
export function die(error) {
  if (!death) {
    death = problem("trap", `The widget has stopped working: ${error.message}`, "widget_bg.wasm");
    report(death);
    for (const tell of users) tell(death);
  }
  return death;
}

/** Runs a call into the wasm; nothing calls into it any more once it is dead. */
export function guarded(act) {
  if (death) throw death;
  try {
    const result = act();
    return result?.catch ? result.catch(rethrow) : result;
  } catch (error) {
    return rethrow(error);
  }
}

function rethrow(error) {
  throw isTrap(error) ? die(error) : error;
}

/** Notices traps that leave an event listener, a microtask or a promise of the widget. */
export function watch() {
  if (watching) return;
  watching = true;
  const base = new URL(".", import.meta.url).href;
  const look = (error) => isOurTrap(error, base) && die(error);
  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
}
