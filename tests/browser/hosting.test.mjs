// What host pages do: several widgets at once, storage-key, session and none, their own styles, a strict
// CSP with Trusted Types, a script from another origin, any path.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { openSite, strictPolicy } from "./server.mjs";
import { storedKeys } from "./pages/stored.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

inEveryEngine("On a host page", (browser) => {
  for (const [hand, test] of browser.hands) {
    test(`two assessments on one page, by ${hand}: each keeps its own answers`, async (t) => {
      const { site, tab } = await visit(t, browser, "two.html");
      const [checklist, quiz] = ["#checklist", "#quiz"].map((host) => new Widget(tab, hand, host));
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

    test(`one assessment four times, by ${hand}: storage and storage-key keep them apart`, async (t) => {
      const { site, tab } = await visit(t, browser, "keys.html");
      const ids = ["north", "south", "session", "none"];
      const goals = async (tab) => {
        const widgets = ids.map((id) => new Widget(tab, hand, `#${id}`));
        for (const widget of widgets) await widget.ready();
        const results = [];
        for (const widget of widgets) results.push((await widget.result()).answers.goals?.value);
        return results;
      };
      for (const [index, id] of ids.entries()) {
        const widget = new Widget(tab, hand, `#${id}`);
        await widget.ready();
        await widget.start();
        await widget.choose("goals", index + 1);
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
  }

  test("the message about keeping answers matches the storage", async (t) => {
    const { tab } = await visit(t, browser, "keys.html");
    const messages = [];
    for (const id of ["north", "session", "none"]) {
      const widget = new Widget(tab, "mouse", `#${id}`);
      await widget.ready();
      messages.push(await widget.text("[data-role=keeping]"));
      await widget.start();
      await widget.choose("goals", 1);
      await widget.untilShown("[data-role=saved]");
      messages.push(await widget.text("[data-role=saved]"));
    }
    assert.match(messages[0], /stay in this browser/i);
    assert.match(messages[1], /saved/i);
    assert.match(messages[2], /this tab/i);
    assert.match(messages[3], /saved.*tab/i);
    assert.match(messages[4], /not saved/i);
    assert.match(messages[5], /this page only/i);
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

  for (const [hand, test] of browser.hands) {
    test(`under strict CSP with Trusted Types, by ${hand}: every screen works without violations`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html", {
        hand,
        site: { headers: { "content-security-policy": strictPolicy } },
      });
      await widget.ready();
      await widget.start();
      await widget.jump("trust");
      await widget.choose("trust", 2);
      await widget.note("trust", "Under a strict policy");
      await widget.attribute("theme", "dark");
      await widget.jump("learning");
      await widget.choose("learning", 5);
      await widget.results();
      await widget.table();
      await widget.untilShown("table[role=table]");
      await widget.press("details[data-role=working] > summary");
      const path = await tab.download(() => widget.do("download"));
      await widget.open(path);
      await widget.do("reset");
      await widget.do("confirm-reset");
      await widget.untilScreen("intro");
      await widget.do("undo");
      await tab.settle();
      assert.deepEqual(await tab.seen("violations"), []);
      assert.deepEqual(await tab.seen("errors"), []);

      await tab.evaluate(() => document.body.setAttribute("style", "color: red"));
      await tab.until("a deliberate violation is noticed", () => window.seen.violations.length === 1);
    });
  }

  test("from another origin, under a policy that names it", async (t) => {
    const other = await openSite({ headers: { "access-control-allow-origin": "*" } });
    t.after(() => other.close());
    const policy =
      `default-src 'none'; script-src 'self' ${other.origin} 'wasm-unsafe-eval'; connect-src ${other.origin}; ` +
      "style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { site, tab, widget } = await visit(t, browser, "foreign.html", {
      site: { headers: { "content-security-policy": policy }, fill: { other: other.origin } },
    });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
    assert.deepEqual(await tab.seen("violations"), []);
    assert.deepEqual(
      site.requests.map(({ path }) => path).filter((path) => /wasm|json|partnership/.test(path)),
      [],
      "all files come from the other origin",
    );
    assert.ok(other.requests.some(({ path }) => path.endsWith("widget_bg.wasm")));
    const fetched = await tab.evaluate(() =>
      performance.getEntriesByType("resource").map((entry) => new URL(entry.name).origin),
    );
    assert.deepEqual([...new Set(fetched)].sort(), [site.origin, other.origin].sort(), "no third origin");
    assert.equal((await widget.result()).instrument.id, "ten-characteristics");
  });

  test("from a server that does not know the wasm type", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { site: { wasmType: "application/octet-stream" } });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
    assert.deepEqual(await tab.seen("errors"), []);
  });

  for (const [hand, test] of browser.hands) {
    test(`if the later part does not load, by ${hand}: a message says so, nothing is lost, and trying again works`, async (t) => {
      let failing = true;
      const refuse = (path) => failing && path.endsWith("widget_later.wasm");
      const { tab, widget } = await visit(t, browser, "page.html", { site: { refuse }, hand });
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
  }

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
