// Storage that is null, full or corrupt: the widget works, says clearly what it cannot keep, offers a download, and never
// destroys what it cannot read. Every order of what may go wrong is tested in src/app/store/tests/storage.rs.
// In one engine: what the test itself puts there or breaks. engines-storage.test.mjs tries in every engine what denies and
// fills a storage.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { fill, storedKeys, untilNotice } from "./pages/stored.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const key = "partnership-check::ten-characteristics:1";

const failures = {
  null: { page: "no-storage.html" },
  full: { page: "empty.html", before: fill, then: "page.html" },
};

inOneEngine("Storage", "what the test itself puts there or breaks", (browser) => {
  for (const [failure, { page, before, then }] of Object.entries(failures)) {
    test(`${failure}: the widget works, says so, and the answers can be downloaded`, async (t) => {
      const { site, tab, widget } = await visit(t, browser, page);
      await before?.(tab);
      if (then) await tab.open(site.url(then));
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 4);
      await untilNotice(widget, /can.?t|cannot|not/i);
      assert.match(await widget.text("[data-role=saved]"), /not saved/i);
      await widget.results();
      await untilNotice(widget, /download/i);
      const path = await tab.download(() => widget.do("download"));
      assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 4 } });
      assert.deepEqual(await tab.seen("errors"), []);
    });
  }

  test("an answer is in storage before the next frame", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    const kept = await tab.evaluate(
      (path) =>
        new Promise((resolve) => {
          requestAnimationFrame(() => resolve(Object.values(localStorage).filter((text) => text.startsWith("{"))));
          window.pct.find(path).click();
        }),
      `${widget.question("goals")} input[value="3"]`,
    );
    assert.equal(kept.length, 1);
    assert.deepEqual(JSON.parse(kept[0]).answers, { goals: { value: 3 } });
  });

  // "hangs" is the only one that is waited for, and only by the word "Saved".
  for (const way of ["throws", "refuses", "hangs", "nothing", "aborts", "missing"]) {
    test(`IndexedDB is out of order (${way}): answers are kept and said to be saved all the same`, async (t) => {
      const { site, tab, widget } = await visit(t, browser, `no-journal.html?${way}`);
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 4);
      await widget.untilSaved();
      await tab.open(site.url(`no-journal.html?${way}`));
      await widget.ready();
      assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } });
      const { errors, events } = await tab.evaluate(() => window.seen);
      assert.deepEqual([errors, events.filter(({ type }) => type === "pc-error")], [[], []]);
    });
  }

  test("answers that another page of the site deletes are stored again, and a message says so", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    const other = await visitAgain(t, browser, site.url("empty.html"));
    await other.evaluate((key) => localStorage.removeItem(key), key);
    await other.close();
    await tab.front();
    await untilNotice(widget, /deleted.*saved again/i);
    await tab.open(site.url("page.html"));
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } });
  });

  test("a page that was left follows when it is shown again: somebody started again meanwhile", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await widget.untilSaved();
    await tab.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    // Nothing is told to a page that is not shown.
    await tab.evaluate((key) => {
      localStorage.removeItem(key);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }, key);
    await untilNotice(widget, /cleared in another tab/i);
    assert.deepEqual((await widget.result()).answers, {});
    await tab.open(site.url("empty.html"));
    assert.deepEqual(await storedKeys(tab), []);
  });

  test("two assessments with one id: each finds its own answers, and what fits can be carried over", async (t) => {
    const ours = readAssessment("ten-characteristics");
    const [section] = ours.sections;
    const theirs = { ...ours, title: "Another one", sections: [{ ...section, items: [{ id: "goals", kind: "text", prompt: "What are they?" }] }, ...ours.sections.slice(1)] };
    const files = { "/ours.json": JSON.stringify(ours), "/theirs.json": JSON.stringify(theirs) };
    const { site, tab, widget } = await visit(t, browser, "page.html", { site: { files } });
    const ask = async (name) => {
      await tab.open(site.url("page.html"));
      await widget.attribute("src", name);
      await widget.ready();
    };
    await ask("ours.json");
    await widget.start();
    await widget.choose("goals", 4);
    await widget.do("next");
    await widget.choose("leadership", 2);

    await ask("theirs.json");
    assert.deepEqual((await widget.result()).answers, {});
    await widget.untilShown("[data-role=other-content]");
    assert.match(await widget.text("[data-role=other-content]"), new RegExp(`“${ours.title}”. 1 of 2 answers`));
    assert.deepEqual(await tab.axe(), []);
    await widget.do("carry-over");
    await tab.until("the heading has the focus", () => window.pct.active().localName === "h2");
    assert.ok(!(await widget.shown("[data-role=other-content]")));
    assert.deepEqual((await widget.result()).answers, { leadership: { value: 2 } });
    await widget.do("start");
    await widget.untilSection(section.id);

    await ask("ours.json");
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 }, leadership: { value: 2 } });
    await ask("theirs.json");
    assert.deepEqual((await widget.result()).answers, { leadership: { value: 2 } });
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("a result of a later version: set aside under another key, and a message says so", async (t) => {
    const entry = '{"format":"partnership-check/result","version":99,"answers":{"goals":{"value":4}}}';
    const { site, tab, widget } = await visit(t, browser, "empty.html");
    await tab.evaluate(([key, entry]) => localStorage.setItem(key, entry), [key, entry]);
    await tab.open(site.url("page.html"));
    await widget.ready();
    await untilNotice(widget, /.{20}/);
    await widget.start();
    await widget.choose("goals", 3);
    await tab.open(site.url("page.html"));
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } }, "new answers are kept");
    const entries = await tab.evaluate(() => Object.entries(localStorage));
    const kept = entries.filter(([, value]) => value === entry).map(([key]) => key);
    assert.equal(kept.length, 1, "the entry is still there, unchanged");
    assert.notEqual(kept[0], key);
  });
});
