// Dates are written as the reader's own browser writes them, where that speaks the language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { date, list } from "../../src/platform/safe.js";

const MOMENT = Date.UTC(2026, 0, 31, 12);

for (const [own, tag, expected] of [
  ["en-GB", "en", /^31 January 2026/],
  ["en-GB", "en-GB", /^31 January 2026/],
  ["de-DE", "en-GB", /^31 January 2026/],
  ["en-US", "en-GB", /^January 31, 2026/],
  ["en-US", "en", /^January 31, 2026/],
  ["en-AU", "de", /^31\. Januar 2026/],
  ["ar-SA", "ar", /2026/],
  [undefined, "en", /2026/],
]) {
  test(`${tag} in a browser of ${own}`, () => {
    Object.defineProperty(globalThis, "navigator", { value: { language: own }, configurable: true });
    assert.match(date(tag, MOMENT), expected);
  });
}

test("Welsh has the names of its months where Intl does not know them", (t) => {
  t.mock.method(Intl.ListFormat, "supportedLocalesOf", () => []);
  assert.equal(date("cy", MOMENT, true), "31 Ionawr 2026");
  assert.match(date("cy", MOMENT), /^31 Ionawr 2026 am \d\d:\d\d$/);
});

test("lists have the word for and where Intl knows the language", () => {
  assert.equal(list("en-GB", ["one", "two"]), "one and two");
  assert.equal(list("pl", ["a", "b"]), "a i b");
  assert.equal(list("xx", ["a", "b"]), "a, b");
});
