// What pages do that the widget has no say in: languages with extensions, children that come late, keyboard shortcuts, roots
// and elements that are already there, built-ins that are changed.
// In one engine: what our own script does with it. Quirks and headers that stay in place are in engines-layout.test.mjs, XHTML
// in engines-hosting.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { dist } from "./server.mjs";
import { CHECK, visitPage } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

const inline = (id, prompt = "It holds.") =>
  JSON.stringify({
    ...JSON.parse(readFileSync(`${dist}instruments/strategic-fit.json`, "utf8")),
    id,
    title: prompt,
  });

inOneEngine("On a page of somebody else", "our own script and style sheet", (browser) => {
  test("language tags with extensions", async (t) => {
    const tags = { "de-u-co-phonebk": "de", "ar-EG-u-nu-arab": "ar", "en-US-u-va-posix": "en", "de-x-simple": "de", "cy-u-nu-thai-ca-buddhist": "cy", "ar-u-nu-latn": "ar" };
    const checks = Object.keys(tags).map((tag, index) => `<partnership-check loading="eager" id="w${index}" lang="${tag}"></partnership-check>`);
    const { tab } = await visitPage(t, browser, `<div lang="de-DE-u-co-phonebk-nu-arab">${CHECK}</div>${checks.join("")}`);
    for (const [index, [tag, language]] of Object.entries(tags).entries()) {
      const widget = new Widget(tab, "mouse", `#w${index}`);
      await widget.ready();
      assert.equal(await tab.evaluate((path) => window.pct.find(path).lang, widget.at(".pc")), language, tag);
      await widget.do("start");
      await widget.untilScreen("section");
      assert.match(await widget.text("[part=progress]"), /0/, `${tag} has the digits of the fields`);
    }
    const inherited = new Widget(tab, "mouse", "div > partnership-check");
    await inherited.ready();
    assert.equal(await tab.evaluate((path) => window.pct.find(path).lang, inherited.at(".pc")), "de");
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("the browser's languages, whatever they are", async (t) => {
    for (const [languages, language] of [['["de-u-co-phonebk"]', "de"], ["undefined", "en"], ["null", "en"], ["[null, 7, 'ar-EG-u-nu-arab']", "ar"]]) {
      const head = `<script>Object.defineProperty(navigator, "languages", { value: ${languages} })</script>`;
      const { tab, widget } = await visitPage(t, browser, CHECK, { head });
      await widget.ready();
      assert.equal(await tab.evaluate((path) => window.pct.find(path).lang, widget.at(".pc")), language, languages);
    }
  });

  test("an inline assessment that comes later, changes, and leaves again", async (t) => {
    const { tab, widget } = await visitPage(t, browser, CHECK);
    await widget.ready();
    const shows = (id) =>
      tab.until(`${id} is shown`, ([host, id]) => document.querySelector(host).result?.instrument.id === id, [widget.host, id]);
    await shows("ten-characteristics");
    const give = (text) =>
      tab.evaluate(
        ([host, text]) => {
          const element = document.querySelector(host);
          window.script ??= Object.assign(document.createElement("script"), { type: "application/json" });
          window.script.textContent = text;
          if (!window.script.isConnected) element.append(window.script);
        },
        [widget.host, text],
      );
    // Some frameworks insert the element first and its text later.
    await give("");
    await give(inline("late"));
    await shows("late");
    await give(inline("later", "It holds, too."));
    await shows("later");
    await tab.evaluate((host) => document.querySelector(host).append(document.createElement("p"), "Other children"), widget.host);
    await give("{");
    await tab.until("the problem is told", () => window.seen.events.some(({ type, detail }) => type === "pc-error" && detail.code === "json"));
    await give(inline("mended"));
    await shows("mended");
    await tab.evaluate(() => window.script.remove());
    await shows("ten-characteristics");
    const sent = (await tab.seen("events")).filter(({ type }) => type === "pc-ready").map(({ detail }) => detail.result.instrument.id);
    assert.deepEqual(sent, ["ten-characteristics", "late", "later", "mended", "ten-characteristics"]);
  });

  test("what is typed into a field is no shortcut of the page", async (t) => {
    const { tab, widget } = await visitPage(t, browser, CHECK);
    await widget.ready();
    await widget.start();
    await tab.evaluate(() => {
      window.heard = [];
      for (const type of ["keydown", "keypress", "keyup"]) addEventListener(type, (event) => window.heard.push(`${type} ${event.key}`));
    });
    await widget.press('fieldset[data-item="goals"] details[data-role=note] > summary');
    const heard = () => tab.evaluate(() => window.heard.splice(0));
    const field = widget.at('fieldset[data-item="goals"] textarea');
    await tab.click(field);
    await heard();
    await tab.type("s/");
    await tab.key("ArrowLeft");
    await tab.key("Backspace");
    assert.deepEqual(await heard(), []);
    await tab.until("the note is kept", (host) => document.querySelector(host).result.answers.goals?.note === "/", widget.host);
    await tab.key("Escape");
    assert.ok((await heard()).includes("keydown Escape"), "the page still hears Escape");
    await tab.key("Tab");
    assert.ok((await heard()).includes("keydown Tab"));
    assert.notEqual(await tab.evaluate(() => window.pct.active().localName), "textarea", "Tab moves on");
  });

  test("xml:lang, base, display: contents, a declared root, a second innerHTML, a clone", async (t) => {
    const body = `<base href="/elsewhere/"><div id="a" xml:lang="de" style="display: contents">${CHECK}</div>
      <div id="b"><partnership-check loading="eager" storage-key="b"><template shadowrootmode="open"><p>Declared</p></template></partnership-check></div>
      <div id="c"><partnership-check loading="eager" storage-key="c"><template shadowrootmode="closed"><p>Declared</p></template></partnership-check></div>
      <div id="d"></div>`;
    const { tab } = await visitPage(t, browser, body, { site: {} });
    const language = async (host) => {
      const widget = new Widget(tab, "mouse", `${host} > partnership-check`);
      await widget.ready();
      return tab.evaluate((path) => window.pct.find(path).lang, widget.at(".pc"));
    };
    assert.equal(await language("#a"), "de");
    assert.equal(await language("#b"), "en");
    // The page has closed this root, so only its own script could look inside.
    assert.equal(await tab.evaluate(() => document.querySelector("#c > *").whenReady().then(() => "ready")), "ready");
    await tab.evaluate(() => {
      const place = document.querySelector("#d");
      for (const key of ["d1", "d2"]) place.innerHTML = `<partnership-check loading="eager" lang="cy" storage-key="${key}"></partnership-check>`;
    });
    assert.equal(await language("#d"), "cy");
    await tab.evaluate(() => {
      const clone = document.querySelector("#d > partnership-check").cloneNode(true);
      clone.lang = "ar";
      document.querySelector("#d").replaceChildren(clone);
    });
    assert.equal(await language("#d"), "ar");
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("document.open: a page written anew has a widget that works", async (t) => {
    const { tab, widget } = await visitPage(t, browser, CHECK);
    await widget.ready();
    await tab.evaluate((page) => {
      document.open();
      document.write(page);
      document.close();
    }, `<!doctype html><title>Anew</title><script src="/__watch.js"></script>${CHECK}`);
    await tab.until("the page is there", () => Boolean(window.pct && document.querySelector("partnership-check")?.whenReady));
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
  });

  for (const [name, script] of Object.entries({
    "a clock that stands still, as in a page under test": `const now = Date.now(); Date.now = () => now;`,
    "frozen built-ins": `for (const it of [Date, Array, Object, JSON, Math, Promise, Map]) { Object.freeze(it.prototype); Object.freeze(it); }`,
    "frames that come three times a second": `const real = requestAnimationFrame; window.requestAnimationFrame = (act) => setTimeout(() => real(act), 333);`,
    "document.domain": `try { document.domain = location.hostname; } catch {}`,
  })) {
    test(`${name}: answers are changed, kept and told`, async (t) => {
      const { site, tab, widget } = await visitPage(t, browser, CHECK, { head: `<script>${script}</script>` });
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 3);
      await widget.choose("goals", 5);
      await tab.until("the page is told", () => window.seen.events.some(({ type }) => type === "pc-change"));
      await widget.do("next");
      await widget.choose("leadership", 2);
      await widget.results();
      await widget.untilShown("[data-screen=results] h2");
      await tab.open(site.url("own.html"));
      await widget.ready();
      assert.deepEqual((await widget.result()).answers, { goals: { value: 5 }, leadership: { value: 2 } });
      assert.deepEqual(await tab.seen("errors"), []);
    });
  }

  test("old libraries: lists with a toJSON, prototypes with members", async (t) => {
    const head = `<script>
      for (const name of ["value", "state", "text", "note", "name", "id", "plan", "answers"]) Object.prototype[name] = "inherited";
      Array.prototype.toJSON = function () { return "[" + this.join() + "]"; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };
    </script>`;
    const { tab, widget } = await visitPage(t, browser, CHECK, { head });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    const outcome = await tab.evaluate((host) => {
      const element = document.querySelector(host);
      const document_ = element.result;
      document_.answers = { trust: { value: 4 } };
      return element.load(document_);
    }, widget.host);
    assert.deepEqual(outcome.problems, []);
    const answers = await tab.evaluate((host) => Object.entries(document.querySelector(host).result.answers).map(([id, answer]) => [id, Object.values(answer)]), widget.host);
    assert.deepEqual(answers, [["trust", [4]]]);
  });
});
