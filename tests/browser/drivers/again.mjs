// A browser's driver gives up without a reason in about one of a thousand tests, and a busy machine may keep a page
// waiting. What ends in such a way is run once more, from the start and in a tab of its own; it is said aloud and
// counted in the totals. What the widget got wrong is an assertion that does not hold: that fails at once. Nor are
// there second runs for more than a few tests of a file: where many need one, it isn't the machine.
import assert from "node:assert/strict";
import nodeTest from "node:test";

let left = 2;

export function test(name, run) {
  nodeTest(name, async (t) => {
    try {
      await run(t);
    } catch (problem) {
      if (problem instanceof assert.AssertionError || left === 0) throw problem;
      left -= 1;
      console.log(`run once more: ${name}: ${problem.message}`);
      await run(t);
    }
  });
}
