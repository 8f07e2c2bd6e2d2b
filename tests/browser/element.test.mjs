// The element in a document: changed attributes take effect, and it shows the fallback only if it cannot run. What is said of
// files that cannot be loaded is tested in refusals.test.mjs and integrity.test.mjs.
// In one engine: how the element's own script handles attributes, texts and failures. engines-layout.test.mjs tries loading
// and coming into view in every engine, engines-hosting.test.mjs moving.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { storedKeys } from "./pages/stored.mjs";
import { visit } from "./pages/visit.mjs";

inOneEngine("The element", "the element's own script", (browser) => {
  const phone = { width: 390, height: 844 };
  for (const [which, content, size] of [["a short fallback", "<p>Loading.</p>"], ["no fallback", ""], ["a phone", "<p>Loading.</p>", phone]]) {
    test(`with the rules from the documentation and ${which}, the page does not jump`, async (t) => {
      const [, rule] = /```css\n(@media \(scripting[^`]*)```/.exec(readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8"));
      const held = {};
      held.open = new Promise((open) => (held.release = open));
      const page = `<!doctype html><meta charset="utf-8"><title>Rule</title><style>${rule}</style>
        <script type="module" src="partnership-check.js"></script>
        <partnership-check loading="eager">${content}</partnership-check><p id="after">After</p>`;
      const site = { files: { "/rule.html": page }, hold: (path) => path.endsWith("languages/en.json") && held.open };
      const { tab, widget } = await visit(t, browser, "rule.html", { site, size });
      const place = () => tab.evaluate(() => Math.round(document.querySelector("#after").getBoundingClientRect().top));
      const before = await place();
      held.release();
      await widget.ready();
      await tab.settle();
      assert.equal(await place(), before);
      assert.deepEqual(await tab.seen("shifts"), []);
    });
  }

  test("changed attributes take effect at once and keep the answers", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    const background = () =>
      tab.evaluate(
        (path) => getComputedStyle(window.pct.find(path)).backgroundColor,
        widget.at("button[data-do=next], button[data-do=results]"),
      );
    const color = () => tab.evaluate((path) => getComputedStyle(window.pct.find(path)).color, widget.at("h2"));

    await widget.attribute("layout", "single");
    await widget.untilShown("[data-section-page=learning]");
    assert.equal(Object.keys(await widget.chosen()).length, 10, "all sections are on the page");
    assert.equal((await widget.chosen()).goals, "4");
    await widget.choose("learning", 2);
    await widget.attribute("layout", "pages");
    await tab.until(
      "one section is shown",
      (path) => window.pct.findAll(path).length === 1,
      widget.at("[data-section-page]"),
    );
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 }, learning: { value: 2 } });

    const light = [await color(), await background()];
    await widget.attribute("theme", "dark");
    await tab.until(
      "the colours have changed",
      ([path, was]) => getComputedStyle(window.pct.find(path)).color !== was,
      [widget.at("h2"), light[0]],
    );
    await widget.attribute("theme", "light");
    await tab.until("the colours are back", ([path, was]) => getComputedStyle(window.pct.find(path)).color === was, [
      widget.at("h2"),
      light[0],
    ]);

    const title = (await widget.result()).instrument.title;
    await widget.attribute("instrument", "phase-readiness");
    await widget.ready();
    await widget.untilScreen("intro");
    assert.equal((await widget.result()).instrument.id, "phase-readiness");
    assert.ok(!(await widget.text(".pc")).includes(title), "the other assessment is shown");
    await widget.attribute("instrument", "ten-characteristics");
    await widget.ready();
    assert.deepEqual(
      (await widget.result()).answers,
      { goals: { value: 4 }, learning: { value: 2 } },
      "each assessment has its own answers",
    );

    await widget.attribute("storage-key", "another");
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, {}, "another key, another response");
    await widget.attribute("storage-key", "");
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 }, learning: { value: 2 } });
    assert.deepEqual(await tab.seen("errors"), []);
    assert.deepEqual(await tab.seen("warnings"), []);
  });

  test("the language is the element's, or else its nearest ancestor's", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    assert.equal(await tab.evaluate((path) => window.pct.find(path).lang, widget.at(".pc")), "en");
    await widget.attribute("lang", "en-GB");
    await widget.ready();
    assert.equal(await tab.evaluate((path) => window.pct.find(path).dir, widget.at(".pc")), "ltr");
    assert.deepEqual(await tab.seen("warnings"), []);
    await widget.start();
    await widget.choose("goals", 4);

    await tab.evaluate((host) => document.querySelector(host).removeAttribute("lang"), widget.host);
    for (const lang of ["ar", "de"]) {
      await tab.evaluate((lang) => (document.documentElement.lang = lang), lang);
      await tab.until(`it is in ${lang}, like the page`, ([path, lang]) => window.pct.find(path)?.lang === lang, [
        widget.at(".pc"),
        lang,
      ]);
      assert.deepEqual(await widget.chosen(), { goals: "4" });
    }
  });

  test("it also follows a change of language around it in a shadow root", async (t) => {
    const { tab } = await visit(t, browser, "empty.html");
    await tab.evaluate(async () => {
      await import("/partnership-check.js");
      const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      window.around = root.appendChild(document.createElement("section"));
      window.around.lang = "en";
      window.inside = window.around.appendChild(document.createElement("partnership-check"));
      window.inside.setAttribute("loading", "eager");
      await window.inside.whenReady();
      window.around.lang = "cy";
    });
    await tab.until("it is in Welsh", () => window.inside.shadowRoot.querySelector(".pc").lang === "cy");
  });

  test("an unknown value falls back to the default with one warning", async (t) => {
    const { tab, widget } = await visit(t, browser, "wrong.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await widget.attribute("storage-key", "other");
    await widget.ready();
    const warnings = await tab.seen("warnings");
    for (const [name, value] of [
      ["layout", "sideways"],
      ["theme", "purple"],
      ["storage", "cloud"],
    ]) {
      const about = warnings.filter(
        (text) => text.includes("partnership-check") && text.includes(name) && text.includes(value),
      );
      assert.equal(about.length, 1, `${name}: ${warnings.join("; ")}`);
    }
    assert.equal(warnings.length, 3);
    assert.deepEqual(await storedKeys(tab), ["partnership-check::ten-characteristics:1"]);
  });

  test("an inline assessment takes precedence", async (t) => {
    const { widget } = await visit(t, browser, "inline.html");
    await widget.ready();
    assert.equal((await widget.result()).instrument.id, "inline-check");
    await widget.start();
    await widget.choose("first", 2);
    await widget.choose("second", 2);
    await widget.results();
    assert.match(await widget.report(), /100/);
  });

  test("a bad assessment: every problem is reported, the fallback stays, nothing is loaded in part", async (t) => {
    const { tab, widget } = await visit(t, browser, "broken.html");
    const problem = await tab.evaluate(
      (host) =>
        document
          .querySelector(host)
          .whenReady()
          .then(
            () => null,
            (error) => ({ message: error.message }),
          ),
      widget.host,
    );
    assert.ok(problem?.message, "whenReady rejects with the problem");
    assert.ok(await tab.shown("#fallback"));
    assert.equal(await widget.result(), null);
    const sent = (await tab.seen("events")).filter((event) => event.type === "pc-error");
    assert.equal(sent.length, 1);
    for (const field of ["code", "message", "place"]) assert.equal(typeof sent[0].detail[field], "string", field);
    const console = (await tab.seen("errors")).join("\n");
    assert.match(console, /\/sections\/0\/items\/0\/scale/);
    assert.match(console, /\/sections\/1/);
  });

  test("an assessment that cannot be loaded: the fallback stays; without one, a screen says so", async (t) => {
    const site = { refuse: (path) => path.endsWith("instruments/ten-characteristics.json") };
    const { tab, widget } = await visit(t, browser, "page.html", { site });
    const settled = (host) =>
      document
        .querySelector(host)
        .whenReady()
        .then(
          () => "ready",
          () => "failed",
        );
    assert.equal(await tab.evaluate(settled, widget.host), "failed");
    assert.ok(await tab.shown("partnership-check p"), "the fallback is shown");
    assert.equal((await tab.seen("events")).filter((event) => event.type === "pc-error").length, 1);

    const bare = await visit(t, browser, "bare.html", { site });
    assert.equal(await bare.tab.evaluate(settled, bare.widget.host), "failed");
    await bare.widget.untilScreen("failed");
    assert.deepEqual(await bare.tab.axe(), []);
  });

  // A script's click gives no focus to the button, as a mouse gives none in Safari.
  for (const hand of ["keyboard", "script"]) test(`trying again says that it is loading, the focus is never lost, and each failure is read out: ${hand}`, async (t) => {
    const held = { failing: true, gate: null };
    const site = {
      refuse: (path) => held.failing && path.endsWith("languages/en.json"),
      hold: (path) => path.endsWith("languages/en.json") && held.gate,
    };
    const { tab, widget } = await visit(t, browser, "bare.html", { site, hand });
    await widget.untilScreen("failed");
    // An alert is read out when it appears, so the next failure needs another one.
    const alert = widget.at("[role=alert]");
    await tab.evaluate((path) => (window.pct.find(path).isBefore = true), alert);
    await widget.do("retry");
    await tab.until("it is read out again", (path) => /can’t be shown/.test(window.pct.find(path)?.textContent) && !window.pct.find(path).isBefore, alert);
    await tab.until("the focus is on the button", () => window.pct.active().dataset.do === "retry");
    held.failing = false;
    held.gate = new Promise((open) => (held.release = open));
    await widget.do("retry");
    await widget.untilShown(".pc-loading");
    assert.ok(!(await widget.shown("[data-screen=failed]")), "the failure is past");
    assert.ok(await tab.evaluate((path) => window.pct.active() === window.pct.find(path), widget.at(".pc-mount")), "the focus stays in the widget");
    held.release();
    await widget.untilScreen("intro");
    await tab.until("the focus is on the heading", (path) => window.pct.active() === window.pct.find(path), widget.at(".pc-headline"));
  });
});
