// The action plan and who answered, with the mouse and with only the keyboard: actions are added, written, moved, removed
// and restored, and kept after a reload and in the downloaded file. Also accessibility and narrow screens.
// Once: axe and the widths of a plan. The keyboard, storage and files depend on the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { assertSchema } from "./pages/expect.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const [item] = readAssessment("ten-characteristics").sections.flatMap((section) => section.items);
const [advice] = item.advice;

inEveryEngine("The action plan", (browser) => {
  for (const [hand, test] of browser.hands) {
    test(`by ${hand}: add, write, move, remove, undo; kept after a reload and in the file`, async (t) => {
      const { site, tab, widget } = await visit(t, browser, "page.html", { hand });
      await weak(widget);
      const field = (number, name) => `[data-action="${number}"] [name=${name}]`;
      const write = (inner, text) => widget.hand.write(tab, widget.at(inner), text);

      await widget.press(`[data-priority="${item.id}"] [data-do=plan]`);
      const added = `[data-priority="${item.id}"] [data-do=see-action]`;
      await widget.untilShown(added);
      await untilPlan(widget, [advice]);
      assert.equal(await widget.text(added), "Added, action 1");
      if (hand === "keyboard") await untilFocus(widget, added);
      await widget.press(added);
      await untilFocus(widget, field(0, "action"));
      await untilPlan(widget, [advice]);
      assert.equal(await widget.text(`[data-action="0"] legend`), `Action 1 ${item.prompt}`);
      await tab.type(" now");
      await untilPlan(widget, [await value(widget, field(0, "action"))]);
      assert.match(await value(widget, field(0, "action")), / now/, "typing continues where the focus is");
      await write(field(0, "owner"), "Mo");
      await write(field(0, "measure"), "We met");
      await day(widget, field(0, "due"), "2030-05-01");

      await widget.do("add-action");
      await untilFocus(widget, field(1, "action"));
      await tab.type("Mine");
      await widget.do("add-action");
      await untilFocus(widget, field(2, "action"));
      await tab.type("Third");
      const first = await value(widget, field(0, "action"));
      await untilPlan(widget, [first, "Mine", "Third"]);

      await widget.press(`[data-action="1"] [data-do=down]`);
      await untilPlan(widget, [first, "Third", "Mine"]);
      await untilFocus(widget, `[data-action="2"] [data-do=up]`);
      await widget.press(`[data-action="2"] [data-do=up]`);
      await untilPlan(widget, [first, "Mine", "Third"]);
      await untilFocus(widget, `[data-action="1"] [data-do=up]`);

      await widget.press(`[data-action="0"] [data-do=remove]`);
      await untilPlan(widget, ["Mine", "Third"]);
      await untilFocus(widget, "[data-do=undo-removal]");
      await widget.do("undo-removal");
      await untilPlan(widget, [first, "Mine", "Third"]);
      await untilFocus(widget, field(0, "action"));
      await widget.press(`[data-action="2"] [data-do=remove]`);
      await untilFocus(widget, "[data-do=undo-removal]");
      await write(field(1, "owner"), "Jo");
      assert.ok(await widget.shown("[data-do=undo-removal]"), "it can be undone until the next removal");
      const announced = await tab.seen("announcements");
      for (const words of [/Action 1 added/, /now 3 of 3/, /now 2 of 3/, /Action 1 removed/, /Action 1 is back/])
        assert.ok(
          announced.some((one) => words.test(one)),
          `${words} is announced`,
        );

      await widget.press("details[data-role=who] > summary");
      await write("details[data-role=who] [name=organisation]", "The Trust");

      const plan = [
        { item: item.id, action: first, owner: "Mo", due: "2030-05-01", measure: "We met" },
        { item: "", action: "Mine", owner: "Jo", due: "", measure: "" },
      ];
      assert.deepEqual(contents((await widget.result()).plan), plan);
      const file = await tab.download(() => widget.do("download"));
      const document = JSON.parse(await readFile(file, "utf8"));
      assertSchema("result-1.json", document);
      assert.deepEqual(contents(document.plan), plan);
      assert.equal(new Set(document.plan.map((action) => action.id)).size, 2);
      assert.equal(document.respondent.organisation, "The Trust");

      await tab.open(site.url("page.html"));
      await widget.ready();
      await widget.do("results");
      await widget.untilShown(field(1, "action"));
      assert.deepEqual(contents((await widget.result()).plan), plan);
      assert.equal(await value(widget, field(0, "due")), "2030-05-01");
      await widget.untilShown("details[data-role=who][open]");
      assert.deepEqual(await tab.seen("errors"), []);
    });
  }

  for (const width of [320, 1000]) {
    browser.once(`${width} px wide: axe finds nothing, and nothing overflows`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html", { size: { width, height: 700 } });
      await weak(widget);
      const one = { item: item.id, action: advice, owner: "Mo", due: "at Easter", measure: "" };
      const plan = [one, { ...one, item: "", due: "2030-05-01" }, { ...one, action: "long".repeat(40) }];
      await widget.load({ ...(await widget.result()), plan });
      await widget.do("results"); // a response that is not whole opens on the first screen
      await widget.untilShown(`[data-action="2"]`);
      assert.match(await widget.text(`[data-action="0"]`), /at Easter/);
      await widget.press(`[data-action="1"] [data-do=remove]`);
      await widget.untilShown("[data-do=undo-removal]");
      await widget.openAll();
      assert.deepEqual(await tab.axe(), []);
      const out = await tab.evaluate((path) => {
        const wide = window.pct.findAll(path).filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
        return [document.documentElement.scrollWidth > innerWidth, ...wide.map(window.pct.describe)];
      }, widget.at("[part=plan] *"));
      assert.deepEqual(out, [false]);
    });
  }

  // Only in Chromium is the order of the date field's parts known.
  if (browser.engine === "chromium")
    test("a date can be typed, and typed again", async (t) => {
      const { tab, widget } = await visitCheck(t, browser, "ten-characteristics", { hand: "keyboard" });
      await widget.ready();
      await weak(widget);
      await widget.do("add-action");
      await untilFocus(widget, "[data-action=\"0\"] [name=action]");
      const due = widget.at("[data-action=\"0\"] [name=due]");
      const untilDue = (day) =>
        tab.until(`it is due on ${day}`, (day) => document.querySelector("partnership-check").result.plan[0].due === day, day);
      for (const [typed, day] of [["12312027", "2027-12-31"], ["03152028", "2028-03-15"]]) {
        await tab.evaluate((path) => window.pct.find(path).blur(), due);
        await tab.evaluate((path) => window.pct.find(path).focus(), due);
        await tab.type(typed);
        await untilDue(day);
      }
    });
});

/** What the actions of a plan say, without their random ids and their places. */
const contents = (plan) =>
  plan.map(({ item, action, owner, due, measure }) => ({ item, action, owner, due, measure }));

/** Opens the results with one weak answer. */
async function weak(widget) {
  await widget.ready();
  await widget.start();
  await widget.choose(item.id, 1);
  await widget.results();
  await widget.untilShown("[part=plan]");
}

/** Sets a date as a date picker would; drivers cannot operate it in the same way in every engine. */
const day = (widget, inner, text) =>
  widget.tab.evaluate(
    ([path, text]) => {
      const field = window.pct.find(path);
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    },
    [widget.at(inner), text],
  );

const value = (widget, inner) => widget.tab.evaluate((path) => window.pct.find(path).value, widget.at(inner));

const untilFocus = (widget, inner) =>
  widget.tab.until(
    `the focus is on ${inner}`,
    (path) => window.pct.find(path) && window.pct.active() === window.pct.find(path),
    widget.at(inner),
  );

const untilPlan = (widget, actions) =>
  widget.tab.until(
    `the plan is ${actions}`,
    ([host, wanted]) => document.querySelector(host).result.plan.map((one) => one.action).join("|") === wanted,
    [widget.host, actions.join("|")],
  );
