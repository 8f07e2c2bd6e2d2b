// The screens as entries of the tab's history (history="on"): what the page itself keeps in an entry, two widgets on one page;
// and nothing of it by default.
// In one engine: what our own script puts into entries. engines-keyboard.test.mjs goes back and forward in every engine.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { back, entries, site } from "./pages/history.mjs";
import { visit } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

inOneEngine("History", "what our own script puts into entries", (browser) => {
  test("what the page keeps in an entry stays, and its own entries lead to no other screen", async (t) => {
    const { tab, widget } = await visit(t, browser, "one.html", { site });
    await widget.ready();
    await tab.evaluate(() => history.replaceState({ idx: 7, route: "/check" }, ""));
    await widget.start();
    const state = () => tab.evaluate(() => history.state);
    const { "partnership-check": ours, ...theirs } = await state();
    assert.deepEqual([theirs, Object.values(ours)], [{ idx: 7, route: "/check" }, ["section:goals"]]);
    await tab.evaluate(() => history.pushState({ ...history.state, idx: 8 }, "", "#elsewhere"));
    await back(tab);
    await tab.until("the page is back", () => history.state.idx === 7);
    await widget.untilSection("goals");
    await back(tab);
    await widget.untilScreen("intro");
    assert.deepEqual(await state(), { idx: 7, route: "/check" });
  });

  test("an entry of another kind stays as it is, and the screens change all the same", async (t) => {
    const { tab, widget } = await visit(t, browser, "one.html", { site });
    await widget.ready();
    for (const state of ["a text", ["a list"]]) {
      await tab.evaluate((state) => history.replaceState(state, ""), state);
      const before = await entries(tab);
      await widget.start();
      await widget.do("back");
      await widget.untilScreen("intro");
      assert.deepEqual([await tab.evaluate(() => history.state), await entries(tab)], [state, before]);
    }
  });

  test("two widgets on a page each go back by themselves", async (t) => {
    const { tab, widget: first } = await visit(t, browser, "two.html", { site, host: "#ten" });
    const second = new Widget(tab, "mouse", "#fit");
    await Promise.all([first.ready(), second.ready()]);
    await first.start();
    await second.start();
    await first.do("next");
    await first.untilSection("leadership");
    await back(tab);
    await first.untilSection("goals");
    await second.untilScreen("section");
    await back(tab);
    await second.untilScreen("intro");
    await first.untilSection("goals");
    await back(tab);
    await first.untilScreen("intro");
  });

  test("the page is told of each screen, for its title", async (t) => {
    const { tab, widget } = await visit(t, browser, "one.html", { site });
    await widget.ready();
    await widget.start();
    await widget.results();
    await back(tab);
    await widget.untilSection("goals");
    const told = async () => (await tab.seen("events")).filter(({ type }) => type === "pc-screen").map(({ detail }) => detail);
    const goals = { screen: "section", section: "goals", title: (await widget.text("[data-section-page] h2")).replace("Section 1 of 10 ", "") };
    const results = { screen: "results", section: null, title: "Results" };
    assert.deepEqual(await told(), [goals, results, goals]);
  });

  test("by default nothing is added; turned on and off, it follows", async (t) => {
    const { tab, widget } = await visit(t, browser, "off.html", { site });
    await widget.ready();
    const before = await entries(tab);
    await widget.start();
    assert.deepEqual([await entries(tab), await tab.evaluate(() => history.state)], [before, null]);
    await widget.attribute("history", "on");
    await widget.ready();
    await widget.do("next");
    await widget.untilSection("leadership");
    assert.equal(await entries(tab), before + 1);
    await back(tab);
    await widget.untilScreen("intro");
    await widget.attribute("history", "off");
    await widget.ready();
    await widget.start();
    assert.equal(await entries(tab), before + 1);
  });
});
