// How far a person on a phone has to scroll: the first screen, which is also measured on a wide page; the results of a full set
// of answers, before anything is unfolded; and a section of many questions with long levels. The limits are what the screens may
// grow to, not what they measure today. And that neither an answer nor what is unfolded moves anything, and that large text has
// the room for its words.
import assert from "node:assert/strict";
import { SHIPPED } from "../../src/element/js/language.js";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { brokenWords, heightOf } from "./pages/boxes.mjs";
import { visitCheck } from "./pages/visit.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";

const size = { width: 390, height: 844 };

/** The tallest that the results may be, in px: 60 % of what they were when every part stood open. */
const RESULTS = {
  "ten-characteristics": 2230,
  "phase-readiness": 3453,
  "success-factors": 3951,
  "improvement-cycle": 2576,
  "five-ingredients": 1833,
  "strategic-fit": 1566,
};
/** The tallest that a section of eight questions of phase-readiness may be, in px, without the levels' meanings. */
const SECTION = 2094;

/** The room that the documentation and the builder reserve for the first screen, in px, by the width of the window. */
const ROOMS = [[1280, 28 * 16], [390, 40 * 16]];

inOneEngine("Heights on a phone", "lines break alike in all of them", (browser) => {
  for (const [width, room] of ROOMS) {
    test(`in a window of ${width} px, the first screen of every assessment has room in ${room} px`, async (t) => {
      const tall = [];
      for (const id of Object.keys(RESULTS)) {
        const { tab, widget } = await visitCheck(t, browser, id, { size: { width, height: 844 } });
        for (const language of SHIPPED) {
          await widget.attribute("lang", language);
          await widget.ready();
          await tab.settle();
          const height = await heightOf(widget, ".pc");
          t.diagnostic(`${id}, ${language}: ${height} px`);
          if (height > room) tall.push(`${id}, ${language}`);
        }
      }
      // On a phone, the longest introductions take a little more in other languages.
      assert.deepEqual(width < 480 ? tall.filter((one) => one.endsWith(", en")) : tall, []);
    });
  }

  for (const [id, limit] of Object.entries(RESULTS)) {
    test(`${id}: the results of a full set of answers are at most ${limit} px tall`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, id, { size });
      await widget.ready();
      await widget.load({ ...(await widget.result()), answers: answersFor(readAssessment(id)) });
      await widget.untilScreen("results");
      await tab.settle();
      const height = await heightOf(widget, "[data-screen=results]");
      t.diagnostic(`${id}: ${height} px`);
      assert.ok(height <= limit, `${height} px`);
    });
  }

  test(`a section of eight questions with seven levels each is at most ${SECTION} px tall`, async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "phase-readiness", { size });
    await widget.ready();
    await widget.start();
    await tab.settle();
    const height = await heightOf(widget, "[data-screen=section]");
    t.diagnostic(`${height} px`);
    assert.ok(height <= SECTION, `${height} px`);
  });

  for (const language of SHIPPED) {
    test(`an answer makes no question taller, so those below it stay where they are: ${language}`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, "phase-readiness", { size });
      await widget.attribute("lang", language);
      await widget.ready();
      await widget.start();
      const [item] = readAssessment("phase-readiness").sections[0].items;
      // All at once, because the question is laid out anew for each width.
      const heights = () =>
        tab.evaluate(([host, question]) => ["100%", "150%", "200%"].flatMap((text) => [320, 344, 360, 390, 430, 500, 560, 640].map((width) => {
          Object.assign(document.querySelector(host).style, { width: `${width - 32}px`, fontSize: text });
          const box = window.pct.find(question);
          const wide = [...box.querySelectorAll(".pc-aside, .pc-aside > *")].filter((one) => one.scrollWidth > one.clientWidth + 1);
          return [text, width, box.offsetHeight, wide.length];
        })), [widget.host, widget.question(item.id)]);
      const before = await heights();
      await widget.choose(item.id, 2);
      await widget.untilShown("button[data-do=clear]");
      assert.deepEqual(await heights(), before);
      assert.deepEqual(before.filter(([, , , wide]) => wide > 0), [], "nothing overflows");
    });
  }

  for (const language of SHIPPED) {
    test(`the last answer moves nothing, though the words about progress are shorter then: ${language}`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, "ten-characteristics", { size });
      await widget.attribute("lang", language);
      await widget.ready();
      const assessment = readAssessment("ten-characteristics");
      const [last] = assessment.sections[0].items;
      const { [last.id]: _, ...answers } = answersFor(assessment);
      await widget.load({ ...(await widget.result()), answers });
      await widget.start();
      const tops = () =>
        tab.evaluate(([host, question]) => [320, 344, 360, 390, 430, 500, 560, 640, 760].map((width) => {
          document.querySelector(host).style.width = `${width - 32}px`;
          return [width, window.pct.find(question).getBoundingClientRect().top - window.pct.find(`${host} >>> .pc-head`).getBoundingClientRect().top];
        }), [widget.host, widget.question(last.id)]);
      const before = await tops();
      await widget.choose(last.id, 2);
      await widget.untilShown("button[data-do=clear]");
      assert.deepEqual(await tops(), before);
    });
  }

  test("with text twice as large on the smallest screen, what surrounds the words of a section breaks none of them", async (t) => {
    for (const id of ["improvement-cycle", "success-factors", "phase-readiness"]) {
      const { tab, widget } = await visitCheck(t, browser, id, { size: { width: 320, height: 640 } });
      await widget.ready();
      await widget.start();
      await widget.openAll();
      await tab.evaluate((host) => (document.querySelector(host).style.fontSize = "200%"), widget.host);
      await tab.settle();
      assert.deepEqual(await brokenWords(widget), [], id);
    }
  });

  for (const [screen, row] of [["a question", ".pc-help"], ["the results", ".pc-ways"]]) {
    test(`what is unfolded in ${screen} comes below everything that stands beside it, which stays where it is`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, "success-factors", { size });
      await widget.ready();
      if (row === ".pc-ways") {
        await widget.load({ ...(await widget.result()), answers: answersFor(readAssessment("success-factors")) });
        await widget.untilScreen("results");
      } else await widget.start();
      const turns = await tab.evaluate(([host, path]) => [320, 390, 700].map((width) => {
        document.querySelector(host).style.width = `${width - 32}px`;
        const box = window.pct.findAll(path).find((one) => one.querySelector("details") && one.children.length > 1);
        const places = () => [...box.querySelectorAll(":scope > button, :scope > details > summary")].map((one) => {
          const { x, y } = one.getBoundingClientRect();
          return [x, y, one.textContent];
        });
        const folded = places();
        const unfolded = [...box.querySelectorAll(":scope > details")].map((details) => {
          details.open = true;
          const content = details.querySelector("summary ~ *").getBoundingClientRect();
          const [now, below] = [places(), folded.every(([, y]) => content.top > y)];
          details.open = false;
          return [now, below];
        });
        return { folded, unfolded };
      }), [widget.host, widget.at(row)]);
      for (const { folded, unfolded } of turns) {
        assert.ok(folded.length > 1 && unfolded.length > 0);
        for (const [now, below] of unfolded) assert.deepEqual([now, below], [folded, true]);
      }
    });
  }
});
