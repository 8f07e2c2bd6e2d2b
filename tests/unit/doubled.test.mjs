// Members of one object with the same name. The widget's module finds the same, see src/wire/doubled/tests.rs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { doubled } from "../../src/element/js/doubled.js";
import { parse } from "../../src/element/js/files.js";

const SAMPLES = JSON.parse(await readFile(new URL("../../src/wire/fixtures/doubled.json", import.meta.url), "utf8"));

test("every doubled member is found with its pointer", () => {
  for (const [text, expect] of SAMPLES) assert.deepEqual(doubled(text).sort(), expect, text);
});

test("an assessment with doubled members is refused with the place of each", () => {
  const text = '{"title": "One", "sections": [{"id": "a", "id": "b"}], "title": "Two"}';
  const message = "is there more than once; keep one";
  const problems = [
    { pointer: "/title", message },
    { pointer: "/sections/0/id", message },
  ];
  assert.throws(() => parse(text, "It", "script"), { code: "invalid", place: "/title", problems });
});

test("texts as long or as deep as a file can be are searched", () => {
  const mebibyte = 2 ** 20;
  const long = JSON.stringify({ text: '\\"'.repeat(mebibyte / 2 - 10) });
  const deep = "[".repeat(mebibyte / 2) + "]".repeat(mebibyte / 2);
  for (const text of [long, deep, `[${"{},".repeat(mebibyte / 4)}{"a":1}]`]) assert.deepEqual(doubled(text), []);
});
