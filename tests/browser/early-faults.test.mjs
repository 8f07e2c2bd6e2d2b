// What can go wrong between the first screens and the module: a slow page, storage that changes or is full, a part that does
// not come, a module that dies, and clicks that were meant for something else.
// In one engine: it is our script that decides.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { heard, visitHeld, visitWithout } from "./pages/held.mjs";
import { sabotage } from "./pages/trap.mjs";
import { CHECK, visitPage } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const ID = "ten-characteristics";
const [first, second] = readAssessment(ID).sections;
const [{ id: item }] = first.items;

inOneEngine("Before the module, when something goes wrong", "our script decides", (browser) => {
  test("where drawing takes several tasks, something to press is there all the time", async (t) => {
    // Yew goes on in a later task if the time it has set itself is over.
    const slow = "<script>{ let now = 1.8e12; Date.now = () => (now += 20); }</script>";
    const { tab, widget } = await visitPage(t, browser, CHECK, { head: slow });
    await tab.evaluate(
      (path) =>
        document.querySelector("partnership-check").whenReady().then(() =>
          setTimeout(() => {
            window.there = window.pct.find(path) !== null;
            window.pct.find(path)?.click();
          }),
        ),
      widget.at("button[data-do=start]"),
    );
    await widget.untilSection(first.id);
    assert.ok(await tab.evaluate(() => window.there));
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("answers that were to stay on the page are stored when the page's author wants that", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.attribute("storage", "none");
    await widget.start();
    await widget.choose(item, 2);
    await widget.attribute("storage", "local");
    await widget.untilSection(first.id);
    assert.equal(await tab.evaluate(() => Object.values(localStorage).filter((text) => text.includes('"value":2')).length), 1);
    release();
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { [item]: { value: 2 } });
  });

  test("a later part that does not come is said, and fetched again", async (t) => {
    let refused = true;
    const refuse = (path) => refused && /widget_later\.wasm$/.test(path);
    // By keyboard, because what is said may move the page at any moment.
    const { tab, widget, release } = await visitHeld(t, browser, ID, { hand: "keyboard", site: { refuse } });
    await widget.attribute("storage", "none");
    await widget.start();
    await widget.choose(item, 2);
    release();
    await widget.do("results");
    await widget.untilShown("button[data-do=again]");
    await tab.until("the host hears of it", () => window.seen.events.some(({ type }) => type === "pc-error"));
    assert.deepEqual(await heard(tab, "pc-error"), ["pc-error"]);
    assert.deepEqual((await widget.result()).answers, { [item]: { value: 2 } });
    refused = false;
    await widget.do("again");
    await widget.untilScreen("results");
    assert.deepEqual((await widget.result()).answers, { [item]: { value: 2 } });
  });

  test("who tries again hears that it is loading, and hears of a second failure", async (t) => {
    const { tab, widget } = await visitWithout(t, browser, ID);
    await widget.start();
    await widget.do("results");
    await widget.untilShown("button[data-do=again]");
    await tab.evaluate(() => {
      window.said = [];
      const said = () => window.said.push(window.pct.find("partnership-check >>> .pc-results [role]")?.getAttribute("role"));
      new MutationObserver(said).observe(window.pct.find("partnership-check >>> .pc-results"), { childList: true, subtree: true, attributes: true });
    });
    await widget.do("again");
    await tab.until("both are said", () => window.said.includes("status") && window.said.at(-1) === "alert");
    await widget.do("start");
    await widget.untilSection(first.id);
  });

  test("a module that dies tells widgets that have not begun yet", async (t) => {
    let end;
    const never = new Promise((done) => (end = done));
    const { tab, widget } = await visitPage(t, browser, CHECK, { site: { hold: (path) => (/never/.test(path) ? never : undefined) } });
    t.after(end);
    await widget.ready();
    await sabotage(tab);
    await tab.evaluate(() => {
      const late = document.createElement("partnership-check");
      Object.assign(late, { id: "late" }).setAttribute("loading", "eager");
      late.setAttribute("src", "/never.json");
      document.body.append(late);
      window.told = [];
      document.addEventListener("pc-error", ({ target, detail }) => window.told.push(`${target.id} ${detail.code}`));
    });
    await widget.do("start").catch(() => {});
    await tab.until("both are told", () => window.told.length > 1);
    assert.deepEqual((await tab.evaluate(() => window.told)).sort(), [" trap", "late trap"]);
    await tab.evaluate(() => {
      const last = document.createElement("partnership-check");
      Object.assign(last, { id: "last" }).setAttribute("loading", "eager");
      document.body.append(last);
    });
    await tab.until("so is one that is added", () => window.told.includes("last trap"));
    await tab.until("which says so", () => window.pct.find("#last >>> [role=alert]") !== null);
  });

  for (const held of [true, false]) {
    test(`a second click in the same place answers nothing on the next screen, ${held ? "before" : "with"} the module`, async (t) => {
      const { tab, widget, release } = await visitHeld(t, browser, ID);
      if (!held) {
        release();
        await widget.ready();
      }
      await widget.start();
      await widget.untilSection(first.id);
      await tab.evaluate(([next, option]) => {
        window.pct.find(next).dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail: 1 }));
        return new Promise((later) =>
          requestAnimationFrame(() => {
            // As a browser does, on what is now in that place.
            window.pct.find(option).dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail: 2 }));
            later();
          }),
        );
      }, ["button[data-do=next]", `[data-item="${second.items[0].id}"] label`].map((path) => widget.at(path)));
      await widget.untilSection(second.id);
      assert.deepEqual((await widget.result()).answers, {});
      await widget.choose(second.items[0].id, 3);
      assert.deepEqual((await widget.result()).answers, { [second.items[0].id]: { value: 3 } });
    });
  }
});
