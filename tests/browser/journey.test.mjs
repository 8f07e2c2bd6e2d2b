// The main journey: start, answer everything, see the results, download them, open them again, start again. With every
// bundled assessment, with the mouse or with only the keyboard; and the demo page.
// Once: assessments that have no other kinds of fields than those tested in every engine. What answers give in scores and
// words is tested in src; here, that it is on the page.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { until } from "./drivers/until.mjs";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { freshFolder } from "./drivers/processes.mjs";
import { visitBuilder } from "./pages/builder.mjs";
import { assertSchema, expectedOutcome, expectedPriorities, expectedScores } from "./pages/expect.mjs";
import { assertOutcome, assertTable } from "./pages/results.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { answersFor, bundled, readAssessment } from "./pages/widget.mjs";

test("the bundled assessments match the shipped schema", () => {
  for (const id of bundled) assertSchema("instrument-1.json", readAssessment(id));
});

/** It has levels, numbers and text. Options are chosen in every engine in engines-early.test.mjs. */
const EVERYWHERE = { "improvement-cycle": "keyboard" };
const HANDS = { "five-ingredients": "keyboard", "success-factors": "keyboard", ...EVERYWHERE };

inEveryEngine("A complete assessment", (browser) => {
  for (const id of bundled) {
    const [run, hand] = [EVERYWHERE[id] ? test : browser.once, HANDS[id] ?? "mouse"];
    run(`${id} by ${hand}: answered, downloaded, opened again`, async (t) => {
      const assessment = readAssessment(id);
      const answers = answersFor(assessment);
      const { site, tab, widget } = await visitCheck(t, browser, id, { hand });
      await widget.ready();
      const asked = await allAsked(site);

      await widget.start();
      await widget.answerAll(assessment, answers);
      const report = await widget.report();
      const expected = expectedScores(assessment, answers);
      const outcome = expectedOutcome(assessment, answers);
      if (outcome) await assertOutcome(widget, assessment, outcome);
      else await assertTable(widget, assessment, expectedScores(assessment, answers, 0), report);
      assert.deepEqual(await widget.named("priority"), expectedPriorities(assessment, answers));

      const path = await tab.download(() => widget.do("download"));
      assert.match(basename(path), new RegExp(`^${id}-\\d{4}-\\d{2}-\\d{2}\\.json$`));
      const document = JSON.parse(await readFile(path, "utf8"));
      assertSchema("result-1.json", document);
      assert.deepEqual(document.instrument.id, id);
      assert.deepEqual(document.answers, answers);
      assert.ok(document.completed, "the file says when the assessment was completed");
      assert.deepEqual(
        mapValues(document.scores.sections, (one) => one.score),
        expected.sections,
      );
      assert.equal(document.scores.overall?.score ?? null, expected.overall);
      assert.deepEqual([document.scores.outcome, document.scores.because], [outcome?.outcome, outcome?.because]);
      assert.deepEqual(document, await widget.result(), "the file is the same as the element's result");

      await assertQuiet(site, tab, asked);

      const later = await visitCheck(t, browser, id, { hand });
      await later.widget.ready();
      const askedAgain = await allAsked(later.site);
      await later.widget.open(path);
      assert.equal(await later.widget.report(), report, "the results are the same");
      // A response counts as begun only on the page where it was.
      const { begun: _, ...opened } = document;
      assert.deepEqual(await later.widget.result(), opened, "the document is the same");
      await assertQuiet(later.site, later.tab, askedAgain);
    });
  }

  browser.once("some answers: the results mention gaps, notes are kept, and results can be opened at any time", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    const assessment = readAssessment("ten-characteristics");
    const [first, second, third] = assessment.sections;
    await widget.ready();
    await widget.start();
    await widget.choose(first.items[0].id, "not-applicable");
    await widget.do("next");
    await widget.untilSection(second.id);
    await widget.choose(second.items[0].id, "dont-know");
    await widget.do("next");
    await widget.untilSection(third.id);
    await widget.choose(third.items[0].id, 2);
    await widget.note(third.items[0].id, "Ask Mo & co");
    await widget.do("back");
    await widget.untilSection(second.id);
    assert.deepEqual(await widget.chosen(), { [second.items[0].id]: "dont-know" });

    await widget.results();
    const report = await widget.report();
    assert.match(report, /not enough answers/i, "one rated item out of nine is not enough for a verdict");
    assert.ok(report.includes(second.items[0].prompt), "what is not known is listed as something to find out");
    const { answers, completed } = await widget.result();
    assert.deepEqual(answers, {
      [first.items[0].id]: { state: "not-applicable" },
      [second.items[0].id]: { state: "dont-know" },
      [third.items[0].id]: { value: 2, note: "Ask Mo & co" },
    });
    assert.equal(completed, null);

    await widget.do("review");
    await widget.untilScreen("section");
    await widget.jump(third.id);
    await widget.do("clear");
    await tab.until(
      "the answer is cleared",
      (path) => !window.pct.find(path),
      `${widget.question(third.items[0].id)} input:checked`,
    );
  });

  test("the demo with only the keyboard: pick an assessment, use it at once, put together the lines for a page", async (t) => {
    const { tab, widget, builder } = await visitBuilder(t, browser, { hand: "keyboard" });
    const untilShows = (id) =>
      tab.until("the other assessment is loaded", ([host, id]) => document.querySelector(host).result?.instrument.id === id, [widget.host, id]);
    assert.equal((await widget.result()).instrument.id, "ten-characteristics");
    await tab.tabTo(".pick input[value=ten-characteristics]");
    await tab.key("ArrowDown");
    await untilShows("phase-readiness");
    await widget.ready();
    await widget.start();
    await widget.choose("shared-problem", 2);
    assert.match(
      (await builder.offered()).lines.trim(),
      /^<script type="module" src="\/partnership-check\/partnership-check\.js" integrity="\S+"><\/script>\n<partnership-check instrument="phase-readiness"><p>[^<]+<\/p><\/partnership-check>$/,
    );

    await tab.tabTo("#instrument");
    await tab.type("Su");
    await tab.key("Tab");
    await untilShows("success-factors");
    await tab.tabTo("#accent");
    await tab.type("#7a0b3c");
    await tab.tabTo("#builder input[name=width]");
    await tab.key("ArrowDown");
    await tab.until("the preview is as wide as a phone", () => document.querySelector("#preview").getBoundingClientRect().width === 320);
    await tab.tabTo("#copy");
    await tab.key("Enter");
    await tab.until("copying is announced", () => window.seen.announcements.some((text) => /Copied|copy/.test(text)));
    assert.match((await builder.offered()).rule, /--pc-accent: #7a0b3c;/);
    await tab.until("the address has the choices", () => location.search === "?instrument=success-factors&accent=%237a0b3c&width=phone");
  });

  test("on the demo page, choosing another assessment does not move the builder", async (t) => {
    const { tab, widget, builder } = await visitBuilder(t, browser);
    await widget.start();
    await widget.choose("goals", 2);
    await builder.look();
    const top = () => tab.evaluate(() => Math.round(document.querySelector("#builder").getBoundingClientRect().top));
    const before = await top();
    await builder.choose("instrument", "strategic-fit");
    await widget.ready();
    await tab.settle();
    await tab.until(
      "the builder is where it was",
      (before) => Math.abs(document.querySelector("#builder").getBoundingClientRect().top - before) < 2,
      before,
    );
  });

  browser.once("a file is opened with the button or by dropping it; problems of a wrong file are explained", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await widget.results();
    const document = { ...(await widget.result()), response: "00000000-0000-4000-8000-000000000001" };
    document.answers = { leadership: { value: 5 } };

    await tab.evaluate((path) => {
      const field = window.pct.find(path);
      field.addEventListener("click", (event) => {
        event.preventDefault(); // a native dialog could not be closed by the test
        window.asked = true;
      });
    }, widget.at("input[type=file][data-do=file]"));
    await widget.do("open");
    await tab.until("the browser's file dialog is requested", () => window.asked);

    const wrong = join(freshFolder(), "shopping.json");
    await writeFile(wrong, '{"bread": 1}');
    await widget.open(wrong);
    await widget.untilShown("[data-role=notice]");
    await tab.until(
      "the notice says what is wrong",
      (path) => window.pct.text(path).length > 20,
      widget.at("[data-role=notice]"),
    );
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } }, "a wrong file changes nothing");

    await drop(tab, widget, "mine.json", JSON.stringify(document));
    await tab.until(
      "the answers of the dropped file are shown",
      (host) => document.querySelector(host).result.answers.leadership?.value === 5,
      widget.host,
    );
    assert.equal((await widget.result()).response, document.response);
  });

  browser.once("starting again with only the keyboard: confirmed first, done, undone", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await widget.note("goals", "Worth keeping");
    await widget.results();
    const before = await widget.result();

    await widget.do("reset");
    await widget.untilShown("dialog[open]");
    await widget.do("cancel");
    await tab.until("the dialog is gone", (path) => !window.pct.find(path), widget.at("dialog[open]"));
    assert.deepEqual(await widget.result(), before, "without confirmation nothing is lost");
    assert.match(await widget.focused(), /reset/, "the focus is back on the button");

    await widget.do("reset");
    await widget.untilShown("dialog[open]");
    await tab.key("Escape");
    await tab.until("Escape closes the dialog", (path) => !window.pct.find(path), widget.at("dialog[open]"));
    assert.deepEqual(await widget.result(), before);

    await widget.do("reset");
    await widget.do("confirm-reset");
    await widget.untilScreen("intro");
    assert.deepEqual((await widget.result()).answers, {});
    assert.match(await widget.text("button[data-do=start]"), /^start/i);
    assert.ok(
      !(await tab.evaluate(() => Object.values(localStorage).join())).includes("Worth keeping"),
      "storage is empty",
    );

    await widget.do("start");
    await widget.untilScreen("section");
    await widget.do("undo");
    await tab.until(
      "the answers are back",
      (host) => document.querySelector(host).result.answers.goals?.value === 4,
      widget.host,
    );
    assert.deepEqual((await widget.result()).answers, before.answers);
    assert.equal((await widget.result()).response, before.response);

    await tab.open(site.url("page.html"));
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, before.answers, "they are in storage again");
  });
});

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** The number of requests after the last one that is sent before the widget is ready. */
async function allAsked({ requests }) {
  for (const file of ["widget_later.wasm", "en.later.json", "partnership-check.later.css"])
    await until(`${file} is requested`, () => requests.some(({ path }) => path.endsWith(file)));
  return requests.length;
}

/** Asserts that there were no requests since, none to other origins, and no messages in the console. */
async function assertQuiet(site, tab, asked) {
  assert.deepEqual(site.requests.slice(asked), [], "no request after the widget was ready");
  const fetched = await tab.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  assert.deepEqual(
    fetched.filter((url) => !url.startsWith(site.origin) && !url.startsWith("blob:")),
    [],
    "no other origin",
  );
  assert.deepEqual(await tab.seen("errors"), []);
  assert.deepEqual(await tab.seen("warnings"), []);
}

function drop(tab, widget, name, text) {
  return tab.evaluate(
    ([path, name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: "application/json" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        window.pct
          .find(path)
          .dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
      }
    },
    [widget.at("h2"), name, text],
  );
}
