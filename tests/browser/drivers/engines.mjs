// The engines a suite runs in, one after the other. PC_ENGINE=chromium (or firefox, webkit) restricts.
import { after, before, describe } from "node:test";
import { startChromium, startFirefox } from "./playwright.mjs";
import { startWebKit } from "../webkit.mjs";

const all = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };
const wanted = process.env.PC_ENGINE?.split(",") ?? Object.keys(all);

export const engines = wanted.map((name) => {
  if (!all[name]) throw new Error(`PC_ENGINE: no engine "${name}"; there are ${Object.keys(all).join(", ")}`);
  return { name, start: (options = {}) => all[name](options) };
});

/**
 * Runs `suite(browser)` in every engine, started once each. `browser` is filled in by the time a test runs.
 */
export function inEveryEngine(title, suite, options = {}) {
  for (const { name, start } of engines) {
    describe(`${title} in ${name}`, { timeout: 240_000 }, () => {
      const browser = { engine: name };
      before(async () => {
        browser.real = await start(options);
        browser.newTab = () => browser.real.newTab();
      });
      after(() => browser.real?.close());
      suite(browser);
    });
  }
}
