// What host pages do: several widgets at once, storage-key, session and none, their own styles, any path.
// In one engine: what the element's own script does with storage keys, paths and missing files. engines-hosting.test.mjs tries
// policies and other origins in every engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { storedKeys } from "./pages/stored.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

inOneEngine("On a host page", "the element's own script", (browser) => {
  test("two assessments on one page: each keeps its own answers", async (t) => {
    const { site, tab } = await visit(t, browser, "two.html");
    const [checklist, quiz] = ["#checklist", "#quiz"].map((host) => new Widget(tab, "mouse", host));
    await checklist.ready();
    await quiz.ready();
    await checklist.start();
    await quiz.start();
    await checklist.choose("goals", 4);
    await quiz.choose("shared-problem", 2);
    await quiz.choose("right-tool", "dont-know");
    assert.deepEqual(await checklist.chosen(), { goals: "4" }, "an answer in one does not affect the other");
    const wanted = [
      { goals: { value: 4 } },
      { "shared-problem": { value: 2 }, "right-tool": { state: "dont-know" } },
    ];
    assert.deepEqual([(await checklist.result()).answers, (await quiz.result()).answers], wanted);

    await tab.open(site.url("two.html"));
    await checklist.ready();
    await quiz.ready();
    assert.deepEqual(
      [(await checklist.result()).answers, (await quiz.result()).answers],
      wanted,
      "both are still there after a reload",
    );
    assert.deepEqual(await storedKeys(tab), ["partnership-check::phase-readiness:1", "partnership-check::ten-characteristics:1"]);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("the documented policy for a whole page allows its fonts, images and icon, and everything that the widget does", async (t) => {
    const embedding = readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8");
    const [, policy] = /```nginx\n.*Content-Security-Policy "([^"]+)"/.exec(embedding);
    const style = '@font-face { font-family: ours; src: url("ours.woff2") } body { font-family: ours }';
    const page = `<!doctype html><html lang="en"><head><title>Ours</title><link rel="icon" href="data:,"><link rel="stylesheet" href="ours.css">
      <script type="module" src="partnership-check.js"></script></head><body><h1>Ours</h1><img src="ours.png" alt="">
      <partnership-check loading="eager"></partnership-check></body></html>`;
    const files = { "/ours.html": page, "/ours.css": style };
    const { site, tab, widget } = await visit(t, browser, "ours.html", { site: { files, headers: { "content-security-policy": policy } } });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 2);
    await widget.results();
    assert.deepEqual(await tab.seen("violations"), []);
    for (const name of ["ours.woff2", "ours.png"]) assert.ok(site.requests.some(({ path }) => path.endsWith(name)), `${name} may be asked for`);
    await tab.evaluate(() => document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/a.png" })));
    await tab.until("what comes from elsewhere is refused", () => window.seen.violations.length === 1);
  });

  test("one assessment four times: storage and storage-key keep them apart", async (t) => {
    const { site, tab } = await visit(t, browser, "keys.html");
    const ids = ["north", "south", "session", "none"];
    const said = [/saved in this browser/i, /saved in this browser/i, /saved in this tab/i, /kept on this page only/i];
    const goals = async (tab) => {
      const widgets = ids.map((id) => new Widget(tab, "mouse", `#${id}`));
      for (const widget of widgets) await widget.ready();
      const results = [];
      for (const widget of widgets) results.push((await widget.result()).answers.goals?.value);
      return results;
    };
    for (const [index, id] of ids.entries()) {
      const widget = new Widget(tab, "mouse", `#${id}`);
      await widget.ready();
      await widget.start();
      await widget.choose("goals", index + 1);
      await widget.untilSaved();
      assert.match(await widget.text("[data-role=saved]"), said[index]);
    }
    assert.deepEqual(await goals(tab), [1, 2, 3, 4]);

    await tab.open(site.url("keys.html"));
    assert.deepEqual(await goals(tab), [1, 2, 3, undefined], "after a reload");
    const another = await visitAgain(t, browser, site.url("keys.html"));
    assert.deepEqual(await goals(another), [1, 2, undefined, undefined], "in another tab");
    assert.deepEqual(
      await storedKeys(another),
      ["north", "south"].map((key) => `partnership-check:${key}:ten-characteristics:1`),
    );
  });

  test("the host page's styles do not leak in, and the widget's do not leak out", async (t) => {
    const { tab, widget } = await visit(t, browser, "bare.html");
    await widget.ready();
    await widget.start();
    const look = () =>
      tab.evaluate((path) => {
        const { color, backgroundColor, paddingTop, letterSpacing } = getComputedStyle(window.pct.find(path));
        const outside = getComputedStyle(document.querySelector("h1"));
        return {
          inside: [color, backgroundColor, paddingTop, letterSpacing],
          outside: [outside.fontSize, outside.color, outside.marginTop],
        };
      }, widget.at("button[data-do=next]"));
    const before = await look();
    await tab.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "button, .pc-button { color: lime !important; background: red !important; padding: 99px !important; }",
      );
      document.adoptedStyleSheets.push(sheet);
    });
    assert.deepEqual(await look(), before);
    await tab.evaluate((host) => document.querySelector(host).remove(), widget.host);
    assert.deepEqual(
      await tab.evaluate(() => {
        const outside = getComputedStyle(document.querySelector("h1"));
        return [outside.fontSize, outside.color, outside.marginTop];
      }),
      before.outside,
    );
  });

  test("from a server that does not know the wasm type", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { site: { wasmType: "application/octet-stream" } });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("if the later part does not load, a message says so, nothing is lost, and trying again works", async (t) => {
    let failing = true;
    const refuse = (path) => failing && path.endsWith("widget_later.wasm");
    const { tab, widget } = await visit(t, browser, "page.html", { site: { refuse }, hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    await widget.do("results");
    await widget.untilShown("button[data-do=again]");
    assert.match(await widget.text("[data-screen=waiting]"), /could not be loaded.*answers have not changed.*try again/is);
    assert.deepEqual(await tab.axe(), []);
    // An alert is read out when it appears, so the next failure needs another one.
    await tab.evaluate((path) => (window.pct.find(path).isBefore = true), widget.at("[role=alert]"));
    await widget.do("again");
    await tab.until("it is read out again", (path) => window.pct.find(path)?.isBefore === undefined, widget.at("p[role=alert]"));
    await widget.untilShown("button[data-do=again]");
    await tab.until("the focus is not lost", (host) => window.pct.find(host).shadowRoot.activeElement?.matches("h2"), widget.host);
    failing = false;
    await widget.do("again");
    await widget.untilScreen("results");
    await tab.until("the focus is on the heading of the results", (host) => window.pct.find(host).shadowRoot.activeElement?.matches("h2"), widget.host);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
  });

  for (const [where, base, page] of [
    ["under a path", "/an/organisation/tools/", "page.html"],
    ["beside a page in another folder", "/tools/", "deep/page.html"],
  ]) {
    test(where, async (t) => {
      const { site, tab, widget } = await visit(t, browser, page, { site: { base } });
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 3);
      assert.deepEqual(
        site.requests.filter(({ path }) => !path.startsWith(base)),
        [],
      );
      assert.deepEqual(await tab.seen("errors"), []);
    });
  }
});
