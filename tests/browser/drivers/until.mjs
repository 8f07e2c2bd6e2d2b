// Waits for a condition, which is the only way that tests wait. It knows nothing about browsers.
import { setTimeout as pause } from "node:timers/promises";
import { DriverError } from "./driver-error.mjs";

/**
 * Calls `probe` repeatedly until it returns something truthy, and returns that. Otherwise throws an error that names
 * `what` it waited for or, if the last attempt failed in the driver, that failure.
 */
export async function until(what, probe, limit = 15_000) {
  const end = Date.now() + limit;
  // What takes long anyway is asked about less often, because asking takes the browser's time.
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 100)) {
    let last;
    try {
      last = await probe();
      if (last) return last;
    } catch (problem) {
      // A page that is just loading its next document cannot answer, so try again.
      last = problem;
    }
    if (Date.now() > end && last instanceof DriverError) throw last;
    if (Date.now() > end) throw new Error(`timed out waiting until ${what}; last seen: ${show(last)}`, { cause: last });
    await pause(wait);
  }
}

const show = (value) => (value instanceof Error ? value.message : JSON.stringify(value));
