// Measures the accessibility of the widget's screens with every bundled assessment, and prints a table of it: what axe
// finds, contrast, targets, whether everything fits a small screen, and heights. It fails if a promise is broken.
// tests/browser/access.test.mjs visits more screens, but only says whether they pass.
import { parseArgs } from "node:util";
import axe from "axe-core/package.json" with { type: "json" };
import { startChromium } from "../browser/drivers/playwright.mjs";
import { brokenWords, heightOf, overflows } from "../browser/pages/boxes.mjs";
import { answerFor, answersFor, bundled, readAssessment, Widget } from "../browser/pages/widget.mjs";
import { openSite } from "../browser/server.mjs";
import { leastContrasts, targets } from "./accessibility-page.mjs";
import { table } from "./rounds.mjs";

/** WCAG 2.2, 1.4.3 for words and 1.4.11 for the rest. */
const LEAST = { words: 4.5, edges: 3 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
const THEMES = ["light", "dark"];

const { values } = parseArgs({ options: { only: { type: "string" } } });
const browser = await startChromium({});
const broken = [];
const rows = [];
const cut = new Set();
try {
  for (const id of values.only?.split(",") ?? bundled) {
    await visit(id, async (screen, widget) => {
      const measured = await measure(widget);
      rows.push([`${id}, ${screen}`, ...cells(measured)]);
      for (const word of measured.words) cut.add(word);
      broken.push(...faults(measured).map((fault) => `${id}, ${screen}: ${fault}`));
    });
    process.stderr.write(`${id} done\n`);
  }
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${date}, Chromium ${browser.context.browser().version()}, in English, axe ${axe.version}.\n`);
  console.log(table(["screen", "axe", "text", "other", "target", "320 px", "200 %", "words", "height"], rows));
  console.log(`\nWords that are broken with text at 200 %: ${[...cut].join(", ") || "none"}.`);
  console.log(broken.length === 0 ? "\nEvery promise is kept." : `\nBroken:\n${broken.map((line) => `- ${line}`).join("\n")}`);
} finally {
  await browser.close();
}
process.exitCode = broken.length === 0 ? 0 : 1;

/** Looks at the screens of an assessment; at the results in a page of its own, which has no earlier answers to undo. */
async function visit(id, look) {
  const assessment = readAssessment(id);
  await inPage(id, async (widget) => {
    await look("first screen", widget);
    await widget.start();
    await look("questions", widget);
    for (const item of assessment.sections[0].items) await widget.answer(item, answerFor(assessment, item, 0));
    await look("questions, answered", widget);
  });
  await inPage(id, async (widget) => {
    await widget.load({ ...(await widget.result()), answers: answersFor(assessment) });
    await widget.untilScreen("results");
    await look("results", widget);
  });
}

async function inPage(id, act) {
  const site = await openSite({ fill: { instrument: id } });
  const tab = await browser.newTab();
  try {
    await tab.open(site.url("check.html"), PHONE);
    const widget = new Widget(tab, "script");
    await widget.ready();
    await act(widget);
  } finally {
    await tab.close();
    await site.close();
  }
}

/** All that is measured on a screen. Only its height is measured before everything on it is unfolded. */
async function measure(widget) {
  const { tab } = widget;
  await tab.settle();
  const height = await heightOf(widget, "[data-screen]");
  const folded = await unfold(widget);
  const measured = { height, violations: [], contrasts: {} };
  for (const theme of THEMES) {
    await widget.attribute("theme", theme);
    await tab.until(`it is ${theme}`, ([path, theme]) => window.pct.find(path).dataset.theme === theme, [widget.at(".pc"), theme]);
    measured.violations.push(...(await tab.axe()));
    if (theme === "light") measured.undecided = await tab.axe("incomplete");
    measured.contrasts[theme] = await leastContrasts(widget);
  }
  await tab.page.setViewportSize(NARROW);
  await tab.settle();
  measured.targets = await targets(widget);
  measured.narrow = await overflows(widget);
  await textSize(widget, "200%");
  measured.large = await overflows(widget);
  measured.words = await brokenWords(widget);
  await textSize(widget, "");
  await tab.page.setViewportSize(PHONE);
  await refold(widget, folded);
  return measured;
}

async function textSize(widget, size) {
  // The text around the element, whose size the widget takes over; the rest of the page is not what is measured.
  await widget.tab.evaluate(([host, size]) => (document.querySelector(host).style.fontSize = size), [widget.host, size]);
  await widget.tab.settle();
}

/** Opens every disclosure, and returns which were closed. */
async function unfold(widget) {
  const before = await widget.tab.evaluate((path) => window.pct.findAll(path).map(({ open }) => open), widget.at("details"));
  await widget.openAll();
  await widget.tab.settle();
  return before;
}

async function refold(widget, before) {
  await widget.tab.evaluate(([path, before]) => {
    for (const [at, details] of window.pct.findAll(path).entries()) details.open = before[at] ?? false;
  }, [widget.at("details"), before]);
  await widget.tab.settle();
}

function cells({ height, violations, undecided, contrasts, targets: { smallest, small }, narrow, large, words }) {
  const both = (kind) => THEMES.map((theme) => contrasts[theme][kind].contrast.toFixed(2)).join(" / ");
  const target = `${smallest}${small.length ? ` (${small.length})` : ""}`;
  return [`${violations.length} / ${undecided.length}`, both("words"), both("edges"), target, narrow.length, large.length, words.length, height];
}

/** What is promised and not kept. What axe cannot decide about contrast is measured here; anything else has to be looked at. */
function faults({ violations, undecided, contrasts, targets: { small }, narrow, large }) {
  const pale = THEMES.flatMap((theme) =>
    Object.entries(LEAST).flatMap(([kind, least]) => {
      const { name, contrast } = contrasts[theme][kind];
      return contrast < least ? [`${theme}: ${name} has a contrast of ${contrast.toFixed(2)}`] : [];
    }));
  const unclear = undecided.filter((one) => !one.startsWith("color-contrast:"));
  return [...violations, ...unclear.map((one) => `undecided: ${one}`), ...pale, ...small, ...narrow, ...large.map((one) => `text at 200 %: ${one}`)];
}
