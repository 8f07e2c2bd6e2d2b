// The engines a suite runs in: every one, one after the other, or one alone. PC_ENGINE=chromium (or firefox, webkit)
// restricts.
import { after, before, describe } from "node:test";
import { startChromium, startFirefox } from "./playwright.mjs";
import { test } from "./retry.mjs";
import { startWebKit } from "../webkit.mjs";

const all = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };
const wanted = process.env.PC_ENGINE?.split(",") ?? Object.keys(all);

export const engines = wanted.map((name) => {
  if (!all[name]) throw new Error(`PC_ENGINE: there is no engine "${name}"; use ${Object.keys(all).join(", ")}`);
  return { name, start: (options = {}) => all[name](options) };
});

/**
 * Runs `suite(browser)` in every engine, started once each. `browser` works by the time a test runs: `newTab()`
 * opens a tab, or gives one that was handed back by `release(tab)`, which is faster. A test's site is an origin of its
 * own, so nothing but the window is shared.
 *
 * `browser.once(name, run)` stands for `test` where engines have no say in what is tested: it runs in one of them,
 * Chromium unless PC_ENGINE leaves it out. The head of the file says under "Once" why one is enough.
 */
export function inEveryEngine(title, suite, options = {}) {
  for (const engine of engines) inEngine(engine, title, suite, options);
}

/** The same in one engine, for a suite whose every test would be `once`. `why` is added to its title. */
export function inOneEngine(title, why, suite, options = {}) {
  inEngine(engines[0], `${title} (${why})`, suite, options);
}

function inEngine({ name, start }, title, suite, options) {
  describe(`${title} in ${name}`, { timeout: 240_000 }, () => {
    let real;
    const free = [];
    before(async () => {
      real = await start(options);
    });
    after(() => real?.close());
    suite({
      engine: name,
      once: name === engines[0].name ? test : () => {},
      async newTab() {
        const tab = free.pop();
        if (tab && (await tab.evaluate(() => true).catch(() => false))) return tab;
        return real.newTab().catch(async () => {
          // The browser has gone between two tests, as WebKit's does at times on a busy machine.
          await real.close().catch(() => {});
          real = await start(options);
          return real.newTab();
        });
      },
      async release(tab) {
        if (tab.closed) return;
        await tab.goto("about:blank");
        free.push(tab);
      },
    });
  });
}
