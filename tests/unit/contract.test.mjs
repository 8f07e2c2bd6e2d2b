// Checks that src/element/contract.json, from which documentation, types and editor data are generated, matches the code,
// and that generated files are up to date. The parts are compared with the views in src/ui/tests/parts.rs.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { readContract, stale } from "../../script/lib/docs/generate.mjs";
import { ATTRIBUTES, CHOICES } from "../../src/element/js/attributes.js";
import { PartnershipCheck } from "../../src/element/js/check.js";
import { SHIPPED } from "../../src/element/js/language.js";

const contract = await readContract();
const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const names = (list) => list.map(({ name }) => name).sort();

/** The text of all files with an ending in a folder, without tests. */
async function sources(folder, ending) {
  const entries = await readdir(new URL(`../../${folder}`, import.meta.url), { recursive: true });
  const files = entries.filter((name) => name.endsWith(ending) && !name.includes("test"));
  return (await Promise.all(files.map((name) => read(`${folder}/${name}`)))).join("\n");
}

const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

test("the attributes, with their values and defaults", () => {
  assert.deepEqual(names(contract.attributes), [...ATTRIBUTES].sort());
  const values = contract.attributes.filter(({ values }) => values).map(({ name, values }) => [name, values.map(({ value }) => value)]);
  assert.deepEqual(Object.fromEntries(values), CHOICES);
  assert.deepEqual(contract.languages.map(({ tag }) => tag), SHIPPED);
});

test("exactly the properties and methods of the class", () => {
  const own = Object.getOwnPropertyNames(PartnershipCheck.prototype);
  const internal = ["constructor", "connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback"];
  assert.deepEqual(names(contract.members), own.filter((name) => !internal.includes(name)).sort());
  for (const { name, type, parameters } of contract.members) {
    const { value } = Object.getOwnPropertyDescriptor(PartnershipCheck.prototype, name);
    assert.equal(typeof value, type ? "undefined" : "function", name);
    if (value) assert.equal(value.length, Object.keys(parameters).length, name);
  }
});

test("the events and error codes", async () => {
  const script = await sources("src/element/js", ".js");
  assert.deepEqual(names(contract.events), found(script, /emit\w*\([\w.#]+, "(pc-[a-z]+)"/g));
  const rust = `${await sources("src/app", ".rs")}\n${await sources("src/element", ".rs")}`;
  const codes = [...found(script, /problem\("([a-z-]+)"/g), ...found(rust, /=> "(storage-[a-z]+)"/g), ...found(rust, /code: "([a-z]+)"/g)];
  assert.deepEqual(names(contract.errorCodes), [...new Set(codes)].sort());
});

test("the export formats", async () => {
  const code = `${await read("src/app/exports.rs")}\n${await sources("src/element/js", ".js")}`;
  const made = `${await read("src/export/files.rs")}\n${await read("src/export/group/files.rs")}`;
  const files = found(made, /(?:^ +(?:Self|RowForm)::\w+(?:\(_\))? => \(|format: )"([a-z-]+)"/gm);
  const others = found(code, /(?:=> Some\(|format: )"([a-z]+)"/g);
  assert.deepEqual(names(contract.exportFormats), [...new Set([...files, ...others])].sort());
});

test("the custom properties that the style sheet reads", async () => {
  assert.deepEqual(names(contract.customProperties), found(await read("styles/partnership-check.css"), /var\((--pc-[a-z-]+)/g));
});

test("the columns of the CSV table", async () => {
  const [, columns] = /COLUMNS: \[&str; \d+\] = \[([^]*?)\];/.exec(await read("src/export/csv.rs"));
  assert.deepEqual(contract.csvColumns.map(({ name }) => name), [...columns.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name));
});

test("the limits and the numbers in scoring and comparing", async () => {
  const rust = await sources("src", ".rs");
  for (const { constant, value } of [...contract.limits, ...contract.scoringNumbers, ...contract.comparingNumbers]) {
    const [name, file] = constant.split(" ").reverse();
    const [first, ...others] = [...(file ? await read(file) : rust).matchAll(new RegExp(`const ${name}: \\w+ = ([\\d_* ]+);`, "g"))];
    assert.ok(first && others.length === 0, `${constant} is defined once`);
    const factors = first[1].split("*").map((factor) => Number(factor.trim().replaceAll("_", "")));
    assert.equal(value, factors.reduce((product, factor) => product * factor), constant);
  }
  const cuts = /\(0, "early"\), \((\d+), "developing"\), \((\d+), "strong"\)/.exec(rust).slice(1).map(Number);
  assert.deepEqual(contract.defaultBands.map(({ from }) => from), [0, ...cuts]);
});

test("everything has a description", () => {
  const { attributes, members, events, errorCodes, exportFormats, customProperties, parts, slots, structure, csvColumns, limits, scoringNumbers, comparingNumbers } = contract;
  const values = attributes.flatMap(({ values = [] }) => values);
  const lists = { attributes, values, members, events, errorCodes, exportFormats, customProperties, parts, slots, structure, csvColumns, limits, scoringNumbers, comparingNumbers };
  for (const [kind, list] of Object.entries(lists)) {
    assert.ok(list.length > 0, kind);
    for (const one of list) assert.match(one.description, /^[A-Z`\d][^]*[.)]$/, `${kind}: ${JSON.stringify(one)}`);
  }
});

test("generated files are up to date (script/docs writes them)", async () => assert.deepEqual(await stale(), []));
