// Accessibility of every screen if the visitor's system is set to dark and to reduced motion.
// Once: axe, and the style sheet's rules for these preferences. Whether a preference reaches the page depends on the engine.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";

inEveryEngine(
  "Dark",
  (browser) => {
    for (const id of ["ten-characteristics", "phase-readiness"]) {
      browser.once(`${id}: dark like the system, axe finds nothing, and nothing moves`, async (t) => {
        const { tab, widget } = await visitCheck(t, browser, id);
        await widget.ready();
        const wishes = ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"];
        assert.deepEqual(await tab.evaluate((wishes) => wishes.map((wish) => matchMedia(wish).matches), wishes), [
          true,
          true,
        ]);
        assert.ok(await isDark(widget), "the text is lighter than what is behind it");
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
          for (const finding of await tab.axe()) findings.push(`${screen}: ${finding}`);
        });
        assert.deepEqual(findings, []);
        assert.deepEqual(await tab.evaluate(() => window.moved), []);
      });
    }

    test("light like the page, on a dark system", async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html");
      await widget.ready();
      await widget.attribute("theme", "light");
      await tab.until("the widget is light", (path) => window.pct.find(path).dataset.theme === "light", widget.at(".pc"));
      assert.ok(!(await isDark(widget)));
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
