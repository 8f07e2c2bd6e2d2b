// Checks that the WordPress plugin matches the element: attributes and their values, their texts in the editor, versions.
// This only reads files; script/try-wordpress runs the plugin.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { readContract } from "../../script/lib/docs/generate.mjs";

const { attributes } = await readContract();
const ATTRIBUTES = attributes.map(({ name }) => name);
const CHOICES = Object.fromEntries(attributes.filter(({ values }) => values).map(({ name, values }) => [name, values.map(({ value }) => value)]));
const plugin = new URL("../../packaging/wordpress/partnership-check/", import.meta.url);
const read = (name) => readFile(new URL(name, plugin), "utf8");
const block = JSON.parse(await read("block/block.json"));
const htmlName = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test("the block has every attribute of the element, with its values and default", () => {
  const own = Object.entries(block.attributes).map(([name, { enum: values, default: first }]) => [
    htmlName(name),
    { values: values ?? null, first },
  ]);
  const elements = ATTRIBUTES.map((name) => [name, { values: CHOICES[name] ?? null, first: CHOICES[name]?.[0] ?? "" }]);
  assert.deepEqual(Object.fromEntries(own), Object.fromEntries(elements));
});

const offered = Object.keys(block.attributes);

test("the editor has a control for every attribute, and a text for every value", async () => {
  const registered = await runEditorScript();
  const shown = controlsOf(registered.edit({ attributes: defaults(), setAttributes() {} }));
  assert.equal(shown.length, offered.length);
  for (const { label, options } of shown) {
    assert.ok(label);
    for (const option of options ?? []) assert.notEqual(option.label, option.value, `text for ${option.value}`);
  }
  const values = shown.filter(({ options }) => options).map(({ options }) => options.map(({ value }) => value));
  assert.deepEqual(values.map(String).sort(), Object.values(CHOICES).map(String).sort());
});

test("a control changes its own attribute", async () => {
  const registered = await runEditorScript();
  const changed = new Set();
  const setAttributes = (change) => Object.keys(change).forEach((name) => changed.add(name));
  for (const { onChange } of controlsOf(registered.edit({ attributes: defaults(), setAttributes }))) onChange("x");
  assert.deepEqual([...changed].sort(), offered.toSorted());
});

test("the readme lists every attribute and value", async () => {
  const readme = await read("readme.txt");
  for (const name of ATTRIBUTES) {
    const [line] = readme.match(new RegExp(`^\\* \`${name}\`:.*$`, "m")) ?? assert.fail(`${name} is not in readme.txt`);
    for (const value of CHOICES[name] ?? []) assert.ok(line.includes(`\`${value}\``), `${name}: ${value}`);
  }
});

test("the plugin has the comparison that it offers", async () => {
  const packed = /^for name in (.*); do$/m.exec(await readFile(new URL("../pack.sh", plugin), "utf8"))[1].split(" ");
  for (const file of ["partnership-check.compare.js", "partnership-check.compare.css", "widget_compare.wasm"]) {
    assert.ok(packed.some((pattern) => new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(file)), file);
  }
});

test("the plugin has the version of the crate everywhere", async () => {
  const [, version] = /^version = "(.*)"$/m.exec(await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8"));
  assert.match(await read("partnership-check.php"), new RegExp(`^ \\* Version: ${version}$`, "m"));
  assert.match(await read("readme.txt"), new RegExp(`^Stable tag: ${version}$`, "m"));
  assert.match(await read("block/editor.asset.php"), new RegExp(`'version' +=> '${version}'`));
  assert.equal(block.version, version);
});

const defaults = () => Object.fromEntries(Object.entries(block.attributes).map(([name, known]) => [name, known.default]));

/** Runs the editor's script with stubs of WordPress' globals, and returns what it registers. */
async function runEditorScript() {
  let registered;
  const wp = {
    element: { createElement: (type, props, ...children) => ({ type, props: props ?? {}, children: children.flat() }) },
    blockEditor: { InspectorControls: "inspector", useBlockProps: () => ({}) },
    components: { PanelBody: "panel", Placeholder: "placeholder", SelectControl: "select", TextControl: "text" },
    i18n: {
      __: (text, domain) => {
        assert.equal(domain, block.textdomain, `"${text}" can be translated`);
        return text;
      },
    },
    blocks: {
      getBlockType: () => block,
      registerBlockType: (name, settings) => {
        assert.equal(name, block.name);
        registered = settings;
      },
    },
  };
  new Function("window", await read("block/editor.js"))({ wp });
  return registered;
}

/** The properties of every select and text field in the rendered elements. */
function controlsOf(drawn) {
  if (!drawn?.children) return [];
  const own = ["select", "text"].includes(drawn.type) ? [drawn.props] : [];
  return [...own, ...drawn.children.flatMap(controlsOf)];
}
