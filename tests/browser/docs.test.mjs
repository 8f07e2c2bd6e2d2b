// The documentation pages of a build. The live examples run under a strict policy, every page is accessible in light and
// dark, and no link is broken.
// In one engine: the pages use nothing that differs between engines.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { dist, strictPolicy } from "./server.mjs";
import { visit } from "./pages/visit.mjs";

const headers = { "content-security-policy": strictPolicy };
const pages = readdirSync(`${dist}docs/`).filter((name) => name.endsWith(".html"));
/** The pages with a live example, and the assessment that it shows. */
const LIVE = { "embedding.html": "ten-characteristics", "authoring.html": "two-questions", "reference.html": "five-ingredients" };

inOneEngine("Documentation", "axe and links", (browser) => {
  for (const [page, id] of Object.entries(LIVE)) {
    test(`${page}: its example works, and axe finds nothing, in light and dark`, async (t) => {
      const { tab, widget } = await visit(t, browser, `docs/${page}`, { site: { headers } });
      await tab.evaluate(() => document.querySelector("partnership-check").scrollIntoView());
      await widget.ready();
      assert.equal((await widget.result()).instrument.id, id);
      await widget.start();
      // Only Chromium can be told while it runs.
      for (const colorScheme of browser.engine === "chromium" ? ["dark", "light"] : ["light"]) {
        await tab.page?.emulateMedia({ colorScheme });
        assert.deepEqual(await tab.axe(), [], colorScheme);
      }
      assert.deepEqual(await tab.seen("violations"), []);
      assert.deepEqual(await tab.seen("errors"), []);
      assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), [], "nothing is stored");
    });
  }

  test("the texts of a language beside the English: axe finds nothing, and the style is there under a strict policy", async (t) => {
    const { tab } = await visit(t, browser, "docs/review-ar.html", { site: { headers } });
    assert.deepEqual(await tab.evaluate(() => getComputedStyle(document.querySelector("table")).borderCollapse), "collapse");
    assert.deepEqual([await tab.axe(), await tab.seen("violations")], [[], []]);
  });

  test("a width of 320 px is enough, and no link is broken", async (t) => {
    const { site, tab } = await visit(t, browser, "docs/index.html", { site: { headers }, size: { width: 320, height: 640 } });
    const known = new Map();
    for (const page of pages) {
      await tab.open(site.url(`docs/${page}`), { width: 320, height: 640 });
      const { wanted, links } = await tab.evaluate(() => ({
        wanted: document.documentElement.scrollWidth,
        links: [...document.links].map(({ href }) => href).filter((href) => href.startsWith(location.origin)),
      }));
      assert.ok(wanted <= 320, `${page} needs ${wanted} px`);
      for (const link of links) {
        const [address, anchor] = link.split("#");
        if (!known.has(address)) known.set(address, await fetch(address));
        const answer = known.get(address);
        assert.equal(answer.status, 200, `${page}: ${link}`);
        if (!anchor) continue;
        answer.words ??= await answer.text();
        assert.ok(answer.words.includes(`id="${anchor}"`), `${page}: ${link}`);
      }
    }
  });
});
