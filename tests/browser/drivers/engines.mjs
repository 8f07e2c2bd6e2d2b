// The engines that a suite runs in: all of them, one after the other, or only one. PC_ENGINE=chromium (or firefox,
// webkit) limits them.
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
 * Runs `suite(browser)` in every engine, and starts each engine once. `browser` is usable as soon as a test runs:
 * `newTab()` opens a tab or, which is faster, reuses one that `release(tab)` gave back. Every test has a site with its
 * own origin, so tests share nothing but the window.
 *
 * `browser.once(name, run)` replaces `test` if the result does not depend on the engine: it runs in only one, which is
 * Chromium unless PC_ENGINE leaves it out. The comment at the top of the file explains under "Once" why one is enough.
 *
 * `browser.hands` has, for each way to operate the widget, its name and the function to test it with: by keyboard in every
 * engine, because engines move the focus in different ways, and by mouse in one. The journeys go through all by both.
 */
export function inEveryEngine(title, suite, options = {}) {
  for (const engine of engines) inEngine(engine, title, suite, options);
}

/** The same in one engine, for suites in which every test would use `once`. `why` is added to the title. */
export function inOneEngine(title, why, suite, options = {}) {
  inEngine(engines[0], `${title} (${why})`, suite, options);
}

function inEngine({ name, start }, title, suite, { timeout = 240_000, ...options }) {
  describe(`${title} in ${name}`, { timeout }, () => {
    let real;
    const free = [];
    before(async () => {
      real = await start(options);
    });
    after(() => real?.close());
    const once = name === engines[0].name ? test : () => {};
    suite({
      engine: name,
      once,
      hands: [["mouse", once], ["keyboard", test]],
      async newTab() {
        const tab = free.pop();
        if (tab && (await tab.evaluate(() => true).catch(() => false))) return tab;
        return real.newTab().catch(async () => {
          // The browser is gone, as sometimes happens with WebKit between two tests on a busy machine.
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
