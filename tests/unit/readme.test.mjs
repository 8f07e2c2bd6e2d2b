// Holds README's tables against the code: what a web editor reads there is what the element does.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { ATTRIBUTES, CHOICES } from "../../src/element/js/attributes.js";

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
  const element = await read("src/element/js/check.js");
  for (const name of firsts("property or method")) {
    const member = name.replace(/\(.*/, "");
    assert.match(element, new RegExp(`^ {2}(get |async )?${member}\\(`, "m"), name);
  }
});

test("the events and the codes of errors", async () => {
  const script = await sources("src/element/js", ".js");
  assert.deepEqual(firsts("event").sort(), found(script, /emit\w*\(\w+, "(pc-[a-z]+)"/g));
  const rust = `${await sources("src/app", ".rs")}\n${await sources("src/element", ".rs")}`;
  const codes = [...found(script, /problem\("([a-z-]+)"/g), ...found(rust, /=> "(storage-[a-z]+)"/g), ...found(rust, /code: "([a-z]+)"/g)];
  assert.deepEqual(firsts("`pc-error` code").sort(), [...new Set(codes)].sort());
});

// The parts are held against what the views render, in src/ui/tests/parts.rs.
test("the custom properties", async () => {
  assert.deepEqual(firsts("property").sort(), found(await read("styles/partnership-check.css"), /var\((--pc-[a-z-]+)/g));
});

test("the formats that results are taken away in", async () => {
  const panel = `${await sources("src/ui/results", ".rs")}\n${await sources("src/element/js", ".js")}`;
  const others = found(await read("src/app/exports.rs"), /=> Some\("([a-z]+)"\)/g);
  const formats = [...new Set([...found(panel, /(?:save|format:)[( ]"([a-z]+)"/g), ...others])].sort();
  assert.deepEqual(firsts("to take away").sort(), formats);
  const [, , detail] = table("event").find(([name]) => name === "`pc-export`");
  assert.deepEqual(names(detail).slice(1).sort(), formats);
});

const result = JSON.parse(await read("src/wire/schema/result-1.json"));
const instrument = JSON.parse(await read("src/wire/schema/instrument-1.json"));
/** Names in a cell without what they hold: `options[]` is `options`. */
const plain = (cell) => names(cell).map((name) => /^[a-z_]+/.exec(name)?.[0]);
const members = (schema) => Object.keys(schema.properties).sort();
const section = (title) => readme.split(`### ${title}`)[1].split("\n### ")[0];
const rowOf = (title, name) => section(title).split("\n").find((line) => line.startsWith(`| \`${name}`));

test("the members of the files", () => {
  const of = (title) =>
    section(title).split("\n| member |")[1].split("\n\n")[0].split("\n").filter((line) => line.startsWith("| `")).flatMap((line) => plain(line.split("|")[1]));
  assert.deepEqual(of("The result file").sort(), members(result));
  // Sections hold their items; the table tells of both.
  const told = [...of("The assessment file").filter((name) => name !== "items"), "format", "version"];
  assert.deepEqual(told.sort(), members(instrument).filter((name) => name !== "$schema"));
});

test("the kinds of items and of scoring, with their members", () => {
  const common = ["id", "kind", "prompt", ...plain(rowOf("The assessment file", "items[]")).filter((name) => ["look_for", "example", "advice", "optional"].includes(name))];
  const check = (head, kinds, shared) => {
    const rows = table(head);
    assert.deepEqual(rows.flatMap(([kind]) => names(kind)), kinds.map((kind) => kind.properties.kind.const));
    for (const [number, [name, has, may]] of rows.entries()) {
      const { required } = kinds[number];
      const own = (cell) => plain(cell).filter((member) => member in kinds[number].properties);
      assert.deepEqual(own(has).sort(), required.filter((member) => !shared.includes(member)).sort(), name);
      const free = members(kinds[number]).filter((member) => !required.includes(member) && !shared.includes(member));
      assert.deepEqual(own(may).sort(), free, name);
    }
  };
  check("kind of item", instrument.$defs.Item.oneOf, common);
  // What cannot be anything but its default need not be told.
  const scoring = instrument.$defs.Scoring.oneOf.map((kind) => ({
    ...kind,
    properties: Object.fromEntries(Object.entries(kind.properties).filter(([, it]) => it.const !== false)),
  }));
  check("kind of scoring", scoring, ["kind", "bands"]);
});

test("the members of answers, actions and scores", () => {
  const told = (name) => rowOf("The result file", name).split("|").slice(2).join("|");
  for (const [row, type] of [["answers", "Answer"], ["plan", "Action"], ["previous", "Previous"], ["scores", "Score"], ["scores", "Scores"]]) {
    for (const member of members(result.$defs[type])) assert.match(told(row), new RegExp(`\\b${member}\\b`), `${row}: ${member}`);
  }
});

test("the numbers of files and links", async () => {
  const number = async (file, pattern) => Number(pattern.exec(await read(file))[1].replaceAll("_", ""));
  const says = (pattern) => Number(pattern.exec(readme)[1].replace(",", ""));
  assert.equal(says(/more than ([\d,]+)\s+characters/), await number("src/platform/link.rs", /MOST: usize = ([\d_]+)/));
  assert.equal(says(/at most\s+([\d,]+) after brotli/), await number("tests/bench/size.mjs", /BUDGET = ([\d_]+)/));
  assert.equal(says(/same (\d+) columns/), await number("src/export/csv.rs", /COLUMNS: \[&str; (\d+)\]/));
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
  says(/scale, (\d+) options/, constant("MAX_OPTIONS"));
  says(/of 2 to (\d+) options/, constant("MAX_OPTIONS"));
  says(/options, (\d+) look-fors/, constant("MAX_TEXTS"));
  says(/and (\d+) pieces of advice/, constant("MAX_TEXTS"));
  says(/item, (\d+)\sbands/, constant("MAX_BANDS"));
  says(/bands,\s(\d+) rules/, constant("MAX_RULES"));
  says(/rules, (\d+) conditions side by side/, constant("MAX_CONDITIONS"));
  says(/side by side, (\d+) sources/, constant("MAX_SOURCES"));
  says(/sources, ([\d,]+) characters a text/, constant("MAX_TEXT"));
  says(/at most (\d+), each with `outcome`/, constant("MAX_RULES"));
  const cuts = /\(0, "early"\), \((\d+), "developing"\), \((\d+), "strong"\)/.exec(rust);
  assert.deepEqual(/cuts at (\d+) and (\d+)/.exec(readme).slice(1), cuts.slice(1));
});
