// The example pages that are plain files, each opened as a visitor would: the assessment is answered, and the page around it
// gets events, reads the result and loads one. Those made with a framework are tested in frameworks.test.mjs.
// In one engine: the pages' own scripts. engines-hosting.test.mjs tries frames, hashes, policies and other origins in every
// engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { until } from "./drivers/until.mjs";
import { dist, openSite, strictPolicy } from "./server.mjs";
import { answer, clean, complete } from "./pages/examples.mjs";
import { visit } from "./pages/visit.mjs";
import { readAssessment, Widget } from "./pages/widget.mjs";

const strict = { "content-security-policy": strictPolicy };
const open = { "access-control-allow-origin": "*" };

inOneEngine("Examples", "the pages' own scripts", (browser) => {
  test("plain.html: two lines, and the page gets events, reads the result and loads one", async (t) => {
    const { tab, widget } = await visit(t, browser, "examples/plain.html", { site: { headers: strict } });
    await answer(widget);
    const result = await widget.result();
    assert.deepEqual(result.answers, { goals: { value: 3 } });
    // The event is sent with the next frame.
    const sent = await tab.until("the change is sent", () => window.seen.events.findLast(({ type }) => type === "pc-change"));
    assert.deepEqual(sent.detail.result.answers, result.answers);
    const { accepted } = await widget.load({ ...result, answers: { goals: { value: 5 } } });
    assert.ok(accepted);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 5 } });
    await widget.start();
    await widget.results();
    await clean(tab);
  });

  test("strict-csp.html: everything works under the page's own policy and with the hash", async (t) => {
    const { tab, widget } = await visit(t, browser, "examples/strict-csp.html");
    await widget.ready();
    await widget.start();
    const [{ id }] = readAssessment("phase-readiness").sections[0].items;
    await widget.choose(id, 2);
    await widget.results();
    await clean(tab);
    await tab.evaluate(() => document.body.setAttribute("style", "color: red"));
    await tab.until("the policy is enforced", () => window.seen.violations.length === 1);
  });

  test("other-origin.html: all files come from there and are checked against the hash", async (t) => {
    const other = await openSite({ headers: open });
    t.after(() => other.close());
    const source = readFileSync(`${dist}examples/other-origin.html`, "utf8");
    assert.match(source, /integrity="sha384-[\w+/]{64}"/);
    const files = { "/examples/other.html": source.replace("http://localhost:8080", other.origin) };
    const { site, tab, widget } = await visit(t, browser, "examples/index.html", { site: { files } });
    await tab.open(site.url("examples/other.html"));
    await answer(widget);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
    const here = site.requests.map(({ path }) => path).slice(site.requests.findIndex(({ path }) => path.endsWith("other.html")));
    assert.deepEqual(here, ["/examples/other.html", "/examples/examples.css"]);
    assert.ok(other.requests.some(({ path }) => path.endsWith("widget_bg.wasm")));
  });

  test("iframe.html: a frame that has moved to another site is not trusted", async (t) => {
    const other = await openSite({
      files: {
        "/other.html": "<!doctype html><html lang=en><title>Elsewhere</title><script src=other.js></script></html>",
        "/other.js": 'parent.postMessage({ type: "height", height: 777 }, "*");',
      },
    });
    t.after(() => other.close());
    const { tab } = await visit(t, browser, "examples/iframe.html", { site: { headers: open } });
    const [before, after] = await tab.evaluate((url) => {
      const frame = document.querySelector("#keeping");
      const before = frame.clientHeight;
      return new Promise((done) => {
        addEventListener("message", ({ data, source }) => {
          // The page's own listener was added first.
          if (source === frame.contentWindow && data?.height === 777) done([before, frame.clientHeight]);
        });
        // It navigates as if by a link in it, so its `src` in the page stays the same.
        frame.contentWindow.location.href = url;
      });
    }, other.url("other.html"));
    assert.notEqual(before, 777);
    assert.equal(after, before);
  });

  test("endpoint.html: two presses of a button send only once, and messages show the progress", async (t) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const hold = (path) => path.endsWith("/answers") && held;
    const { site, tab, widget } = await visit(t, browser, "examples/endpoint.html", { site: { headers: strict, hold } });
    await widget.ready();
    await widget.load(await complete(widget, "five-ingredients"));
    await widget.untilScreen("results");
    await widget.do("review");
    await widget.untilScreen("section");
    await widget.do("results");
    await tab.untilShown("#consent");
    for (const press of [1, 2]) {
      await tab.click("#consent [type=submit]");
      assert.equal(await tab.text("#outcome"), "Sending…", `press ${press}`);
    }
    await tab.click("#decline");
    assert.equal(await tab.text("#outcome"), "Sending…", "what is being sent cannot be cancelled");
    const states = () => tab.evaluate(() => [...document.querySelectorAll("#consent button")].map((it) => it.getAttribute("aria-disabled")));
    assert.deepEqual(await states(), ["true", "true"]);
    release();
    await tab.until("it says that it was sent", () => /^Sent/.test(document.querySelector("#outcome").textContent));
    assert.ok(!(await tab.shown("#consent")));
    assert.equal(site.requests.filter(({ path }) => path.endsWith("/answers")).length, 1);
    assert.deepEqual(await states(), ["false", "false"]);
  });

  test("endpoint.html: nothing is sent without consent, and nothing beyond it", async (t) => {
    let failing = true;
    const refuse = (path) => failing && path.endsWith("/answers");
    const { site, tab, widget } = await visit(t, browser, "examples/endpoint.html", { site: { headers: strict, refuse } });
    await widget.ready();
    assert.ok(!(await tab.shown("#consent")));
    const document = await complete(widget, "five-ingredients");
    const item = Object.keys(document.answers)[0];
    document.answers[item].note = "Somebody said so";
    document.respondent = { name: "A name", organisation: "", role: "" };
    await widget.load(document);
    // Opened again, now by the person.
    await widget.untilScreen("results");
    await widget.do("review");
    await widget.untilScreen("section");
    await widget.do("results");
    await tab.untilShown("#consent");
    await tab.click("#decline");
    assert.equal(await tab.text("#outcome"), "Nothing was sent.");
    assert.deepEqual(site.posts, []);

    await widget.do("review");
    await widget.untilScreen("section");
    await widget.do("results");
    await tab.untilShown("#consent");
    await tab.click("#consent [type=submit]");
    await tab.until("it says that it was not sent", () => /^Not sent:.*404/.test(document.querySelector("#outcome").textContent));
    failing = false;
    await tab.click("#consent [type=submit]");
    await tab.until("it says that it was sent", () => /^Sent/.test(document.querySelector("#outcome").textContent));
    assert.deepEqual(site.posts.map(({ path }) => path), ["/examples/answers"]);
    const sent = JSON.parse(site.posts[0].body);
    assert.deepEqual(Object.keys(sent), ["instrument", "language", "answers", "scores"]);
    assert.equal(sent.answers[item].note, undefined);
    assert.ok(!site.posts[0].body.includes("A name"));
    await clean(tab);

    await widget.do("review");
    await widget.untilScreen("section");
    await widget.do("results");
    await tab.untilShown("#consent");
    await tab.click("#consent [name=words]");
    await tab.click("#consent [type=submit]");
    await until("the second result arrives", () => site.posts.length === 2);
    assert.equal(JSON.parse(site.posts[1].body).answers[item].note, "Somebody said so");
  });

  for (const [order, first] of [
    [["older/", "../"], "0.0.9"],
    [["../", "older/"], null],
  ]) {
    test(`two-versions.html: ${first ? "the older" : "the newer"} first: it is used with its own files, and the console says so once`, async (t) => {
      const source = readFileSync(`${dist}examples/two-versions.html`, "utf8");
      const scripts = ["older/", "../"];
      const swapped = source.replace(/src="(older\/|\.\.\/)(?=partnership)/g, (_, path) => `src="${order[scripts.indexOf(path)]}`);
      const { site, tab } = await visit(t, browser, "examples/index.html", { site: { files: { "/examples/swapped.html": swapped }, headers: strict } });
      const before = site.requests.length;
      await tab.open(site.url("examples/swapped.html"));
      const widget = new Widget(tab);
      await answer(widget);
      await widget.results();
      const folder = first ? "/examples/older/" : "/";
      const asked = site.requests.slice(before).map(({ path }) => path).filter((path) => /wasm|\/languages\/|\/instruments\/|check.*css/.test(path));
      assert.ok(asked.length >= 6, asked.join("\n"));
      assert.deepEqual(asked.filter((path) => path.slice(0, path.search(/[^/]+$|languages|instruments/)) !== folder), []);
      const version = first ?? (await tab.evaluate(() => customElements.get("partnership-check").version));
      const warnings = await tab.seen("warnings");
      assert.equal(warnings.length, 1, warnings.join("\n"));
      assert.ok(warnings[0].includes(`version ${version} is in use`), warnings[0]);
      assert.ok(warnings[0].includes(site.url(first ? "partnership-check.js" : "examples/older/partnership-check.js")), warnings[0]);
      assert.deepEqual(await tab.seen("errors"), []);
    });
  }

  test("index.html lists every page", async (t) => {
    const { site, tab } = await visit(t, browser, "examples/index.html", { site: { headers: strict } });
    const links = await tab.evaluate(() => [...document.links].map(({ href }) => href));
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    assert.ok(links.every((link) => link.startsWith(site.url("examples/"))) && links.length > 9);
    await clean(tab);
  });
});
