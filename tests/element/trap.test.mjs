// Traps are told from other errors by stacks as the three engines write them.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { die, fatal, guarded, isOurTrap, users } from "../../src/embed/js/trap.js";

const BASE = "https://host.example/pc/";
const chromium = (file) => `RuntimeError: unreachable
    at ${file}:wasm-function[7]:0x35
    at HTMLButtonElement.real (${BASE}widget.js:1:34)`;
const firefox = (file) => `@${file}:wasm-function[0]:0x35
real@${BASE}widget.js:1:34
VoidFunction*f@${BASE}widget.js:1:50
`;
const webkit = (...frames) => ["0@<?>:wasm-function[0]", ...frames].join("\n");

test("only our own wasm counts", () => {
  const ours = `${BASE}widget_bg.wasm`;
  const other = "https://host.example/game.wasm";
  const rows = [
    // error name, stack, ours
    ["RuntimeError", chromium(ours), true],
    ["RuntimeError", chromium(other), false],
    ["RangeError", chromium(ours), true],
    ["TypeError", chromium(ours), false],
    ["RuntimeError", firefox(ours), true],
    ["InternalError", firefox(ours), true],
    ["RuntimeError", firefox(other), false],
    ["RuntimeError", webkit(`real@${BASE}widget.js:1:34`), true],
    ["RuntimeError", webkit("run@https://host.example/game.js:1:34"), false],
    ["RuntimeError", webkit(), true],
    ["RangeError", `f@${BASE}partnership-check.js:1:34`, false],
    ["RuntimeError", undefined, false],
  ];
  for (const [name, stack, expected] of rows) {
    assert.equal(isOurTrap({ name, stack }, BASE), expected, `${name} ${stack}`);
  }
  for (const nothing of [null, undefined, "RuntimeError"]) assert.equal(isOurTrap(nothing, BASE), false);
});

// The module dies once a page, so these run in order.
const real = console.error;
let errors;
beforeEach(() => {
  errors = [];
  console.error = (text) => errors.push(text);
});

test("an ordinary error passes through, a promise included", async () => {
  assert.equal(guarded(() => 4), 4);
  assert.throws(() => guarded(() => { throw new TypeError("usual"); }), { message: "usual" });
  await assert.rejects(guarded(async () => { throw new SyntaxError("usual"); }), { message: "usual" });
  assert.equal(fatal(), null);
});

test("a trap ends the module for everyone, once", async () => {
  const told = [];
  users.add((death) => told.push(death));
  // (module (func (export "f") unreachable))
  const bytes = Uint8Array.from([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
  const { instance } = await WebAssembly.instantiate(bytes);
  assert.throws(() => guarded(instance.exports.f), { code: "trap", place: "widget_bg.wasm" });
  assert.throws(() => guarded(() => 4), { code: "trap" });
  assert.equal(die(new Error("later")), fatal());
  assert.deepEqual(told, [fatal()]);
  assert.deepEqual(errors, ["<partnership-check> trap: The widget has stopped working: unreachable"]);
  console.error = real;
});
