// The widget in other languages: opened in one, and whether everything on a screen is in it.
import { readFileSync } from "node:fs";
import { SHIPPED } from "../../../src/element/js/language.js";
import { dist } from "../server.mjs";
import { overflows } from "./boxes.mjs";
import { everyScreen } from "./screens.mjs";
import { visitCheck } from "./visit.mjs";

/** The assessment that is shown if no other is named; it is translated into every language. */
export const ID = "ten-characteristics";

/** The languages beside English. */
export const OTHERS = SHIPPED.filter((tag) => tag !== "en");

/** One of them for each number, so that a few cases have all of them between them. */
export const otherLanguage = (number) => OTHERS[number % OTHERS.length];

/** The interface's texts in a language. */
export const words = (tag) =>
  Object.assign({}, ...[`${tag}.json`, `${tag}.later.json`].map((name) => JSON.parse(readFileSync(`${dist}languages/${name}`, "utf8"))));

/** The language and direction of the view's root. */
export const spoken = (widget) =>
  widget.tab.evaluate((path) => {
    const { lang, dir } = window.pct.find(path);
    return [lang, dir];
  }, widget.at(".pc"));

export async function visitIn(t, browser, tag, options = {}) {
  const { tab, site, widget } = await visitCheck(t, browser, options.id ?? ID, options);
  await widget.ready();
  await widget.attribute("lang", tag);
  await widget.ready();
  return { tab, site, widget };
}

/** Neighbouring names below a chart that touch, as "one, other". */
const touching = (widget) =>
  widget.tab.evaluate((path) => {
    const names = window.pct.findAll(path).map((name) => [name.textContent, name.getBoundingClientRect()]);
    const apart = (a, b) => a.right + 2 < b.left || b.right + 2 < a.left || a.bottom <= b.top || b.bottom <= a.top;
    return names.flatMap(([name, box], at) => names.slice(at + 1).filter(([, other]) => !apart(box, other)).map(([other]) => `${name}, ${other}`));
  }, widget.at(".pc-axis-text"));

/** What overflows, touches or is in another language, on every screen. */
export async function misfits(widget) {
  const findings = [];
  await everyScreen(widget, async (screen) => {
    for (const finding of await overflows(widget)) findings.push(`${screen}: ${finding}`);
    // The titles of publications stay as they are.
    const other = widget.at(".pc [lang]:not(.pc-problems, [data-role=sources] *)");
    const foreign = await widget.tab.evaluate((path) => window.pct.findAll(path).length, other);
    if (foreign) findings.push(`${screen}: ${foreign} texts in another language`);
    for (const pair of await touching(widget)) findings.push(`${screen}: ${pair} touch`);
  });
  return findings;
}
