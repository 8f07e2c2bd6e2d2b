// In other people's pages, in every engine: policies and hashes, other origins and frames, XHTML, page translators, an element
// that is moved, and a trap in the module.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { until } from "./drivers/until.mjs";
import { openSite, strictPolicy } from "./server.mjs";
import { altered, outcome } from "./pages/altered.mjs";
import { answer } from "./pages/examples.mjs";
import { storedKeys } from "./pages/stored.mjs";
import { assertFollows, CHANGES } from "./pages/translators.mjs";
import { sabotage } from "./pages/trap.mjs";
import { CHECK, visit } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

inEveryEngine("In other people's pages", (browser) => {
  test("under strict CSP with Trusted Types, every screen works without violations", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", {
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
    // Otherwise the file could be opened after the reset.
    await widget.untilShown("[data-role=notice] button[data-do=dismiss]");
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

  test("an altered module is refused with a clear error, while questions can be answered; once it is correct again, it works", async (t) => {
    let bad = true;
    const { tab, widget } = await visit(t, browser, "page.html", {
      site: { append: (path) => bad && altered("widget_bg.wasm").append(path) },
    });
    const problem = await outcome(tab);
    assert.deepEqual([problem.code, problem.place], ["fetch", "widget_bg.wasm"]);
    assert.ok(/widget_bg\.wasm is not of this build/.test(problem.message), problem.message);
    await widget.untilScreen("intro");
    const sent = (await tab.seen("events")).filter(({ type }) => type === "pc-error");
    assert.deepEqual(sent.map(({ detail }) => detail), [problem]);

    bad = false;
    await widget.attribute("storage-key", "again");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
  });

  test("a missing file or server is not mistaken for an altered file", async (t) => {
    for (const [refuse, code, words] of [
      [() => 404, "http", /answered 404/],
      [() => "cut", "fetch", /could not be fetched/],
    ]) {
      const { tab } = await visit(t, browser, "page.html", {
        site: { refuse: (path) => path.endsWith("ten-characteristics.json") && refuse() },
      });
      const problem = await outcome(tab);
      assert.equal(problem.code, code);
      assert.match(problem.message, words);
    }
  });

  test("if one byte of the script is changed, it does not run, and the fallback stays", async (t) => {
    const append = (path) => path.endsWith("/partnership-check.js") && "\n";
    const { site, tab } = await visit(t, browser, "examples/strict-csp.html", { site: { append } });
    assert.ok(site.requests.some(({ path }) => path.endsWith("/partnership-check.js")));
    assert.equal(await tab.evaluate(() => Boolean(customElements.get("partnership-check"))), false);
    assert.ok(await tab.shown("partnership-check p"), "the fallback is shown");
    assert.ok(!site.requests.some(({ path }) => path.endsWith(".wasm")));
  });

  test("frames that grow with their content, with and without storage", async (t) => {
    // In a frame without an origin, 'self' matches nothing in WebKit, so the origin is named.
    const policy = `${strictPolicy}; frame-src 'self'`.replaceAll("'self'", "'self' http://127.0.0.1:*");
    const headers = { "access-control-allow-origin": "*", "content-security-policy": policy };
    const { tab } = await visit(t, browser, "examples/iframe.html", { site: { headers } });
    const height = (selector) => tab.evaluate((selector) => document.querySelector(selector).clientHeight, selector);
    const inside = {};
    const untilItFits = (widget, id) =>
      until("its content does not scroll", async () => {
        const content = await widget.tab.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
        return content === (await height(`#${id}`));
      });
    for (const id of ["apart", "keeping"]) {
      const widget = new Widget(tab.frame(`#${id}`), "script");
      await tab.evaluate((id) => document.querySelector(`#${id}`).scrollIntoView(), id);
      await answer(widget);
      const before = await height(`#${id}`);
      await widget.attribute("layout", "single");
      await tab.until(`#${id} has grown`, ([id, before]) => document.querySelector(`#${id}`).clientHeight > 2 * before, [id, before]);
      await untilItFits(widget, id);
      inside[id] = await widget.text("[data-role=saved]");
      assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
    }
    assert.match(inside.apart, /not saved/i);
    assert.match(inside.keeping, /saved/i);
    assert.doesNotMatch(inside.keeping, /not saved/i);
    assert.deepEqual(await storedKeys(tab), ["partnership-check::ten-characteristics:1"]);

    await tab.evaluate(() => {
      // A message from a window other than the frame's, and a frame with meaningless messages.
      window.postMessage({ type: "height", height: 7 }, "*");
      return new Promise((heard) => addEventListener("message", () => setTimeout(heard), { once: true }));
    });
    await tab.inFrame("#apart", () => parent.postMessage({ type: "height", height: "7px" }, "*"));
    await tab.settle();
    await untilItFits(new Widget(tab.frame("#apart"), "script"), "apart");
  });

  test("XHTML: the one line that loads it in every browser, and the language by xml:lang", async (t) => {
    const page = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>XHTML</title><script src="/__watch.js"></script>
      <script>import("./partnership-check.js")</script></head><body>${CHECK}</body></html>`;
    const { tab, widget } = await visit(t, browser, "page.xhtml", { site: { files: { "/page.xhtml": page } } });
    assert.equal(await tab.evaluate(() => document.contentType), "application/xhtml+xml");
    await tab.until("the element is defined", () => Boolean(document.querySelector("partnership-check").whenReady));
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
    assert.match(await widget.text("h2"), /Antworten/);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("a page translator changes texts, and the words still follow the state", (t) => {
    const [translator] = Object.values(CHANGES);
    return assertFollows(t, browser, translator);
  });

  test("removed, it frees everything; put back, it continues from storage; moved, it stays where the visitor was", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await tab.evaluate((host) => {
      window.taken = document.querySelector(host);
      window.taken.remove();
    }, widget.host);
    await tab.until("the screen is gone", () => !window.taken.shadowRoot.querySelector("[data-screen]"));
    await tab.evaluate(() => document.querySelector("main").append(window.taken));
    await widget.ready();
    assert.match(await widget.text("button[data-do=start]"), /continue/i);
    await widget.start();
    await widget.jump("goals");
    assert.deepEqual(await widget.chosen(), { goals: "4" });

    await widget.attribute("storage", "none");
    await widget.ready();
    await widget.do("next");
    await widget.untilSection("leadership");
    const events = (await tab.seen("events")).length;
    await tab.evaluate((host) => document.body.append(document.querySelector(host)), widget.host);
    await widget.ready();
    assert.ok(await widget.shown("[data-section-page=leadership]"), "the same page is shown");
    await widget.choose("leadership", 2);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 }, leadership: { value: 2 } });
    const since = (await tab.seen("events")).slice(events).map((event) => event.type);
    assert.deepEqual(
      since.filter((type) => type !== "pc-change"),
      [],
      "the host page gets no other event",
    );
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("after a trap, the answers are safe, can be downloaded, and are still there after a reload", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await sabotage(tab);
    await widget.do("next");
    await widget.untilScreen("recovery");
    assert.match(await widget.text("[data-screen=recovery]"), /safe/i);
    const sent = (await tab.seen("events")).filter((event) => event.type === "pc-error");
    assert.equal(sent.length, 1);
    assert.equal(sent[0].detail.code, "trap");

    const path = await tab.download(() => widget.do("download"));
    assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 4 } });
    await widget.do("reload");
    await tab.until(
      "the page has reloaded",
      () => window.seen.events.length === 1 && window.seen.events[0].type === "pc-ready",
    );
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } });
  });
});
