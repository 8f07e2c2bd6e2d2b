// A panic in the widget's wasm is a trap, after which the module's memory cannot be trusted: it is
// dead for the whole page. Owns noticing that and telling every element; knows no element by name.
import { problem, report } from "./problem.js";

/** What each element that uses the module wants called, once, when it dies. */
export const users = new Set();
/** Keeps what belongs to a dead module from being collected: wasm-bindgen's finalizers would call into it. */
export const remains = [];

let death = null;

/** The problem that ended the module, or `null` while it lives. */
export const fatal = () => death;

// Running out of stack (a RangeError, in Firefox an InternalError) unwinds no Rust either. Other errors of these names are
// exceptions of JavaScript, such as that of `Intl` for a bad language tag.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError || /call stack|recursion/.test(error?.message);

/** Declares the module dead, once, and tells everyone. */
export function die(error) {
  if (!death) {
    death = problem("trap", `The widget has stopped working: ${error.message}`, "widget_bg.wasm");
    report(death);
    for (const tell of users) {
      try {
        tell(death);
      } catch (thrown) {
        console.error(thrown); // the others have to hear of it all the same
      }
    }
  }
  return death;
}

/** Runs a call into the wasm. Every one comes through here; once it is dead there are no more. */
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
