// The examples made with a framework, all tested in the same way: attributes, events, the property and load() work from a
// component, and a router's Back and Forward go through the widget's screens too.
// In one engine: what frameworks do with an element does not depend on the engine.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { strictPolicy } from "./server.mjs";
import { answer, clean, complete } from "./pages/examples.mjs";
import { visit } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

/** What a framework needs in addition to the strict policy. */
const FRAMEWORKS = {
  react: "'none'",
  vue: "vue",
  svelte: "svelte-trusted-html",
  yew: "'none'",
};

inOneEngine("Examples with a framework", "the frameworks", (browser) => {
  for (const [name, policies] of Object.entries(FRAMEWORKS)) {
    test(`${name}: attributes, events, the property and load() work from a component`, async (t) => {
      const policy = strictPolicy.replace("trusted-types 'none'", `trusted-types ${policies}`);
      const failing = { instrument: null };
      const refuse = (path) => path.endsWith(`instruments/${failing.instrument}.json`);
      const { tab, widget } = await visit(t, browser, `examples/${name}/index.html`, {
        site: { headers: { "content-security-policy": policy }, refuse },
      });
      await tab.untilShown("partnership-check");
      const chosen = () => [document.querySelector("#instrument").value, document.querySelector("partnership-check").getAttribute("instrument")];
      assert.deepEqual(await tab.evaluate(chosen), ["ten-characteristics", "ten-characteristics"]);
      const shows = (id, text) =>
        tab.until(`#${id} shows ${text}`, ([id, text]) => document.querySelector(id).textContent.trim() === text, [`#${id}`, text]);
      await answer(widget, { goals: 3 });
      await shows("last", "Ready");
      await shows("answered", "Answered: 1");

      await tab.click("#keep");
      await widget.choose("goals", 5);
      await tab.click("#open");
      await shows("last", "Copy opened");
      assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
      await widget.start();
      await widget.results();
      await tab.download(() => widget.do("download"));
      await shows("last", "Exported as json");

      await widget.load(await complete(widget, "ten-characteristics"));
      await widget.do("review");
      await widget.untilScreen("section");
      await widget.do("results");
      await shows("last", `Complete: ${readAssessment("ten-characteristics").title}`);

      failing.instrument = "phase-readiness";
      const choose = (value) =>
        tab.evaluate((value) => {
          const select = document.querySelector("#instrument");
          select.value = value;
          for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
        }, value);
      await choose("phase-readiness");
      await tab.until("the problem is shown", () => /404/.test(document.querySelector("#problem").textContent));
      failing.instrument = null;
      await choose("ten-characteristics");
      await shows("last", "Ready");
      await shows("problem", "");
      await choose("phase-readiness");
      await tab.until("the other assessment is loaded", () => document.querySelector("partnership-check").result?.instrument.id === "phase-readiness");
      assert.deepEqual(await tab.seen("violations"), []);
      assert.deepEqual(await tab.axe(), []);
    });
  }

  for (const [name, policies] of [["react-router", "'none'"], ["vue-router", "vue"]]) {
    test(`${name}: Back and Forward go through screens and routes in turn`, async (t) => {
      const policy = strictPolicy.replace("trusted-types 'none'", `trusted-types ${policies}`);
      const site = { headers: { "content-security-policy": policy } };
      const { tab, widget } = await visit(t, browser, `examples/${name}/index.html`, { site });
      const title = await tab.evaluate(() => document.title);
      const back = () => tab.evaluate(() => history.back());
      await tab.click("a[href='#/check']");
      await answer(widget);
      await widget.do("next");
      await widget.untilSection("leadership");
      await tab.click("a[href='#/']");
      await tab.untilShown("#home");
      await back();
      await widget.untilSection("leadership");
      await back();
      await widget.untilSection("goals");
      const goals = readAssessment("ten-characteristics").sections[0].title;
      await tab.until("the title names the section", (title) => document.title === title, `${goals} – ${title}`);
      await back();
      await widget.untilScreen("intro");
      await back();
      await tab.untilShown("#home");
      await tab.evaluate(() => history.go(2));
      await widget.untilSection("goals");
      assert.equal(await tab.evaluate(() => location.hash), "#/check");
      await clean(tab);
    });
  }
});
