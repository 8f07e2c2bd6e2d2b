// The builder on the demo page: what is chosen shows in the preview, is in the lines and in the address; the lines
// work where they are pasted, whatever was typed. How the widget behaves is in the other files.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import test from "node:test";
import { CHOICES } from "../../src/embed/js/attributes.js";
import { inEveryEngine } from "./drivers/engines.mjs";
import { dist } from "./server.mjs";
import { appearance, visitBuilder } from "./steps/builder.mjs";

/** Something other than the start for everything that a page shows. */
const chosen = {
  "instrument": "phase-readiness",
  "lang": "en",
  "layout": "single",
  "storage": "none",
  "theme": "dark",
  "loading": "eager",
  "accent": "#ffcc00",
  "on-accent": "black",
  "surface": "rgb(10 20 30)",
  "text": "hsl(0 0% 90%)",
  "radius": "14",
  "space": "10",
  "font": 'Georgia, "Times New Roman", serif',
};
const seen = {
  assessment: "phase-readiness",
  colours: ["rgb(10, 20, 30)", "rgb(230, 230, 230)", "rgb(255, 204, 0)", "rgb(0, 0, 0)"],
  corners: "14px",
  padding: "20px",
  font: "Georgia, Times New Roman, serif",
  scheme: "dark",
};
const hostile = `"><script>window.hacked = 1</script><b a='&quot;`;

inEveryEngine("Builder", (browser) => {
  test("the preview shows what is chosen, and the page above keeps its own look", async (t) => {
    const { tab, widget, builder } = await visitBuilder(t, browser);
    await builder.look();
    assert.deepEqual(await appearance(builder.preview), await appearance(widget));
    const before = await appearance(widget);
    await builder.chooseAll(chosen);
    await builder.look();
    assert.deepEqual(await appearance(builder.preview), seen);
    await widget.ready();
    assert.deepEqual(await appearance(widget), { ...before, assessment: "phase-readiness" });
    await builder.preview.start();
    await builder.preview.untilShown("fieldset[data-item]");
    assert.ok((await tab.evaluate(() => window.pct.findAll("#preview >>> fieldset[data-item]").length)) > 8, "on one page");
    assert.equal(Object.keys((await widget.result()).answers).length, 0);
    assert.deepEqual(await tab.seen("violations"), []);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("answers in the preview are not those of the assessment above", async (t) => {
    const { widget, builder } = await visitBuilder(t, browser);
    await builder.look();
    await builder.preview.start();
    await builder.preview.choose("goals", 2);
    assert.deepEqual((await widget.result()).answers, {});
  });

  test("the preview is as wide and as light as asked for, and nothing in it sticks out", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser, { size: { width: 1280, height: 900 } });
    await builder.look();
    const width = () => tab.evaluate(() => document.querySelector("#preview").getBoundingClientRect().width);
    const wide = await width();
    assert.ok(wide > 600, `page width is ${wide}`);
    for (const [name, wanted] of [["phone", 320], ["sidebar", 280], ["page", wide]]) {
      await tab.click(`#builder input[name=width][value=${name}]`);
      await tab.until(`it is ${wanted} wide`, (wanted) => document.querySelector("#preview").getBoundingClientRect().width === wanted, wanted);
      const out = await tab.evaluate(() => {
        const frame = document.querySelector("#frame");
        return frame.scrollWidth - frame.clientWidth;
      });
      assert.equal(out, 0, name);
    }
    for (const [name, wanted] of [["dark", "rgb(20, 24, 29)"], ["light", "rgb(255, 255, 255)"]]) {
      await tab.click(`#builder input[name=page][value=${name}]`);
      await tab.until(`it is ${name}`, (wanted) => getComputedStyle(window.pct.find("#preview >>> .pc")).backgroundColor === wanted, wanted);
    }
  });

  test("the lines say what differs from the start, and no more", async (t) => {
    const { site, builder } = await visitBuilder(t, browser);
    const [script, element] = (await builder.offered()).lines.split("\n");
    assert.match(script, /^<script type="module" src="http[^"]+\/partnership-check\.js" integrity="sha384-[^"]+" crossorigin="anonymous"><\/script>$/);
    assert.ok(script.includes(site.url("partnership-check.js")));
    assert.equal(element, '<partnership-check instrument="ten-characteristics"></partnership-check>');
    assert.equal((await builder.offered()).rule, "");
    await builder.chooseAll({ ...chosen, "storage-key": "north" });
    const { lines, rule } = await builder.offered();
    assert.equal(
      lines.split("\n")[1],
      '<partnership-check instrument="phase-readiness" lang="en" layout="single" storage="none" storage-key="north" theme="dark" loading="eager"></partnership-check>',
    );
    assert.ok(rule.startsWith("partnership-check {\n  --pc-accent: #ffcc00;\n"), rule);
    await builder.chooseAll({ instrument: "own", src: "/ours.json?a=1&b=2" });
    assert.match((await builder.offered()).lines, /\n<partnership-check src="\/ours.json\?a=1&amp;b=2" lang=/);
  });

  test("without integrity.json the lines come without a hash, and the page says so", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser, {
      site: { files: {}, refuse: (path) => path.endsWith("/integrity.json") },
    });
    await tab.until("it is said", () => /without/.test(document.querySelector("#hash").textContent));
    assert.doesNotMatch((await builder.offered()).lines, /integrity|crossorigin/);
  });

  test("what is offered works where it is pasted, from another origin, with its hash", async (t) => {
    const { site, builder } = await visitBuilder(t, browser);
    await builder.chooseAll(chosen);
    const page = await builder.paste(t, site);
    assert.deepEqual(await appearance(page.widget), seen);
    await page.widget.start();
    assert.ok((await page.tab.evaluate(() => window.pct.findAll("partnership-check >>> fieldset[data-item]").length)) > 8);
    assert.match(await page.tab.evaluate(() => document.querySelector("script[integrity]").integrity), /^sha384-/);
    assert.deepEqual(await page.tab.seen("violations"), []);
  });

  test("hostile texts, typed or in the address, stay texts where they are pasted", async (t) => {
    const texts = { "storage-key": hostile, "accent": `red;}</style>${hostile}`, "font": `serif;}</style>${hostile}` };
    const { site, tab, builder } = await visitBuilder(t, browser, { query: `?${new URLSearchParams(texts)}` });
    await builder.chooseAll({ ...texts, muted: "red /* */", surface: "rgb(1,2,3", text: "var(--x, url(//evil.example))" });
    assert.equal((await builder.offered()).rule, "");
    assert.equal(await tab.evaluate(() => window.hacked ?? "no"), "no");
    await builder.choose("border", "var(--ours)");
    const page = await builder.paste(t, site);
    assert.equal(await page.tab.evaluate(() => document.querySelector("partnership-check").getAttribute("storage-key")), hostile);
    assert.deepEqual(
      await page.tab.evaluate(() => [window.hacked ?? "no", document.scripts.length, getComputedStyle(document.querySelector("#after")).color]),
      ["no", 2, "rgb(1, 2, 3)"],
    );
  });

  test("a reload keeps everything, adds nothing to the history, and starting over forgets it", async (t) => {
    const { tab, widget, builder } = await visitBuilder(t, browser);
    const length = () => tab.evaluate(() => history.length);
    const before = await length();
    const all = { ...chosen, "storage-key": "a & b", "width": "phone", "page": "dark" };
    await builder.chooseAll(all);
    assert.equal(await length(), before);
    const [offered, url] = [await builder.offered(), await tab.evaluate(() => location.href)];
    await tab.open(url);
    await widget.ready();
    await tab.until("the lines are the same again", (lines) => document.querySelector("#snippet").textContent === lines, offered.lines);
    assert.deepEqual(await builder.offered(), offered);
    for (const [name, value] of Object.entries(all)) assert.equal(await builder.value(name), value, name);
    assert.equal((await widget.result()).instrument.id, "phase-readiness");
    await builder.look();
    assert.deepEqual(await appearance(builder.preview), seen);

    await tab.click("#afresh");
    await tab.until("the address is bare", () => location.search === "");
    assert.match((await builder.offered()).lines, /\n<partnership-check instrument="ten-characteristics"></);
    assert.equal(await tab.text("#told"), "Everything is as it was at the start.");
    assert.ok((await tab.seen("announcements")).includes("Everything is as it was at the start."));
  });

  test("an address with choices that do not exist opens at the start", async (t) => {
    const { builder, widget } = await visitBuilder(t, browser, {
      query: "?instrument=__proto__&theme=pink&nobody=1&radius=900&width=9&afresh=x",
    });
    assert.equal((await widget.result()).instrument.id, "ten-characteristics");
    const { lines, rule } = await builder.offered();
    assert.equal(lines.split("\n")[1], '<partnership-check instrument="ten-characteristics"></partnership-check>');
    assert.equal(rule, "");
  });

  test("by keyboard alone: another assessment, a colour, the lines", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    await tab.tabTo("#instrument");
    await tab.type("Ph");
    await tab.key("Tab");
    await tab.until("it is chosen", () => /phase-readiness/.test(document.querySelector("#snippet").textContent));
    await tab.tabTo("#accent");
    await tab.type("#7a0b3c");
    await tab.tabTo("#builder input[name=width]");
    await tab.key("ArrowDown");
    await tab.until("the preview is a phone", () => document.querySelector("#preview").getBoundingClientRect().width === 320);
    await tab.tabTo("#copy");
    await tab.key("Enter");
    await tab.until("it is announced", () => window.seen.announcements.some((text) => /Copied|copy/.test(text)));
    assert.match((await builder.offered()).rule, /--pc-accent: #7a0b3c;/);
    await tab.until("the address has it", () => location.search === "?instrument=phase-readiness&accent=%237a0b3c&width=phone");
  });

  test("copying says so; where it fails the text is left selected", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    await builder.choose("accent", "#7a0b3c");
    const { lines, rule } = await builder.offered();
    await tab.evaluate(() => {
      const writeText = (text) => ((window.copied = text), Promise.resolve());
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    });
    for (const [button, status, text] of [["#copy", "#copied", lines], ["#copy-rules", "#copied-rules", rule]]) {
      await tab.click(button);
      await tab.until("it is said", (path) => document.querySelector(path).textContent === "Copied.", status);
      assert.equal(await tab.evaluate(() => window.copied), text);
    }
    await tab.evaluate(() => void Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }));
    await tab.click("#copy");
    await tab.until("the lines are selected", (lines) => getSelection().toString().trim() === lines, lines);
    assert.match(await tab.text("#copied"), /Ctrl\+C/);
    await builder.choose("layout", "single");
    assert.equal(await tab.text("#copied"), "", "the lines are others now");
  });

  test("a colour's contrast stands beneath it, and what is no colour is left out", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const said = () => tab.text("#accent-hint");
    await builder.choose("theme", "light");
    for (const [value, words] of [
      ["#767676", "4.5 : 1, meets AA"],
      ["#777777", "4.4 : 1: too little, AA asks for 4.5 : 1"],
      ["#fff", "1.0 : 1: too little, AA asks for 4.5 : 1"],
      ["var(--brand)", "Contrast depends on your page"],
      ["purplish", "This is not a colour as CSS writes it. It is left out."],
    ]) {
      await builder.choose("accent", value);
      assert.equal(await said(), words, value);
    }
    assert.equal((await builder.offered()).rule, "");
    await builder.chooseAll({ theme: "auto", accent: "#0d5f6b" });
    assert.match(await said(), /^7\.3 : 1 light, 2\.\d : 1 dark: too little in dark, AA asks for 4\.5 : 1$/);
    await builder.choose("accent", "light-dark(#0d5f6b, #7fd0d8)");
    assert.match(await said(), /meets AA$/);
    await tab.evaluate(() => {
      const picker = document.querySelector("[data-for=accent]");
      picker.value = "#7a0b3c";
      picker.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    assert.equal(await builder.value("accent"), "#7a0b3c");
    assert.match((await builder.offered()).rule, /#7a0b3c/);
  });

  test("choosing another assessment leaves the builder where it is", async (t) => {
    const { tab, widget, builder } = await visitBuilder(t, browser);
    await widget.start();
    await widget.choose("goals", 2);
    await builder.look();
    const top = () => tab.evaluate(() => Math.round(document.querySelector("#builder").getBoundingClientRect().top));
    const before = await top();
    await builder.choose("instrument", "strategic-fit");
    await widget.ready();
    await tab.settle();
    await tab.until("it is where it was", (before) => Math.abs(document.querySelector("#builder").getBoundingClientRect().top - before) < 2, before);
  });

  test("axe finds nothing, with every field in use, and 320 px are enough", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    await builder.look();
    assert.deepEqual(await tab.axe(), []);
    const used = { accent: "#7a0b3c", border: "no colour", instrument: "own", src: "instruments/strategic-fit.json" };
    await builder.chooseAll(used);
    await builder.look();
    assert.deepEqual(await tab.axe(), []);
    // Without the policy: the frame that stands for a narrow window would be barred by it.
    const narrow = await visitBuilder(t, browser, { site: { headers: {} }, size: { width: 320, height: 640 } });
    await narrow.builder.chooseAll({ ...used, "storage-key": "k".repeat(90), "font": "f".repeat(90) });
    await narrow.builder.look();
    const { scrollWidth, clientWidth } = await narrow.tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.equal(clientWidth, 320);
    assert.equal(scrollWidth, clientWidth);
  });

  test("every language of the build is offered, and what is not translated into it is said", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const files = readdirSync(`${dist}languages/`).filter((name) => /^[^.]+\.json$/.test(name));
    for (const lang of files.map((name) => name.replace(".json", ""))) {
      await builder.choose("lang", lang);
      assert.equal(await builder.value("lang"), lang);
      for (const instrument of CHOICES.instrument) {
        await builder.choose("instrument", instrument);
        const translated = lang === "en" || existsSync(`${dist}instruments/${lang}/${instrument}.json`);
        assert.equal(/is not translated/.test(await tab.text("#lang-hint")), !translated, `${instrument}, ${lang}`);
      }
    }
    await builder.chooseAll({ instrument: "success-factors", lang: "de" });
    assert.match(await tab.text("#lang-hint"), /^Success factors is not translated: .* Deutsch\.$/);
  });

  test("the builder offers what the element takes, and starts from the widget's own colours", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const offered = (name) => tab.evaluate((name) => [...document.querySelector("#builder").elements[name].options].map((option) => option.value), name);
    assert.deepEqual(await offered("instrument"), [...CHOICES.instrument, "own"]);
    for (const name of ["layout", "storage", "theme", "loading"]) assert.deepEqual(await offered(name), CHOICES[name], name);
    await builder.look();
    const pairs = await tab.evaluate(async () => {
      const { OWN } = await import(new URL("demo/colours.js", document.baseURI).href);
      const style = getComputedStyle(window.pct.find("#preview >>> .pc"));
      const probe = document.body.appendChild(document.createElement("span"));
      return ["light", "dark"].flatMap((scheme) => {
        probe.style.colorScheme = scheme;
        const resolved = (colour) => ((probe.style.color = colour), getComputedStyle(probe).color);
        return Object.entries(OWN).map(([name, own]) => [`${scheme} ${name}`, resolved(own), resolved(style.getPropertyValue(`--_${name}`))]);
      });
    });
    for (const [name, own, real] of pairs) assert.equal(own, real, name);
  });
});

inEveryEngine(
  "Builder in the dark",
  (browser) => {
    test("axe finds nothing", async (t) => {
      const { tab, builder } = await visitBuilder(t, browser);
      await builder.look();
      assert.deepEqual(await tab.axe(), []);
      await builder.chooseAll({ accent: "no colour", surface: "light-dark(white, #002030)", page: "light" });
      await builder.look();
      assert.deepEqual(await tab.axe(), []);
    });
  },
  { dark: true },
);
