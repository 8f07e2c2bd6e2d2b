// The manifest and the editor data: they have the form that editors expect, and agree with the element's code.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import { ATTRIBUTES, CHOICES, readAttributes } from "../../src/element/js/attributes.js";
import { PartnershipCheck } from "../../src/element/js/check.js";
import { json, made } from "./packages.mjs";

const read = (name) => json(join(made, "npm", name));
const names = (list) => list.map(({ name }) => name).sort();
const manifest = await read("custom-elements.json");
const [{ declarations: [declared] }] = manifest.modules;

test("custom-elements.json has the form of a custom elements manifest", async () => {
  const schema = await json(createRequire(import.meta.url).resolve("custom-elements-manifest/schema.json"));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(manifest);
  assert.deepEqual(validate.errors, null);
});

test("it names the element's attributes with their values and defaults", () => {
  assert.deepEqual(names(declared.attributes), [...ATTRIBUTES].sort());
  const absent = readAttributes(() => null, assert.fail);
  for (const { name, type, default: first } of declared.attributes) {
    const values = CHOICES[name];
    assert.equal(type.text, values ? values.map((value) => `"${value}"`).join(" | ") : "string");
    if (name in absent && values) assert.equal(first, absent[name], name);
  }
});

test("it names exactly the members of the class", () => {
  const own = Object.getOwnPropertyNames(PartnershipCheck.prototype);
  const internal = ["constructor", "connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback"];
  assert.deepEqual(names(declared.members), own.filter((name) => !internal.includes(name)).sort());
  for (const { kind, name } of declared.members) {
    const { value } = Object.getOwnPropertyDescriptor(PartnershipCheck.prototype, name);
    assert.equal(kind, typeof value === "function" ? "method" : "field", name);
  }
});

test("everything has a description", () => {
  const { attributes, members, events, cssProperties, cssParts, slots } = declared;
  for (const list of [attributes, members, events, cssProperties, cssParts, slots]) {
    assert.ok(list.length > 0);
    for (const { name, description } of list) assert.match(description, /^[A-Z`][^]*[.)]$/, name);
  }
});

test("the package exports the modules in the manifest", async () => {
  const exported = Object.values((await read("package.json")).exports).map((to) => to.default?.slice(2));
  for (const { path } of manifest.modules) assert.ok(exported.includes(path), path);
});

test("the data for VS Code has the tag with every attribute and value, and every custom property", async () => {
  const { version, tags: [tag] } = await read("vscode.html-custom-data.json");
  assert.equal(version, 1.1);
  assert.equal(tag.name, "partnership-check");
  assert.deepEqual(names(tag.attributes), [...ATTRIBUTES].sort());
  for (const { name, values } of tag.attributes) assert.deepEqual(values?.map(({ name }) => name), CHOICES[name]);
  const css = await read("vscode.css-custom-data.json");
  assert.deepEqual(names(css.properties), names(declared.cssProperties));
});
