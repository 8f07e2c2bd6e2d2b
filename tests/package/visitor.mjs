// A visitor of a page that has the widget from a package: answers a question, opens the results, and the page's own
// script has read them. Knows nothing of where the widget's files come from.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Widget } from "../browser/pages/widget.mjs";

const watch = await readFile(new URL("../browser/watch.js", import.meta.url), "utf8");

/** Opens an address and finds the widget ready; pages here don't bring the recorder themselves. */
export async function open(tab, url, size = { width: 1000, height: 900 }) {
  await tab.front();
  // Where the driver can, the recorder is there before the page's own scripts.
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

/** Answers one question of the ten characteristics and looks at the results, as the page's own script can too. */
export async function answerOne(widget) {
  const { tab } = widget;
  await widget.start();
  await widget.choose("goals", 4);
  await widget.jump("learning");
  await widget.results();
  assert.equal((await widget.result()).answers.goals.value, 4);
  assert.match(await widget.report(), /Clear and shared goals|goals/i);
  // Without a style sheet the widget works all the same, so that one is missing would not be seen.
  await tab.until("all styles are there", () => {
    const sheets = document.querySelector("partnership-check").shadowRoot.adoptedStyleSheets;
    return sheets.length === 3 && sheets.every((sheet) => [...sheet.cssRules].some((rule) => /\.pc-/.test(rule.selectorText)));
  });
}

/** Nothing failed and nothing was refused, as far as the recorder could see. */
export async function noComplaints(tab) {
  assert.deepEqual(await tab.seen("errors"), []);
  assert.deepEqual(await tab.seen("violations"), []);
}
