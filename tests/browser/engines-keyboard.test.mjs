// What is done with only the keyboard, in every engine, because engines move the focus, type into fields and go through the
// tab's history in different ways.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { assertSchema } from "./pages/expect.mjs";
import { focusShows } from "./pages/focus.mjs";
import { back, entries, forward, site } from "./pages/history.mjs";
import { advice, contents, day, item, untilFocus, untilPlan, value, weak } from "./pages/plan.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

inEveryEngine("With only the keyboard", (browser) => {
  test("each page's heading gets the focus, with where it is, skipped questions are reached, and no focus is lost", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    const { sections } = readAssessment("ten-characteristics");
    const [first, second] = sections.map((section) => section.items[0].id);
    const level = (item) => `${widget.question(item)} input[value="1"]`;
    await widget.ready();
    assert.match(await widget.focused(), /^body/, "loading does not move the page's focus");
    const at = (number) => `Section ${number + 1} of ${sections.length} ${sections[number].title}`;
    const arrive = async (act, heading) => {
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
    };
    await arrive(() => widget.do("start"), at(0));
    await tab.tabTo(level(first));
    await arrive(() => widget.do("next"), at(1));
    await tab.tabTo(level(second));
    await arrive(() => widget.do("back"), at(0));
    await tab.tabTo(level(first));
    await tab.key("Space");
    await widget.untilChosen(first, 1);
    await tab.key("ArrowDown");
    await widget.untilChosen(first, 2);
    assert.deepEqual(await focusShows(widget, { here: true }), []);
    await widget.do("clear");
    await tab.until("the focus is on the first level", () => window.pct.active().value === "1");
    await arrive(() => widget.jump(sections[4].id), at(4));
    await arrive(() => widget.do("back"), at(3));
    await arrive(() => widget.do("results"));
    assert.deepEqual(await tab.seen("announcements"), ["Saved in this browser", "Results"], "and nothing that the heading says");
    await arrive(() => widget.do("review"));
  });

  test("a level reached with an arrow key is in view, and so is the content below a heading", async (t) => {
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

  browser.once("the action plan: add, write, move, remove, undo; kept after a reload and in the file", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html", { hand: "keyboard" });
    await weak(widget);
    const field = (number, name) => `[data-action="${number}"] [name=${name}]`;
    const write = (inner, text) => widget.hand.write(tab, widget.at(inner), text);

    await widget.press(`[data-priority="${item.id}"] [data-do=plan]`);
    const added = `[data-priority="${item.id}"] [data-do=see-action]`;
    await widget.untilShown(added);
    await untilPlan(widget, [advice]);
    assert.equal(await widget.text(added), "Added, action 1");
    await untilFocus(widget, added);
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

  browser.once("a number is kept if in range, can be retyped with a minus, and is shown again", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "improvement-cycle", { hand: "keyboard" });
    const item = "net-promoter-score";
    const number = () => tab.evaluate((path) => window.pct.find(path).value, widget.field(item));
    const answers = async () => (await widget.result()).answers;
    const message = () =>
      tab.evaluate((path) => {
        const field = window.pct.find(path);
        const described = field.getAttribute("aria-describedby").split(" ").at(-1);
        return [field.getAttribute("aria-invalid"), field.getRootNode().getElementById(described).textContent];
      }, widget.field(item));
    const fine = [null, "A whole number from -100 to 100."];
    await widget.ready();
    await widget.start();
    await widget.jump("measure");
    await widget.write(item, "10");
    assert.deepEqual(await answers(), { [item]: { value: 10 } });
    assert.deepEqual(await message(), fine);
    await tab.type("1");
    assert.deepEqual(await answers(), {}, "101 is out of range");
    assert.equal(await number(), "101", "the typed text is not changed");
    assert.deepEqual(await message(), ["true", "Not counted. Enter a whole number from -100 to 100."]);
    await tab.key("Backspace");
    assert.deepEqual(await message(), fine);
    assert.deepEqual(await answers(), { [item]: { value: 10 } });
    for (let typed = 0; typed < 2; typed += 1) await tab.key("Backspace");
    assert.deepEqual([await number(), await answers()], ["", {}]);
    await tab.type("5");
    await tab.key("Backspace");
    await tab.type("-20");
    assert.deepEqual([await number(), await answers()], ["-20", { [item]: { value: -20 } }]);
    await widget.do("next");
    await widget.untilSection("review");
    await widget.do("back");
    await widget.untilSection("measure");
    assert.equal(await number(), "-20");
    await widget.write(item, "");
    await tab.key("End");
    await tab.type("0");
    assert.deepEqual([await number(), await answers()], ["-200", {}], "not changed even if there was an answer before");
    await tab.reload();
    await widget.ready();
    await widget.start();
    await widget.jump("measure");
    assert.deepEqual([await number(), await answers()], ["-200", {}], "as it was typed, also on another visit");
    assert.equal((await message())[0], "true");
    await tab.tabTo(widget.field(item));
    await tab.key("End");
    await tab.key("Backspace");
    assert.deepEqual([await number(), await answers()], ["-20", { [item]: { value: -20 } }]);
    await tab.key("Control+a");
    await tab.type("-3");
    assert.deepEqual([await number(), await answers()], ["-3", { [item]: { value: -3 } }]);
  });

  test("Back and Forward go from screen to screen, with the focus, also after a reload, and nothing is lost", async (t) => {
    const { tab, widget } = await visit(t, browser, "one.html?a=1#b", { site, hand: "keyboard" });
    await widget.ready();
    const [address, before] = [await tab.evaluate(() => location.href), await entries(tab)];
    await widget.start();
    await widget.choose("goals", 3);
    await widget.do("next");
    await widget.untilSection("leadership");
    await widget.results();
    assert.equal(await entries(tab), before + 3);

    await back(tab);
    await widget.untilSection("leadership");
    await tab.until("the focus is on the heading", () => window.pct.active().matches("h2,h3"));
    await back(tab);
    await widget.untilSection("goals");
    assert.deepEqual(await widget.chosen(), { goals: "3" });
    await back(tab);
    await widget.untilScreen("intro");
    await forward(tab);
    await widget.untilSection("goals");
    await forward(tab);
    await forward(tab);
    await widget.untilScreen("results");
    assert.equal(await tab.evaluate(() => location.href), address);
    assert.equal(await entries(tab), before + 3, "going back and forward adds nothing");
    assert.deepEqual(await tab.seen("errors"), []);

    await tab.reload();
    await widget.untilScreen("results");
    assert.equal(await tab.evaluate(() => document.activeElement === document.body), true, "the page keeps its focus");
    await back(tab);
    await widget.untilSection("leadership");
  });
});
