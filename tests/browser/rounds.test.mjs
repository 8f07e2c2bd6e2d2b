// Rounds: one is finished and the next started, rounds are compared, viewed and deleted; and accessibility. What is kept
// when something goes wrong or is undone is tested in src/app/store/tests/rounds.rs.
// In one engine: rounds use nothing that engines do differently.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visit } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const key = "partnership-check::ten-characteristics:1";
const assessment = readAssessment("ten-characteristics");
const items = assessment.sections.flatMap((section) => section.items);
const all = (level) => Object.fromEntries(items.map((item) => [item.id, { value: level(item) }]));

inOneEngine("Rounds", "they use nothing that engines do differently", (browser) => {
  test("finished, answered again, compared, viewed, kept after a reload, deleted", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.answerAll(assessment, all(() => 2));
    const first = await widget.result();
    await widget.do("next-round");
    await widget.untilScreen("intro");
    await untilText(widget, "[data-role=notice]", /kept as a round/);
    assert.match(await widget.text("[data-role=last-round]"), /\d{4}/);
    const second = await widget.result();
    assert.notEqual(second.response, first.response);
    assert.deepEqual([second.answers, second.previous.response], [{}, first.response]);
    assert.deepEqual(await rounds(tab), [`${key}:round:${first.updated}`]);

    await widget.start();
    await widget.answerAll(assessment, all((item) => (item.id === assessment.sections[0].items[0].id ? 5 : 2)));
    const rows = await table(tab, widget);
    assert.deepEqual([rows.length, rows[0][3], rows[1][3]], [assessment.sections.length + 1, "up 75", "no change"]);
    const now = await widget.report();

    await widget.do("open-round");
    await widget.untilShown("[data-role=past]");
    assert.ok(!(await widget.shown("[data-role=rounds]")), "nothing can be changed there");
    assert.notEqual(await widget.report(), now);
    await widget.do("present");
    await widget.untilShown("[data-role=rounds]");
    assert.equal(await widget.report(), now);

    await tab.open(site.url("page.html"));
    await widget.ready();
    await widget.results();
    assert.deepEqual(await table(tab, widget), rows);
    await widget.press("details[data-role=forget] > summary");
    await widget.do("forget-round");
    await untilText(widget, "[data-role=notice]", /deleted/);
    assert.ok(!(await widget.shown("[data-round]")));
    assert.deepEqual(await rounds(tab), []);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("the widget asks what happened to the last plan, and keeps the answer", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    const action = { item: "goals", action: "Meet monthly.", owner: "Chair", due: "June", measure: "" };
    await widget.load({ ...(await widget.result()), plan: [action] });
    await widget.results();
    await widget.do("next-round");
    await widget.untilScreen("intro");
    await widget.start();
    await widget.results();
    await widget.hand.choose(tab, widget.at("[data-became]"), "under-way");
    assert.deepEqual((await widget.result()).previous.plan, [{ ...action, became: "under-way" }]);
    assert.deepEqual(await tab.axe(), []);
    await tab.open(site.url("page.html"));
    await widget.ready();
    assert.deepEqual((await widget.result()).previous.plan, [{ ...action, became: "under-way" }]);
  });

  // The column is narrow or very narrow.
  for (const width of [360, 320]) {
    test(`axe finds nothing and a width of ${width} px is enough, with a comparison and in an earlier round`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html", { size: { width, height: 640 } });
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 1);
      const action = { item: "goals", action: "Put the next six months on one page: what, who, by when and with what.", owner: "Chair", due: "2027-03-01", measure: "" };
      await widget.load({ ...(await widget.result()), plan: [action] });
      await widget.results();
      await widget.do("next-round");
      await widget.untilScreen("intro");
      assert.deepEqual(await tab.axe(), []);
      await widget.start();
      await widget.choose("goals", 5);
      await widget.results();
      await widget.openAll();
      assert.deepEqual(await tab.axe(), []);
      for (const part of ["rounds", "became"]) {
        const out = await tab.evaluate((path) => {
          const width = document.documentElement.clientWidth;
          const all = window.pct.findAll(path);
          const wide = all.filter((element) => element.getBoundingClientRect().right > width + 0.5);
          return all.length === 0 ? ["nothing is there"] : wide.filter((element) => window.pct.shown(element)).map((element) => window.pct.describe(element));
        }, widget.at(`[data-role=${part}] *`));
        assert.deepEqual(out, [], part);
      }
      await widget.do("open-round");
      await widget.untilShown("[data-role=past]");
      assert.deepEqual(await tab.axe(), []);
    });
  }
});

function untilText(widget, inner, pattern) {
  return widget.tab.until(
    `${inner} says ${pattern}`,
    ([path, source]) => new RegExp(source).test(window.pct.text(path)),
    [widget.at(inner), pattern.source],
  );
}

/** The storage keys of the rounds. */
function rounds(tab) {
  return tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":round:")));
}

/** The comparison with the latest round, as a list of cell texts for each row. */
async function table(tab, widget) {
  await widget.untilShown("[data-role=rounds] table");
  return tab.evaluate(
    (path) => window.pct.findAll(path).map((row) => [...row.children].map((cell) => cell.textContent)),
    widget.at("[data-role=rounds] tbody tr"),
  );
}
