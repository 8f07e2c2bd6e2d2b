// The widget takes over without a pixel or an element that is another, for every bundled assessment in several languages,
// and in every language for one of them.
// In one engine: that the early screens have the same elements as the module's is in tests/unit/early.
import assert from "node:assert/strict";
import { SHIPPED } from "../../src/element/js/language.js";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { mark, untilTaken, visitHeld } from "./pages/held.mjs";
import { otherLanguage } from "./pages/languages.mjs";
import { bundled } from "./pages/widget.mjs";

/** The languages that an assessment is tried in: all, if PC_LANGUAGES is `all`. */
const languagesOf = (number) => (number === 0 || process.env.PC_LANGUAGES === "all" ? SHIPPED : ["en", "ar", otherLanguage(number)]);

inOneEngine("What is seen when the widget takes over", "our script makes the same elements in every engine", (browser) => {
  for (const [number, id] of bundled.entries()) {
    const languages = languagesOf(number);
    test(`${id}: the first screen and the first section look the same before and after, in ${languages.join(", ")}`, async (t) => {
      for (const lang of languages) {
        for (const [screen, theme] of [["intro", "dark"], ["section", "light"]]) {
          const { tab, widget, release } = await visitHeld(t, browser, id);
          await widget.attribute("lang", lang);
          await widget.attribute("theme", theme);
          await widget.untilShown(`.pc[lang=${lang}][data-theme=${theme}]`);
          if (screen === "section") await widget.start();
          await widget.untilShown(`.pc[data-screen=${screen}]`);
          await tab.evaluate(() => window.pct.active()?.blur());
          await tab.settle();
          const html = () => tab.evaluate(comparable);
          const look = await tab.screenshot?.();
          const before = await html();
          await mark(tab);
          release();
          await widget.ready();
          await untilTaken(tab);
          await tab.settle();
          assert.equal(await html(), before, `${id}: ${screen} in ${lang}`);
          if (look) assert.ok(look.equals(await tab.screenshot()), `${id}: ${screen} in ${lang} looks the same`);
        }
      }
    });
  }
});

/**
 * The elements that are shown. What is folded may be another, the names of radio buttons are made of other numbers, and the
 * order of attributes means nothing.
 */
function comparable() {
  const shown = window.pct.find("partnership-check >>> .pc").cloneNode(true);
  for (const it of shown.querySelectorAll("details[data-role=sources]")) it.remove();
  for (const it of shown.querySelectorAll("input[name]")) it.name = it.name.replace(/-e?\d+$/, "");
  for (const it of [shown, ...shown.querySelectorAll("*")]) {
    const attributes = [...it.attributes].map(({ name, value }) => [name, value]).sort();
    for (const [name] of attributes) it.removeAttribute(name);
    for (const [name, value] of attributes) it.setAttribute(name, value);
  }
  return shown.outerHTML;
}
