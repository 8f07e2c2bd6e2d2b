// What JSON.parse would lose without a word. The widget's module finds the same, see src/wire/doubled/tests.rs and
// src/wire/encoding/tests.rs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { losses } from "../../src/element/js/widget/losses.js";

const SAMPLES = JSON.parse(await readFile(new URL("../../src/wire/fixtures/doubled.json", import.meta.url), "utf8"));

test("every doubled member is found with its pointer", () => {
  for (const [text, expect] of SAMPLES) assert.deepEqual(losses(text).map(({ pointer }) => pointer).sort(), expect, text);
});

test("doubled members are found with the place of each", () => {
  const text = '{"title": "One", "sections": [{"id": "a", "id": "b"}], "title": "Two"}';
  const message = "is there more than once; keep one";
  const problems = [
    { pointer: "/title", message },
    { pointer: "/sections/0/id", message },
  ];
  assert.deepEqual(losses(text), problems);
});

test("half a character is refused with its place, in a text or a name, escaped or not; whole ones are not", () => {
  const message = "has half a character (a surrogate without its other half); replace it";
  const refused = [
    [String.raw`{"title": "A \ud83d"}`, "/title"],
    [String.raw`{"title": ["\ude00\ud83d"]}`, "/title/0"],
    [JSON.stringify({ title: "A" }).replace("A", "\ud83d"), "/title"],
    [String.raw`{"\ud83d": 1}`, "/\ud83d"],
  ];
  for (const [text, place] of refused) {
    const problems = [{ pointer: place, message }];
    assert.deepEqual(losses(text), problems, text);
  }
  const whole = [String.raw`{"title": "\ud83d\ude00"}`, '{"title": "😀"}', String.raw`{"title": "\\ud83d"}`];
  for (const text of whole) assert.deepEqual(losses(text), [], text);
});

test("texts as long or as deep as a file can be are searched", () => {
  const mebibyte = 2 ** 20;
  const long = JSON.stringify({ text: '\\"'.repeat(mebibyte / 2 - 10) });
  const deep = "[".repeat(mebibyte / 2) + "]".repeat(mebibyte / 2);
  for (const text of [long, deep, `[${"{},".repeat(mebibyte / 4)}{"a":1}]`]) assert.deepEqual(losses(text), []);
});
