// A guided session with view="compare": by keyboard from the picture to the joint result, after a reload, at 320 px and as large
// as a projector needs it. What each step means is tested natively.
// Once: our own views. How keys, focus and IndexedDB behave depends on the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflows } from "./pages/boxes.mjs";
import { bring, file, isKept, result, untilMembers, visitCompare } from "./pages/compare.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";
import { visit } from "./pages/visit.mjs";

const TEN = "ten-characteristics";

/** What eight people answered: they are far apart about the goals and trust, and at one about the rest. */
const people = [..."15151515"].map((far, number) =>
  result(TEN, { name: `Person ${number}` }, {
    ...Object.fromEntries(Object.keys(answersFor(readAssessment(TEN))).map((item) => [item, { value: 4 }])),
    goals: { value: Number(far), note: number === 2 ? "We never wrote them down." : "" },
    trust: { value: Number(far) },
  }),
);

/** Opens the page with all of them, and goes on to where a session is prepared. */
async function prepared(t, browser, options) {
  const opened = await visitCompare(t, browser, options);
  const { widget } = opened;
  await bring(widget, await file("all.jsonl", people.map((one) => JSON.stringify(one)).join("\n")));
  await untilMembers(widget, people.length);
  await widget.press("button[data-do=show]");
  await widget.untilScreen("picture");
  await widget.press("button[data-do=prepare]");
  await widget.untilScreen("prepare");
  return opened;
}

const at = (widget) => widget.text(".pc-at");
const untilAt = (widget, words) =>
  widget.tab.until(`it is ${words}`, ([path, words]) => window.pct.text(path)?.startsWith(words), [widget.at(".pc-at"), words]);

inEveryEngine("A guided session", (browser) => {
  test("by keyboard, over a reload, to a joint result that opens again", async (t) => {
    const { tab, widget } = await prepared(t, browser, { hand: "keyboard" });
    await widget.hand.check(tab, widget.at("input[data-do=timer]"));
    await widget.press("button[data-do=start-kept]");
    await widget.untilScreen("session");
    assert.match(await at(widget), /^Question 1 of /);
    assert.match(await widget.focused(), /^h2/);
    assert.equal(await widget.shown("figure"), false, "the answers are hidden");
    assert.ok(!(await widget.text(".pc-session")).includes("never wrote"), "so are the notes");

    await tab.key("Space");
    await widget.untilShown("figure");
    assert.ok((await widget.text(".pc-answers")).includes("We never wrote them down."));
    assert.match(await widget.focused(), /^h2/, "the focus stays where the keys work");
    await widget.press(".pc-joint input[value='3']");
    await tab.key("ArrowRight");
    assert.match(await at(widget), /^Question 1 of /, "in a choice the arrows choose");
    await widget.press("[data-do=next]");
    await untilAt(widget, "Question 2 of ");
    await tab.key("ArrowLeft");
    await untilAt(widget, "Question 1 of ");
    await tab.key("ArrowRight");
    await untilAt(widget, "Question 2 of ");

    await tab.until("the last step is kept", isKept, '"at":1');
    await tab.reload();
    await widget.ready();
    await widget.untilScreen("session");
    assert.match(await at(widget), /^Question 2 of /, "it goes on where it was left");
    assert.ok(await widget.shown("[role=timer]"), "with the time, as it was chosen");
    await tab.until("the focus is where the keys work", () => /^h2/.test(window.pct.active()?.localName ?? ""));
    await tab.key("ArrowLeft");
    await untilAt(widget, "Question 1 of ");
    await tab.key("ArrowRight");
    await untilAt(widget, "Question 2 of ");
    await tab.until("the joint result is there", () => document.querySelector("partnership-check").result?.session);
    const { answers, session, respondent } = await widget.result();
    assert.equal(respondent.role, "joint");
    assert.equal(session.goals.agreed, answers.goals.value);
    assert.deepEqual([session.goals.n, session.goals.revealed], [8, true]);

    while (!(await widget.shown("[data-role=joint]"))) await widget.press("[data-do=next]");
    assert.ok(await widget.shown("[data-role=hidden]"), "what was never shown is listed");
    const path = await tab.download(() => widget.press("[data-role=joint] button[data-do=json]"));
    const saved = JSON.parse(await readFile(path, "utf8"));
    assert.deepEqual([saved.answers, saved.session], [answers, session]);

    await widget.press("button[data-do=delete]");
    await widget.untilScreen("picture");
    await widget.press("button[data-do=back]");
    await widget.press("button[data-do=forget]");
    await tab.until("nothing is kept", isKept, "");
    assert.deepEqual(await tab.seen("errors"), []);

    const { widget: normal } = await visit(t, browser, "page.html");
    await normal.ready();
    const { accepted } = await normal.load(saved);
    assert.equal(accepted, true);
    assert.equal((await normal.result()).answers.goals.value, saved.answers.goals.value);
  });

  test("the button that shows the answers leaves the focus where the keys work", async (t) => {
    const { tab, widget } = await prepared(t, browser, { hand: "keyboard" });
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await widget.press("button[data-do=reveal]");
    await widget.untilShown("figure");
    assert.match(await widget.focused(), /^h2/);
    await tab.key("ArrowRight");
    await untilAt(widget, "Question 2 of ");
  });

  test("a restored session takes the focus from nothing that the person has turned to", async (t) => {
    const { tab, widget } = await prepared(t, browser);
    await widget.press("button[data-do=start-kept]");
    await widget.untilScreen("session");
    await tab.until("it is kept", isKept, '"at":0');
    await tab.reload();
    // The widget is not there yet when the person turns to something else on the page.
    await tab.evaluate(() => {
      const field = Object.assign(document.createElement("input"), { id: "elsewhere" });
      document.body.prepend(field);
      field.focus();
    });
    await widget.ready();
    await widget.untilScreen("session");
    await tab.settle();
    assert.equal(await tab.evaluate(() => document.activeElement.id), "elsewhere");
  });

  browser.once("an action that is removed leaves the focus where it can be seen", async (t) => {
    const { tab, widget } = await prepared(t, browser, { hand: "keyboard" });
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await widget.openAll();
    await tab.evaluate((path) => (window.pct.find(path).value = "Write the goals down"), widget.at("input[data-do=action]"));
    await widget.press("button[data-do=act]");
    await widget.untilShown("[data-role=plan]");
    await tab.evaluate((path) => (window.pct.find(path).open = false), widget.at("details[data-role=actions]"));
    await widget.press("button[data-do=drop]");
    await tab.until("it is gone", (path) => !window.pct.find(path), widget.at("[data-role=plan]"));
    assert.match(await widget.focused(), /^summary/);
  });

  browser.once("arrow keys that belong to a field or a wide figure do not move on", async (t) => {
    const { tab, widget } = await prepared(t, browser, { hand: "keyboard", size: { width: 320, height: 640 } });
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await tab.key("Space");
    await widget.untilShown("figure");
    await widget.openAll();
    // Wider than any screen, as figures are where the text is large.
    await tab.evaluate((path) => (window.pct.find(path).style.minInlineSize = "60rem"), widget.at(".pc-answers svg"));
    for (const path of [".pc-answers .pc-scroll", "[data-do=disagree]", "input[data-do=action]", "input[type=date]"]) {
      await tab.evaluate((path) => window.pct.find(path).focus(), widget.at(path));
      await tab.key("ArrowRight");
      await tab.settle();
      assert.match(await at(widget), /^Question 1 of /, path);
    }
  });

  browser.once("a session begins with five questions; all, none and the first five can be ticked", async (t) => {
    const everything = Object.keys(answersFor(readAssessment(TEN)));
    const apart = ["1", "5"].map((level, number) => result(TEN, { name: `Apart ${number}` }, Object.fromEntries(everything.map((item) => [item, { value: Number(level) }]))));
    const { tab, widget } = await visitCompare(t, browser);
    await bring(widget, await file("two.jsonl", apart.map((one) => JSON.stringify(one)).join("\n")));
    await untilMembers(widget, 2);
    await widget.press("button[data-do=show]");
    await widget.untilScreen("picture");
    await widget.press("button[data-do=prepare]");
    await widget.untilScreen("prepare");
    const ticked = () => tab.evaluate((path) => window.pct.findAll(path).map((box) => box.checked), widget.at(".pc-chosen input"));
    const count = (boxes) => boxes.filter(Boolean).length;
    const all = (await ticked()).length;
    assert.ok(all > 5);
    assert.equal(count(await ticked()), 5);
    assert.deepEqual((await ticked()).slice(0, 5), [true, true, true, true, true], "those to talk about first");
    for (const [name, expect] of [["all", all], ["none", 0], ["first", 5]]) {
      await widget.press(`button[data-do=${name}]`);
      assert.equal(count(await ticked()), expect, name);
      assert.match(await widget.text("[data-role=chosen]"), new RegExp(`^${expect} of ${all}`));
    }
    await tab.evaluate((path) => {
      const select = window.pct.find(path);
      select.value = "own";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, widget.at("select[data-do=order]"));
    assert.equal(count(await ticked()), 5, "another order changes no tick");
  });

  browser.once("the joint report begins with what was agreed, and who does what by when", async (t) => {
    const { tab, widget } = await prepared(t, browser);
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await widget.press("button[data-do=reveal]");
    await widget.press(".pc-joint input[value='3']");
    await widget.openAll();
    for (const [path, value] of [["input[data-do=action]", "Write the goals down"], ["input[data-do=owner]", "Sam"], ["input[type=date]", "2027-03-01"]]) {
      await tab.evaluate(([path, value]) => (window.pct.find(path).value = value), [widget.at(path), value]);
    }
    await widget.press("button[data-do=act]");
    await widget.untilShown("[data-role=plan]");
    assert.match(await widget.text("[data-role=plan]"), /Sam, March 1, 2027/);
    await widget.press("[data-do=next]");
    await untilAt(widget, "Question 2 of ");
    await widget.press("button[data-do=reveal]");
    await tab.click(widget.at("[data-do=disagree]"));
    await tab.type("We have seen different meetings.");
    while (!(await widget.shown("[data-role=joint]"))) await widget.press("[data-do=next]");
    const path = await tab.download(() => widget.press("[data-role=joint] button[data-do=html]"));
    const report = await readFile(path, "utf8");
    const first = report.slice(report.indexOf("<header>"), report.indexOf("</header>"));
    const places = ["1 question agreed, 1 not agreed", "What we agreed on", "We have seen different meetings.", "Write the goals down", "Sam", "Not enough answers"];
    const found = places.map((words) => first.indexOf(words));
    assert.ok(found.every((at, number) => at > (found[number - 1] ?? 0)), `${found}`);
  });

  test("what is not kept is gone with the page", async (t) => {
    const { tab, widget } = await prepared(t, browser);
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await tab.reload();
    await widget.ready();
    await widget.untilScreen("gather");
    assert.deepEqual(await tab.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  });

  browser.once("every screen fits 320 px, and axe finds nothing", async (t) => {
    const { tab, widget } = await prepared(t, browser, { size: { width: 320, height: 640 } });
    const check = async () => {
      assert.deepEqual(await overflows(widget), []);
      assert.deepEqual(await tab.axe(), []);
    };
    await check();
    await widget.press("[data-do=timer]");
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await check();
    await widget.press("button[data-do=reveal]");
    await widget.openAll();
    await check();
    while (!(await widget.shown("[data-role=joint]"))) await widget.press("[data-do=next]");
    await widget.openAll();
    await check();
  });

  browser.once("on a projector nothing that has to be read is smaller than 28 px", async (t) => {
    const { tab, widget } = await prepared(t, browser, { size: { width: 1280, height: 800 } });
    await widget.press("button[data-do=start]");
    await widget.untilScreen("session");
    await widget.press("button[data-do=reveal]");
    await widget.untilShown("figure");
    const sizes = await tab.evaluate(
      (paths) => paths.flatMap((path) => window.pct.findAll(path)).map((one) => {
        const scale = one.ownerSVGElement ? one.getScreenCTM().a : 1;
        return parseFloat(getComputedStyle(one).fontSize) * scale;
      }),
      [".pc-headline", ".pc-answers [role=status]", ".pc-remarks q", ".pc-joint span", ".pc-answers text"].map((path) => widget.at(path)),
    );
    assert.ok(sizes.length > 6 && sizes.every((size) => size >= 28), `${sizes}`);
  });
});
