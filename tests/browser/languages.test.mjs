// The widget in other languages: completely translated, with their direction; changing the language while answering; and
// untranslated texts.
// In one engine: texts that come from the widget alone. engines-layout.test.mjs tries plurals, dates and longer texts in every
// engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { ID, misfits, OTHERS, otherLanguage, spoken, visitIn, words } from "./pages/languages.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { bundled, readAssessment } from "./pages/widget.mjs";

const assessmentIn = (tag, id = ID) => readAssessment(tag === "en" ? id : `${tag}/${id}`);

/** Every assessment and every language at least once; every assessment in every language if PC_LANGUAGES is `all`. */
const CASES = bundled.flatMap((id, number) => {
  const all = process.env.PC_LANGUAGES === "all" || id === ID;
  return (all ? OTHERS : [otherLanguage(number)]).map((tag) => [id, tag]);
});

/** An assessment of somebody's own, which is in English only, for readers of another language. */
async function visitEnglish(t, browser, tag) {
  const files = { "/english.json": JSON.stringify({ ...readAssessment("success-factors"), language: "en" }) };
  const { tab, widget } = await visit(t, browser, "check.html", { site: { files, fill: { instrument: ID } } });
  await widget.attribute("src", "english.json");
  await widget.attribute("lang", tag);
  await widget.ready();
  await widget.untilShown(`.pc[lang=${tag}]`);
  return { tab, widget };
}

inOneEngine("Languages", "texts that come from the widget alone", (browser) => {
  for (const [id, tag] of CASES) {
    test(`${id} in ${tag}: all questions and texts are translated, and a width of 320 px is enough for every screen`, async (t) => {
      const { widget } = await visitIn(t, browser, tag, { id, size: { width: 320, height: 640 }, hand: "script" });
      assert.deepEqual(await spoken(widget), [tag, tag === "ar" ? "rtl" : "ltr"]);
      // The text of an element is read with plain spaces.
      assert.equal(await widget.text("h2"), assessmentIn(tag, id).title.replace(/\s/g, " "));
      assert.equal(await widget.text("button[data-do=start]"), words(tag).start);
      assert.deepEqual(await misfits(widget), []);
    });
  }

  test("changing the language while answering loses no answer", async (t) => {
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

  test("changing the language without storage loses nothing either", async (t) => {
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

  test("a language without a known name is called by its tag", async (t) => {
    const english = readAssessment(ID);
    const files = { "/plain.json": JSON.stringify({ ...english, language: "de-x-leicht" }) };
    const { widget } = await visit(t, browser, "check.html", { site: { files, fill: { instrument: ID } } });
    await widget.attribute("src", "plain.json");
    await widget.ready();
    assert.match(await widget.text(".pc-intro"), /de-x-leicht\./);
  });

  test("a report has its day in words, and the files are named after the day in numbers", async (t) => {
    const { tab, widget } = await visitIn(t, browser, "fr");
    await widget.start();
    await widget.choose("goals", 1);
    await widget.results();
    await widget.press("details[data-role=keep] > summary");
    const path = await tab.download(() => widget.do("html"));
    const day = new Date();
    // Sweden writes a day as files are named.
    assert.match(basename(path), new RegExp(`-${new Intl.DateTimeFormat("sv-SE").format(day)}\\.html$`));
    const words = new Intl.DateTimeFormat("fr", { dateStyle: "long" }).format(day).replace(/^1 /, "1er ");
    assert.ok(readFileSync(path, "utf8").includes(`<dd><bdi>${words}</bdi></dd>`), words);
  });

  test("Arabic runs from right to left, including charts", async (t) => {
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

  test("an untranslated assessment says so and is marked as English", async (t) => {
    const { tab, widget } = await visitEnglish(t, browser, "de");
    assert.ok((await widget.text(".pc-intro")).includes("Englisch"));
    await widget.start();
    const marks = await tab.evaluate(
      (path) => window.pct.findAll(path).map((element) => element.querySelector("[lang]")?.lang ?? null),
      widget.at("legend.pc-prompt"),
    );
    assert.deepEqual(new Set(marks), new Set(["en"]));
    assert.equal(await widget.text("button[data-do=next]"), words("de").next);
  });

  test("in Arabic, full stops of English texts and of what one types keep their side", async (t) => {
    const { tab, widget } = await visitEnglish(t, browser, "ar");
    // Whether the first letter of each is further left than its last sign.
    const inOrder = (path) =>
      tab.evaluate((path) => {
        const left = (node, at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const texts = window.pct.findAll(path).map((element) => element.querySelector("[lang=en]").firstChild);
        const ends = texts.map((text) => [left(text, 0), left(text, text.length - 1), text.data.at(-1)]);
        // Where a text takes several lines, only its last one is of interest.
        return ends.map(([first, last, sign]) => sign === "." && (last.top > first.top || first.left < last.left));
      }, widget.at(path));
    const typed = (path) => tab.evaluate((path) => getComputedStyle(window.pct.find(path)).direction, widget.at(path));
    await widget.start();
    assert.deepEqual(new Set(await inOrder("legend.pc-prompt")), new Set([true]));
    const [item] = readAssessment("success-factors").sections[0].items;
    await widget.choose(item.id, 1);
    const note = `.pc-question[data-item="${item.id}"] textarea`;
    assert.equal(await typed(note), "rtl", "an empty field begins on the right");
    await widget.note(item.id, "Seen (twice).");
    assert.equal(await typed(note), "ltr");
    await widget.results();
    assert.deepEqual(new Set(await inOrder(".pc-advice")), new Set([true]));
  });

  test("what is wrong with an assessment is marked as English", async (t) => {
    const { tab, widget } = await visit(t, browser, "bare.html", { site: { files: { "/no.json": "{}" } } });
    await widget.attribute("lang", "ar");
    await widget.attribute("src", "no.json");
    await widget.untilScreen("failed");
    const said = (path) =>
      tab.evaluate((path) => {
        const element = window.pct.find(path);
        return [element.closest("[lang]").lang, getComputedStyle(element).direction];
      }, widget.at(path));
    assert.deepEqual(await said("[data-screen=failed] li"), ["en", "ltr"]);
    assert.deepEqual(await said("[data-screen=failed] summary"), ["ar", "rtl"]);
  });
});
