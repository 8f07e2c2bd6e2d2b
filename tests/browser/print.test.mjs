// Printing the page with results and the report, as Chromium prints them and poppler's pdftotext reads them. In the other
// engines tests cannot print, or not in a way that says where words are.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { after, before, describe } from "node:test";
import { promisify } from "node:util";
import { engines } from "./drivers/engines.mjs";
import { freshFolder } from "./drivers/processes.mjs";
import { bring, file, result, untilMembers, visitCompare } from "./pages/compare.mjs";
import { visit } from "./pages/visit.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";

const run = promisify(execFile);
const chromium = engines.find(({ name }) => name === "chromium");
const FORMATS = ["A4", "Letter"];

describe("On paper", { skip: !chromium, timeout: 240_000 }, () => {
  let browser;
  // On a system set to dark.
  before(async () => (browser = await chromium.start({ dark: true })));
  after(() => browser?.close());

  for (const instrument of ["ten-characteristics", "phase-readiness", "success-factors"]) {
    test(`${instrument}: results print as a report`, async (t) => {
      const { widget, assessment, plan } = await resultsOf(t, browser, instrument);
      const headline = await widget.text("h2");
      const buttons = await labels(widget, "button:not([data-to]), [data-role=keep] > summary");
      for (const format of FORMATS) {
        const pages = await printed(widget.tab.page, { format, margin: "15mm" });
        const all = pages.join("\n");
        assertPaper(pages);
        for (const words of [headline, "Action plan"]) assert.ok(together(pages, words), words);
        // The first page starts with the host's own heading.
        for (const page of pages) {
          const head = lines(page).find((line) => line.startsWith(assessment.title));
          assert.ok(lines(page).indexOf(head) < 2, `the title is above the page in ${format}`);
          assert.match(head.slice(assessment.title.length), /\d{4}/, "with the date");
        }
        for (const words of buttons) assert.ok(!lines(all).includes(words), `no button “${words}”`);
        for (const { title } of assessment.sections) assert.ok(together(pages, title), title);
        assertPlan(pages, plan);
        assert.match(all, /2030/);
        assert.doesNotMatch(all, /yyyy/i, "no date pattern if there is no date");
        await assertRows(widget, pages, ".pc-table tbody tr");
        for (const heading of await labels(widget, "h3"))
          assert.ok(!pages.some((page) => lines(page).at(-1) === heading), `“${heading}” stays with what follows`);
      }
    });
  }

  test("collapsed content is printed if it is part of the result, and only then", async (t) => {
    const { widget } = await resultsOf(t, browser, "phase-readiness");
    const shut = await printed(widget.tab.page, { format: "A4" });
    const text = shut.join("\n");
    assert.match(text, /How the answers are spread/);
    assert.doesNotMatch(text, /How was this worked out/);
    const blocker = (await labels(widget, "[data-blocker]"))[0];
    assert.ok(together(shut, blocker.slice(0, 30)), "what blocks a stage");
    await widget.openAll();
    const open = (await printed(widget.tab.page, { format: "A4" })).join("\n");
    assert.match(open, /How was this worked out/);
    assert.match(open, /100 × \(/, "with its calculations");
    assert.doesNotMatch(open, /Download/);
  });

  test("it is black on white, whatever the screen shows", async (t) => {
    const { widget } = await resultsOf(t, browser, "phase-readiness");
    await widget.attribute("theme", "dark");
    await widget.tab.page.emulateMedia({ media: "print" });
    const painted = (inner, name) =>
      widget.tab.evaluate(([path, name]) => getComputedStyle(window.pct.find(path))[name], [widget.at(inner), name]);
    assert.equal(await painted("h2", "color"), "rgb(0, 0, 0)");
    assert.equal(await painted(".pc", "backgroundColor"), "rgb(255, 255, 255)");
    for (const bar of [".pc-dot", ".pc-p-bar"]) assert.equal(await painted(bar, "fill"), "rgb(0, 0, 0)");
    assert.notEqual(await painted(".pc-p-gap", "fill"), await painted(".pc-p-bar", "fill"), "gaps can be distinguished from answers");
    assert.notEqual(await painted(".pc-p-gap", "stroke"), "rgb(255, 255, 255)");
    await widget.tab.page.emulateMedia({ media: null });
  });

  test("what a session came to prints with its questions", async (t) => {
    const { widget } = await visitCompare(t, browser);
    const people = [1, 4].map((value) => result("ten-characteristics", { name: `Person ${value}` }, { goals: { value } }));
    await bring(widget, await file("all.jsonl", people.map((one) => JSON.stringify(one)).join("\n")));
    await untilMembers(widget, people.length);
    for (const [button, screen] of [["show", "picture"], ["prepare", "prepare"], ["start", "session"]]) {
      await widget.press(`button[data-do=${button}]`);
      await widget.untilScreen(screen);
    }
    const question = await widget.text("h2");
    while (!(await widget.shown("[data-role=joint]"))) await widget.press("[data-do=next]");
    const paper = (await printed(widget.tab.page, { format: "A4" })).join(" ").replaceAll(/\s+/g, " ");
    assert.ok(paper.includes(question), paper);
    assert.ok(!paper.includes("Download joint result"), paper);
  });

  test("the report prints completely, with its title and date at the top and page numbers at the bottom", async (t) => {
    const { widget, assessment, plan } = await resultsOf(t, browser, "ten-characteristics");
    const headline = await widget.text("h2");
    await widget.press("details[data-role=keep] > summary");
    const path = await widget.tab.download(() => widget.do("html"));
    const { page } = await browser.newTab();
    t.after(() => page.close());
    await page.goto(`file://${path}`);
    for (const format of FORMATS) {
      const pages = await printed(page, { format });
      assertPaper(pages);
      assert.ok(lines(pages[0])[0].startsWith(assessment.title));
      assert.ok(together(pages, headline));
      for (const [number, text] of pages.entries()) {
        if (number > 0) assert.match(lines(text)[0].replace(assessment.title, ""), /^, (\w+ \d+, \d{4}|\d+ \w+ \d{4})$/);
        assert.match(lines(text).at(-1), new RegExp(`^${number + 1} ?/ ?${pages.length}$`));
      }
      assertPlan(pages, plan);
      const rows = await page.$$eval("tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
      assertWhole(pages, rows.filter((row) => row.length !== 5 || !row[0].startsWith("Start")));
      for (const heading of await page.$$eval("h2, h3, caption", (all) => all.map((one) => one.textContent)))
        assert.ok(!pages.some((text) => lines(text).at(-2) === heading), `“${heading}” stays with what follows`);
    }
  });
});

/** Opens results with all answers but one, and with a plan that fills several pages. */
async function resultsOf(t, browser, instrument) {
  const { widget } = await visit(t, browser, "host-styles.html", { site: { fill: { instrument, sheet: "plain" } } });
  await widget.ready();
  const assessment = readAssessment(instrument);
  const items = assessment.sections.flatMap((section) => section.items);
  const answers = { ...answersFor(assessment), [items[2].id]: { state: "dont-know", note: "We must ask" } };
  const plan = items.slice(0, 9).map(({ id }, index) => ({
    item: id,
    action: `Start${index} and write down who decides what, so that it can be agreed when all of us meet, End${index}`,
    owner: `Owner${index}`,
    due: index > 0 ? "2030-01-31" : "",
    measure: `Measure${index}`,
  }));
  await widget.load({ ...(await widget.result()), answers, plan });
  await widget.untilScreen("results");
  await widget.untilShown("[part=plan] .pc-note");
  if (await widget.shown("[data-role=profile]")) {
    await widget.table();
    await widget.untilShown("[data-role=profile] table");
  }
  return { widget, assessment, plan };
}

/** Prints a page, and reads each sheet's text in its layout. */
async function printed(page, { format, margin }) {
  const path = join(freshFolder(), "printed.pdf");
  const margins = margin && { top: margin, right: margin, bottom: margin, left: margin };
  await writeFile(path, await page.pdf({ format, margin: margins }));
  const { stdout } = await run("pdftotext", ["-layout", path, "-"], { maxBuffer: 1 << 24 });
  return stdout.split("\f").slice(0, -1);
}

function assertPaper(pages) {
  assert.ok(pages.length > 1, `more than one page: ${pages.length}`);
  assert.ok(pages.every((page) => lines(page).length > 2), "no page is empty");
}

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
const flat = (text) => text.replace(/\s+/g, " ");
/** The number, from 1, of the sheet that contains these words, even across lines; 0 if none does. */
const together = (pages, words) => 1 + pages.findIndex((page) => flat(page).includes(flat(words)));

/** Asserts that each action is on one sheet, with everything that belongs to it. */
function assertPlan(pages, plan) {
  for (const number of plan.keys()) {
    const marks = ["Start", "End", "Owner", "Measure"].map((word) => together(pages, word + number));
    assert.ok(marks[0] > 0, `action ${number} is printed`);
    assert.equal(new Set(marks).size, 1, `action ${number} is on the pages ${marks}`);
  }
}

/** Asserts that no row of the tables on the screen is split across sheets. */
async function assertRows(widget, pages, inner) {
  const rows = await widget.tab.evaluate(
    (path) => window.pct.findAll(path).map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
    widget.at(inner),
  );
  assertWhole(pages, rows);
}

/** Asserts that all words of a row are on the same sheet. */
function assertWhole(pages, rows) {
  assert.ok(rows.length > 5);
  const sheets = pages.map((page) => new Set(flat(page).split(" ")));
  for (const row of rows) {
    const words = flat(row.join(" ")).trim().split(" ");
    assert.ok(sheets.some((sheet) => words.every((word) => sheet.has(word))), `the row ${row.join(" | ")} is on one page`);
  }
}

function labels(widget, inner) {
  return widget.tab.evaluate(
    (path) => window.pct.findAll(path).map((one) => one.textContent.replace(/\s+/g, " ").trim()),
    widget.at(inner),
  );
}
