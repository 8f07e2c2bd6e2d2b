// The widget in other languages: completely translated, with numbers, plurals and direction; changing the language while
// answering; untranslated texts; and longer texts.
// Once: texts that come from the widget alone. Plurals, dates, lists, and what fits into 320 px depend on the engine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { dist } from "./server.mjs";
import { overflows } from "./pages/boxes.mjs";
import { pseudoAssessment, pseudoBuild } from "./pages/pseudo.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const NARROW = { width: 320, height: 640 };
const ID = "ten-characteristics";
const words = (tag) =>
  Object.assign({}, ...[`${tag}.json`, `${tag}.later.json`].map((name) => JSON.parse(readFileSync(`${dist}languages/${name}`, "utf8"))));
const assessmentIn = (tag) => readAssessment(tag === "en" ? ID : `${tag}/${ID}`);

/** The language and direction of the view's root. */
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
    test(`${tag}: all questions and texts are translated, and a width of 320 px is enough for every screen`, async (t) => {
      const { widget } = await visitIn(t, browser, tag, { size: NARROW });
      assert.deepEqual(await spoken(widget), [tag, tag === "ar" ? "rtl" : "ltr"]);
      assert.equal(await widget.text("h2"), assessmentIn(tag).title);
      assert.equal(await widget.text("button[data-do=start]"), words(tag).start);
      const findings = [];
      await everyScreen(widget, async (screen) => {
        for (const finding of await overflows(widget)) findings.push(`${screen}: ${finding}`);
        // The titles of publications stay as they are.
        const other = ".pc [lang]:not(.pc-problems, [data-role=sources] *)";
        const foreign = await widget.tab.evaluate((path) => window.pct.findAll(path).length, widget.at(other));
        if (foreign) findings.push(`${screen}: ${foreign} texts in another language`);
      });
      assert.deepEqual(findings, []);
    });
  }

  browser.once("changing the language while answering loses no answer", async (t) => {
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

  browser.once("changing the language without storage loses nothing either", async (t) => {
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

  for (const [tag, counts] of [["cy", [1, 2, 3, 5, 6]], ["ar", [1, 2, 3, 11, 100]]])
    test(`${tag}: each number of questions has its plural form`, async (t) => {
      const questions = (count) => Array.from({ length: count }, (_, n) => ({ id: `q${n}`, kind: "text", prompt: "?" }));
      const head = { format: "partnership-check/instrument", version: 1, edition: "1.0.0", title: "A", intro: "B", sources: [] };
      const rest = { scales: {}, scoring: { kind: "profile" } };
      const file = (count) => ({ ...head, id: "counted", ...rest, sections: [{ id: "s", title: "S", items: questions(count) }] });
      const files = Object.fromEntries(counts.map((count) => [`/${count}.json`, JSON.stringify(file(count))]));
      const { widget } = await visit(t, browser, "check.html", { site: { files, fill: { instrument: ID } } });
      const rules = new Intl.PluralRules(tag);
      for (const count of counts) {
        await widget.attribute("src", `${count}.json`);
        await widget.attribute("lang", tag);
        await widget.ready();
        const form = words(tag).questions[rules.select(count)].replace("{count}", count);
        // What is inserted is isolated by signs that nobody sees.
        const facts = (await widget.text(".pc-facts")).replaceAll(/[\u2066-\u2069]/g, "");
        assert.ok(facts.startsWith(form), `${count}: ${form}`);
      }
    });

  test("Welsh: no date or list is in English, whatever the engine supports", async (t) => {
    const { widget } = await visitIn(t, browser, "cy");
    await widget.start();
    await widget.choose("goals", 1);
    await widget.results();
    await widget.do("next-round");
    await widget.untilShown("[data-role=last-round]");
    assert.doesNotMatch(await widget.text("[data-role=last-round]"), /[A-Z][a-z]+ \d+, \d{4}|\bat\b|[AP]M/);
  });

  test("a language without a known name is called by its tag", async (t) => {
    const english = readAssessment(ID);
    const files = { "/plain.json": JSON.stringify({ ...english, language: "de-x-leicht" }) };
    const { widget } = await visit(t, browser, "check.html", { site: { files, fill: { instrument: ID } } });
    await widget.attribute("src", "plain.json");
    await widget.ready();
    assert.match(await widget.text(".pc-intro"), /de-x-leicht\./);
  });

  browser.once("Arabic runs from right to left, including charts", async (t) => {
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

  browser.once("an untranslated assessment says so and is marked as English", async (t) => {
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

  browser.once("in Arabic, full stops of English texts and of what one types keep their side", async (t) => {
    const { tab, widget } = await visitIn(t, browser, "ar", { id: "success-factors" });
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

  browser.once("what is wrong with an assessment is marked as English", async (t) => {
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

  test("with longer texts, every screen still fits 320 px", async (t) => {
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
