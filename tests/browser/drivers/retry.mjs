// A browser's driver gives up without a reason in about one of a thousand tests, and a busy machine may keep a page
// waiting. What ends in such a way is run once more, from the start and in a tab of its own. A wait in vain may be the
// widget's fault as well, which a second run can hide: so each is said aloud and counted in the totals, a file has one
// only, and script/test fails where there are more than a few. An assertion that does not hold fails at once.
import assert from "node:assert/strict";
import nodeTest from "node:test";

let left = 1;

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
