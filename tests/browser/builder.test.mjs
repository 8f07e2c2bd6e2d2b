// The builder on the demo page: choices appear in the preview, the lines and the address, and the lines work in the page
// they are pasted into, whatever was typed. Other files test how the widget behaves.
// In one engine: how the page's own script handles choices. engines-hosting.test.mjs tries hashes and other origins in every
// engine.
import assert from "node:assert/strict";
import { ROOM } from "../../src/pages/demo/snippet.js";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { appearance, visitBuilder } from "./pages/builder.mjs";

/** What a page shows if the script is refused. */
const FALLBACK = "<p>This assessment is loading. If it does not appear, please try again later.</p>";

/** Choices that differ from the initial ones, for everything that is visible. */
const chosen = {
  "instrument": "phase-readiness",
  "lang": "en",
  "layout": "single",
  "storage": "none",
  "theme": "dark",
  "loading": "eager",
  "heading-level": "3",
  "history": "on",
  "collect": "name@council.example",
  "round": "Spring 2027",
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

inOneEngine("Builder", "the page's own script", (browser) => {
  test("the preview reflects the choices, and the assessment above keeps its appearance", async (t) => {
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
    assert.ok(
      (await tab.evaluate(() => window.pct.findAll("#preview >>> fieldset[data-item]").length)) > 8,
      "on one page",
    );
    assert.equal(Object.keys((await widget.result()).answers).length, 0);
    assert.deepEqual(await tab.seen("violations"), []);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("the preview is in the chosen language, and in its direction", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const direction = () => tab.evaluate(() => window.pct.find("#preview >>> [dir]").getAttribute("dir"));
    await builder.look();
    const english = await builder.preview.text("h2");
    for (const [lang, wanted] of [
      ["ar", "rtl"],
      ["de", "ltr"],
    ]) {
      await builder.choose("lang", lang);
      await builder.look();
      await tab.settle();
      assert.equal(await direction(), wanted);
      assert.notEqual(await builder.preview.text("h2"), english);
    }
    await builder.choose("lang", "");
    await builder.look();
    await tab.settle();
    assert.equal(await builder.preview.text("h2"), english);
  });

  test("answers in the preview do not affect the assessment above", async (t) => {
    const { widget, builder } = await visitBuilder(t, browser);
    await builder.look();
    await builder.preview.start();
    await builder.preview.choose("goals", 2);
    assert.deepEqual((await widget.result()).answers, {});
  });

  test("the preview has the chosen width and colour scheme, and nothing in it overflows", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser, { size: { width: 1280, height: 900 } });
    await builder.look();
    const width = () => tab.evaluate(() => document.querySelector("#preview").getBoundingClientRect().width);
    const wide = await width();
    assert.ok(wide > 600, `page width is ${wide}`);
    for (const [name, wanted] of [
      ["phone", 320],
      ["sidebar", 280],
      ["page", wide],
    ]) {
      await tab.click(`#builder input[name=width][value=${name}]`);
      await tab.until(
        `it is ${wanted} px wide`,
        (wanted) => document.querySelector("#preview").getBoundingClientRect().width === wanted,
        wanted,
      );
      const out = await tab.evaluate(() => {
        const frame = document.querySelector("#frame");
        return frame.scrollWidth - frame.clientWidth;
      });
      assert.equal(out, 0, name);
    }
    for (const [name, wanted] of [
      ["dark", "rgb(20, 24, 29)"],
      ["light", "rgb(255, 255, 255)"],
    ]) {
      await tab.click(`#builder input[name=page][value=${name}]`);
      await tab.until(
        `it is ${name}`,
        (wanted) => getComputedStyle(window.pct.find("#preview >>> .pc")).backgroundColor === wanted,
        wanted,
      );
    }
  });

  test("the lines contain what differs from the initial choices, and nothing else", async (t) => {
    const { builder } = await visitBuilder(t, browser);
    const [script, element] = (await builder.offered()).lines.split("\n");
    assert.match(script, /^<script type="module" src="\/partnership-check\/partnership-check\.js" integrity="sha384-[^"]+"><\/script>$/);
    assert.equal(element, `<partnership-check instrument="ten-characteristics">${FALLBACK}</partnership-check>`);
    assert.equal((await builder.offered()).rule, ROOM);
    await builder.chooseAll({ ...chosen, "storage-key": "north" });
    const { lines, rule } = await builder.offered();
    assert.equal(
      lines.split("\n")[1],
      '<partnership-check instrument="phase-readiness" lang="en" layout="single" storage="none" storage-key="north" theme="dark" loading="eager" heading-level="3" history="on" collect="name@council.example" round="Spring 2027">' +
        `${FALLBACK}</partnership-check>`,
    );
    assert.ok(rule.startsWith(`${ROOM}\npartnership-check {\n  --pc-accent: #ffcc00;\n`), rule);
    await builder.chooseAll({ instrument: "own", src: "/ours.json?a=1&b=2" });
    assert.match((await builder.offered()).lines, /\n<partnership-check src="\/ours.json\?a=1&amp;b=2" lang=/);
  });

  test("without integrity.json the lines come without a hash, and the page says so", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser, {
      site: { refuse: (path) => path.endsWith("/integrity.json") },
    });
    await tab.until("the message is shown", () => /without/.test(document.querySelector("#hash").textContent));
    assert.doesNotMatch((await builder.offered()).lines, /integrity|crossorigin/);
  });

  test("the lines name the folder that one says, and the page says what a policy must have for it", async (t) => {
    const { tab, builder } = await visitBuilder(t, browser);
    const script = async () => (await builder.offered()).lines.split("\n")[0].replace(/ integrity="[^"]+"/, "");
    const own = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    assert.equal((await builder.offered()).policy, own);
    await builder.choose("files", "/assets/check");
    assert.equal(await script(), '<script type="module" src="/assets/check/partnership-check.js"></script>');
    assert.equal((await builder.offered()).policy, own);
    await builder.choose("files", "https://files.example/check/");
    assert.equal(await script(), '<script type="module" src="https://files.example/check/partnership-check.js" crossorigin="anonymous"></script>');
    assert.equal((await builder.offered()).policy, "script-src https://files.example 'wasm-unsafe-eval'; connect-src https://files.example");
    assert.match(await tab.text("#policy"), /must send Access-Control-Allow-Origin/);
    await builder.choose("files", "www.council.example");
    assert.equal(await script(), '<script type="module" src="/partnership-check/partnership-check.js"></script>');
    assert.match(await tab.text("#files-hint"), /^This is neither a path .* The lines name \/partnership-check\/ instead\.$/);
    assert.match(await tab.text("#refused"), /^Folder of partnership-check\.js: This is neither/);
    assert.equal((await builder.offered()).policy, own);
    await tab.click("#afresh");
    assert.equal(await builder.value("files"), "/partnership-check/");
    assert.match(await tab.text("#files-hint"), /^Where you put this file/);
  });

  for (const size of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    test(`at ${size.width} px, the lines work on a site that has the files, under the policy that they need, and nothing jumps`, async (t) => {
      const { builder } = await visitBuilder(t, browser);
      await builder.choose("layout", size.width < 480 ? "single" : "pages");
      const page = await builder.paste(t, size);
      await page.tab.settle();
      assert.deepEqual(await page.tab.seen("shifts"), []);
      await page.widget.start();
      await page.widget.choose("goals", 2);
      await page.widget.results();
      assert.deepEqual(await page.tab.seen("violations"), []);
      assert.deepEqual(await page.tab.seen("errors"), []);
    });
  }

  test("the lines work in a page of another origin, with their hash", async (t) => {
    const { site, builder } = await visitBuilder(t, browser);
    await builder.chooseAll({ ...chosen, files: site.url() });
    const page = await builder.paste(t);
    assert.deepEqual(await appearance(page.widget), seen);
    await page.widget.start();
    assert.ok(
      (await page.tab.evaluate(() => window.pct.findAll("partnership-check >>> fieldset[data-item]").length)) > 8,
    );
    assert.match(await page.tab.evaluate(() => document.querySelector("script[integrity]").integrity), /^sha384-/);
    assert.deepEqual(await page.tab.seen("violations"), []);
  });

  test("hostile texts, typed or in the address, stay texts in the page they are pasted into", async (t) => {
    const texts = { "storage-key": hostile, "accent": `red;}</style>${hostile}`, "font": `serif;}</style>${hostile}` };
    const { tab, builder } = await visitBuilder(t, browser, { query: `?${new URLSearchParams(texts)}` });
    await builder.chooseAll({
      ...texts,
      muted: "red /* */",
      surface: "rgb(1,2,3",
      text: "var(--x, url(//evil.example))",
    });
    assert.equal((await builder.offered()).rule, ROOM);
    assert.equal(await tab.evaluate(() => window.hacked ?? "no"), "no");
    await builder.choose("border", "var(--ours)");
    const page = await builder.paste(t);
    assert.equal(
      await page.tab.evaluate(() => document.querySelector("partnership-check").getAttribute("storage-key")),
      hostile,
    );
    assert.deepEqual(
      await page.tab.evaluate(() => [
        window.hacked ?? "no",
        document.scripts.length,
        getComputedStyle(document.querySelector("#after")).color,
      ]),
      ["no", 2, "rgb(1, 2, 3)"],
    );
  });

  test("choices survive a reload and add nothing to the history, and starting over resets them", async (t) => {
    const { tab, widget, builder } = await visitBuilder(t, browser);
    const length = () => tab.evaluate(() => history.length);
    const before = await length();
    const all = { ...chosen, "storage-key": "a & b", "files": "/assets/check/", "width": "phone", "page": "dark" };
    await builder.chooseAll(all);
    assert.equal(await length(), before);
    const [offered, url] = [await builder.offered(), await tab.evaluate(() => location.href)];
    await tab.open(url);
    await widget.ready();
    await tab.until(
      "the lines are the same again",
      (lines) => document.querySelector("#snippet").textContent === lines,
      offered.lines,
    );
    assert.deepEqual(await builder.offered(), offered);
    for (const [name, value] of Object.entries(all)) assert.equal(await builder.value(name), value, name);
    assert.equal((await widget.result()).instrument.id, "phase-readiness");
    await builder.look();
    assert.deepEqual(await appearance(builder.preview), seen);

    await tab.click("#afresh");
    await tab.until("the address has no choices", () => location.search === "");
    assert.match((await builder.offered()).lines, /\n<partnership-check instrument="ten-characteristics"><p>/);
    assert.equal(await tab.text("#told"), "All settings are back to where they started.");
    assert.ok((await tab.seen("announcements")).includes("All settings are back to where they started."));
  });

  test("unknown choices in the address are ignored", async (t) => {
    const { builder, widget } = await visitBuilder(t, browser, {
      query: "?instrument=__proto__&theme=pink&nobody=1&radius=900&width=9&afresh=x",
    });
    assert.equal((await widget.result()).instrument.id, "ten-characteristics");
    const { lines, rule } = await builder.offered();
    assert.equal(lines.split("\n")[1], `<partnership-check instrument="ten-characteristics">${FALLBACK}</partnership-check>`);
    assert.equal(rule, ROOM);
  });
});
