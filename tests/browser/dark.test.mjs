// Accessibility of every screen and of the pages around the widget if the visitor's system is set to dark and to reduced
// motion.
// Once: axe, and the style sheet's rules for these preferences. Whether a preference reaches the page depends on the engine.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visitAuthor } from "./pages/author.mjs";
import { smallTargets } from "./pages/boxes.mjs";
import { visitBuilder } from "./pages/builder.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";

inEveryEngine(
  "Dark",
  (browser) => {
    test("it is dark like the system, or light like the page", async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html");
      await widget.ready();
      const wishes = ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"];
      assert.deepEqual(await tab.evaluate((wishes) => wishes.map((wish) => matchMedia(wish).matches), wishes), [
        true,
        true,
      ]);
      assert.ok(await isDark(widget), "the text is lighter than what is behind it");
      await widget.attribute("theme", "light");
      await tab.until("the widget is light", (path) => window.pct.find(path).dataset.theme === "light", widget.at(".pc"));
      assert.ok(!(await isDark(widget)));
      if (browser.first) assert.deepEqual(await tab.axe(), []);
    });

    for (const id of ["ten-characteristics", "phase-readiness"]) {
      browser.once(`${id}: axe finds nothing, targets are large enough, and nothing moves`, async (t) => {
        const { tab, widget } = await visitCheck(t, browser, id, { hand: "script" });
        await widget.ready();
        await tab.evaluate((host) => {
          window.moved = [];
          for (const type of ["transitionrun", "animationstart"]) {
            document.querySelector(host).shadowRoot.addEventListener(type, (event) => {
              window.moved.push(
                `${type} ${event.propertyName ?? event.animationName} ${window.pct.describe(event.target)}`,
              );
            });
          }
        }, widget.host);
        const findings = [];
        await everyScreen(widget, async (screen) => {
          for (const finding of [...(await tab.axe()), ...(await smallTargets(widget))])
            findings.push(`${screen}: ${finding}`);
        });
        assert.deepEqual(findings, []);
        assert.deepEqual(await tab.evaluate(() => window.moved), []);
      });
    }

    browser.once("the assessment editor: axe finds nothing, with and without problems, and while searching", async (t) => {
      const { tab, author } = await visitAuthor(t, browser);
      assert.deepEqual(await tab.axe(), []);
      await author.drop("broken.json", "{");
      await tab.until("the problem is listed", () => document.querySelector("#problems li"));
      await author.search();
      assert.deepEqual(await tab.axe(), []);
    });

    browser.once("the builder: axe finds nothing, with colours that are refused or made for one scheme", async (t) => {
      const { tab, builder } = await visitBuilder(t, browser);
      await builder.look();
      assert.deepEqual(await tab.axe(), []);
      await builder.chooseAll({ accent: "no colour", surface: "light-dark(white, #002030)", page: "light" });
      await builder.look();
      assert.deepEqual(await tab.axe(), []);
    });
  },
  { dark: true, reducedMotion: true },
);

/** Whether the heading is light. */
function isDark(widget) {
  return widget.tab.evaluate((path) => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    context.fillStyle = getComputedStyle(window.pct.find(path)).color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return red + green + blue > 3 * 128;
  }, widget.at("h2"));
}
