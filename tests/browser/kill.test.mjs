// The browser is killed with all its processes, as phones do and as in a power cut, and started again: every answer that was
// said to be saved is still there. The browsers write local storage to disk seconds later; what is held here is the journal.
//
// PC_KILLS=60 kills each browser so many times, at random moments. PC_JOURNAL=off takes IndexedDB away, to see what is
// lost without the journal. Both print the figures.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { engines } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { freshFolder, onDisk } from "./drivers/processes.mjs";
import { until } from "./drivers/until.mjs";
import { openSite } from "./server.mjs";
import { answerSome, assertResumed, some } from "./pages/resume.mjs";
import { levelOf, steadyWork, theItem } from "./pages/steady.mjs";
import { visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";
import { plainWebKit } from "./webkit.mjs";

const lastWord = "quilt-7f3a91";
const kills = Number(process.env.PC_KILLS ?? 2);
const page = process.env.PC_JOURNAL === "off" ? "no-journal.html?throws" : "page.html";

describe("The browser is killed", { timeout: 240_000 + kills * 60_000 }, () => {
  for (const { name, start } of engines.filter(({ name }) => name !== "webkit")) {
    test(`${name}, ${kills} times at random moments: no answer is lost that was said to be saved`, async (t) => {
      const site = await openSite();
      t.after(() => site.close());
      const profile = freshFolder();
      const figures = { kills: 0, saved: 0, lost: 0 };
      let begun = 0;
      for (; figures.kills < kills; figures.kills += 1) {
        const browser = await start({ profile });
        t.after(() => browser.close().catch(() => {}));
        const widget = new Widget(await visitAgain(t, browser, site.url(page)), "script");
        figures.lost += await lost(widget, site, begun);
        begun = site.posts.length;
        await steadyWork(widget, begun);
        await until("an answer is said to be saved", () => site.posts.length > begun);
        await pause(Math.random() * 3000);
        await browser.kill();
      }
      const browser = await start({ profile });
      t.after(() => browser.close());
      const widget = new Widget(await visitAgain(t, browser, site.url(page)), "script");
      figures.lost += await lost(widget, site, begun);
      figures.saved = site.posts.length;
      t.diagnostic(`${name}: ${JSON.stringify(figures)}`);
      assert.equal(figures.lost, 0);
    });
  }

  // With its driver, WebKit keeps no profile, so the page itself presses the buttons here.
  for (const { name } of engines.filter(({ name }) => name === "webkit")) {
    test(`${name}: all answers are still there after a restart`, async (t) => {
      const site = await openSite();
      t.after(() => site.close());
      const profile = freshFolder();
      const first = await plainWebKit(profile, site.url("remote.html"), site);
      t.after(() => first.kill());
      const widget = new Widget(first.tab, "script");
      await answerSome(widget);
      await widget.note(some.at(-1).item, lastWord);
      await until("the browser has written to disk", () => onDisk(profile, lastWord));
      await first.kill();

      const second = await plainWebKit(profile, site.url("remote.html"), site);
      t.after(() => second.kill());
      const again = new Widget(second.tab, "script");
      await assertResumed(again);
      assert.equal((await again.result()).answers[some.at(-1).item].note, lastWord);
    });
  }
});

/**
 * How many answers are lost of those that were said to be saved. The one after the last of them may be there or not: the
 * browser was killed while it was being saved.
 */
async function lost(widget, site, begun) {
  await widget.ready();
  const saved = site.posts.map(({ body }) => Number(body));
  const items = new Map(saved.map((number) => [theItem(number), number]));
  const missing = async () => {
    const { answers } = await widget.result();
    const next = saved.length;
    return [...items].filter(([item, number]) => {
      const level = answers[item]?.value;
      return level !== levelOf(number) && !(item === theItem(next) && level === levelOf(next));
    }).length;
  };
  // The journal is read while the page is being shown.
  await until("the answers are back", async () => (await missing()) === 0, 5000).catch(() => {});
  return Math.min(await missing(), saved.length - begun);
}
