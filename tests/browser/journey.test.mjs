// The main journey: start, answer everything, see the results, download them, open them again, start again. With every
// bundled assessment, with the mouse and with only the keyboard.
// Once: assessments that have no other kinds of questions and results than those tested in every engine.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { until } from "./drivers/until.mjs";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { freshFolder } from "./drivers/processes.mjs";
import { assertSchema, expectedOutcome, expectedPriorities, expectedScores } from "./pages/expect.mjs";
import { assertOutcome, assertTable } from "./pages/results.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { answersFor, bundled, readAssessment } from "./pages/widget.mjs";

test("the bundled assessments match the shipped schema", () => {
  for (const id of bundled) assertSchema("instrument-1.json", readAssessment(id));
});

/** Together they have every kind of question (importance, number, pick, text) and of result (profile, stages, rules). */
const EVERYWHERE = { mouse: ["improvement-cycle"], keyboard: ["improvement-cycle", "phase-readiness", "strategic-fit", "success-factors"] };

inEveryEngine("A complete assessment", (browser) => {
  for (const hand of ["mouse", "keyboard"]) {
    for (const id of bundled) {
      const run = EVERYWHERE[hand].includes(id) ? test : browser.once;
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

    test(`some answers by ${hand}: the results mention gaps, notes are kept, and results can be opened at any time`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html", { hand });
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

    test(`the demo by ${hand}: pick an assessment, use it at once, copy the two lines`, async (t) => {
      const { tab, widget } = await visit(t, browser, "index.html", { hand });
      await widget.ready();
      assert.equal((await widget.result()).instrument.id, "ten-characteristics");
      const [first, second] = ["ten-characteristics", "phase-readiness"].map((id) => `.pick input[value=${id}]`);
      if (hand === "mouse") await tab.click(second);
      else {
        await tab.tabTo(first);
        await tab.key("ArrowDown");
      }
      await tab.until(
        "the other assessment is loaded",
        (host) => document.querySelector(host).result?.instrument.id === "phase-readiness",
        widget.host,
      );
      await widget.ready();
      await widget.start();
      await widget.choose("shared-problem", 2);
      const lines = (await tab.evaluate(() => document.querySelector("#snippet").textContent)).trim().split("\n");
      assert.equal(lines.length, 2);
      assert.match(
        lines[0],
        /^<script type="module" src="\S+partnership-check\.js"( integrity="\S+" crossorigin="anonymous")?><\/script>$/,
      );
      assert.match(lines[1], /^<partnership-check instrument="phase-readiness"><p>[^<]+<\/p><\/partnership-check>$/);
    });

    test(`a file is opened by ${hand}: with the button or by dropping it; problems of a wrong file are explained`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html", { hand });
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
  }

  for (const [hand, test] of browser.hands) {
    test(`starting again by ${hand}: confirmed first, done, undone`, async (t) => {
      const { site, tab, widget } = await visit(t, browser, "page.html", { hand });
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
  }
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
