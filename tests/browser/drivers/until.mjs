// Waiting for a condition, the only way a test waits. Knows nothing of browsers.
import { setTimeout as pause } from "node:timers/promises";
import { DriverError } from "./driver-error.mjs";

/**
 * Asks `probe` again and again until it answers truthily, and returns that; names `what` was waited for otherwise. Where
 * the driver could not be asked to the last, that is the failure, not the page's silence.
 */
export async function until(what, probe, limit = 15_000) {
  const end = Date.now() + limit;
  for (;;) {
    let last;
    try {
      last = await probe();
      if (last) return last;
    } catch (problem) {
      // A page on its way to the next document can't answer; it is asked again.
      last = problem;
    }
    if (Date.now() > end && last instanceof DriverError) throw last;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}; last seen: ${show(last)}`, { cause: last });
    await pause(15);
  }
}

const show = (value) => (value instanceof Error ? value.message : JSON.stringify(value));
