// A failed driver is told from a wrong page: only the first gets a second run, only one, and only one of a file.
import assert from "node:assert/strict";
import test from "node:test";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const again = new URL("../browser/drivers/retry.mjs", import.meta.url);

/** Runs a file of tests, each by its failures one after the other: how many passed, and which ran once more. */
function outcome(...tests) {
  const source = `
    import assert from "node:assert/strict";
    import { test } from ${JSON.stringify(again.href)};
    const gone = new Error("gone"), wrong = new assert.AssertionError({ message: "the answer is lost" });
    [${tests.map((failures) => `[${failures}]`)}].forEach((failures, index) =>
      test("number " + index, () => { const failure = failures.shift(); if (failure) throw failure; }));`;
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const words = ["--input-type=module", "--eval", source];
  const run = spawnSync(process.execPath, words, { encoding: "utf8", env, cwd: fileURLToPath(new URL(".", again)) });
  return {
    passed: Number(run.stdout.match(/^(?:ℹ|#) pass (\d+)$/m)[1]),
    again: [...run.stdout.matchAll(/run once more: number (\d+): gone$/gm)].map(([, index]) => Number(index)),
  };
}

test("a test is run once more where it was kept from its end, and only there", () => {
  assert.deepEqual(outcome(""), { passed: 1, again: [] });
  assert.deepEqual(outcome("gone"), { passed: 1, again: [0] });
  assert.deepEqual(outcome("gone, gone"), { passed: 0, again: [0] });
  assert.deepEqual(outcome("gone, wrong"), { passed: 0, again: [0] });
  assert.deepEqual(outcome("wrong"), { passed: 0, again: [] });
});

test("no more than one test of a file is", () => {
  assert.deepEqual(outcome("gone", "", "gone"), { passed: 2, again: [0] });
});
