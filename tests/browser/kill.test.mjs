// The browser's process is killed, as by a crash or a power cut, and started again: all answers are still there. Browsers
// write their storage to disk with a delay of up to a few seconds, which no page can shorten, so the process is killed
// once the last word is on disk.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { engines } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { freshFolder, onDisk } from "./drivers/processes.mjs";
import { until } from "./drivers/until.mjs";
import { openSite } from "./server.mjs";
import { answerSome, assertResumed, some } from "./pages/resume.mjs";
import { visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";
import { plainWebKit } from "./webkit.mjs";

const lastWord = "quilt-7f3a91-";

describe("The browser is killed", { timeout: 240_000 }, () => {
  for (const { name, start } of engines.filter(({ name }) => name !== "webkit")) {
    // Two sites in one browser, one for the mouse and one for the keyboard, so that killing it once is enough.
    test(`${name}, by mouse and by keyboard: all answers are still there after a restart`, async (t) => {
      const hands = ["mouse", "keyboard"];
      const sites = [await openSite(), await openSite()];
      t.after(() => sites.forEach((site) => site.close()));
      const profile = freshFolder();
      const first = await start({ profile });
      t.after(() => first.close().catch(() => {}));
      for (const [index, hand] of hands.entries()) {
        const widget = new Widget(await visitAgain(t, first, sites[index].url("page.html")), hand);
        await answerSome(widget);
        await widget.note(some.at(-1).item, lastWord + hand);
      }
      for (const hand of hands) await until("the browser has written to disk", () => onDisk(profile, lastWord + hand));
      await first.kill();

      const second = await start({ profile });
      t.after(() => second.close());
      for (const [index, hand] of hands.entries()) {
        const again = new Widget(await visitAgain(t, second, sites[index].url("page.html")), hand);
        await assertResumed(again);
        assert.equal((await again.result()).answers[some.at(-1).item].note, lastWord + hand);
      }
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
