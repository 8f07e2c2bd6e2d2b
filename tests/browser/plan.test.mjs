// The action plan: accessibility, narrow screens, and dates that are typed.
// In one engine: axe and the widths of a plan. engines-keyboard.test.mjs makes a plan in every engine.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { advice, item, untilFocus, weak } from "./pages/plan.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";

inOneEngine("The action plan", "axe and widths", (browser) => {
  for (const width of [320, 1000]) {
    test(`${width} px wide: axe finds nothing, and nothing overflows`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html", { size: { width, height: 700 }, hand: "script" });
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
