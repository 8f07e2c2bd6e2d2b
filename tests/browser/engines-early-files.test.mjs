// Result files that are chosen or dropped before the module is there, or where it does not come.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { drop } from "./pages/collect.mjs";
import { heard, isMarked, mark, untilTaken, visitHeld, visitWithout } from "./pages/held.mjs";
import { visitCheck } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const ID = "ten-characteristics";
const [first, second] = readAssessment(ID).sections;
const [{ id: item }] = first.items;

/** A result file with one answer. */
async function resultFile(t, browser) {
  const { tab, widget } = await visitCheck(t, browser, ID);
  await widget.ready();
  await widget.start();
  await widget.choose(item, 5);
  await widget.do("results");
  await widget.untilScreen("results");
  return tab.download(() => widget.do("download"));
}

/** Somebody looks for a file when the module arrives. */
async function looking(t, browser) {
  const { tab, widget, release } = await visitHeld(t, browser, ID);
  // The browser's own list of files could not be closed by the test.
  await tab.evaluate((path) => window.pct.find(path).addEventListener("click", (event) => event.preventDefault()), widget.at("[data-do=file]"));
  await widget.do("open");
  await tab.evaluate(() => window.pct.active()?.blur());
  await mark(tab);
  release();
  await widget.ready();
  return { tab, widget };
}

inEveryEngine("A result file before the module", (browser) => {
  test("that is dropped on a question is waited for in sight, and opened there", async (t) => {
    const text = await readFile(await resultFile(t, browser), "utf8");
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.do("next");
    await widget.untilSection(second.id);
    await drop(widget, "theirs.json", text);
    await widget.untilScreen("waiting");
    await tab.until("that is said", (path) => window.pct.text(path) === "Loading your results…", widget.at(".pc-loading"));
    release();
    await widget.untilScreen("results");
    assert.equal((await widget.result()).answers[item].value, 5);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("that is chosen is opened; one that is no result is refused where it was chosen, and nothing is complete", async (t) => {
    const path = await resultFile(t, browser);
    const good = await visitHeld(t, browser, ID);
    await good.widget.open(path);
    good.release();
    await good.widget.untilScreen("results");
    assert.equal((await good.widget.result()).answers[item].value, 5);
    assert.deepEqual(await good.tab.seen("errors"), []);

    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await drop(widget, "broken.json", "{");
    await widget.untilScreen("waiting");
    release();
    await widget.untilScreen("intro");
    await tab.until("it says what is wrong", (path) => /cannot be read as JSON/.test(window.pct.text(path)), widget.at("[data-role=notice]"));
    assert.deepEqual(await heard(tab, "pc-complete"), []);
  });

  browser.once("may be looked for while the module arrives", async (t) => {
    const path = await resultFile(t, browser);
    const { tab, widget } = await looking(t, browser);
    await tab.settle();
    assert.ok(await isMarked(tab), "the field to which the list answers is still there");
    await widget.open(path);
    await widget.untilScreen("results");
    assert.equal((await widget.result()).answers[item].value, 5);
  });

  browser.once("is no longer looked for when the list is closed", async (t) => {
    const { tab, widget } = await looking(t, browser);
    await tab.evaluate((path) => window.pct.find(path).dispatchEvent(new Event("cancel", { bubbles: true })), widget.at("[data-do=file]"));
    await untilTaken(tab);
  });

  browser.once("says what is missing where the module does not come, and is opened when it does", async (t) => {
    const path = await resultFile(t, browser);
    const { widget, allow } = await visitWithout(t, browser, ID);
    await widget.open(path);
    await widget.untilShown("button[data-do=again]");
    assert.match(await widget.text("[role=alert]"), /did not load or is not allowed/);
    allow();
    await widget.do("again");
    await widget.untilScreen("results");
    assert.equal((await widget.result()).answers[item].value, 5);
  });

  browser.once("is no longer opened once the person has gone on without it", async (t) => {
    const path = await resultFile(t, browser);
    const { widget, allow } = await visitWithout(t, browser, ID);
    await widget.open(path);
    await widget.untilShown("button[data-do=again]");
    await widget.do("start");
    await widget.untilSection(first.id);
    await widget.choose(item, 2);
    await widget.do("results");
    await widget.untilScreen("waiting");
    allow();
    await widget.do("again");
    await widget.untilScreen("results");
    assert.equal((await widget.result()).answers[item].value, 2);
  });
});
