// The assessment editor without a browser: the positions of pointers, mistakes in JSON, and the lines for pasting into a
// page. The tests of the native check, in src/wire/line_column.rs, assert the same positions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readProblems, sentence, tooLarge, widgetProblems } from "../../src/pages/author/check.js";
import { languagesOf, nameOf } from "../../src/pages/author/languages.js";
import { bySource, fileName, inline } from "../../src/pages/author/snippet.js";

const TEXT = '{\n  "a/b": { "~": 1 },\n  "list": [10,\n    20],\n  "😀é": [ { "x": 1, "x": 2 } ]\n}';

test("a pointer leads to a member's name or a list element, or as close as possible", () => {
  const rows = [
    ["", 1, 1],
    ["/a~1b", 2, 3],
    ["/a~1b/~0", 2, 12],
    ["/list/0", 3, 12],
    ["/list/1", 4, 5],
    ["/😀é/0", 5, 11],
    ["/😀é/0/x", 5, 21],
    ["/list/7", 3, 3],
    ["/list/x/y", 3, 3],
    ["/none", 1, 1],
  ];
  for (const [pointer, ...place] of rows) {
    const [{ line, column }] = widgetProblems(TEXT, [{ pointer, message: "" }]);
    assert.deepEqual([line, column], place, pointer);
  }
});

test("marks end at the end of their line, and problems are listed from top to bottom", () => {
  const problems = ["/list", "/a~1b", ""].map((pointer) => ({ pointer, message: "is wrong" }));
  const found = widgetProblems(TEXT, problems);
  assert.deepEqual(
    found.map(({ from, to, subject }) => [TEXT.slice(from, to), subject]),
    [["{", "The file"], ['"a/b": { "~": 1 }', "/a~1b"], ['"list": [10,', "/list"]],
  );
});

/** The messages about a text that is not valid JSON. */
const read = (text) => readProblems(text).map((found) => `Line ${found.line}, column ${found.column}: ${sentence(found)}`);

test("all JSON mistakes are reported at once, with how to fix them", () => {
  assert.deepEqual(read('{ "a": [1, 2] }'), []);
  assert.deepEqual(read('{\n  "a": 1\n  "b": [1, ],\n  // why\n  "c": yes\n}'), [
    "Line 3, column 3: \"b\" comes where a comma is missing; put “,” before it.",
    "Line 3, column 12: “]” must be a value; write one, or remove the comma before it.",
    "Line 4, column 3: “// why” is a comment, which JSON does not have; remove it.",
    "Line 5, column 8: “yes” is not text in quotation marks, a number, true, false or null; write one of these.",
  ]);
  assert.deepEqual(read(""), ["Line 1, column 1: The file is empty; start from an example above."]);
  const [open] = read('{ "a": 1');
  assert.equal(open, "Line 1, column 9: The end of the file comes where an object is still open; add “}”.");
  const [text] = read('{ "a": "b\n}');
  assert.equal(text, "Line 1, column 8: \"b is text without its closing quotation mark; add it on the same line.");
});

test("an excerpt ends between characters as people see them", () => {
  const family = "👨‍👩‍👧‍👦";
  const [{ subject }] = readProblems(`{ "a": ${family.repeat(40)} }`);
  assert.equal(subject, `“${family.repeat(30)}”`);
});

test("whatever the browser rejects is rejected, even if the parser accepts it", () => {
  const marks = ["{,}", "[1,]", "{a: 1}", '{"a" 1}', "[1] 2", "/* */ 1", "\u00a01", "[".repeat(200_000)];
  const values = ["01", "1.", "+1", "'a'", '"\\x"', '"\\u12"', '"a\tb"', "nul", "NaN"];
  for (const text of [...marks, ...values]) {
    const found = readProblems(text);
    assert.ok(found.length > 0, text.slice(0, 20));
    for (const { message, line, column } of found) assert.ok(message && line >= 1 && column >= 1, text.slice(0, 20));
  }
});

test("a text of more than 1 MiB is not parsed", () => {
  assert.equal(tooLarge(1024 * 1024), null);
  assert.deepEqual(tooLarge(1024 * 1024 + 1), { size: 1025, most: 1024 });
  const found = read(" ".repeat(1024 * 1024 + 1));
  assert.deepEqual(found, ["Line 1, column 1: The file has 1025 KiB; keep it to 1024 KiB at most."]);
});

test("a file is named after its assessment's id, and invalid JSON gives no name", () => {
  assert.equal(fileName('{ "id": "our-check" }'), "our-check.json");
  for (const text of ["", '{ "id": "our-check", }']) assert.equal(fileName(text), null, text);
  for (const text of ["null", '{ "id": 3 }', '{ "id": "../up" }', "{}"]) {
    assert.equal(fileName(text), "assessment.json", text);
  }
});

test("the lines for a page name the file, or contain it so that no text in it ends the script", () => {
  const place = { script: "/check/partnership-check.js", origin: null };
  const script = '<script type="module" src="/check/partnership-check.js"></script>\n';
  const text = '{ "id": "our-check", "title": "</script><!-- <SCRIPT> 1 < 2" }\n';
  const words = "This assessment is loading. If it does not appear, please try again later.";
  assert.equal(bySource("our-check.json", place, words), `${script}<partnership-check src="our-check.json"><p>This assessment is loading. If it does not appear, please try again later.</p></partnership-check>`);
  assert.match(bySource("our-check.json", place, words, undefined, "a@b.example"), /\n<partnership-check src="our-check.json" collect="a@b.example"><p>/);
  assert.match(inline(text, place, words, undefined, "a@b.example"), /\n<partnership-check collect="a@b.example">\n/);
  assert.equal(inline(text, place, words, undefined, '"><script>'), inline(text, place, words), "what is no address is left out");
  const lines = inline(text, place, words);
  const [, held] = /<script type="application\/json">\n(.*)\n<\/script>\n<\/partnership-check>$/s.exec(lines);
  assert.ok(!/<[!/s]/i.test(held), held);
  assert.deepEqual(JSON.parse(held), JSON.parse(text));
});

test("the script's line has the hash if it is known", () => {
  const place = { script: "/check/partnership-check.js", origin: null };
  const script = '<script type="module" src="/check/partnership-check.js" integrity="sha384-a+/="></script>\n';
  for (const lines of [bySource, inline]) {
    assert.ok(lines("{}", place, "…", "sha384-a+/=").startsWith(script), lines.name);
    assert.doesNotMatch(lines("{}", place, "…", undefined), /integrity|crossorigin/, lines.name);
  }
});

test("a file can be previewed in the widget's languages and in its own", () => {
  const file = { title: { en: "A", "pt-BR": "B" }, items: [{ rubric: { 1: "x" }, id: "a" }], list: ["fr"], none: {} };
  assert.deepEqual(languagesOf(JSON.stringify(file), ["en", "de"]), ["en", "de", "pt-BR"]);
  assert.deepEqual(languagesOf("{", ["en"]), ["en"]);
  assert.equal(nameOf("en"), "English");
  assert.equal(nameOf("de"), "Deutsch (German)");
  assert.equal(nameOf("cy"), "Cymraeg (Welsh)");
  assert.equal(nameOf("de", "de"), "Deutsch");
  assert.equal(nameOf("en", "de"), "English (Englisch)");
  assert.equal(nameOf("pt-BR"), "português (Brasil) (Brazilian Portuguese)");
});
