// Turns anything thrown into a problem with a code and a place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asProblem, problem } from "../../src/element/js/problem.js";

const plain = ({ code, message, place, problems }) => ({ code, message, place, problems });

test("a rejected assessment has all its problems", () => {
  const found = [
    { pointer: "/sections/0/id", message: "is missing; give the section an id" },
    { pointer: "", message: "has no items" },
  ];
  assert.deepEqual(plain(asProblem(JSON.stringify(found))), {
    code: "invalid",
    message: "The assessment cannot be used. /sections/0/id: is missing; give the section an id (and 1 more)",
    place: "/sections/0/id",
    problems: found,
  });
  assert.equal(
    asProblem(JSON.stringify([found[1]])).message,
    "The assessment cannot be used. The file: has no items",
  );
});

test("a problem stays the same, and an unexpected error becomes one", () => {
  const known = problem("http", "gone", "src");
  assert.equal(asProblem(known), known);
  assert.ok(known instanceof Error);
  assert.deepEqual(plain(asProblem(new Error("odd"))), {
    code: "start",
    message: "The widget could not start: odd",
    place: "",
    problems: [{ pointer: "", message: "The widget could not start: odd" }],
  });
  for (const thrown of ["not a list", "42", "null", "[]", "", null, undefined, NaN, {}]) {
    const { code, message } = asProblem(thrown);
    assert.deepEqual([code, typeof message], ["start", "string"], String(thrown));
  }
});
