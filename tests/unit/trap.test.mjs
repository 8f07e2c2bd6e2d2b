// Errors from calls into the module: ordinary errors, and traps, which end it.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { die, fatal, guarded, users } from "../../src/element/js/trap.js";

// The module can die only once per page, so these tests run in order.
const real = console.error;
let errors;
beforeEach(() => {
  errors = [];
  console.error = (text) => errors.push(text);
});

test("an ordinary error passes through, also from a promise", async () => {
  assert.equal(guarded(() => 4), 4);
  assert.throws(() => guarded(() => { throw new TypeError("usual"); }), { message: "usual" });
  await assert.rejects(guarded(async () => { throw new SyntaxError("usual"); }), { message: "usual" });
  // What `Intl` throws for a bad language tag, and what pages can make the browser throw.
  for (const thrown of [new RangeError("Invalid language tag"), Object.assign(new Error(), { name: "RuntimeError" }), "text", null]) {
    await assert.rejects(guarded(async () => { throw thrown; }), (error) => error === thrown);
  }
  assert.equal(fatal(), null);
});

test("a trap ends the module for all users, once", async () => {
  const notified = [];
  users.add((death) => notified.push(death));
  // (module (func (export "f") unreachable))
  const bytes = Uint8Array.from([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
  const { instance } = await WebAssembly.instantiate(bytes);
  assert.throws(() => guarded(instance.exports.f), { code: "trap", place: "widget_bg.wasm" });
  assert.throws(() => guarded(() => 4), { code: "trap" });
  assert.equal(die(new Error("later")), fatal());
  assert.deepEqual(notified, [fatal()]);
  assert.deepEqual(errors, ["<partnership-check> trap: The widget has stopped working: unreachable"]);
  console.error = real;
});
