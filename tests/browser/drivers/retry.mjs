// In about one of a thousand tests, a browser's driver gives up for no reason. That says nothing about the widget, so the
// test is run once more, from the start and in a new tab. Each repeat is printed and counted in the totals, a file may have
// only one, and script/test fails if there are more than a few. Any other failure, including a timeout, counts as the
// widget's fault, and the test fails at once.
import nodeTest from "node:test";
import { DriverError } from "./driver-error.mjs";

let repeatsLeft = 1;

export function test(name, run) {
  nodeTest(name, async (t) => {
    try {
      await run(t);
    } catch (problem) {
      if (!(problem instanceof DriverError) || repeatsLeft === 0) throw problem;
      repeatsLeft -= 1;
      console.log(`run once more: ${name}: ${problem.message}`);
      await run(t);
    }
  });
}
