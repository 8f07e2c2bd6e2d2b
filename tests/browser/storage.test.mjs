// Storage that is denied, null, full or corrupt: the widget works, says clearly what it cannot keep, offers a download, and
// never destroys what it cannot read.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visit } from "./pages/visit.mjs";

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
    for (const hand of ["mouse", "keyboard"]) {
      test(`${failure}, by ${hand}: the widget works, says so, and the answers can be downloaded`, async (t) => {
        const { site, tab, widget } = await visit(t, browser, page, { hand, site: options });
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
  }

  test("storage that fills up: stored answers stay, and new ones are stored once there is room", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    const intact = await tab.evaluate((key) => localStorage.getItem(key), key);
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

  test("corrupt and full: what cannot be set aside is left untouched", async (t) => {
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
    test(`corrupt (${what}): set aside under another key, and a message says so`, async (t) => {
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
