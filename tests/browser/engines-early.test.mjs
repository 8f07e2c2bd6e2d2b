// Before the module is there, in every engine: questions are answered and gone through, the module takes over without anybody
// noticing. What is seen then is compared in early-look, what can go wrong is in early-faults, and engines-alone is without it.
// Once: what depends on our script alone. That the early screens have the same elements as the module's is in tests/unit/early.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { heard, isMarked, mark, untilTaken, visitHeld } from "./pages/held.mjs";
import { visitAgain } from "./pages/visit.mjs";
import { answersFor, answerThrough, readAssessment } from "./pages/widget.mjs";

const ID = "ten-characteristics";
const sections = readAssessment(ID).sections.map(({ id }) => id);
const items = readAssessment(ID).sections.flatMap((section) => section.items.map(({ id }) => id));
const [first, second] = items;

/** What the page's own storage has of the answers. */
const storedAnswers = (tab) =>
  tab.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => /^partnership-check:[^:]*:[^:]*:\d+$/.test(key));
    return key ? JSON.parse(localStorage.getItem(key)).answers : null;
  });

const chosen = (tab, item) =>
  tab.evaluate((item) => window.pct.find(`partnership-check >>> [data-item="${item}"] input:checked`)?.value ?? null, item);

inEveryEngine("Before the module", (browser) => {
  test("questions are answered and gone through; the widget goes on from there, and the host hears of each answer once", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    assert.deepEqual(await heard(tab, "pc-ready", "pc-change"), ["pc-ready not scored"]);
    await widget.start();
    await widget.choose(first, 2);
    await widget.note(first, "Written early");
    await widget.do("next");
    await widget.untilSection(sections[1]);
    await widget.choose(second, "dont-know");
    const answers = { [first]: { value: 2, note: "Written early" }, [second]: { state: "dont-know" } };
    assert.deepEqual(await storedAnswers(tab), answers);
    assert.equal((await widget.result()).scores, null);
    assert.deepEqual(await heard(tab, "pc-change"), [], "what is answered is told with its scores");

    await mark(tab);
    release();
    await widget.ready();
    await tab.until("the host hears of the answers", () => window.seen.events.some(({ type }) => type === "pc-change"));
    assert.ok(await isMarked(tab), "nothing is taken from under the visitor's hands");
    await widget.do("next");
    await widget.untilSection(sections[2]);
    await untilTaken(tab);
    await tab.until("the heading has the focus", () => window.pct.active()?.matches("h2[tabindex]"));
    await widget.untilSaved();
    const result = await widget.result();
    assert.deepEqual(result.answers, answers);
    assert.notEqual(result.scores, null);
    assert.deepEqual(await heard(tab, "pc-ready", "pc-change"), ["pc-ready not scored", "pc-change scored"]);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("nothing moves when the widget takes over while nothing is in use", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    const places = () =>
      tab.evaluate(() => {
        const root = window.pct.find("partnership-check >>> .pc");
        const box = (element) => Object.values(element.getBoundingClientRect().toJSON());
        return { boxes: [...root.querySelectorAll("*")].filter((it) => !it.closest("details:not([open]) > :not(summary)")).map((it) => [it.localName, ...box(it)]), after: box(document.querySelector("#after")), scroll: scrollY };
      });
    await tab.settle();
    await mark(tab);
    const before = await places();
    // Where the page has not reserved any height, the first screen moves what is below it.
    const shifts = (await tab.seen("shifts")).length;
    release();
    await widget.ready();
    await untilTaken(tab);
    await tab.settle();
    assert.deepEqual(await places(), before);
    assert.equal((await tab.seen("shifts")).length, shifts);
    assert.deepEqual(await tab.seen("announcements"), []);
  });

  test("what is being written stays with its selection until the visitor goes on", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    const field = widget.at(`[data-item="${first}"] textarea`);
    await tab.evaluate((path) => (window.pct.find(path).closest("details").open = true), field);
    await tab.evaluate((path) => window.pct.find(path).focus(), field);
    await tab.type("half a sent");
    await tab.evaluate((path) => window.pct.find(path).setSelectionRange(2, 4), field);
    await mark(tab);
    release();
    await widget.ready();
    await tab.type("XY");
    const now = await tab.evaluate((path) => [window.pct.find(path).value, window.pct.find(path).selectionStart, window.pct.active() === window.pct.find(path)], field);
    assert.deepEqual(now, ["haXY a sent", 4, true]);
    assert.ok(await isMarked(tab));
    await widget.do("next");
    await widget.untilSection(sections[1]);
    await untilTaken(tab);
    assert.equal((await widget.result()).answers[first].note, "haXY a sent");
  });

  test("whoever leaves the widget finds the same screen when the module has taken over", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.choose(first, 4);
    await tab.evaluate(([path]) => (window.pct.find(path).open = true), [widget.at(`[data-item="${first}"] [data-role=look-for]`)]);
    await mark(tab);
    release();
    await widget.ready();
    assert.ok(await isMarked(tab), "the focus is in it");
    await tab.evaluate(() => window.pct.active().blur());
    await untilTaken(tab);
    assert.equal(await chosen(tab, first), "4");
    assert.ok(await tab.evaluate(([path]) => window.pct.find(path).open, [widget.at(`[data-item="${first}"] [data-role=look-for]`)]));
    await widget.do("next");
    await widget.untilSection(sections[1]);
  });

  test("a pressed button is not taken away before its click", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await mark(tab);
    const start = widget.at("button[data-do=start]");
    await tab.evaluate((path) => window.pct.find(path).dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true })), start);
    release();
    await widget.ready();
    assert.ok(await isMarked(tab));
    await tab.evaluate((path) => {
      window.pct.find(path).dispatchEvent(new PointerEvent("pointerup", { bubbles: true, composed: true }));
      window.pct.find(path).click();
    }, start);
    await widget.untilSection(sections[0]);
    await untilTaken(tab);
    await tab.until("the heading has the focus", () => window.pct.active()?.matches("h2[tabindex]"));
  });

  test("a button that is pressed while the widget takes over does what it says", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await tab.evaluate((path) => {
      document.querySelector("partnership-check").whenReady().then(() => window.pct.find(path).click());
    }, widget.at("button[data-do=start]"));
    release();
    await widget.ready();
    await widget.untilSection(sections[0]);
    await untilTaken(tab);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("results that were asked for early appear when the module is there", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.choose(first, 3);
    await widget.do("results");
    await widget.untilScreen("waiting");
    release();
    await widget.untilScreen("results");
    await tab.until("the heading has the focus", () => window.pct.active()?.matches("h2[tabindex]"));
    assert.equal((await widget.result()).answers[first].value, 3);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("who returns finds the answers at once", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.choose(first, 1);
    await tab.reload();
    await widget.untilShown(".pc-resume");
    await widget.do("start");
    await widget.untilSection(sections[1]);
    await widget.do("back");
    await widget.untilSection(sections[0]);
    assert.equal(await chosen(tab, first), "1");
    release();
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { [first]: { value: 1 } });
  });

  test("two tabs share what is answered in both", async (t) => {
    const { site, tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.choose(first, 1);
    const other = await visitAgain(t, browser, site.url("check.html"));
    const beside = widget.beside(other);
    await beside.untilShown(".pc");
    await beside.start();
    await beside.choose(second, 2);
    await tab.until("the first tab has heard of it", () => Object.keys(document.querySelector("partnership-check").result.answers).length === 2);
    await widget.note(first, "in the first");
    release();
    for (const it of [widget, beside]) await it.ready();
    const answers = { [first]: { value: 1, note: "in the first" }, [second]: { value: 2 } };
    for (const it of [tab, other]) {
      await it.until("both have all", (count) => Object.keys(document.querySelector("partnership-check").result.answers).length === count, 2);
    }
    assert.deepEqual((await beside.result()).answers, answers);
    assert.deepEqual((await widget.result()).answers, answers);
  });

  test("every kind of question is answered as the module would", async (t) => {
    const assessment = readAssessment("improvement-cycle");
    const { tab, widget, release } = await visitHeld(t, browser, "improvement-cycle");
    const answers = answersFor(assessment);
    await answerThrough(widget, assessment, answers);
    assert.deepEqual((await widget.result()).answers, answers);
    release();
    await widget.ready();
    await widget.do("next");
    await widget.untilScreen("results");
    assert.deepEqual((await widget.result()).answers, answers);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  for (const storage of ["session", "none"]) {
    browser.once(`with storage="${storage}", what was answered early is there afterwards`, async (t) => {
      const { tab, widget, release } = await visitHeld(t, browser, ID);
      await widget.attribute("storage", storage);
      await widget.start();
      await widget.choose(first, 2);
      await widget.do("next");
      await widget.untilSection(sections[1]);
      release();
      await widget.ready();
      await widget.choose(second, 4);
      await widget.do("next");
      await widget.untilSection(sections[2]);
      await untilTaken(tab);
      assert.deepEqual((await widget.result()).answers, { [first]: { value: 2 }, [second]: { value: 4 } });
      assert.equal(await tab.evaluate(() => Object.keys(localStorage).length), 0);
      assert.equal(await widget.shown("[data-role=notice] > *"), false);
    });
  }

  browser.once("language, theme and layout change on the way, and the element moves", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.choose(first, 2);
    await widget.attribute("theme", "dark");
    await widget.untilShown("[data-theme=dark]");
    assert.equal(await chosen(tab, first), "2");
    await widget.attribute("lang", "de");
    await widget.untilShown("[lang=de]");
    await widget.untilSection(sections[0]);
    assert.equal(await chosen(tab, first), "2");
    await widget.attribute("layout", "single");
    await widget.untilShown("[data-layout=single]");
    await tab.evaluate(() => document.querySelector("#after").after(document.querySelector("partnership-check")));
    await tab.settle();
    assert.equal(await chosen(tab, first), "2");
    release();
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { [first]: { value: 2 } });
    assert.equal(await chosen(tab, first), "2");
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("an element that is removed on the way leaves nothing behind, and comes back with its answers", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.attribute("storage", "none");
    await widget.start();
    await widget.choose(first, 2);
    await tab.evaluate(() => {
      window.removed = document.querySelector("partnership-check");
      window.removed.remove();
    });
    release();
    await tab.settle();
    assert.deepEqual(await tab.evaluate(() => window.removed.result.answers), { [first]: { value: 2 } });
    assert.equal(await tab.evaluate(() => window.removed.shadowRoot.querySelector(".pc")), null);
    await tab.evaluate(() => document.querySelector("main").append(window.removed));
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { [first]: { value: 2 } });
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("methods wait for the module", async (t) => {
    const { tab, widget, release } = await visitHeld(t, browser, ID);
    await widget.start();
    await widget.choose(first, 2);
    await tab.evaluate(() => {
      const check = document.querySelector("partnership-check");
      window.waiting = check.reset().then(() => check.result.answers);
    });
    release();
    assert.deepEqual(await tab.evaluate(() => window.waiting), {});
    await widget.untilScreen("intro");
    assert.deepEqual(await storedAnswers(tab), null);
  });
});
