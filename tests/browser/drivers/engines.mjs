// The engines that a suite runs in: all of them, one after the other, or only one. PC_ENGINE=chromium (or firefox,
// webkit) limits them.
import { after, describe } from "node:test";
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
 * Runs `suite(browser)` in every engine. `browser.newTab()` opens a tab or, which is faster, reuses one that `release(tab)`
 * gave back. The first one starts the engine, so that none is started for nothing. Every test has a site with its own
 * origin, so tests share nothing but the window.
 *
 * `browser.once(name, run)` replaces `test` if the result does not depend on the engine: it runs in only one, which is
 * Chromium unless PC_ENGINE leaves it out. The comment at the top of the file explains under "Once" why one is enough.
 * `browser.first` says whether this is that engine. Because starting an engine takes longer than a test, what every engine
 * has to show is gathered in a few files, most of them called engines-*.
 *
 * A test that does not name the visitor's hand is done with the mouse in that engine, and by script, which is much faster,
 * in the others. The keyboard is tried in every engine, because engines move the focus in different ways; with the mouse,
 * one journey is.
 *
 * With `concurrency`, so many tests run at once, each in its tab.
 */
export function inEveryEngine(title, suite, options = {}) {
  for (const engine of engines) inEngine(engine, title, suite, options);
}

/** The same in one engine, for suites in which every test would use `once`. `why` is added to the title. */
export function inOneEngine(title, why, suite, options = {}) {
  inEngine(engines[0], `${title} (${why})`, suite, options);
}

function inEngine({ name, start }, title, suite, { timeout = 240_000, concurrency = 1, ...options }) {
  describe(`${title} in ${name}`, { timeout, concurrency }, () => {
    let real;
    const free = [];
    const begin = () => start(options).catch((problem) => {
      real = undefined;
      throw problem;
    });
    after(async () => (await real)?.close());
    const first = name === engines[0].name;
    suite({
      engine: name,
      first,
      once: first ? test : () => {},
      async newTab() {
        const tab = free.pop();
        if (tab && (await tab.evaluate(() => true).catch(() => false))) return tab;
        const before = await (real ??= begin());
        return before.newTab().catch(async () => {
          // The browser is gone, as sometimes happens with WebKit between two tests on a busy machine.
          await before.close().catch(() => {});
          return (await (real = begin())).newTab();
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
