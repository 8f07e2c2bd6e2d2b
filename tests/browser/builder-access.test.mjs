// Accessibility of the builder on the demo page: in a narrow window, and its messages about colours, languages and copying.
// The effects of its choices are tested in builder.test.mjs, keyboard and scrolling in journey.test.mjs, the dark in
// dark.test.mjs.
// In one engine: axe, and what the page's own script offers. engines-layout.test.mjs tries in every engine how colours are
// read.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { CHOICES } from "../../src/element/js/attributes.js";
import { OWN } from "../../src/pages/demo/colours.js";
import { ROOM } from "../../src/pages/demo/snippet.js";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { dist } from "./server.mjs";
import { visitBuilder } from "./pages/builder.mjs";

inOneEngine("Access to the builder", "the page's own script", (browser) => {
  test("a message says that the text was copied; if that fails, the text is selected", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    await builder.choose("accent", "#7a0b3c");
    const { lines, rule } = await builder.offered();
    await tab.evaluate(() => {
      const writeText = (text) => ((window.copied = text), Promise.resolve());
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    });
    for (const [button, status, text] of [
      ["#copy", "#copied", lines],
      ["#copy-rules", "#copied-rules", rule],
    ]) {
      await tab.click(button);
      await tab.until("the message is shown", (path) => document.querySelector(path).textContent === "Copied.", status);
      assert.equal(await tab.evaluate(() => window.copied), text);
    }
    await tab.evaluate(
      () => void Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }),
    );
    await tab.click("#copy");
    await tab.until("the lines are selected", (lines) => getSelection().toString().trim() === lines, lines);
    assert.match(await tab.text("#copied"), /Ctrl\+C/);
    await builder.choose("layout", "single");
    assert.equal(await tab.text("#copied"), "", "the lines have changed since");
  });

  test("a colour's contrast is shown below it, and invalid colours are left out", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const hint = () => tab.text("#accent-hint");
    await builder.choose("theme", "light");
    for (const [value, words] of [
      ["#767676", "4.5 : 1, meets AA"],
      ["#777777", "4.4 : 1: too little, AA requires 4.5 : 1. The widget uses #767676 instead"],
      ["#fff", "1.0 : 1: too little, AA requires 4.5 : 1. The widget uses #767676 instead"],
      ["var(--brand)", "Contrast depends on your page"],
      ["purplish", "This is not a CSS colour. It is left out."],
    ]) {
      await builder.choose("accent", value);
      assert.equal(await hint(), words, value);
    }
    assert.equal((await builder.offered()).rule, ROOM);
    await builder.chooseAll({ theme: "auto", accent: "#0d5f6b" });
    assert.match(await hint(), /^7\.3 : 1 light, 2\.\d : 1 dark: too little in dark, AA requires 4\.5 : 1\. The widget uses #[0-9a-f]{6} instead$/);
    await builder.choose("accent", "light-dark(#0d5f6b, #7fd0d8)");
    assert.match(await hint(), /meets AA$/);
    for (const [name, wrong, usual] of [["radius", "99", "From 0 to 24."], ["space", "1", "From 4 to 16."], ["font", "a;b", "As in CSS. Leave it empty to use your page’s font."]]) {
      await builder.choose(name, wrong);
      assert.match(await tab.text(`#${name}-hint`), /\. It is left out\.$/, name);
      assert.doesNotMatch((await builder.offered()).rule, new RegExp(`--pc-${name}`));
      await builder.choose(name, "");
      assert.equal(await tab.text(`#${name}-hint`), usual);
    }
    await tab.evaluate(() => {
      const picker = document.querySelector("[data-for=accent]");
      picker.value = "#7a0b3c";
      picker.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    assert.equal(await builder.value("accent"), "#7a0b3c");
    assert.match((await builder.offered()).rule, /#7a0b3c/);
  });

  test("the messages about colours match the colours that the widget uses, also on the tint of the accent", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser, { query: "?muted=%23767676&theme=light" });
    const taken = (name) =>
      tab.evaluate((name) => window.pct.find("#preview >>> .pc-mount").style.getPropertyValue(`--pc-${name}`), name);
    await builder.look();
    await tab.until("colours are checked", () => window.pct.find("#preview >>> .pc-probe"));
    assert.match(await tab.text("#muted-hint"), /^3\.\d : 1: too little, AA requires 4\.5 : 1\. The widget uses #[0-9a-f]{6} instead$/);
    assert.notEqual(await taken("muted"), "");
    for (const colours of [
      { text: "#767676", muted: "" },
      { text: "#6f6f6f", muted: "#686868" },
      { "accent": "#ffd500", "on-accent": "white", "muted": "#6c6c6c" },
      { "accent": "oklch(0.4 0.1 20 / 0.8)", "on-accent": "#ffffffb0", "text": "#0009", "border": "#949494" },
      { accent: "#7a0b3c", surface: "#eee", text: "", border: "#848484" },
      { theme: "dark", accent: "#a33", surface: "", muted: "#808a94" },
    ]) {
      await builder.chooseAll(colours);
      await builder.look();
      await tab.settle();
      for (const name of ["accent", "on-accent", "text", "muted", "border"]) {
        const hint = await tab.text(`#${name}-hint`);
        assert.match(hint, /too little|meets AA/, name);
        const [, instead = ""] = /uses (#[0-9a-f]{6}) instead$/.exec(hint) ?? [];
        assert.equal(instead, await taken(name), `${JSON.stringify(colours)} ${name}: ${hint}`);
      }
    }
    await builder.chooseAll({ accent: "var(--brand)" });
    // All of them are also seen on a tint of the accent.
    for (const name of ["accent", "on-accent", "text", "muted", "border"])
      assert.equal(await tab.text(`#${name}-hint`), "Contrast depends on your page", name);
    await builder.chooseAll({ accent: "", surface: "rgb(255 255 255 / 50%)" });
    assert.equal(await tab.text("#text-hint"), "Contrast depends on your page");
  });

  test("axe finds nothing with every field in use, and a width of 320 px is enough", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    await builder.look();
    assert.deepEqual(await tab.axe(), []);
    const used = { accent: "#7a0b3c", border: "no colour", instrument: "own", src: "instruments/strategic-fit.json", files: "https://files.example/" };
    await builder.chooseAll(used);
    await builder.look();
    assert.deepEqual(await tab.axe(), []);
    // Without the policy, because it would block the frame that stands in for a narrow window.
    const narrow = await visitBuilder(t, browser, { site: { headers: {} }, size: { width: 320, height: 640 } });
    await narrow.builder.chooseAll({ ...used, "storage-key": "k".repeat(90), "font": "f".repeat(90), "files": `https://${"h".repeat(60)}.example/` });
    await narrow.builder.look();
    const { scrollWidth, clientWidth, innerWidth } = await narrow.tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth, innerWidth };
    });
    assert.equal(innerWidth, 320);
    assert.equal(scrollWidth, clientWidth);
  });

  test("every language of the build is offered, with a message about what is not translated", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const files = readdirSync(`${dist}languages/`).filter((name) => /^[^.]+\.json$/.test(name));
    const tags = files.map((name) => name.replace(".json", ""));
    const offered = await tab.evaluate(() => [...document.querySelector("#lang").options].map(({ value }) => value));
    assert.deepEqual(offered.toSorted(), ["", ...tags.toSorted()]);
    const hints = await tab.evaluate(
      ([tags, instruments]) =>
        tags.map((tag) =>
          instruments.map((id) => {
            const { lang, instrument } = document.querySelector("#builder").elements;
            [lang.value, instrument.value] = [tag, id];
            instrument.dispatchEvent(new Event("input", { bubbles: true }));
            return document.querySelector("#lang-hint").textContent;
          }),
        ),
      [tags, CHOICES.instrument],
    );
    for (const [row, lang] of tags.entries()) {
      for (const [column, instrument] of CHOICES.instrument.entries()) {
        const translated = lang === "en" || existsSync(`${dist}instruments/${lang}/${instrument}.json`);
        assert.equal(/is not translated/.test(hints[row][column]), !translated, `${instrument}, ${lang}`);
      }
    }
  });

  test("the builder offers everything that the element accepts, and starts with the widget's own colours", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const offered = (name) =>
      tab.evaluate(
        (name) => [...document.querySelector("#builder").elements[name].options].map((option) => option.value),
        name,
      );
    assert.deepEqual(await offered("instrument"), [...CHOICES.instrument, "own"]);
    for (const name of ["layout", "storage", "theme", "loading", "heading-level", "history"])
      assert.deepEqual((await offered(name)).toSorted(), CHOICES[name].toSorted(), name);
    await builder.look();
    const pairs = await tab.evaluate((OWN) => {
      const style = getComputedStyle(window.pct.find("#preview >>> .pc"));
      const probe = document.body.appendChild(document.createElement("span"));
      return ["light", "dark"].flatMap((scheme) => {
        probe.style.colorScheme = scheme;
        const resolved = (colour) => ((probe.style.color = colour), getComputedStyle(probe).color);
        return Object.entries(OWN).map(([name, own]) => [
          `${scheme} ${name}`,
          resolved(own),
          resolved(style.getPropertyValue(`--_${name}`)),
        ]);
      });
    }, OWN);
    for (const [name, own, real] of pairs) assert.equal(own, real, name);
  });
});
