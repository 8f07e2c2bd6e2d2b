// A browser's driver gives up without a reason in about one of a thousand tests. A test that ends so says nothing about
// the widget and is run once more, from the start and in a tab of its own. Each is said aloud and counted in the totals,
// a file has one only, and script/test fails where there are more than a few. Whatever else a test ends with is the
// widget's fault until shown otherwise, a wait in vain too: it fails at once.
import nodeTest from "node:test";
import { DriverError } from "./driver-error.mjs";

let left = 1;

export function test(name, run) {
  nodeTest(name, async (t) => {
    try {
      await run(t);
    } catch (problem) {
      if (!(problem instanceof DriverError) || left === 0) throw problem;
      left -= 1;
      console.log(`run once more: ${name}: ${problem.message}`);
      await run(t);
    }
  });
}
