// Accessibility of every screen, in light: axe, a width of 320 px, target sizes, where the focus goes and that it is
// visible, and announcements for screen readers.
// Once: axe reads markup and computed styles, which are the same in every engine. What fits into 320 px depends on each
// engine's own form fields, so it is tested in all.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflows, smallTargets } from "./pages/boxes.mjs";
import { focusShows, ringsCutOff } from "./pages/focus.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { bundled, readAssessment } from "./pages/widget.mjs";

/** Assessments with each kind of scoring except rules, and with each kind of item. */
const looked = ["ten-characteristics", "phase-readiness", "success-factors", "five-ingredients", "improvement-cycle"];

inEveryEngine("Access", (browser) => {
  for (const id of looked) {
    browser.once(`${id}: axe finds nothing and targets are large enough on every screen`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, id);
      await widget.ready();
      const findings = [];
      await everyScreen(widget, async (screen) => {
        for (const finding of [...(await tab.axe()), ...(await smallTargets(widget))])
          findings.push(`${screen}: ${finding}`);
      });
      assert.deepEqual(findings, []);
    });
  }

  for (const id of bundled) {
    test(`${id}: no screen needs horizontal scrolling at a width of 320 px`, async (t) => {
      const { widget } = await visitCheck(t, browser, id, { size: { width: 320, height: 640 }, hand: "keyboard" });
      await widget.ready();
      const findings = [];
      await everyScreen(widget, async (screen) => {
        for (const finding of await overflows(widget)) findings.push(`${screen}: ${finding}`);
      });
      assert.deepEqual(findings, []);
    });
  }

  browser.once("the demo page: axe finds nothing, and a width of 320 px is enough", async (t) => {
    const { tab, widget } = await visit(t, browser, "index.html");
    await widget.ready();
    assert.deepEqual(await tab.axe(), []);
    const narrow = await visit(t, browser, "index.html", { size: { width: 320, height: 640 } });
    await narrow.widget.ready();
    assert.deepEqual(await overflows(narrow.widget), []);
  });

  test("the focus is visible on everything that Tab reaches, on every kind of screen", async (t) => {
    const { widget } = await visit(t, browser, "page.html");
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

  test("the focus is visible on a level reached with an arrow key", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await tab.tabTo(`${widget.question("goals")} input[value="1"]`);
    await tab.key("Space");
    await widget.untilChosen("goals", 1);
    for (const level of [2, 3]) {
      await tab.key("ArrowDown");
      await widget.untilChosen("goals", level);
      assert.deepEqual(await focusShows(widget, { here: true }), []);
    }
  });

  test("all sections on one page: content skipped in layout cuts off no focus ring", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.attribute("layout", "single");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 1);
    await widget.openAll();
    await tab.settle();
    assert.deepEqual(await ringsCutOff(widget), []);
  });

  test("a level reached with an arrow key scrolls into view, and so does the content below a heading", async (t) => {
    const size = { width: 320, height: 480 };
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard", size });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 1);
    const inView = () => {
      const { top, bottom } = window.pct.active().closest("label").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    // As low on the screen as possible while still visible.
    await tab.evaluate(() => window.pct.active().closest("label").scrollIntoView({ block: "end" }));
    for (const level of [2, 3, 4]) {
      await tab.key("ArrowDown");
      await widget.untilChosen("goals", level);
      // The browser may scroll a frame later.
      await tab.until(`level ${level} is in view`, inView);
    }
    await widget.do("results");
    await tab.until("there is room for results", () => {
      const { top } = window.pct.active().getBoundingClientRect();
      return window.pct.active().closest("[data-screen=results] h2") && top >= 0 && top < innerHeight / 2;
    });
  });

  test("a new page moves the focus to its heading and is announced", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    const { sections } = readAssessment("ten-characteristics");
    await widget.ready();
    assert.match(await widget.focused(), /^body/, "loading does not move the page's focus");
    const arrive = async (act, heading) => {
      const before = (await tab.seen("announcements")).length;
      await act();
      await tab.until(
        `the focus is on "${heading}", in view`,
        (heading) => {
          const active = window.pct.active();
          const { top } = active.getBoundingClientRect();
          return /^H\d$/.test(active.tagName) && (!heading || active.textContent.trim() === heading) && top >= 0 && top < innerHeight;
        },
        heading,
      );
      await tab.until("the page is announced", (before) => window.seen.announcements.length > before, before);
    };
    await arrive(() => widget.do("start"), sections[0].title);
    await arrive(() => widget.do("next"), sections[1].title);
    await arrive(() => widget.jump(sections[4].id), sections[4].title);
    await arrive(() => widget.do("back"), sections[3].title);
    await arrive(() => widget.do("results"));
    await arrive(() => widget.do("review"));
  });

  test("skipped questions can be reached with Tab when going back to them", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    const [first, second] = readAssessment("ten-characteristics").sections.map((section) => section.items[0].id);
    await widget.ready();
    await widget.start();
    await tab.tabTo(`${widget.question(first)} input[value="1"]`);
    await widget.do("next");
    await widget.untilShown(`fieldset[data-item="${second}"]`);
    await tab.tabTo(`${widget.question(second)} input[value="1"]`);
    await widget.do("back");
    await widget.untilShown(`fieldset[data-item="${first}"]`);
    await tab.tabTo(`${widget.question(first)} input[value="1"]`);
    await tab.key("Space");
    await widget.untilChosen(first, 1);
  });

  test("when a pressed button disappears, the focus moves on", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 2);
    await widget.do("clear");
    await tab.until("the focus is on the first level", () => window.pct.active().value === "1");
  });

  test("choosing an answer moves neither the page nor the focus", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "phase-readiness");
    await widget.ready();
    await widget.start();
    const wanted = `${widget.question("context-analysis")} input[value="1"]`;
    await tab.click(wanted);
    await widget.untilChosen("context-analysis", 1);
    const place = () =>
      tab.evaluate(([path]) => [scrollY, Math.round(window.pct.find(path).getBoundingClientRect().top)], [wanted]);
    const before = await place();
    for (const value of ["2", "3", "dont-know"]) {
      const path = `${widget.question("context-analysis")} input[value="${value}"]`;
      await tab.evaluate((path) => window.pct.find(path).click(), path);
      await widget.untilChosen("context-analysis", value);
      await tab.settle();
      assert.deepEqual(await place(), before, value);
    }
  });
});
