// Every bundled assessment is in each list that a person, a page or the command-line program chooses from.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { CHOICES } from "../../src/element/js/attributes.js";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const names = (path) => readdirSync(new URL(path, root)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
const ids = names("instruments/").sort();
/** What the first group of a pattern finds in a text, sorted. */
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, id]) => id).sort();

test("the element has all of them, and so has the command-line program", () => {
  assert.deepEqual([...CHOICES.instrument].sort(), ids);
  const [, list] = /const BUNDLED: [^=]*= \[([^]*?)\n\];/.exec(read("src/cli/assessments.rs"));
  assert.deepEqual(found(list, /\("([a-z-]+)", include_str!\("..\/..\/instruments\/\1\.json"\)\)/g), ids);
});

test("the demo page has all of them in its three lists, with their names in words", () => {
  const page = read("index.html");
  assert.deepEqual(found(page, /<input type="radio" name="instrument" value="([a-z-]+)"/g), ids);
  const lists = [...page.matchAll(/<select [^>]*name="instrument"[^]*?<\/select>/g)].map(([list]) => found(list, /<option value="([a-z-]+)"/g));
  // The lines for one's own page may also have an assessment of one's own.
  assert.deepEqual(lists.map((list) => list.filter((id) => id !== "own")), [ids, ids]);
  const words = Object.keys(JSON.parse(read("src/pages/words/en.json"))).join("\n");
  for (const key of ["name", "try"]) assert.deepEqual(found(words, new RegExp(`^${key}\\.([a-z-]+)$`, "gm")).filter((id) => ids.includes(id)), ids, key);
});

test("the README and that of the zip name all of them", () => {
  const [, table] = /^## The assessments\n([^]*?)\n## /m.exec(read("README.md"));
  assert.deepEqual(found(table, /^\| `([a-z-]+)` \|/gm), ids);
  const [, list] = /^Instruments: ([^]*?)\.$/m.exec(read("packaging/zip/README.txt"));
  assert.deepEqual(list.split(/,\s+/).sort(), ids);
});

test("texts say how many there are", () => {
  const many = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][ids.length];
  const words = JSON.parse(read("src/pages/words/en.json"));
  assert.match(words["home.lead"], new RegExp(`^${many} short assessments`, "i"));
  assert.match(words["own.lead"], new RegExp(`none of the ${many} `));
  assert.match(read("docs/README.md"), new RegExp(`comes with ${many} assessments`));
  assert.match(read("CHANGELOG.md"), new RegExp(`: ${many} assessments`));
  assert.match(read("packaging/wordpress/partnership-check/readme.txt"), new RegExp(`^${many} assessments are included`, "im"));
});
