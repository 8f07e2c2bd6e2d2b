// Links to results on pages of every kind: with a route, with a query that may be private, without an address; links that
// mail programs have damaged, and links that are refused. src/platform/link/address/tests.rs has the addresses in detail.
// In one engine: what our own code makes of addresses. exports.test.mjs opens a link in every engine.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

const COPIES = `<script>
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (words) => void (window.copied = words) } });
</script>`;
const PAGE = `<!doctype html><html lang="en"><head><title>Ours</title>${COPIES}<script type="module" src="/partnership-check.js"></script></head>
  <body><partnership-check loading="eager"></partnership-check></body></html>`;
const site = { files: { "/app.html": PAGE } };

async function toLinks(widget) {
  await widget.ready();
  await widget.start();
  await widget.choose("goals", 3);
  await widget.results();
  await widget.press("[data-role=keep] > summary");
}

/** What is copied by the button for links. */
async function link(tab, widget) {
  await tab.evaluate(() => delete window.copied);
  await widget.do("link");
  return tab.until("a link is copied", () => window.copied);
}

inOneEngine("Links", "what our own code makes of addresses", (browser) => {
  test("a link keeps the page's route, and its query only if the person wants that", async (t) => {
    const { site: opened, tab, widget } = await visit(t, browser, "app.html?session=SECRET#/check", { site });
    await toLinks(widget);
    const without = await link(tab, widget);
    assert.ok(without.startsWith(`${opened.url("app.html")}#/check?pc=`), without);
    const tick = "label:has(input[data-do=query])";
    assert.match(await widget.text(tick), /“\?session=SECRET”/);
    await widget.press("input[data-do=query]");
    const withQuery = await link(tab, widget);
    assert.ok(withQuery.startsWith(`${opened.url("app.html?session=SECRET")}#/check?pc=`), withQuery);

    // As a mail program passes it on: an escaped sign, a wrapped line, and the full stop of the sentence.
    const damaged = `${without.replace("?pc=", "?pc%3D").replace(/(.{20})$/, "%0A$1")}.`;
    const other = await visitAgain(t, browser, damaged);
    await new Widget(other).untilShown("[data-role=past]");
    assert.equal(await other.evaluate(() => location.hash), "#/check", "the route stays");
  });

  test("a page without a query does not ask about one", async (t) => {
    const { widget } = await visit(t, browser, "app.html", { site });
    await toLinks(widget);
    await widget.untilShown("button[data-do=link]");
    assert.ok(!(await widget.shown("input[data-do=query]")));
  });

  test("no link where no address leads to the page, and the file instead", async (t) => {
    const { tab } = await visit(t, browser, "empty.html", { site });
    await tab.evaluate((page) => {
      const frame = document.createElement("iframe");
      frame.title = "Ours";
      frame.srcdoc = page.replace("<head>", '<head><script src="/__watch.js"></script>');
      document.body.append(frame);
    }, PAGE);
    const frame = tab.frame("iframe");
    await frame.until("the widget is there", () => Boolean(document.querySelector("partnership-check")?.whenReady));
    const press = (selector) => frame.evaluate((selector) => document.querySelector("partnership-check").shadowRoot.querySelector(selector).click(), selector);
    await frame.evaluate(() => document.querySelector("partnership-check").whenReady());
    await press("button[data-do=start]");
    await frame.until("a question is there", () => window.pct.find("partnership-check >>> input[value='3']"));
    await press("input[value='3']");
    await frame.until("the results can be opened", () => {
      const root = document.querySelector("partnership-check").shadowRoot;
      if (root.querySelector("[data-screen=results]")) return true;
      root.querySelector("button[data-do=results], button[data-do=next]")?.click();
      return false;
    });
    await press("details[data-role=keep] > summary");
    await press("button[data-do=link]");
    const said = await frame.until("the person is told", () => window.pct.text("partnership-check >>> [data-role=keep] [data-role=taken] span:not(:empty)"));
    assert.equal(said, "No link can lead to this page. Download the file and send that instead.");
  });

  test("a link that is refused stays, so that a reload can try again", async (t) => {
    const { tab, widget } = await visit(t, browser, "app.html#pc=cut", { site });
    const refused = () => tab.until("the reason is shown", () => /damaged or incomplete/.test(window.pct.text("partnership-check >>> [data-role=notice]")));
    await refused();
    assert.equal(await tab.evaluate(() => location.hash), "#pc=cut");
    await tab.reload();
    await refused();
    await widget.do("dismiss");
    await widget.start();
    await widget.choose("goals", 3);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
  });
});
