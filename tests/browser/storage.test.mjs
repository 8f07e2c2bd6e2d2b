// Storage that is denied, null, full or corrupt: the widget works, says clearly what it cannot keep, offers a download, and
// never destroys what it cannot read.
// Once: what the test itself puts there or breaks. What denies and fills a storage, and who is told, depends on the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { storedKeys } from "./pages/stored.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const key = "partnership-check::ten-characteristics:1";

const failures = {
  // A sandboxed page has no storage: reading `localStorage` throws in every engine.
  denied: {
    page: "page.html",
    site: {
      headers: {
        "content-security-policy": "sandbox allow-scripts allow-downloads",
        "access-control-allow-origin": "*",
      },
    },
  },
  null: { page: "no-storage.html" },
  full: { page: "empty.html", before: fill, then: "page.html" },
};

inEveryEngine("Storage", (browser) => {
  for (const [failure, { page, site: options, before, then }] of Object.entries(failures)) {
    for (const [hand, test] of browser.hands) {
      test(`${failure}, by ${hand}: the widget works, says so, and the answers can be downloaded`, async (t) => {
        const { site, tab, widget } = await visit(t, browser, page, { hand, site: options });
        await before?.(tab);
        if (then) await tab.open(site.url(then));
        await widget.ready();
        // It is known at once that there is no storage, and said above what is there.
        if (failure !== "full") await untilNotice(widget, /not let the page save/i);
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
  }

  // "hangs" is the only one that is waited for, and only by the word "Saved".
  for (const way of ["throws", "refuses", "hangs", "nothing", "aborts", "missing"]) {
    browser.once(`IndexedDB is out of order (${way}): answers are kept and said to be saved all the same`, async (t) => {
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

  test("storage that fills up: stored answers stay, and new ones are stored once there is room", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    const intact = await tab.evaluate((key) => localStorage.getItem(key), key);
    // Until then there is a mark in storage, and its place would become free.
    await widget.untilSaved();
    await fill(tab);
    await widget.do("next");
    await widget.choose("leadership", 2);
    await untilNotice(widget, /can.?t|cannot|not/i);
    const now = await tab.evaluate((key) => localStorage.getItem(key), key);
    assert.deepEqual(JSON.parse(now).answers.goals, JSON.parse(intact).answers.goals, "the first answer is still kept");

    await tab.evaluate(() => localStorage.removeItem("filler"));
    await widget.do("next");
    await widget.choose("users", 3);
    await tab.until(
      "the notice disappears",
      (path) => !/can.?t|cannot/i.test(window.pct.text(path)),
      widget.at("[data-role=notice]"),
    );
    await tab.open(site.url("page.html"));
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, {
      goals: { value: 4 },
      leadership: { value: 2 },
      users: { value: 3 },
    });
  });

  for (const [who, sweep] of Object.entries({
    // Nobody tells the widget; it notices with the next step.
    "the page's own script": async ({ tab, widget }) => {
      await tab.evaluate(() => localStorage.clear());
      await widget.do("next");
    },
    "another page of the site": async ({ site, t }) => {
      const other = await visitAgain(t, browser, site.url("empty.html"));
      await other.evaluate((key) => localStorage.removeItem(key), key);
      await other.close();
    },
  })) {
    test(`answers that ${who} deletes are stored again, and a message says so`, async (t) => {
      const { site, tab, widget } = await visit(t, browser, "page.html");
      await widget.ready();
      await widget.start();
      await widget.choose("goals", 4);
      await sweep({ site, tab, widget, t });
      await tab.front();
      await untilNotice(widget, /deleted.*saved again/i);
      await tab.open(site.url("page.html"));
      await widget.ready();
      assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } });
    });
  }

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

  browser.once("two assessments with one id: each finds its own answers, and what fits can be carried over", async (t) => {
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

  browser.once("corrupt and full: what cannot be set aside is left untouched", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "empty.html");
    const entry = '{"shopping":["bread"]}';
    await tab.evaluate(([key, entry]) => localStorage.setItem(key, entry), [key, entry]);
    await fill(tab);
    await tab.open(site.url("page.html"));
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await untilNotice(widget, /download/i);
    assert.equal(await tab.evaluate((key) => localStorage.getItem(key), key), entry);
    await widget.results();
    const path = await tab.download(() => widget.do("download"));
    assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 4 } });
  });

  for (const [what, entry] of Object.entries({
    "not JSON": '{"format":"partnership-check/result","answers":{"goals":',
    "another kind of document": '{"shopping":["bread"]}',
    "a result of a later version": '{"format":"partnership-check/result","version":99,"answers":{"goals":{"value":4}}}',
  })) {
    browser.once(`corrupt (${what}): set aside under another key, and a message says so`, async (t) => {
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
      assert.deepEqual(
        entries.filter(([, value]) => value === entry).length,
        1,
        "the entry is still there, unchanged",
      );
      assert.notEqual(entries.find(([, value]) => value === entry)[0], key);
    });
  }
});

function untilNotice(widget, pattern) {
  return widget.tab.until(
    `the notice says ${pattern}`,
    ([path, source, flags]) =>
      window.pct.shown(window.pct.find(path)) && new RegExp(source, flags).test(window.pct.text(path)),
    [widget.at("[data-role=notice]"), pattern.source, pattern.flags],
  );
}

/** Fills local storage completely. */
function fill(tab) {
  return tab.evaluate(() => {
    let filler = "";
    for (let size = 1 << 20; size >= 1;) {
      try {
        localStorage.setItem("filler", filler + "x".repeat(size));
        filler += "x".repeat(size);
      } catch {
        size >>= 1;
      }
    }
  });
}
