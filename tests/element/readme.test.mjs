// Holds README's tables against the code: what a web editor reads there is what the element does.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { ATTRIBUTES, CHOICES } from "../../src/embed/js/attributes.js";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const readme = await read("README.md");

/** The rows of the table whose head begins with `head`, as lists of cells. */
function table(head) {
  const lines = readme.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  assert.notEqual(start, -1, `README has a table headed ${head}`);
  const rest = lines.slice(start + 2);
  const rows = rest.slice(0, rest.findIndex((line) => !line.startsWith("|")));
  return rows.map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));
}

const names = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const firsts = (head) => table(head).flatMap(([first]) => names(first));

/** The text of every file of a kind under a folder. */
async function sources(folder, ending) {
  const entries = await readdir(new URL(`../../${folder}`, import.meta.url), { recursive: true });
  const files = entries.filter((name) => name.endsWith(ending) && !name.includes("test"));
  return (await Promise.all(files.map((name) => read(`${folder}/${name}`)))).join("\n");
}

const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

test("the attributes, their values and which one is the default", () => {
  const rows = table("attribute");
  assert.deepEqual(rows.map(([name]) => names(name)[0]).sort(), [...ATTRIBUTES].sort());
  for (const [name, values] of rows) {
    const known = CHOICES[names(name)[0]];
    if (known) assert.deepEqual(names(values), known, name);
  }
});

test("the properties and methods", async () => {
  const element = await read("src/embed/js/check.js");
  for (const name of firsts("property or method")) {
    const member = name.replace(/\(.*/, "");
    assert.match(element, new RegExp(`^ {2}(get |async )?${member}\\(`, "m"), name);
  }
});

test("the events and the codes of errors", async () => {
  const script = await sources("src/embed/js", ".js");
  assert.deepEqual(firsts("event").sort(), found(script, /emit\w*\(\w+, "(pc-[a-z]+)"/g));
  const rust = `${await sources("src/app", ".rs")}\n${await sources("src/embed", ".rs")}`;
  const codes = [...found(script, /problem\("([a-z-]+)"/g), ...found(rust, /=> "(storage-[a-z]+)"/g), ...found(rust, /failed\("([a-z]+)"/g)];
  assert.deepEqual(firsts("`pc-error` code").sort(), [...new Set(codes)].sort());
});

// The parts are held against what the views render, in src/ui/tests/parts.rs.
test("the custom properties", async () => {
  assert.deepEqual(firsts("property").sort(), found(await read("styles/partnership-check.css"), /var\((--pc-[a-z-]+)/g));
});

test("the members of the files", async () => {
  const result = JSON.parse(await read("schema/result-1.json"));
  const [, resultTable] = readme.split("### The result file");
  const members = (text) => found(text.split("\n### ")[0].split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split("|")[1]).join(), /`([a-z_]+)/g);
  assert.deepEqual(members(resultTable), Object.keys(result.properties).sort());
  const instrument = JSON.parse(await read("schema/instrument-1.json"));
  const [, instrumentTable] = readme.split("### The assessment file");
  const told = [...members(instrumentTable), "format", "version"].filter((name) => name !== "items");
  assert.deepEqual(told.sort(), Object.keys(instrument.properties).filter((name) => name !== "$schema").sort());
});

test("the numbers of the scoring rules and limits", async () => {
  const rust = `${await sources("src/domain", ".rs")}\n${await sources("src/wire", ".rs")}`;
  const constant = (name) => Number(new RegExp(`const ${name}: \\w+ = ([\\d_]+);`).exec(rust)?.[1].replaceAll("_", ""));
  const says = (pattern, value) => assert.equal(Number(pattern.exec(readme)?.[1].replace(",", "")), value, String(pattern));
  says(/stated from (\d+) % coverage/, constant("ENOUGH_COVERAGE"));
  says(/Under (\d+) % coverage a result/, constant("FULL_COVERAGE"));
  says(/at least (\d+) % coverage, a score/, constant("FULL_COVERAGE"));
  says(/a score of at least (\d+),/, constant("MET_SCORE"));
  says(/is (\d+) points or more ahead/, constant("TOO_FAR_AHEAD"));
  says(/1 MiB, (\d+) sections/, constant("MAX_SECTIONS"));
  says(/sections, ([\d,]+) items/, constant("MAX_ITEMS"));
  says(/items, (\d+) levels/, constant("MAX_LEVELS"));
  const cuts = /\(0, "early"\), \((\d+), "developing"\), \((\d+), "strong"\)/.exec(rust);
  assert.deepEqual(/cuts at (\d+) and (\d+)/.exec(readme).slice(1), cuts.slice(1));
});
