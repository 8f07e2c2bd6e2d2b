// Two tabs change the same response within the same few milliseconds: both changes are kept, in both tabs and in storage.
// Browsers may run tabs in different processes, which see each other's storage with a delay, so no native test can hold
// this alone. That every order of changes gives the same state is held in src/app/store/tests/sequences.rs.
//
// PC_RACES=300 runs so many races in each browser. The figures are printed.
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { until } from "./drivers/until.mjs";
import { stored } from "./pages/stored.mjs";
import { visitAgain, visitCheck } from "./pages/visit.mjs";
import { readAssessment, Widget } from "./pages/widget.mjs";

const races = Number(process.env.PC_RACES ?? 16);
const items = readAssessment("success-factors").sections.flatMap((section) => section.items).map((item) => item.id);

// Another one than before, whenever its item's turn comes again.
const levelOf = (race) => 1 + ((race + Math.floor(race / items.length)) % 5);
const importanceOf = (race) => 1 + ((race + Math.floor(race / 30)) % 3);

/** What somebody does: without a value it is a click. */
const level = (item, value) => [`fieldset[data-item="${item}"] input[type=radio][value="${value}"]:not(.pc-importance *)`];
const importance = (item, value) => [`fieldset[data-item="${item}"] .pc-importance input[value="${value}"]`];
const note = (item, text) => [`fieldset[data-item="${item}"] [data-role=note] textarea`, text];
const action = (field, text) => [`fieldset[data-action="0"] [name=${field}]`, text];
const respondent = (field, text) => [`[data-role=who] [name=${field}]`, text];

// By the number of the race, so that each sets new values: what is done in the two tabs, and what is then in the result.
const QUESTIONS = [
  ["a level and a note", (race) => {
    const [item, value, text] = [items[race % items.length], levelOf(race), `note ${race}`];
    return [level(item, value), note(item, text), ({ answers }) => [answers[item]?.value, answers[item]?.note], [value, text]];
  }],
  ["a level and an importance", (race) => {
    const [item, value, weight] = [items[race % items.length], levelOf(race), importanceOf(race)];
    return [level(item, value), importance(item, weight), ({ answers }) => [answers[item]?.value, answers[item]?.importance], [value, weight]];
  }],
  ["answers to two items", (race) => {
    const [one, other, value] = [items[race % items.length], items[(race + 1) % items.length], levelOf(race)];
    return [level(one, value), level(other, value), ({ answers }) => [answers[one]?.value, answers[other]?.value], [value, value]];
  }],
];
const RESULTS = [
  ["two fields of one action", (race) =>
    [action("owner", `owner ${race}`), action("measure", `measure ${race}`), ({ plan: [{ owner, measure }] }) => [owner, measure], [`owner ${race}`, `measure ${race}`]]],
  ["two fields about the respondent", (race) =>
    [respondent("name", `name ${race}`), respondent("role", `role ${race}`), ({ respondent: { name, role } }) => [name, role], [`name ${race}`, `role ${race}`]]],
  ["a new action and a changed one", (race, before) =>
    [["button[data-do=add-action]"], action("action", `action ${race}`), ({ plan }) => [plan.length, plan[0].action], [before.plan.length + 1, `action ${race}`]]],
];

inEveryEngine("Two tabs within the same few milliseconds", (browser) => {
  // Its driver shows one tab at a time, and WebKit puts off what a hidden page has to do.
  if (browser.engine === "webkit") return;
  test(`${races} races: both changes are kept`, async (t) => {
    const { site, widget: left } = await visitCheck(t, browser, "success-factors");
    const right = new Widget(await visitAgain(t, browser, site.url("check.html")));
    const tabs = [left, right];
    for (const widget of tabs) {
      await widget.attribute("layout", "single");
      await widget.ready();
    }
    await left.tab.front();
    await left.start();
    await left.choose(items[0], 3);
    await right.tab.front();
    await right.start();
    for (const widget of tabs) await untilResult(widget, ({ answers }) => [answers[items[0]]?.value], [3]);

    const lost = {};
    const half = Math.floor(races / 2);
    for (let race = 0; race < half; race += 1) await run(tabs, QUESTIONS, race, lost);
    for (const widget of tabs) {
      await widget.tab.front();
      await widget.results();
    }
    await right.do("add-action");
    for (const widget of tabs) await untilResult(widget, ({ plan }) => [plan.length], [1]);
    for (let race = half; race < races; race += 1) await run(tabs, RESULTS, race, lost);

    t.diagnostic(`${browser.engine}: ${races} races, lost: ${JSON.stringify(lost)}`);
    assert.deepEqual(lost, {});
    const [text] = Object.values(await stored(left.tab));
    const [kept, shown] = [JSON.parse(text), await left.result()];
    for (const part of ["answers", "plan", "respondent"]) assert.deepEqual(kept[part], shown[part], part);
  });
}, { timeout: 240_000 + races * 2000 });

async function run(tabs, kinds, race, lost) {
  const [name, make] = kinds[race % kinds.length];
  const [one, other, look, wanted] = make(race, await tabs[0].result());
  // One is up to 4 ms before the other, so that each order comes up, and the moment in which neither knows of the other.
  const at = Date.now() + 40;
  await Promise.all([act(tabs[0], one, at), act(tabs[1], other, at + ((race * 7) % 9) - 4)]);
  for (const widget of tabs) {
    await untilResult(widget, look, wanted).catch((problem) => {
      lost[name] = [...(lost[name] ?? []), `${race}: ${problem.message}`];
    });
  }
}

const untilResult = (widget, look, wanted) =>
  until(`the result has ${JSON.stringify(wanted)}`, async () => isDeepStrictEqual(look(await widget.result()), wanted));

/** Does something at a time, to the millisecond. */
const act = (widget, [inner, value], at) =>
  widget.tab.evaluate(
    async ([path, value, at]) => {
      await new Promise((resolve) => setTimeout(resolve, at - Date.now() - 10));
      while (Date.now() < at);
      const place = window.pct.find(path);
      if (value === undefined) return place.click();
      place.value = value;
      place.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: value }));
    },
    [widget.at(inner), value, at],
  );
