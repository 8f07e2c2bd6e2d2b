// One hash covers everything: a file that differs from the build is not used, even if it is valid, and the page gets an
// error. The list of files comes from the build.
// In one engine: what is said of each file. engines-hosting.test.mjs tries in every engine that another file is refused, and
// told from a missing one.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { dist } from "./server.mjs";
import { altered, more, outcome } from "./pages/altered.mjs";
import { visit } from "./pages/visit.mjs";

const digest = (algorithm, path) => createHash(algorithm).update(readFileSync(dist + path)).digest("base64");

/** The script of the comparison, which has the hashes of its own files. */
const COMPARISON = "partnership-check.compare.js";
/** What follows the first screens; the script of the module has the hashes. */
const WIDGET = "partnership-check.widget.js";
const LATER = ["partnership-check.later.css", "widget_later.wasm"];

test("every file that the element may load has its hash in another file that is covered", () => {
  const value = JSON.parse(readFileSync(`${dist}integrity.json`, "utf8"))["partnership-check.js"];
  assert.equal(value, `sha384-${digest("sha384", "partnership-check.js")}`);
  const files = readdirSync(dist, { recursive: true }).filter((path) =>
    /^(partnership-check\.|widget|languages\/|instruments\/).*\.\w+$/.test(path),
  );
  assert.ok(files.length > 10);
  for (const path of files.filter((path) => path !== "partnership-check.js")) {
    const tag = /^languages\/(.*)\.later\.json$|^instruments\/(.*)\/./.exec(path);
    const compares = /compare/.test(path) && path !== COMPARISON;
    const parent = compares ? COMPARISON : LATER.includes(path) ? WIDGET : tag ? `languages/${tag[1] ?? tag[2]}.json` : "partnership-check.js";
    const hash = digest("sha256", path).slice(0, -1);
    assert.ok(readFileSync(dist + parent, "utf8").includes(hash), `${parent} has the hash of ${path}`);
  }
});

inOneEngine("Altered files", "what is said of each file", (browser) => {
  for (const [file, place] of [
    ["languages/en.json", "languages/en.json"],
    ["instruments/ten-characteristics.json", "instrument"],
  ]) {
    test(`${file}: refused with a clear error, and the fallback stays; once it is correct again, it works`, async (t) => {
      let bad = true;
      const { tab, widget } = await visit(t, browser, "page.html", {
        site: { append: (path) => bad && altered(file).append(path) },
      });
      const problem = await outcome(tab);
      assert.deepEqual([problem.code, problem.place], ["fetch", place]);
      assert.ok(problem.message.includes(file) && /not of this build/.test(problem.message), problem.message);
      assert.ok(await tab.shown("partnership-check p"), "the fallback is shown");
      const sent = (await tab.seen("events")).filter(({ type }) => type === "pc-error");
      assert.deepEqual(sent.map(({ detail }) => detail), [problem]);

      bad = false;
      await widget.attribute("storage-key", "again");
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 3);
      await widget.results();
    });
  }

  test("the style sheet is left out and named in the console; the widget works unstyled", async (t) => {
    // Unstyled, the middle of a label need not be part of it.
    const site = altered("partnership-check.css");
    const { tab, widget } = await visit(t, browser, "page.html", { site, hand: "keyboard" });
    await widget.ready();
    const errors = await tab.seen("errors");
    assert.equal(errors.filter((text) => text.includes("partnership-check.css")).length, 1, errors.join("\n"));
    const worn = await tab.evaluate((host) => {
      const sheets = document.querySelector(host).shadowRoot.adoptedStyleSheets;
      return sheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.selectorText?.includes(".pc-option")).length;
    }, widget.host);
    assert.equal(worn, 0, "none of it is used");
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
  });

  for (const file of ["widget_later.wasm", "languages/en.later.json"]) {
    test(`${file}: the results say that something is missing, and nothing is lost`, async (t) => {
      let bad = true;
      const { tab, widget } = await visit(t, browser, "page.html", {
        site: { append: (path) => bad && altered(file).append(path) },
      });
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 3);
      await widget.do("results");
      await widget.untilShown("button[data-do=again]");
      bad = false;
      await widget.do("again");
      await widget.untilScreen("results");
      assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
    });
  }

  test("a translation: the assessment is shown in English", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { site: altered("instruments/de/ten-characteristics.json") });
    const title = () => widget.text("h2");
    await widget.ready();
    const english = await title();
    await widget.attribute("lang", "de");
    await widget.ready();
    await tab.until("the interface is German", (path) => window.pct.find(path).lang === "de", widget.at(".pc"));
    assert.equal(await title(), english);
    const errors = await tab.seen("errors");
    assert.equal(errors.filter((text) => text.includes("instruments/de/")).length, 1, errors.join("\n"));
  });

  test("a cached file from a previous build is silently requested again", async (t) => {
    const old = new Set(["/widget_bg.wasm", "/partnership-check.css", "/instruments/ten-characteristics.json"]);
    const { tab, widget } = await visit(t, browser, "page.html", {
      site: { append: (path) => old.delete(path) && more(path) },
    });
    await widget.ready();
    assert.equal(old.size, 0, "each of them was first sent as another file");
    await widget.start();
    await widget.choose("goals", 3);
    await widget.results();
    assert.deepEqual(await tab.seen("errors"), []);
  });
});
