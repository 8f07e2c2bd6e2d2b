// Only a test whose driver failed is run again: once, and only one test per file. A faulty page is not tested again.
import assert from "node:assert/strict";
import test from "node:test";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DriverError, driverCall } from "../browser/drivers/driver-error.mjs";
import { until } from "../browser/drivers/until.mjs";

const drivers = new URL("../browser/drivers/", import.meta.url);

/**
 * Runs a file of tests, each given as the failures of its runs, and returns how many passed and which were run once more.
 */
function outcome(...tests) {
  const source = `
    import assert from "node:assert/strict";
    import { DriverError } from "./driver-error.mjs";
    import { test } from "./retry.mjs";
    import { until } from "./until.mjs";
    const gone = () => { throw new DriverError("gone"); };
    const wrong = () => assert.fail("the answer is lost");
    const silent = () => until("the answer is stored", () => false, 1);
    const thrown = () => { throw new Error("the click met something else"); };
    [${tests.map((failures) => `[${failures}]`)}].forEach((failures, index) =>
      test("number " + index, () => failures.shift()?.()));`;
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const words = ["--input-type=module", "--eval", source];
  const run = spawnSync(process.execPath, words, { encoding: "utf8", env, cwd: fileURLToPath(drivers) });
  return {
    passed: Number(run.stdout.match(/^(?:ℹ|#) pass (\d+)$/m)[1]),
    again: [...run.stdout.matchAll(/run once more: number (\d+): gone$/gm)].map(([, index]) => Number(index)),
  };
}

test("a test is run once more only if its driver failed", () => {
  assert.deepEqual(outcome(""), { passed: 1, again: [] });
  assert.deepEqual(outcome("gone"), { passed: 1, again: [0] });
  assert.deepEqual(outcome("gone, gone"), { passed: 0, again: [0] });
  assert.deepEqual(outcome("gone, wrong"), { passed: 0, again: [0] });
  assert.deepEqual(outcome("wrong", "silent", "thrown"), { passed: 0, again: [] });
});

test("at most one test per file is run once more", () => {
  assert.deepEqual(outcome("gone", "", "gone"), { passed: 2, again: [0] });
});

test("a driver call fails with a DriverError only if the driver says that the browser is gone", async () => {
  const isGone = ({ message }) => message === "no browser";
  assert.equal(await driverCall(Promise.resolve(7), isGone), 7);
  const gone = new Error("no browser");
  await assert.rejects(driverCall(Promise.reject(gone), isGone), (problem) => {
    return problem instanceof DriverError && problem.message === "no browser" && problem.cause === gone;
  });
  const wrong = new Error("no such element");
  await assert.rejects(driverCall(Promise.reject(wrong), isGone), (problem) => problem === wrong);
});

test("waiting ends with a DriverError if the last attempt failed with one, and otherwise times out", async () => {
  const fail = (problem) => () => Promise.reject(problem);
  await assert.rejects(until("it is there", fail(new DriverError("gone")), 1), new DriverError("gone"));
  await assert.rejects(until("it is there", fail(new Error("no context")), 1), {
    name: "Error",
    message: "timed out waiting until it is there; last seen: no context",
  });
  const answers = [fail(new DriverError("gone")), () => "here"];
  assert.equal(await until("it is there", () => answers.shift()()), "here");
});
