// What many responses show together, as a facilitator reads it: the choices, two rounds, the target, and every way to keep it.
// What the figures are is tested natively. Once: our own views. How files are saved depends on the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflows } from "./pages/boxes.mjs";
import { bring, file, result, untilMembers, visitCompare } from "./pages/compare.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";

const TEN = "ten-characteristics";
const items = Object.keys(answersFor(readAssessment(TEN)));

/** Answers on one level, but for those given. */
const all = (value, others = {}) => ({ ...Object.fromEntries(items.map((item) => [item, { value }])), ...others });

/** Ten people of two organisations, far apart about the goals. */
const people = Array.from({ length: 10 }, (_, number) =>
  result(
    TEN,
    { name: `Person ${number}`, organisation: number < 6 ? "Council" : "Charity", role: number % 2 ? "member" : "chair" },
    all(4, { goals: { value: number < 6 ? 1 : 5, note: number ? "" : "We never wrote them down." } }),
  ),
);

/** The same people a year before. */
const before = people.map((one) => ({ ...one, response: `${one.response}-before`, updated: "2025-01-31T12:00:00.000Z", answers: all(2) }));

const lines = (documents) => documents.map((one) => JSON.stringify(one)).join("\n");

/** Opens the page with all of them; in an anonymous set, if wanted; and shows the picture. */
async function pictured(t, browser, { anonymous = false, ...options } = {}) {
  const opened = await visitCompare(t, browser, options);
  const { tab, widget } = opened;
  if (anonymous) await widget.press("input[data-do=anonymous]");
  await bring(widget, await file("all.jsonl", lines(people)));
  await tab.until("all are there", (path) => window.pct.text(path)?.startsWith("10 responses"), widget.at("[data-role=set] h3"));
  await widget.press("button[data-do=show]");
  await untilDrawn(widget);
  return opened;
}

/** Waits until the picture is there, with all of its parts. */
async function untilDrawn(widget) {
  await widget.untilScreen("picture");
  await widget.tab.until("all parts are drawn", (path) => window.pct.find(path)?.ariaBusy === "false", widget.at("[data-role=parts]"));
}

/** Chooses an option as a person does, and waits until the picture says `words`. */
async function choose(widget, what, value, words) {
  await widget.tab.evaluate(
    ([path, value]) => {
      const select = window.pct.find(path);
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [widget.at(`select[data-do=${what}]`), value],
  );
  await widget.tab.until(`it says ${words}`, ([path, words]) => window.pct.text(path)?.includes(words), [widget.at(".pc-results"), words]);
}

const comparison = (tab) => tab.evaluate(() => document.querySelector("partnership-check").comparison);

inEveryEngine("The picture of many responses", (browser) => {
  test("is kept as a report, a file that fits its schema, a table, and on paper", async (t) => {
    const { tab, widget } = await pictured(t, browser);
    const saved = async (what) => readFile(await tab.download(() => widget.press(`[data-role=keep] button[data-do=${what}]`)), "utf8");
    await widget.openAll();
    await choose(widget, "target", "5", "At the target “");
    const report = await saved("html");
    for (const words of ["Person 3", "We never wrote them down.", "At the target “", 'class="s4"']) assert.ok(report.includes(words), words);
    const document = JSON.parse(await saved("json"));
    const schema = JSON.parse(await readFile("dist/schema/comparison-1.json", "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    assert.ok(ajv.validate(schema, document), ajv.errorsText());
    assert.deepEqual([document.n, document.items.goals.counts["1"], document.items.goals.counts["5"]], [10, 6, 4]);
    const table = await saved("csv");
    assert.equal(new Set(table.trim().split("\r\n").map((row) => row.split(",")[0])).size > 1, true);
    await tab.evaluate(() => (window.print = () => (window.printed = true)));
    await widget.press("[data-role=keep] button[data-do=print]");
    assert.ok(await tab.evaluate(() => window.printed));
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("choices change what is said", async (t) => {
    const { tab, widget } = await pictured(t, browser);
    assert.match(await widget.text("h2"), /^10 responses/);
    await choose(widget, "voice", "organisation", "2 voices");
    assert.equal((await comparison(tab)).voice, "organisation");
    await choose(widget, "voice", "person", "10 responses");
    await choose(widget, "organisation", "Charity", "4 responses");
    assert.deepEqual([(await comparison(tab)).filter, (await comparison(tab)).n], [{ organisation: "Charity", role: "" }, 4]);
    await choose(widget, "organisation", "", "10 responses");
    await widget.openAll();
    assert.ok(!(await widget.text(".pc-results")).includes("At the target “"));
    await choose(widget, "target", "4", "At the target “");
  });

  browser.once("an earlier round stands beside this one", async (t) => {
    const { tab, widget } = await pictured(t, browser);
    await widget.press("button[data-do=earlier]");
    await widget.untilScreen("gather");
    assert.ok(await tab.evaluate((path) => window.pct.find(path).checked, widget.at("input[data-do=earlier]")));
    await bring(widget, await file("before.jsonl", lines(before)));
    await tab.until("it is listed", (path) => window.pct.text(path) === "Earlier round: 10 responses", widget.at("[data-role=earlier] h3"));
    await untilMembers(widget, 10);
    assert.deepEqual(await tab.axe(), []);
    await widget.press("button[data-do=show]");
    await untilDrawn(widget);
    const first = await widget.text("[data-role=part-0]");
    for (const words of ["Then and now", "Answered both times: 10 people.", ": up ", "Which answers moved"]) assert.ok(first.includes(words), words);
    assert.equal((await comparison(tab)).n, 10, "the comparison is of this round");
    await widget.press("button[data-do=back]");
    await widget.press("[data-role=earlier] button[data-do=clear]");
    await tab.until("it is gone", (path) => !window.pct.find(path), widget.at("[data-role=earlier]"));
    await untilMembers(widget, 10);
  });

  browser.once("an anonymous set shows no names, and cannot change any more", async (t) => {
    const { tab, widget } = await pictured(t, browser, { anonymous: true });
    await widget.openAll();
    const [text, document] = [await widget.text(".pc"), JSON.stringify(await comparison(tab))];
    for (const name of ["Person 1", "Council", "Charity", "all.jsonl", "response-"]) {
      assert.ok(!text.includes(name) && !document.includes(name), name);
    }
    assert.ok(text.includes("We never wrote them down."));
    await widget.press("button[data-do=back]");
    await widget.untilScreen("gather");
    assert.equal(await widget.shown("input[data-do=files-field]"), false);
  });

  for (const width of [320, 1280]) {
    browser.once(`axe finds nothing at ${width} px, light and dark, and nothing is cut off`, async (t) => {
      const { tab, widget } = await pictured(t, browser, { size: { width, height: 800 } });
      await widget.openAll();
      assert.deepEqual(await overflows(widget), []);
      for (const theme of ["light", "dark"]) {
        await tab.evaluate((theme) => document.querySelector("partnership-check").setAttribute("theme", theme), theme);
        await tab.until(`it is ${theme}`, ([path, theme]) => window.pct.find(path).dataset.theme === theme, [widget.at(".pc"), theme]);
        assert.deepEqual(await tab.axe(), []);
      }
    });
  }

  browser.once("the Tab key goes through it from top to bottom", async (t) => {
    const { tab, widget } = await pictured(t, browser, { hand: "keyboard" });
    assert.match(await widget.focused(), /^h2/);
    const order = [];
    for (let stops = 0; stops < 20 && order.at(-1) !== "print"; stops += 1) {
      await tab.key("Tab");
      order.push(await tab.evaluate(() => window.pct.active().dataset.do ?? window.pct.active().localName));
    }
    assert.deepEqual(order, ["voice", "organisation", "role", "target", "prepare", "earlier", "html", "json", "csv", "answers-csv", "answers-jsonl", "text", "markdown", "print"]);
  });
});
