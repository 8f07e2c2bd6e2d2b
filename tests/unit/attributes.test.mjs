// The values and defaults of the attributes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ATTRIBUTES, CHOICES, choose, readAttributes } from "../../src/element/js/attributes.js";

const said = () => {
  const warnings = [];
  return { warnings, warn: (...words) => warnings.push(words) };
};

test("a known value is used, a missing or empty one means the default, an unknown one warns", () => {
  const rows = [
    // attribute, value, used value, warning
    ["layout", "single", "single", null],
    ["layout", null, "pages", null],
    ["layout", "", "pages", null],
    ["theme", " Dark ", "dark", null],
    ["storage", "cloud", "local", 'not one of local, session, none; "local" is used'],
    ["loading", "never", "lazy", 'not one of lazy, eager; "lazy" is used'],
    ["view", "Compare", "compare", null],
    ["heading-level", " 3 ", "3", null],
    ["heading-level", "6", "2", 'not one of 2, 1, 3, 4, 5; "2" is used'],
  ];
  for (const [name, value, inForce, warning] of rows) {
    const { warnings, warn } = said();
    assert.equal(choose(name, value, warn), inForce);
    assert.deepEqual(warnings, warning ? [[name, value, warning]] : [], `${name}="${value}"`);
  }
});

test("all attributes are read together", () => {
  const { warnings, warn } = said();
  const written = { "layout": "single", "storage": "none", "storage-key": "a b", "theme": "light", "loading": "eager", "heading-level": "4", "history": "on", "view": "compare", "collect": " name@council.example ", "round": "Spring" };
  assert.deepEqual(readAttributes((name) => written[name] ?? null, warn), {
    layout: "single",
    storage: "none",
    storageKey: "a b",
    theme: "light",
    loading: "eager",
    level: 4,
    history: "on",
    view: "compare",
    collect: "name@council.example\nSpring",
  });
  assert.deepEqual(readAttributes(() => null, warn), {
    layout: "pages",
    storage: "local",
    storageKey: "",
    theme: "auto",
    loading: "lazy",
    level: 2,
    history: "off",
    view: "assess",
    collect: "",
  });
  assert.deepEqual(warnings, []);
});

test("results are only offered to one e-mail address, and the page's author hears of any other text", () => {
  const read = (collect, round = null) => {
    const { warnings, warn } = said();
    return [readAttributes((name) => ({ collect, round })[name] ?? null, warn).collect, warnings];
  };
  for (const address of ["a@b.example", "first.last+tag@sub.council.gov.uk", "o'neill_1@xn--bcher-kva.example"]) {
    assert.deepEqual(read(address), [`${address}\n`, []]);
  }
  assert.deepEqual(read("", "Spring"), ["", []]);
  const refused = [
    "name", "@b.example", "a@", "a@b", "a@@b.example", "a@b..example", "Name <a@b.example>", "mailto:a@b.example", "a b@c.example",
    "a@b.example?cc=c@d.example", "a@b.example&bcc=c@d.example", "a@b.example,c@d.example", "a@b.example;c@d.example",
    "a@b.example c@d.example", "a@b.example\nBcc: c@d.example", "a@b.example%0ABcc:c@d.example", "a@b.exämple", `${"a".repeat(65)}@b.example`,
  ];
  const why = "not an e-mail address; there is no button to send results";
  for (const address of refused) assert.deepEqual(read(address), ["", [["collect", address, why]]], address);
});

test("every attribute of the contract is observed", () => {
  const contract = ["instrument", "src", "lang", "layout", "storage", "storage-key", "theme", "loading", "heading-level", "view", "history", "collect", "round"];
  assert.deepEqual([...ATTRIBUTES].sort(), contract.sort());
});
