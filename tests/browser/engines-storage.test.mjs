// What is kept, in every engine: storage that is denied or full, tabs that are closed, left or open beside each other, and the
// text of the assessment editor. The rest is tested in storage.test.mjs, and every order of changes in src/app/store/tests.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visitAuthor } from "./pages/author.mjs";
import { assertSchema } from "./pages/expect.mjs";
import { answerSome, assertResumed } from "./pages/resume.mjs";
import { empty, fill, untilNotice } from "./pages/stored.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";

const key = "partnership-check::ten-characteristics:1";

inEveryEngine("What is kept", (browser) => {
  test("denied storage: the widget works, says so, and the answers can be downloaded", async (t) => {
    // A sandboxed page has no storage: reading `localStorage` throws in every engine.
    const headers = { "content-security-policy": "sandbox allow-scripts allow-downloads", "access-control-allow-origin": "*" };
    const { tab, widget } = await visit(t, browser, "page.html", { site: { headers } });
    await widget.ready();
    // It is known at once that there is no storage, and said above what is there.
    await untilNotice(widget, /not let the page save/i);
    await widget.start();
    await widget.choose("goals", 4);
    assert.match(await widget.text("[data-role=saved]"), /not saved/i);
    await widget.results();
    await untilNotice(widget, /download/i);
    const path = await tab.download(() => widget.do("download"));
    assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 4 } });
    assert.deepEqual(await tab.seen("errors"), []);
  });

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

    await empty(tab);
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

  test("one is closed: all answers are in the next one", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await answerSome(widget);
    await tab.close();
    await assertResumed(widget.beside(await visitAgain(t, browser, site.url("page.html"))));
  });

  test("an answer clicked just before leaving the page is kept", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await tab.evaluate(
      ([path, elsewhere]) => {
        window.pct.find(path).click();
        location.href = elsewhere;
      },
      [`${widget.question("goals")} input[value="3"]`, site.url("empty.html")],
    );
    await tab.until(
      "the other page has loaded",
      () => location.pathname.endsWith("empty.html") && document.readyState === "complete",
    );
    await tab.open(site.url("page.html"));
    await widget.ready();
    assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
  });

  test("two: each change appears in the other tab, and the later one wins", async (t) => {
    const { site, tab, widget: left } = await visit(t, browser, "page.html");
    await left.ready();
    await left.start();
    await left.choose("goals", 2);

    const right = left.beside(await visitAgain(t, browser, site.url("page.html")));
    await right.ready();
    await right.start();
    await right.jump("goals");
    await right.untilChosen("goals", 2);
    await right.choose("goals", 4);
    await right.jump("leadership");
    await right.choose("leadership", 5);

    await tab.front();
    await left.untilChosen("goals", 4);
    await left.jump("trust");
    await left.choose("trust", 1);
    await left.jump("leadership");
    await left.untilChosen("leadership", 5);
    await left.choose("leadership", 3);

    await right.tab.front();
    await right.untilChosen("leadership", 3);
    const answers = { goals: { value: 4 }, leadership: { value: 3 }, trust: { value: 1 } };
    for (const widget of [left, right]) {
      await widget.tab.front();
      await widget.results();
      assert.deepEqual((await widget.result()).answers, answers);
    }
    assert.equal((await left.result()).response, (await right.result()).response, "it is one response");
    await left.tab.front();
    assert.equal(await left.report(), await right.report(), "both show the same results");
  });

  test("the assessment editor with only the keyboard: change, go to a problem, undo, download, start afresh; all texts are kept", async (t) => {
    const { tab, author, url } = await visitAuthor(t, browser, { hand: "keyboard" });
    await tab.tabTo("#editor >>> .cm-content");
    await tab.key("Control+End");
    await tab.type("x");
    const problem =
      "Line 41, column 1: “x” is not text in quotation marks, a number, true, false or null; write one of these.";
    await author.untilProblems([problem]);
    await author.press("#problems li button");
    await author.untilLine(41);
    await tab.key("Control+z");
    await author.untilProblems([]);

    await author.change('"title": "', "Kept: ");
    await author.untilPreview("Kept: Our check");
    const path = await tab.download(() => author.press("#download"));
    assert.equal(basename(path), "our-check.json");
    const saved = await readFile(path, "utf8");
    assert.equal(saved, await author.kept());
    assertSchema("instrument-1.json", JSON.parse(saved));
    await tab.reload();
    await author.untilPreview("Kept: Our check");
    assert.equal(await author.kept(), saved);

    await author.press("#afresh");
    await author.untilPreview("Our check");
    assert.equal(await author.kept(), null, "nothing is left behind");
    await author.change('"title": "', "Since: ");
    await author.untilPreview("Since: Our check");
    await author.press("#undo");
    await tab.until("the focus is in the text", () => window.pct.active().matches(".cm-content"));
    await author.untilPreview("Kept: Our check");
    assert.equal(await author.kept(), saved);

    // Typed just before leaving the page.
    await author.change('"title": "', "Late: ");
    await tab.open(url("author.html"));
    await author.untilPreview("Late: Kept: Our check");
  });
});
