// The widget in other languages: all of it, its numbers and plurals, its direction; changed while someone answers;
// what is not translated; and texts half as long again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { inEveryEngine } from "./drivers/engines.mjs";
import { dist } from "./server.mjs";
import { overflows } from "./steps/boxes.mjs";
import { pseudoAssessment, pseudoBuild } from "./steps/pseudo.mjs";
import { everyScreen } from "./steps/screens.mjs";
import { visit, visitCheck } from "./steps/visit.mjs";
import { readAssessment } from "./steps/widget.mjs";

const NARROW = { width: 320, height: 640 };
const ID = "ten-characteristics";
const words = (tag) =>
  Object.assign({}, ...[`${tag}.json`, `${tag}.later.json`].map((name) => JSON.parse(readFileSync(`${dist}languages/${name}`, "utf8"))));
const assessmentIn = (tag) => readAssessment(tag === "en" ? ID : `${tag}/${ID}`);

/** What the root of the view says of its language. */
const spoken = (widget) =>
  widget.tab.evaluate((path) => {
    const { lang, dir } = window.pct.find(path);
    return [lang, dir];
  }, widget.at(".pc"));

async function visitIn(t, browser, tag, options = {}) {
  const { tab, site, widget } = await visitCheck(t, browser, options.id ?? ID, options);
  await widget.ready();
  await widget.attribute("lang", tag);
  await widget.ready();
  return { tab, site, widget };
}

inEveryEngine("Languages", (browser) => {
  for (const tag of ["de", "cy", "ar"]) {
    test(`${tag}: questions and words are all in it, and 320 px are enough for every screen`, async (t) => {
      const { widget } = await visitIn(t, browser, tag, { size: NARROW });
      assert.deepEqual(await spoken(widget), [tag, tag === "ar" ? "rtl" : "ltr"]);
      assert.equal(await widget.text("h2"), assessmentIn(tag).title);
      assert.equal(await widget.text("button[data-do=start]"), words(tag).start);
      const findings = [];
      await everyScreen(widget, async (screen) => {
        for (const finding of await overflows(widget)) findings.push(`${screen}: ${finding}`);
        const foreign = await widget.tab.evaluate((path) => window.pct.findAll(path).length, widget.at(".pc [lang]:not(.pc-problems)"));
        if (foreign) findings.push(`${screen}: ${foreign} texts in another language`);
      });
      assert.deepEqual(findings, []);
    });
  }

  test("the language changes while someone answers, and no answer is lost", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, ID);
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await widget.note("goals", "As agreed");
    const { answers, instrument, response } = await widget.result();
    for (const tag of ["ar", "de", "en"]) {
      await widget.attribute("lang", tag);
      await widget.ready();
      const { prompt } = assessmentIn(tag).sections[0].items[0];
      await tab.until(`the question is in ${tag}`, ([path, prompt]) => window.pct.text(path) === prompt, [
        widget.at("legend"),
        prompt,
      ]);
      assert.deepEqual(await widget.chosen(), { goals: "4" });
      const now = await widget.result();
      assert.deepEqual([now.answers, now.response], [answers, response]);
      assert.equal(now.instrument.fingerprint, instrument.fingerprint, "it is the same assessment");
    }
    const ready = (await tab.seen("events")).filter(({ type }) => type === "pc-ready");
    assert.equal(ready.length, 1, "the assessment is the same");
  });

  test("without storage a change of language loses nothing either", async (t) => {
    const { widget } = await visitCheck(t, browser, ID);
    await widget.attribute("storage", "none");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 2);
    await widget.attribute("lang", "cy");
    await widget.ready();
    assert.deepEqual(await widget.chosen(), { goals: "2" });
    assert.deepEqual(Object.keys((await widget.result()).answers), ["goals"]);
  });

  test("Welsh: each count has its form", async (t) => {
    const { widget } = await visitIn(t, browser, "cy");
    const forms = words("cy").minutes;
    const form = new Intl.PluralRules("cy").select(5);
    assert.ok((await widget.text(".pc-facts")).includes(forms[form].replace("{count}", "5")));
  });

  test("Arabic runs from right to left, pictures too", async (t) => {
    const { tab, widget } = await visitIn(t, browser, "ar");
    await widget.start();
    await widget.choose("goals", 1);
    await widget.jump("leadership");
    await widget.choose("leadership", 5);
    await widget.results();
    const [low, high, chart] = await tab.evaluate(
      (paths) => paths.map((path) => window.pct.find(path).getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      [".pc-row:nth-child(1) circle", ".pc-row:nth-child(2) circle", "[part=chart]"].map((path) => widget.at(path)),
    );
    assert.ok(low.left > high.left, "the lower score is further right");
    assert.ok(low.left >= chart.left && low.right <= chart.right + 8, "and on the scale");
    assert.deepEqual(await tab.axe(), []);
  });

  test("what is not translated says so and is marked as what it is", async (t) => {
    const { tab, widget } = await visitIn(t, browser, "de", { id: "success-factors" });
    assert.ok((await widget.text(".pc-intro")).includes("Englisch"));
    await widget.start();
    const marks = await tab.evaluate(
      (path) => window.pct.findAll(path).map((element) => element.querySelector("[lang]")?.lang ?? null),
      widget.at("legend.pc-prompt"),
    );
    assert.deepEqual(new Set(marks), new Set(["en"]));
    assert.equal(await widget.text("button[data-do=next]"), words("de").next);
  });

  test("texts half as long again leave every screen whole at 320 px", async (t) => {
    const files = { ...pseudoBuild(), "/pseudo.json": pseudoAssessment(ID) };
    const { widget } = await visit(t, browser, "check.html", { size: NARROW, site: { files, fill: { instrument: ID } } });
    await widget.attribute("src", "pseudo.json");
    await widget.attribute("lang", "en-XA");
    await widget.ready();
    assert.match(await widget.text("button[data-do=start]"), /^⟦/);
    assert.match(await widget.text("h2"), /^⟦/);
    const findings = [];
    await everyScreen(widget, async (screen) => {
      for (const finding of await overflows(widget)) findings.push(`${screen}: ${finding}`);
    });
    assert.deepEqual(findings, []);
  });
});
