// Tabs: closing one loses nothing that was clicked, and in two tabs with the same response the later change of each item
// wins and is shown in both without a reload.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { answerSome, assertResumed } from "./pages/resume.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

inEveryEngine("Tabs", (browser) => {
  for (const [hand, test] of browser.hands) {
    test(`one is closed, by ${hand}: all answers are in the next one`, async (t) => {
      const { site, tab, widget } = await visit(t, browser, "page.html", { hand });
      await answerSome(widget);
      await tab.close();
      await assertResumed(new Widget(await visitAgain(t, browser, site.url("page.html")), hand));
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

  for (const [hand, test] of browser.hands) {
    test(`two, by ${hand}: each change appears in the other tab, and the later one wins`, async (t) => {
      const { site, tab, widget: left } = await visit(t, browser, "page.html", { hand });
      await left.ready();
      await left.start();
      await left.choose("goals", 2);

      const right = new Widget(await visitAgain(t, browser, site.url("page.html")), hand);
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
  }

  test("two: a note in one and an answer in the other are both kept", async (t) => {
    const { site, widget: left } = await visit(t, browser, "page.html");
    await left.ready();
    await left.start();
    const right = new Widget(await visitAgain(t, browser, site.url("page.html")));
    await right.ready();
    await right.start();
    await right.jump("plan");
    await right.choose("plan", 5);
    await left.tab.front();
    await left.note("goals", "Seen by both");
    const both = (host) => {
      const { answers } = document.querySelector(host).result;
      return answers.plan?.value === 5 && answers.goals?.note === "Seen by both";
    };
    for (const widget of [left, right]) {
      await widget.tab.front();
      await widget.tab.until("both changes have arrived", both, widget.host);
    }
  });

  // Tabs may run in different processes, which see each other's storage with a delay.
  test("two: first answers given before either tab knows about the other are both kept", async (t) => {
    const { site, widget: left } = await visit(t, browser, "page.html");
    const right = new Widget(await visitAgain(t, browser, site.url("page.html")));
    for (const widget of [left, right]) {
      await widget.attribute("layout", "single");
      await widget.ready();
      await widget.start();
    }
    await right.tab.evaluate(() => {
      const { getItem, setItem } = Storage.prototype;
      const own = new Map();
      const late = [];
      const hold = (event) => {
        event.stopImmediatePropagation();
        late.push(event);
      };
      Storage.prototype.getItem = (key) => own.get(key) ?? null;
      Storage.prototype.setItem = function (key, value) {
        own.set(key, value);
        setItem.call(this, key, value);
      };
      addEventListener("storage", hold, true);
      window.hear = () => {
        Object.assign(Storage.prototype, { getItem, setItem });
        removeEventListener("storage", hold, true);
        for (const { key, oldValue, newValue, url, storageArea } of late) {
          dispatchEvent(new StorageEvent("storage", { key, oldValue, newValue, url, storageArea }));
        }
      };
    });
    await left.tab.front();
    await left.choose("leadership", 2);
    await right.tab.front();
    await right.choose("plan", 2);
    await right.tab.evaluate(() => window.hear());
    for (const widget of [right, left]) {
      await widget.tab.front();
      await widget.untilChosen("leadership", 2);
      await widget.untilChosen("plan", 2);
    }
    assert.equal((await left.result()).response, (await right.result()).response, "it is one response");
  });

  test("two: a level and a note of one item, actions and who answered are kept from both", async (t) => {
    const { site, widget: left } = await visit(t, browser, "page.html");
    await left.ready();
    await left.start();
    await left.choose("goals", 2);
    await left.results();
    await left.do("add-action");
    const right = new Widget(await visitAgain(t, browser, site.url("page.html")));
    await right.ready();
    await right.results();
    await right.do("add-action");
    await right.untilShown(`[data-action="1"]`);
    await left.tab.front();
    await left.untilShown(`[data-action="1"]`);
    const field = (number, name) => `[data-action="${number}"] [name=${name}]`;
    const write = (widget, inner, text) => widget.hand.write(widget.tab, widget.at(inner), text);
    await write(left, field(0, "action"), "Meet");
    await write(left, field(1, "owner"), "Mo");
    await right.tab.front();
    await right.press("details[data-role=who] > summary");
    await write(right, field(1, "action"), "Talk");
    await write(right, "details[data-role=who] [name=role]", "Chair");
    const both = (host) => {
      const { plan, respondent } = document.querySelector(host).result;
      const said = plan.map(({ action, owner }) => [action, owner].join()).join(";");
      return said === "Meet,;Talk,Mo" && respondent.role === "Chair";
    };
    for (const widget of [left, right]) {
      await widget.tab.front();
      await widget.tab.until("the changes of both are here", both, widget.host);
    }
  });

  test("two: a response opened after another is shown alone, and a change after the year 9999 stays", async (t) => {
    const { site, widget: left } = await visit(t, browser, "page.html");
    await left.ready();
    await left.start();
    await left.choose("goals", 2);
    const right = new Widget(await visitAgain(t, browser, site.url("page.html")));
    await right.ready();
    const own = await left.result();
    const file = (response, moment, answers) => {
      const changed = Object.fromEntries(Object.keys(answers).map((item) => [item, moment]));
      return { ...own, response, started: moment, updated: moment, answers, changed, moments: {} };
    };
    const level = (value) => ({ value });
    const bob = file("bob", "2026-11-01T10:00:05.000Z", { plan: level(1) });
    const future = file("future", "9999-12-31T23:59:59.999Z", { goals: level(4) });
    const untilAnswers = (widget, answers) =>
      widget.tab.until(
        "the answers are here",
        ([host, answers]) => JSON.stringify(document.querySelector(host).result.answers) === answers,
        [widget.host, JSON.stringify(answers)],
      );
    await left.load(file("ann", "2026-11-01T10:00:00.000Z", { goals: level(5), trust: level(5) }));
    await untilAnswers(right, { goals: level(5), trust: level(5) });
    await left.load(bob);
    await untilAnswers(right, bob.answers);
    assert.equal((await right.result()).response, "bob");

    await left.load(future);
    await untilAnswers(right, future.answers);
    await left.tab.front();
    await left.start();
    await left.jump("goals");
    await left.choose("goals", 1);
    await untilAnswers(right, { goals: level(1) });
    await right.tab.front();
    await right.start();
    await right.jump("trust");
    await right.choose("trust", 3);
    for (const widget of [left, right]) await untilAnswers(widget, { goals: level(1), trust: level(3) });
  });

  test("two: starting again in one appears in the other", async (t) => {
    const { site, widget: left } = await visit(t, browser, "page.html");
    await left.ready();
    await left.start();
    await left.choose("goals", 2);
    const right = new Widget(await visitAgain(t, browser, site.url("page.html")));
    await right.ready();
    await right.results();
    await right.do("reset");
    await right.do("confirm-reset");
    await right.tab.until(
      "the answers are gone",
      (host) => Object.keys(document.querySelector(host).result.answers).length === 0,
      right.host,
    );
    await left.tab.front();
    await left.tab.until(
      "they are gone in the other tab too",
      (path) => !window.pct.find(path),
      `${left.question("goals")} input:checked`,
    );
  });
});
