// Exports other than the result file: each file as another program reads it, links that open the results elsewhere, and
// hostile texts. What is in the files is tested in src/export; script/test validates the HTML of a report.
// Once: when links open, which is decided by our own script. Making files, packing and unpacking depend on the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { deflateRawSync } from "node:zlib";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { until } from "./drivers/until.mjs";
import { assertSchema } from "./pages/expect.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

const HOSTILE = `=cmd|'/c calc'!A1 </script><img src=x onerror="window.harmed=1"> \u202egnp.exe`;

const WHO = "who@example.org";

inEveryEngine("Exports", (browser) => {
  test("every file follows its format, and no text does harm", async (t) => {
    const { tab, widget } = await withResults(t, browser);
    const save = async (name) => {
      const path = await tab.download(() => widget.do(name));
      return [basename(path), await readFile(path)];
    };

    const [csvName, csv] = await save("csv");
    assert.match(csvName, /^ten-characteristics-\d{4}-\d{2}-\d{2}-who-example-org\.csv$/, "it says whose it is");
    const text = csv.toString("utf8");
    assert.ok(text.startsWith("\ufeff"), "spreadsheets recognize UTF-8");
    assert.ok(text.includes("\r\n") && text.includes(`"'=cmd|`), "a formula is text");

    const [, html] = await save("html");
    assert.ok(!html.toString("utf8").includes("<img"), "a note does not become markup");

    const [, svg] = await save("svg");
    const drawn = await tab.evaluate((source) => {
      const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
      return [root.localName, root.querySelectorAll("title, desc").length, root.querySelectorAll("script, image, a").length];
    }, svg.toString("utf8"));
    assert.deepEqual(drawn, ["svg", 2, 0]);
    assert.ok(svg.toString("utf8").includes(`>${WHO}, `), "it says whose it is");

    const [pngName, png] = await save("png");
    assert.match(pngName, /\.png$/);
    assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
    assert.ok(png.readUInt32BE(16) > 900, "wide enough to print");

    const [, calendar] = await save("calendar");
    assert.match(calendar.toString("utf8"), /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20300501\r\n[^]*END:VCALENDAR\r\n$/);

    const sent = (await tab.seen("events")).filter(({ type }) => type === "pc-export").map(({ detail }) => detail.format);
    assert.deepEqual(sent, ["csv", "html", "svg", "png", "ics"]);
    assert.ok(!(await tab.evaluate(() => window.harmed)), "no markup ran");
    assert.deepEqual(await tab.seen("errors"), []);
    if (browser.first) assert.deepEqual(await tab.axe(), []);
  });

  test("a link opens the results elsewhere without names and notes, and one can continue from them", async (t) => {
    const { site, tab, widget } = await withResults(t, browser);
    await tab.evaluate(() => {
      const writeText = async (words) => void (window.copied = words);
      Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    });
    await widget.do("link");
    const address = await tab.until("the address is copied", () => window.copied);
    assert.ok(address.startsWith(`${site.url("page.html")}#pc=`), address);
    await widget.do("markdown");
    const summary = await tab.until("the summary is copied", () => window.copied.startsWith("# ") && window.copied);
    assert.ok(!summary.includes(WHO), "names are left out unless ticked");
    await widget.do("text");
    const plain = await tab.until("it is copied as plain text", () => !window.copied.startsWith("# ") && window.copied);
    assert.ok(!plain.includes(WHO) && !plain.includes("**"), plain);

    // As in another browser, with nothing in storage.
    await tab.open(site.url("empty.html"));
    await tab.evaluate(async () => {
      localStorage.clear();
      for (const { name } of await indexedDB.databases()) {
        await new Promise((onsuccess, onerror) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess, onerror }));
      }
    });
    const elsewhere = await visitAgain(t, browser, address);
    const other = widget.beside(elsewhere);
    await other.ready();
    await other.untilShown("[data-role=past]");
    assert.ok(!(await other.shown("button[data-do=download]")), "the results are only for viewing");
    assert.deepEqual((await other.result()).answers, {});
    await other.do("adopt");
    await other.untilShown("button[data-do=download]");
    const document = await other.result();
    assertSchema("result-1.json", document);
    assert.deepEqual(document.answers, { goals: { value: 1 } });
    assert.deepEqual(document.respondent, { name: "", organisation: "", role: "" });
  });

  browser.once("a link followed in an open page shows its results there and does not change the answers", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    // A link that was cut off is reported, and does not prevent the next one from opening.
    await put(tab, "#pc=cut");
    await tab.until("the reason has the focus", () => /damaged or incomplete/.test(window.pct.active().textContent));
    await put(tab, await linked(widget, { goals: { value: 2 } }));
    await widget.untilShown("[data-role=past]");
    await tab.until("the results have the focus", () => window.pct.active().closest("[data-screen=results] h2"));
    assert.doesNotMatch(await widget.text("[data-role=notice]"), /damaged or incomplete/);
    assert.equal(await tab.evaluate(() => location.href), site.url("page.html"), "the link is removed from the address");
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } });
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("a link still opens if the later files are slow or failed once", async (t) => {
    let [come, tries] = [() => {}, 0];
    const late = new Promise((resolve) => (come = resolve));
    const isLater = (path) => path.endsWith("/widget_later.wasm");
    const site = { hold: (path) => isLater(path) && late, refuse: (path) => isLater(path) && (tries += 1) === 1 };
    const { tab, widget } = await visit(t, browser, "page.html", { site });
    await widget.ready();
    await widget.start();
    const link = await linked(widget, { goals: { value: 2 } });
    await put(tab, link);
    come();
    await until("the first attempt has failed", () => tries > 0);
    await until("following the link again opens it", async () => {
      await put(tab, "#elsewhere");
      await put(tab, link);
      return widget.shown("[data-role=past]");
    });
  });

  browser.once("a link opens in one of two copies, and in an element that is far below and not loaded yet", async (t) => {
    const { site, tab } = await visit(t, browser, "keys.html");
    const copies = ["#north", "#south", "#session", "#none"].map((host) => new Widget(tab, "mouse", host));
    for (const copy of copies) await copy.ready();
    const link = await linked(copies[0], { goals: { value: 2 } });
    await put(tab, link);
    const shown = async () => {
      const each = await Promise.all(copies.map((copy) => copy.shown("[data-role=past]")));
      return each.filter(Boolean).length;
    };
    await until("one of them shows the results", shown);
    await tab.settle();
    assert.equal(await shown(), 1);

    const far = await visitAgain(t, browser, site.url("far.html") + link);
    await far.until("the results are in view", () => {
      const heading = window.pct.active();
      return heading.closest("[data-screen=results] h2") && heading.getBoundingClientRect().top < innerHeight;
    });
  });
});

/** A link to results with these answers: the result document, compressed and in base64url. */
async function linked(widget, answers) {
  const theirs = JSON.stringify({ ...(await widget.result()), response: "theirs", answers });
  return `#pc=${deflateRawSync(theirs).toString("base64url")}`;
}

/** Goes to an address within the same page, as if it were entered in the address bar. */
const put = (tab, fragment) => tab.evaluate((fragment) => void (location.hash = fragment), fragment);

/** Opens results with a hostile note, a name and an action with a date, and all export options. */
async function withResults(t, browser) {
  const journey = await visit(t, browser, "page.html");
  const { widget } = journey;
  await widget.ready();
  const action = { item: "goals", action: HOSTILE, owner: WHO, due: "2030-05-01", measure: "" };
  await widget.load({
    ...(await widget.result()),
    answers: { goals: { value: 1, note: HOSTILE } },
    respondent: { name: WHO, organisation: HOSTILE, role: "" },
    plan: [action],
  });
  await widget.results();
  await widget.press("[data-role=keep] > summary");
  await widget.untilShown("button[data-do=csv]");
  return journey;
}
