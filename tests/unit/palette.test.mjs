// The pages around the widget each have one style sheet, so each has the colours of all: they are the same in all of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const SHEETS = ["styles/demo.css", "styles/author.css", "styles/docs.css", "packaging/single-file/page.css"];
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("a colour has the same value in the style sheets of all pages, and the same name", () => {
  const [names, values] = [new Map(), new Map()];
  const different = [];
  for (const sheet of SHEETS) {
    const colours = [...read(sheet).matchAll(/^ {2}(--[a-z-]+): (light-dark\(.*\));$/gm)];
    assert.ok(colours.length > 4, sheet);
    for (const [, name, value] of colours) {
      if ((values.get(name) ?? value) !== value) different.push(`${sheet}: ${name} is ${value}, not ${values.get(name)}`);
      values.set(name, value);
      names.set(value, new Set(names.get(value)).add(name));
    }
  }
  assert.deepEqual(different, []);
  // What is written on the accent has the colour of the page.
  const several = [...names.values()].map((of) => [...of].sort()).filter((of) => of.length > 1);
  assert.deepEqual(several, [["--on-accent", "--page"]]);
});
