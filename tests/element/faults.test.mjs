// A failed driver is told from a failed page: only the first gets a second run, and only one.
import assert from "node:assert/strict";
import test from "node:test";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const faults = new URL("../browser/drivers/faults.mjs", import.meta.url);

function outcome(failures) {
  const source = `
    import { DriverFault, test } from ${JSON.stringify(faults.href)};
    const failures = [${failures}];
    test("it works", () => { const failure = failures.shift(); if (failure) throw failure; });`;
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const words = ["--input-type=module", "--eval", source];
  const run = spawnSync(process.execPath, words, { encoding: "utf8", env, cwd: fileURLToPath(new URL(".", faults)) });
  return { passed: run.status === 0, again: run.stdout.includes("run once more, the driver failed: it works") };
}

test("a test is run once more where the driver failed, and only there", () => {
  assert.deepEqual(outcome([]), { passed: true, again: false });
  assert.deepEqual(outcome(['new DriverFault("gone")']), { passed: true, again: true });
  assert.deepEqual(outcome(['new Error("waited in vain", { cause: new DriverFault("gone") })']), { passed: true, again: true });
  assert.deepEqual(outcome(['new DriverFault("gone")', 'new DriverFault("gone")']), { passed: false, again: true });
  assert.deepEqual(outcome(['new Error("the answer is lost")']), { passed: false, again: false });
});
