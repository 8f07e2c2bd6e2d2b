// Accessibility of every screen, in light: axe, a width of 320 px, target sizes.
// In one engine: axe reads markup and computed styles, which are the same in every engine. engines-layout.test.mjs tries in
// every engine what fits, and engines-keyboard.test.mjs where the focus goes.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflows, smallTargets } from "./pages/boxes.mjs";
import { ringsCutOff } from "./pages/focus.mjs";
import { everyScreen } from "./pages/screens.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { bundled } from "./pages/widget.mjs";

inOneEngine("Access", "axe and sizes", (browser) => {
  for (const id of bundled) {
    test(`${id}: every screen fits a width of 320 px, targets are large enough, and axe finds nothing`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, id, { size: { width: 320, height: 640 }, hand: "script" });
      await widget.ready();
      const findings = [];
      await everyScreen(widget, async (screen) => {
        const here = [...(await overflows(widget)), ...(await smallTargets(widget)), ...(await tab.axe())];
        findings.push(...here.map((finding) => `${screen}: ${finding}`));
      });
      assert.deepEqual(findings, []);
    });
  }

  test("the demo page: axe finds nothing, and a width of 320 px is enough", async (t) => {
    const { tab, widget } = await visit(t, browser, "index.html");
    await widget.ready();
    assert.deepEqual(await tab.axe(), []);
    const narrow = await visit(t, browser, "index.html", { size: { width: 320, height: 640 } });
    await narrow.widget.ready();
    assert.deepEqual(await overflows(narrow.widget), []);
  });

  test("all sections on one page: content skipped in layout cuts off no focus ring", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.attribute("layout", "single");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 1);
    await widget.openAll();
    await tab.settle();
    assert.deepEqual(await ringsCutOff(widget), []);
  });

  test("choosing an answer moves neither the page nor the focus", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "phase-readiness");
    await widget.ready();
    await widget.start();
    const wanted = `${widget.question("context-analysis")} input[value="1"]`;
    await tab.click(wanted);
    await widget.untilChosen("context-analysis", 1);
    const place = () =>
      tab.evaluate(([path]) => [scrollY, Math.round(window.pct.find(path).getBoundingClientRect().top)], [wanted]);
    const before = await place();
    for (const value of ["2", "3", "dont-know"]) {
      const path = `${widget.question("context-analysis")} input[value="${value}"]`;
      await tab.evaluate((path) => window.pct.find(path).click(), path);
      await widget.untilChosen("context-analysis", value);
      await tab.settle();
      assert.deepEqual(await place(), before, value);
    }
  });

  test("a description does not repeat the name, or the words beside it", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "ten-characteristics");
    await widget.ready();
    await widget.start();
    const spoken = await tab.spoken();
    const named = ({ role }) => ["DisclosureTriangle", "progressbar", "radio"].includes(role);
    assert.equal(spoken.filter(named).length, 11, "a list, two disclosures, a bar and seven choices");
    const twice = spoken.filter(({ name, description }) => description && name.includes(description));
    assert.deepEqual(twice, []);
    assert.equal(spoken.find(({ role }) => role === "progressbar").description, "");
  });
});
