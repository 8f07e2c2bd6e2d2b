// What is on the screen, in every engine: what fits a narrow window or column, also in other languages and with longer texts;
// what shifts, scrolls and comes into view; focus rings; how an engine reads colours and counts words.
// Once: a track of stages and longer texts wrap by our own style sheet.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflowing, overflows, smallTargets } from "./pages/boxes.mjs";
import { colour, ofWidget, untilChecked } from "./pages/colours.mjs";
import { focusShows } from "./pages/focus.mjs";
import { visitStyled, widen } from "./pages/host-styles.mjs";
import { ID, misfits, spoken, visitIn, words } from "./pages/languages.mjs";
import { pseudoAssessment, pseudoBuild } from "./pages/pseudo.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { CHECK, visit, visitCheck, visitPage } from "./pages/visit.mjs";

const NARROW = { size: { width: 320, height: 640 }, hand: "script" };

inEveryEngine("On the screen", (browser) => {
  // Together they have levels, numbers and texts, a profile and a track of stages; the first has most kinds of fields, which
  // engines draw in their own ways.
  for (const [id, run] of [["improvement-cycle", test], ["phase-readiness", browser.once]]) {
    run(`${id}: every screen fits a width of 320 px`, async (t) => {
      const { widget } = await visitCheck(t, browser, id, NARROW);
      await widget.ready();
      const findings = [];
      await everyScreen(widget, async (screen) => {
        for (const finding of await overflows(widget)) findings.push(`${screen}: ${finding}`);
      });
      assert.deepEqual(findings, []);
    });
  }

  test("every screen fits a column of 280 px on a wide page", async (t) => {
    const options = { instrument: "success-factors", size: { width: 1400, height: 900 }, hand: "script" };
    const { tab, widget } = await visitStyled(t, browser, "plain", options);
    await widen(tab, 280);
    await widget.ready();
    const findings = [];
    await everyScreen(widget, async (screen) => {
      const out = [...(await overflowing(widget)), ...(await smallTargets(widget))];
      findings.push(...out.map((finding) => `${screen}: ${finding}`));
    });
    assert.deepEqual(findings, []);
  });

  test("Arabic, from right to left: every screen is translated and fits 320 px", async (t) => {
    const { widget } = await visitIn(t, browser, "ar", NARROW);
    assert.deepEqual(await spoken(widget), ["ar", "rtl"]);
    assert.deepEqual(await misfits(widget), []);
  });

  browser.once("with longer texts, every screen still fits 320 px", async (t) => {
    const files = { ...pseudoBuild(), "/pseudo.json": pseudoAssessment(ID) };
    const { widget } = await visit(t, browser, "check.html", { ...NARROW, site: { files, fill: { instrument: ID } } });
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

  test("each number of questions has its plural form, and no date or list is in English, whatever the engine supports", async (t) => {
    const questions = (count) => Array.from({ length: count }, (_, n) => ({ id: `q${n}`, kind: "text", prompt: "?" }));
    const head = { format: "partnership-check/instrument", version: 1, edition: "1.0.0", title: "A", intro: "B", sources: [] };
    const rest = { scales: {}, scoring: { kind: "profile" } };
    const file = (count) => ({ ...head, id: "counted", ...rest, sections: [{ id: "s", title: "S", items: questions(count) }] });
    const plurals = { ar: [1, 2, 3, 11, 100], cy: [1, 2, 3, 5, 6] };
    const files = Object.fromEntries(Object.values(plurals).flat().map((count) => [`/${count}.json`, JSON.stringify(file(count))]));
    const { widget } = await visit(t, browser, "check.html", { site: { files, fill: { instrument: ID } }, hand: "script" });
    for (const [tag, counts] of Object.entries(plurals)) {
      const rules = new Intl.PluralRules(tag);
      for (const count of counts) {
        await widget.attribute("src", `${count}.json`);
        await widget.attribute("lang", tag);
        await widget.ready();
        const form = words(tag).questions[rules.select(count)].replace("{count}", count);
        // What is inserted is isolated by signs that nobody sees.
        const facts = (await widget.text(".pc-facts")).replaceAll(/[\u2066-\u2069]/g, "");
        assert.ok(facts.startsWith(form), `${tag}, ${count}: ${form}`);
      }
    }

    await widget.tab.evaluate((host) => document.querySelector(host).removeAttribute("src"), widget.host);
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 1);
    await widget.results();
    await widget.do("next-round");
    await widget.untilShown("[data-role=last-round]");
    assert.deepEqual(await spoken(widget), ["cy", "ltr"]);
    assert.doesNotMatch(await widget.text("[data-role=last-round]"), /[A-Z][a-z]+ \d+, \d{4}|\bat\b|[AP]M/);
  });

  test("the focus is visible on everything that Tab reaches, on every kind of screen", async (t) => {
    const { widget } = await visit(t, browser, "page.html", { hand: "script" });
    await widget.ready();
    const hidden = [];
    const check = async (screen) =>
      hidden.push(...(await focusShows(widget)).map((element) => `${screen}: ${element}`));
    await check("intro");
    await widget.start();
    await widget.choose("goals", 2);
    await widget.press("details[data-role=note] > summary");
    await check("section");
    await widget.results();
    await check("results");
    assert.deepEqual(hidden, []);
  });

  test("unreadable and invalid colours are corrected, with one message for each property", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "colours", { strict: true });
    await untilChecked(widget);
    const contrasts = async () => assert.deepEqual((await tab.axe()).filter(ofWidget), []);
    await contrasts();
    if (browser.first) {
      await widget.start();
      await widget.choose("goals", 2);
      await widget.results();
      await contrasts();
    }
    const notes = (await tab.seen("warnings")).map((note) => note.replace(/ \[object.*$/, ""));
    assert.deepEqual(notes.map((note) => /--pc-[a-z-]+/.exec(note)[0]).sort(), ["--pc-accent", "--pc-border", "--pc-muted", "--pc-text"]);
    for (const note of notes)
      assert.match(note, /^<partnership-check> --pc-[a-z]+: \S.* has a contrast of \d\.\d+ with #[\da-f]{6} and needs (4\.5|3); #[\da-f]{6} is used$/);
    const accent = notes.find((note) => note.includes("--pc-accent"));
    assert.match(accent, /: oklch\(0\.85 0\.17 90\) has/, "the message has the value as the host wrote it");
    // The message has the colour that is visible.
    assert.equal(await colour(widget, ".pc-primary", "backgroundColor"), accent.match(/#[\da-f]{6} is used/)[0].slice(0, 7));
    await tab.evaluate((host) => (document.querySelector(host).className = "wrong"), widget.host);
    await tab.until("the message is logged", () => window.seen.warnings.some((it) => it.includes("--pc-surface: ocean is no colour; #ffffff is used")));
    await untilChecked(widget);
    await contrasts();
    assert.deepEqual(await tab.seen("violations"), []);
  });

  test("in quirks mode, it looks as it does in standards mode", async (t) => {
    const looks = [];
    for (const doctype of ["<!doctype html>", ""]) {
      const head = "<style>body { color: #f2f2f2; background: #222; font: italic 700 13px/1.1 serif; text-align: center }</style>";
      const { tab, widget } = await visitPage(t, browser, `<main>${CHECK}</main>`, { doctype, head });
      await widget.ready();
      assert.equal(await tab.evaluate(() => document.compatMode), doctype ? "CSS1Compat" : "BackCompat");
      await widget.start();
      await widget.choose("goals", 3);
      await widget.results();
      await widget.table();
      await widget.openAll();
      looks.push(
        await tab.evaluate((path) => {
          const look = (element) => {
            const { color, fontSize, fontWeight, fontStyle, fontFamily, lineHeight, textAlign, whiteSpace } = getComputedStyle(element);
            return `${element.localName}.${element.className.baseVal ?? element.className}: ${[color, fontSize, fontWeight, fontStyle, fontFamily, lineHeight, textAlign, whiteSpace].join(", ")}`;
          };
          return [...new Set(window.pct.findAll(path).map(look))];
        }, widget.at(".pc *")),
      );
    }
    assert.ok(looks[0].some((look) => look.startsWith("td")));
    assert.deepEqual(looks[1], looks[0]);
  });

  test("a header that stays at the top does not hide the heading", async (t) => {
    const head = `<style>header { position: fixed; inset: 0 0 auto; block-size: 120px; background: #eee } body { margin-block-start: 140px }
      partnership-check { --pc-scroll-margin: 120px }</style>`;
    const { tab, widget } = await visitPage(t, browser, `<header>Ours</header>${"<p>Text</p>".repeat(8)}${CHECK}${"<p>More</p>".repeat(60)}`, { head });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 3);
    for (const section of ["leadership", "trust"]) {
      if (section === "leadership") await widget.do("next");
      else await widget.jump("trust");
      await widget.untilSection(section);
      await tab.settle();
      const top = await tab.evaluate((path) => window.pct.find(path).getBoundingClientRect().top, widget.at("h2"));
      assert.ok(top >= 120, `${section}: the heading is at ${top}`);
    }
  });

  test("while it loads, it says so in place of the fallback, and the layout does not shift when the widget comes", async (t) => {
    const held = {};
    held.open = new Promise((open) => (held.release = open));
    const site = { hold: (path) => path.endsWith("languages/en.json") && held.open };
    const { tab, widget } = await visit(t, browser, "roomy.html", { site });
    await widget.untilShown(".pc-loading");
    assert.equal(await widget.text(".pc-loading"), "Loading…");
    assert.ok(!(await tab.shown("#fallback")), "nothing has failed yet");
    await tab.settle();
    const place = () =>
      tab.evaluate(() => [scrollY, Math.round(document.querySelector("#after").getBoundingClientRect().top)]);
    const before = await place();
    held.release();
    await widget.ready();
    await tab.settle();
    assert.deepEqual(await place(), before, "the content below has not moved");
    assert.deepEqual(await tab.seen("shifts"), []); // only Chromium reports them
  });

  test("far down the page, nothing is loaded until the visitor comes near", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "far.html");
    const heavy = () => site.requests.filter(({ path }) => /wasm|instruments|languages/.test(path)).length;
    assert.equal(heavy(), 0);
    assert.equal(await widget.result(), null);
    await tab.evaluate((host) => document.querySelector(host).scrollIntoView(), widget.host);
    await widget.ready();
    assert.ok(heavy() > 0);
    await widget.start();
  });
});
