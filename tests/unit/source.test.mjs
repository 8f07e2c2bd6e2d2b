// Which assessment an element names: one inside it is parsed once, as long as it stays the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findAssessment, inlineScript } from "../../src/element/js/source.js";
import * as theirs from "../../src/element/js/widget/theirs.js";

/** An element with an assessment inside. */
function element(text) {
  const script = { textContent: text };
  return { script, ownerDocument: { readyState: "complete" }, querySelector: () => script };
}

test("an inline assessment is parsed once a text", async () => {
  const it = element('{"a":1}');
  const find = (tag) => findAssessment(it, tag, console.warn, async () => theirs);
  const first = await find("en");
  assert.deepEqual([first.json, first.url], [{ a: 1 }, undefined]);
  assert.equal((await find("de")).json, first.json, "the same object");
  it.script.textContent = '{"a":2}';
  const second = await find("en");
  assert.deepEqual(second.json, { a: 2 });
  assert.notEqual(second.fingerprint, first.fingerprint);
});

test("one in which JSON would lose something is refused, with the place", async () => {
  const found = findAssessment(element('{"a":1,"a":2}'), "en", console.warn, async () => theirs);
  await assert.rejects(found, { code: "invalid", place: "/a" });
});

test("an inline assessment that is still empty does not count", () => {
  for (const text of ["", "\n  "]) assert.equal(inlineScript(element(text)), null);
  const filled = element("{}");
  assert.equal(inlineScript(filled), filled.script);
  assert.equal(inlineScript({ querySelector: () => null }), null);
});

test("what is not JSON or too large is refused, and by what it is called", async () => {
  const refused = async (text) => findAssessment(element(text), "en", console.warn, async () => theirs).catch(({ code, message, place }) => [code, message, place]);
  const [code, message, place] = await refused("{");
  assert.deepEqual([code, place], ["json", "script"]);
  assert.match(message, /^The inline assessment is not JSON: ./);
  const large = `"${"x".repeat(1024 * 1024)}"`;
  assert.deepEqual(await refused(large), ["too-large", "The inline assessment is larger than 1 MiB", "script"]);
});
