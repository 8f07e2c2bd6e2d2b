// A visitor to a page with the widget from a package: answers a question and opens the results, which the page's own
// script can read as well. It knows nothing about where the widget's files come from.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Widget } from "../browser/pages/widget.mjs";

const watch = await readFile(new URL("../browser/watch.js", import.meta.url), "utf8");

/** Opens an address and waits for the widget. Adds the recorder, because these pages do not include it themselves. */
export async function open(tab, url, size = { width: 1000, height: 900 }) {
  await tab.front();
  // If the driver allows it, the recorder starts before the page's own scripts.
  if (tab.page && !tab.recorded) await tab.page.addInitScript(watch);
  tab.recorded = true;
  await tab.goto(url, size);
  await tab.until("the page is there", () => document.readyState === "complete");
  if (!(await tab.evaluate(() => Boolean(window.pct)))) await tab.runSource(watch);
  const widget = new Widget(tab);
  await tab.until("the element is defined", () => Boolean(customElements.get("partnership-check")));
  await widget.ready();
  return widget;
}

/** Answers one question of the ten characteristics, opens the results, and reads them as the page's own script can. */
export async function answerOne(widget) {
  const { tab } = widget;
  await widget.start();
  await widget.choose("goals", 4);
  await widget.jump("learning");
  await widget.results();
  assert.equal((await widget.result()).answers.goals.value, 4);
  assert.match(await widget.report(), /Clear and shared goals|goals/i);
  // The widget also works without style sheets, so a missing one has to be checked for.
  await tab.until("all style sheets are adopted", () => {
    const sheets = document.querySelector("partnership-check").shadowRoot.adoptedStyleSheets;
    return sheets.length === 3 && sheets.every((sheet) => [...sheet.cssRules].some((rule) => /\.pc-/.test(rule.selectorText)));
  });
}

/** Asserts that the recorder saw no errors and no policy violations. */
export async function noComplaints(tab) {
  assert.deepEqual(await tab.seen("errors"), []);
  assert.deepEqual(await tab.seen("violations"), []);
}
