// The example themes: a few lines that use only the contract, with colours that need no correction.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { readContract } from "../../script/lib/docs/generate.mjs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { strictPolicy } from "./server.mjs";
import { visit } from "./pages/visit.mjs";

const THEMES = ["public-sector", "charity", "dark"];

test("a theme is a few lines with properties and parts from the contract", async () => {
  const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
  const { customProperties, parts } = await readContract();
  const known = [...customProperties, ...parts].map(({ name }) => name);
  for (const theme of THEMES) {
    const css = await read(`examples/themes/${theme}.css`);
    assert.ok(css.split("\n").length < 25, theme);
    const named = [...css.matchAll(/(--pc-[a-z-]+):/g), ...css.matchAll(/::part\(([a-z]+)\)/g)].map(([, name]) => name);
    assert.ok(named.length > 4);
    for (const name of named) assert.ok(known.includes(name), `${theme} uses ${name}`);
    assert.doesNotMatch(css, /!important|@import|url\(/, theme);
  }
});

inOneEngine("Themes", "axe and style sheets", (browser) => {
  test("their page passes axe under a strict policy, and no colour is corrected", async (t) => {
    const { tab, widget } = await visit(t, browser, "examples/themes.html", {
      site: { headers: { "content-security-policy": strictPolicy } },
    });
    for (const theme of THEMES) {
      widget.host = `.${theme}`;
      await tab.evaluate((host) => document.querySelector(host).scrollIntoView(), widget.host);
      await widget.ready();
      await widget.start();
      await tab.until("its colours are checked", (path) => window.pct.find(path), widget.at(".pc-probe"));
    }
    assert.deepEqual(await tab.axe(), []);
    assert.deepEqual(await tab.seen("warnings"), []);
    assert.deepEqual(await tab.seen("violations"), []);
  });
});
