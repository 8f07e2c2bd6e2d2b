// The widget in other people's pages: at any width, with hostile style sheets, from right to left, and with everything
// that a host can set.
// In one engine: which of the host's rules win, which the cascade defines. engines-layout.test.mjs tries in every engine what
// fits a narrow column.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflowing, smallTargets } from "./pages/boxes.mjs";
import { visitStyled, widen } from "./pages/host-styles.mjs";
import { brokenWords } from "./pages/boxes.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";

/** Answers everything and opens the results, with a plan. */
async function resultsOf(widget, instrument) {
  const action = { item: "", action: "Meet", owner: "All of us", due: "2030-01-31", measure: "We have met" };
  await widget.load({ ...(await widget.result()), answers: answersFor(readAssessment(instrument)), plan: [action] });
  await widget.untilScreen("results");
  await widget.untilShown("[part=plan]");
}

inOneEngine("In a host's page", "the cascade", (browser) => {
  test("with text twice as large, no screen scrolls horizontally at 320 px", async (t) => {
    for (const instrument of ["ten-characteristics", "phase-readiness"]) {
      const { tab, widget } = await visitStyled(t, browser, "plain", { instrument, size: { width: 320, height: 800 }, hand: "script" });
      await tab.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      await widget.ready();
      const wide = [];
      await everyScreen(widget, async (screen) => {
        const width = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (width > 0) wide.push(`${instrument}, ${screen}: ${width} px too wide`);
      });
      assert.deepEqual(wide, []);
    }
  });

  test("with text twice as large at 320 px, short words are not cut", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "plain", { instrument: "success-factors", size: { width: 320, height: 800 }, hand: "script" });
    await tab.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await widget.ready();
    await widget.start();
    await tab.settle();
    const cut = await brokenWords(widget);
    assert.deepEqual(cut.filter((word) => word.length < 12), []);
  });

  test("the layout depends on the element's own width, not the window's", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "plain", { size: { width: 1500, height: 900 } });
    // Its levels' meanings are folded away, so that the labels can stand in a row.
    await widget.attribute("instrument", "success-factors");
    await widget.attribute("layout", "single");
    await widget.ready();
    await widget.start();
    const [item] = readAssessment("success-factors").sections[0].items;
    const levels = readAssessment("success-factors").scales[item.scale].length;
    const rows = () =>
      tab.evaluate(
        (path) => new Set(window.pct.findAll(path).map((one) => Math.round(one.getBoundingClientRect().top))).size,
        `${widget.question(item.id)} .pc-level:not(.pc-importance *)`,
      );
    for (const [width, wanted] of [
      [280, levels],
      [400, levels],
      [768, 1],
      [1400, 1],
    ]) {
      await widen(tab, width);
      assert.equal(await rows(), wanted, `rows of levels in ${width} px`);
    }
    // Lines are measured by the boxes of their words, not by the paragraph.
    const longest = await tab.evaluate((path) => {
      const widths = window.pct.findAll(path).map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const size = parseFloat(getComputedStyle(one).fontSize);
        return Math.max(...[...range.getClientRects()].map((line) => line.width)) / size;
      });
      return Math.max(...widths);
    }, widget.at("p, li > span, dd"));
    assert.ok(longest < 45, `the longest line is ${longest} em long in a page of 1,400 px`);
  });

  for (const sheet of ["unset", "fixed", "loud", "spaced", "inline", "grid"]) {
    for (const width of [1000, 320]) {
      test(`${sheet}.css, ${width} px: it looks right, and a question can be answered`, async (t) => {
        const { tab, widget } = await visitStyled(t, browser, sheet, { size: { width, height: 800 }, hand: "script" });
        await widget.ready();
        await assertOwnLook(widget);
        await widget.start();
        await widget.choose("goals", 2);
        await assertOwnLook(widget);
        const { width: wide } = await boxOf(widget, ".pc-levels");
        assert.ok(wide > Math.min(600, width - 120), `the levels use the available width: ${wide} px`);
        assert.deepEqual([...(await overflowing(widget)), ...(await smallTargets(widget))], []);
        assert.deepEqual((await tab.axe()).filter(inWidget), []);
        await widget.results();
        assert.deepEqual([...(await overflowing(widget)), ...(await smallTargets(widget))], []);
        assert.equal((await widget.result()).answers.goals.value, 2);
      });
    }
  }

  test("a reader's own letter and word spacing applies, and nothing is cut off", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "spaced");
    await widget.ready();
    await widget.start();
    const cut = await tab.evaluate(
      (path) => {
        const all = window.pct.findAll(path).filter((one) => window.pct.shown(one) && one.clientWidth > 2);
        return all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => window.pct.describe(one));
      },
      widget.at(".pc *:not(svg *)"),
    );
    assert.deepEqual(cut, []);
    assert.ok(parseFloat(await style(widget, ".pc-prompt", "letterSpacing")) > 1);
  });

  test("the page can hide, place and measure the element like any other", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "plain");
    await widget.ready();
    const set = (name, value) =>
      tab.evaluate(
        ([host, name, value]) => document.querySelector(host).style.setProperty(name, value),
        [widget.host, name, value],
      );
    await set("max-inline-size", "400px");
    await set("margin-inline-start", "50px");
    const { left, width } = await boxOf(widget, ".pc");
    assert.deepEqual([left, width], [50, 400]);
    await set("display", "none");
    assert.equal(await widget.shown(".pc"), false);
  });

  test("from right to left: everything is on the other side, and arrows are reversed", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "plain", { size: { width: 800, height: 900 } });
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 2);
    await widget.press("details[data-role=sections] > summary");
    await widget.untilShown(".pc-section-link");
    const wanted = [".pc-headline", ".pc-level:first-child", ".pc-section-link .pc-state", "[data-do=next]", ".pc-note"];
    await widget.openAll();
    await tab.settle();
    const before = await places(widget, wanted);
    const arrow = () => arrowOf(widget, "details[data-role=note] > summary");
    assert.equal(await arrow(), "down");
    await tab.evaluate((path) => (window.pct.find(path).dir = "rtl"), widget.at(".pc"));
    await tab.settle();
    const after = await places(widget, wanted);
    for (const [index, [start, end]] of before.entries()) {
      const [newStart, newEnd] = after[index];
      // One pixel of tolerance, because words in another direction are shaped differently.
      assert.ok(Math.abs(start - newEnd) <= 1.5 && Math.abs(end - newStart) <= 1.5, `${wanted[index]}: ${before[index]} became ${after[index]}`);
    }
    assert.equal(await arrow(), "down");
    const shut = "details[data-role=note]";
    await tab.evaluate((path) => (window.pct.find(path).open = false), widget.at(shut));
    await tab.settle();
    assert.equal(await arrow(), "left");
    assert.deepEqual(await overflowing(widget), []);
  });

  test("the parts are where the contract says, and accept a host's styles", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "parts", { instrument: "success-factors" });
    await widget.ready();
    const styled = async (...parts) => {
      for (const part of parts) {
        await widget.untilShown(`[part=${part}]`);
        const marks = await tab.evaluate(
          (path) => window.pct.findAll(path).map((one) => getComputedStyle(one).getPropertyValue("--mark").trim()),
          widget.at(`[part=${part}]`),
        );
        assert.deepEqual([...new Set(marks)], [part], part);
      }
    };
    await styled("intro", "button");
    await widget.start();
    await widget.openAll();
    await styled("progress", "section", "question", "option", "note", "button");
    await resultsOf(widget, "success-factors");
    await widget.table();
    await widget.openAll();
    await styled("results", "chart", "table", "plan", "note", "button");
  });
});

const inWidget = (finding) => finding.includes("partnership-check");

function boxOf(widget, inner) {
  return widget.tab.evaluate((path) => {
    const { left, top, width, height } = window.pct.find(path).getBoundingClientRect();
    return { left, top, width, height };
  }, widget.at(inner));
}

const style = (widget, inner, name) =>
  widget.tab.evaluate(([path, name]) => getComputedStyle(window.pct.find(path))[name], [widget.at(inner), name]);

/** Where things start and end, measured from the element's left and right edges. */
function places(widget, inner) {
  return widget.tab.evaluate(
    ([outer, paths]) => {
      const { left, right } = window.pct.find(outer).getBoundingClientRect();
      return paths.map((path) => {
        const box = window.pct.find(path).getBoundingClientRect();
        return [box.left - left, right - box.right];
      });
    },
    [widget.at(".pc"), inner.map((one) => widget.at(one))],
  );
}

/** The direction of a disclosure's arrow: the rotated corner of its box that is drawn. */
function arrowOf(widget, inner) {
  return widget.tab.evaluate((path) => {
    const look = getComputedStyle(window.pct.find(path), "::before");
    const drawn = (side) => parseFloat(look[`border${side}Width`]) > 0;
    const x = drawn("Right") - drawn("Left");
    const y = drawn("Bottom") - drawn("Top");
    const degrees = (Math.atan2(y, x) * 180) / Math.PI + parseFloat(look.rotate);
    return ["right", "down", "left", "up"][(Math.round(degrees / 90) + 4) % 4];
  }, widget.at(inner));
}

/** Asserts that no inherited style harms the text, that it is large enough, and that it is aligned for its language. */
async function assertOwnLook(widget) {
  const wanted = {
    direction: "ltr",
    fontStyle: "normal",
    fontVariantCaps: "normal",
    listStylePosition: "outside",
    textIndent: "0px",
    textShadow: "none",
    textTransform: "none",
    whiteSpace: "normal",
    wordBreak: "normal",
    writingMode: "horizontal-tb",
  };
  const found = await widget.tab.evaluate(
    ([path, names]) =>
      window.pct.findAll(path).map((one) => {
        const look = getComputedStyle(one);
        const fill = look.webkitTextFillColor === look.color;
        return { name: one.className, fill, look: Object.fromEntries(names.map((name) => [name, look[name]])) };
      }),
    [widget.at("h2, p:not(.pc-hidden), summary, legend"), Object.keys(wanted)],
  );
  assert.ok(found.length > 2);
  for (const { name, look, fill } of found) {
    assert.deepEqual(look, wanted, name);
    assert.ok(fill, `${name} is painted in its colour`);
  }
  const { size, columns } = await widget.tab.evaluate(
    ([host, path]) => ({
      size: parseFloat(getComputedStyle(window.pct.find(path)).fontSize),
      columns: getComputedStyle(document.querySelector(host)).columnCount,
    }),
    [widget.host, widget.at(".pc")],
  );
  assert.ok(size >= 16, `text is ${size} px`);
  assert.equal(columns, "auto");
}
