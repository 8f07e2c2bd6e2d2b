// Presses every button of every screen with the keyboard and looks where the focus is: it must never be lost to the page.
// In one engine: where the focus goes is decided by the widget. engines-keyboard.test.mjs tries each engine's own rules.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshFolder } from "./drivers/processes.mjs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visitCheck } from "./pages/visit.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";

/** These open a window of the browser or leave the page. */
const LEAVES = ["open", "share", "print", "take-print"];

/** How to get to each screen, from any other. */
const SCREENS = {
  "the first screen": async (widget) => {
    await widget.load(await answered(widget, 1));
  },
  "a section with an answer": async (widget) => {
    await SCREENS["the first screen"](widget);
    await widget.start();
    await widget.jump((await assessmentOf(widget)).sections[0].id);
  },
  "the list of sections": async (widget) => {
    await SCREENS["a section with an answer"](widget);
    await widget.openAll();
  },
  "the last section": async (widget) => {
    await SCREENS["the first screen"](widget);
    await widget.start();
    await widget.jump((await assessmentOf(widget)).sections.at(-1).id);
  },
  "results of a few answers": async (widget) => {
    await SCREENS["a section with an answer"](widget);
    await widget.results();
    await widget.openAll();
  },
  "a refused file": async (widget) => {
    await SCREENS["the first screen"](widget);
    const wrong = join(freshFolder(), "wrong.json");
    await writeFile(wrong, "{}");
    await widget.open(wrong);
    await widget.untilShown("[data-role=notice] .pc-problems");
  },
  "start again?": async (widget) => {
    await SCREENS["results of a few answers"](widget);
    await widget.do("reset");
    await widget.untilShown("dialog[open]");
  },
};

/** The other assessment has other questions and results, and all else alike. */
const WHERE = {
  "phase-readiness": Object.keys(SCREENS),
  "success-factors": ["a section with an answer", "results of a few answers"],
};

const assessmentOf = async (widget) => readAssessment((await widget.result()).instrument.id);

/** The widget's result with the answers to this many questions, and nothing that was planned. */
async function answered(widget, count) {
  const answers = Object.entries(answersFor(await assessmentOf(widget))).slice(0, count);
  return { ...(await widget.result()), answers: Object.fromEntries(answers), plan: [], completed: null };
}

/** The buttons and disclosures on the screen, each by what finds it. */
const targets = (widget) =>
  widget.tab.evaluate((path) => {
    const dialog = window.pct.find(path.replace(/>>> .*/, ">>> dialog[open]"));
    const found = window.pct.findAll(path).filter((it) => window.pct.shown(it) && !it.disabled && (!dialog || dialog.contains(it)));
    return found.map((it, at) => ({ at, name: it.dataset.do ?? it.textContent.trim() }));
  }, widget.at("button, summary"));

inOneEngine("Every button by keyboard", "the widget decides where the focus goes", (browser) => {
  for (const [id, screens] of Object.entries(WHERE)) {
    for (const screen of screens) {
      const go = SCREENS[screen];
      test(`${id}, ${screen}: the focus is never lost`, async (t) => {
        const { tab, widget } = await visitCheck(t, browser, id, { hand: "script" });
        await widget.ready();
        const lost = [];
        await go(widget);
        const all = (await targets(widget)).filter(({ name }) => !LEAVES.includes(name));
        assert.ok(all.length > 0);
        // What the same button of every question does is the same.
        const names = new Set();
        for (const { at, name } of all.filter(({ name }) => !names.has(name) && names.add(name))) {
          if (at !== all[0].at) await go(widget);
          await tab.evaluate(
            ([path, at]) => {
              const dialog = window.pct.find(path.replace(/>>> .*/, ">>> dialog[open]"));
              const found = window.pct.findAll(path).filter((it) => window.pct.shown(it) && !it.disabled && (!dialog || dialog.contains(it)));
              found[at].focus();
            },
            [widget.at("button, summary"), at],
          );
          await tab.key("Enter");
          await tab.settle();
          const where = await tab.evaluate((host) => {
            const active = window.pct.active();
            const inside = active?.getRootNode().host === document.querySelector(host);
            return inside && window.pct.shown(active) ? null : window.pct.describe(active);
          }, widget.host);
          if (where) lost.push(`${name}: ${where}`);
        }
        assert.deepEqual(lost, []);
      });
    }
  }
});
