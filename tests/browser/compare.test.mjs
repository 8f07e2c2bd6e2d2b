// Bringing results together with view="compare": every way in, what is set aside and why, and what can be done with what is
// there. What a text turns out to be, how responses are combined and what a ZIP may hold is tested natively and in Node.
// Once: what our own code makes of what it was given. How files, pastes and focus arrive depends on the engine.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { overflows } from "./pages/boxes.mjs";
import { bring, file, isKept, linkTo, members, result, setAside, untilAside, untilMembers, visitCompare, zip } from "./pages/compare.mjs";
import { visit, visitPage } from "./pages/visit.mjs";
import { strictPolicy } from "./server.mjs";

const TEN = "ten-characteristics";
const ann = result(TEN, { name: "Ann", organisation: "Council" });
const bob = result(TEN, { name: "Bob", organisation: "Charity" });
const cat = result(TEN, { name: "Cat", organisation: "Charity" });
const other = result("phase-readiness", { name: "Dan" });

inEveryEngine("Comparing", (browser) => {
  test("by keyboard: a ZIP, then an e-mail with links; names, removal and undo", async (t) => {
    const { tab, widget } = await visitCompare(t, browser, { hand: "keyboard", site: { headers: { "content-security-policy": strictPolicy } } });
    await bring(widget, await file("partners.zip", zip({ "ann.json": ann, "notes.txt": "Dear all", "dan.json": other, "again.json": ann })));
    await untilMembers(widget, 1);
    assert.deepEqual(await members(widget), ["Ann"]);
    await untilAside(widget, 3);
    assert.deepEqual(Object.fromEntries(await setAside(widget)), {
      "partners.zip › ann.json": "duplicate",
      "partners.zip › dan.json": "other-assessment",
      "partners.zip › notes.txt": "not-json",
    });

    const mail = `Dear all, here is mine: <${linkTo(bob)}>. And Cat's: ${linkTo(cat)}`;
    await tab.tabTo(widget.at("textarea[data-do=pasted]"));
    await tab.evaluate(([path, mail]) => (window.pct.find(path).value = mail), [widget.at("textarea[data-do=pasted]"), mail]);
    await widget.press("button[data-do=add]");
    await untilMembers(widget, 3);
    assert.deepEqual(await members(widget), ["Ann", "Bob", "Cat"]);

    await widget.press("[data-response=response-Bob] button[data-do=rename]");
    await tab.until("the focus is in the field", () => window.pct.active().localName === "input");
    await tab.type("Partner X");
    await tab.key("Escape");
    await tab.until("the focus is back on the button", () => window.pct.active().dataset.do === "rename");
    await widget.press("[data-response=response-Bob] button[data-do=rename]");
    await tab.until("the focus is in the field", () => window.pct.active().localName === "input");
    await tab.type("Partner B");
    await tab.key("Enter");
    await tab.until("the focus is back on the button", () => window.pct.active().dataset.do === "rename");
    assert.deepEqual(await members(widget), ["Ann", "Cat", "Partner B"]);

    await widget.press("[data-response=response-Ann] button[data-do=remove]");
    await untilMembers(widget, 2);
    assert.match(await widget.focused(), /^h3/, "the focus is not lost with the button");
    await widget.press("button[data-do=undo]");
    await untilMembers(widget, 3);
    assert.match(await widget.focused(), /^h3/);
    assert.deepEqual(await tab.seen("errors"), []);
    const elsewhere = () => performance.getEntriesByType("resource").filter(({ name }) => new URL(name).origin !== location.origin).length;
    assert.equal(await tab.evaluate(elsewhere), 0, "nothing goes anywhere else");
  });

  test("320 px are enough, with long names and files, and what was pressed stays in view, with what came of it below", async (t) => {
    const { tab, widget } = await visitCompare(t, browser, { size: { width: 320, height: 640 } });
    const top = (inner) => tab.evaluate((path) => window.pct.find(path).getBoundingClientRect().top, widget.at(inner));
    await tab.evaluate((path) => window.pct.find(path).scrollIntoView({ block: "center" }), widget.at("[data-do=files]"));
    const long = result(TEN, { name: "Partnership".repeat(8), organisation: "Organisation".repeat(8), role: "r".repeat(90) });
    await bring(widget, await file(`${"long".repeat(20)}.json`, long));
    await untilMembers(widget, 1);
    const [pressed, news] = [await top("[data-do=files]"), await top("[data-role=news]")];
    assert.ok(0 < pressed && pressed < news && news < 600, `${pressed}, ${news}`);
    assert.deepEqual(await overflows(widget), []);
  });

  browser.once("results of another assessment that were set aside can be compared instead, and back", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    await bring(widget, await file("both.jsonl", [ann, result("five-ingredients", { name: "Eve" }), bob].map((one) => JSON.stringify(one)).join("\n")));
    await untilMembers(widget, 2);
    const other = "button[data-do=instead][data-assessment=five-ingredients]";
    assert.match(await widget.text(other), /^Compare this 1 result of “.+” instead$/);
    await widget.press(other);
    await untilMembers(widget, 1);
    assert.deepEqual([await members(widget), await tab.evaluate(() => document.querySelector("partnership-check").comparison.instrument.id)], [["Eve"], "five-ingredients"]);
    assert.match(await widget.focused(), /^h2/);
    await widget.press("button[data-do=instead]");
    await untilMembers(widget, 2);
    assert.deepEqual(await members(widget), ["Ann", "Bob"]);
    await tab.evaluate(() => (document.querySelector("partnership-check").setAttribute("instrument", "ten-characteristics")));
    await tab.until("nothing else is offered where the page names the assessment", (path) => !window.pct.find(path), widget.at(other));
  });

  browser.once("links are found in an e-mail, one a line, wrapped and quoted, with a signature below", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    const wrapped = linkTo(cat).replace(/.{72}/g, "$&\n> ");
    const mail = `${linkTo(ann)}\n${linkTo(bob)}\nBest\nAnn\n\n> ${wrapped}\n> -- \n> Cat`;
    await tab.evaluate(([path, mail]) => (window.pct.find(path).value = mail), [widget.at("textarea[data-do=pasted]"), mail]);
    await widget.press("button[data-do=add]");
    await untilMembers(widget, 3);
    assert.deepEqual(await members(widget), ["Ann", "Bob", "Cat"]);
    assert.deepEqual(await setAside(widget), []);
  });

  browser.once("files can be dropped anywhere on the page", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    const drag = (type) =>
      tab.evaluate(
        ([type, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "ann.json"));
          const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
          document.querySelector("h1").dispatchEvent(event);
          return [event.defaultPrevented, document.documentElement.className];
        },
        [type, JSON.stringify(ann)],
      );
    assert.deepEqual(await drag("dragover"), [true, "dragging"]);
    assert.deepEqual(await drag("drop"), [true, ""]);
    await untilMembers(widget, 1);
    assert.deepEqual(await members(widget), ["Ann"]);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("a text that is dragged is left to the field under it", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    const prevented = await tab.evaluate(
      ([path, text]) =>
        ["dragover", "drop"].map((type) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData("text/plain", text);
          const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
          window.pct.find(path).dispatchEvent(event);
          return event.defaultPrevented;
        }),
      [widget.at("textarea[data-do=pasted]"), linkTo(ann)],
    );
    assert.deepEqual(prevented, [false, false]);
    await bring(widget, await file("bob.json", bob));
    await untilMembers(widget, 1);
    assert.deepEqual(await members(widget), ["Bob"], "what was dropped on the field was not brought as well");
  });

  browser.once("what was kept of one assessment comes back after the page named another", async (t) => {
    const page = `<partnership-check view="compare" instrument="${TEN}" loading="eager"></partnership-check>`;
    const { tab, widget } = await visitPage(t, browser, page);
    await widget.ready();
    const keep = async (name, response, part) => {
      await bring(widget, await file(name, response));
      await untilMembers(widget, 1);
      await widget.press("button[data-do=keep]");
      await tab.until(`${name} is kept`, isKept, part);
    };
    await keep("ann.json", ann, `"assessment":"${TEN}"`);
    await widget.attribute("instrument", "phase-readiness");
    await untilMembers(widget, 0);
    await keep("dan.json", other, '"assessment":"phase-readiness"');
    await widget.attribute("instrument", TEN);
    await tab.until("hers is there", (path) => window.pct.text(path) === "Ann", widget.at("[data-role=set] .pc-member > strong"));
    await widget.attribute("instrument", "phase-readiness");
    await tab.until("his is there", (path) => window.pct.text(path) === "Dan", widget.at("[data-role=set] .pc-member > strong"));
    assert.ok(await widget.shown("button[data-do=forget]"), "and is still kept");
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("what is pasted without a link or a result stays in the box, with the reason beside it", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    const box = widget.at("textarea[data-do=pasted]");
    const paste = async (text) => {
      await tab.evaluate(([path, text]) => (window.pct.find(path).value = text), [box, text]);
      await widget.press("button[data-do=add]");
    };
    const holds = () => tab.evaluate((path) => window.pct.find(path).value, box);
    await paste("Dear all, the link is below.");
    await widget.untilShown("[role=alert]");
    assert.match(await widget.text("[role=alert]"), /no link and no result/);
    assert.equal(await holds(), "Dear all, the link is below.");
    assert.deepEqual(await setAside(widget), []);
    assert.deepEqual(await tab.axe(), []);

    const broken = `Here: ${linkTo(ann).slice(0, -40)}`;
    await paste(broken);
    await untilAside(widget, 1);
    await tab.until("the reason is said", (path) => /Nothing in this text/.test(window.pct.text(path)), widget.at("[role=alert]"));
    assert.equal(await holds(), broken);
    assert.match(await widget.text("[data-role=aside]"), /^Set aside: 1/);

    await paste(`Here: ${linkTo(ann)}`);
    await untilMembers(widget, 1);
    await tab.until("the box is empty", (path) => window.pct.find(path).value === "", box);
    assert.equal(await tab.text(widget.at("[role=alert]")), "");
  });

  browser.once("responses are in the order of their names as the language has it, those without one last", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    const named = ["Zoe", "émile", "Person 10", "Eve", "Person 2", "Frank", ""];
    const all = named.map((name, number) => ({ ...result(TEN, { name }), response: `r${7 - number}` }));
    await bring(widget, await file("all.jsonl", all.map((one) => JSON.stringify(one)).join("\n")));
    await untilMembers(widget, named.length);
    assert.deepEqual(await members(widget), ["émile", "Eve", "Frank", "Person 2", "Person 10", "Zoe", "No name given"]);
    assert.match(await widget.text("[data-response=r7]"), /January 31, 2026/, "with dates as the reader writes them");
    await widget.attribute("lang", "de");
    await tab.until("it is German", (path) => window.pct.text(path)?.includes("31. Januar 2026"), widget.at("[data-response=r7]"));
  });

  browser.once("a joint result is called one, with a word on how it counts beside those of persons", async (t) => {
    const { widget } = await visitCompare(t, browser);
    const talk = { agreed: 4, revealed: true, n: 8, counts: { 4: 8 } };
    const joint = { ...result(TEN, { name: "", role: "joint" }), response: "j", session: { goals: talk } };
    await bring(widget, await file("joint.json", joint));
    await untilMembers(widget, 1);
    assert.equal(await widget.text("[data-role=joint]"), "A joint result of 8 people, counted once");
    assert.ok(!(await widget.shown("[data-role=joint-mixed]")), "results of groups may be compared with each other");
    await bring(widget, await file("ann.json", ann));
    await untilMembers(widget, 2);
    assert.match(await widget.text("[data-role=joint-mixed]"), /remove it/);
  });

  browser.once("a table that was downloaded counts, and one that a spreadsheet changed is set aside", async (t) => {
    const { widget } = await visitCompare(t, browser);
    const row = "answer,s,goals,Goals,rating,Often,4,answered,,,,ten-characteristics,1.0.0,en,2026-01-31,r1,Tom,,\r\n";
    const head = "record,section,item,title,kind,answer,value,state,picks,importance_value,note,assessment,edition,language,date,response,name,organisation,role\r\n";
    await bring(widget, await file("tom.csv", `\u{feff}${head}${row}`));
    await untilMembers(widget, 1);
    assert.deepEqual(await members(widget), ["Tom"]);
    await bring(widget, await file("changed.csv", `${head}${row.replace(",4,", ",often,")}`));
    await untilAside(widget, 1);
    assert.deepEqual(await setAside(widget), [["changed.csv", "invalid"]]);
  });

  browser.once("axe finds nothing, before and after files are there", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    assert.deepEqual(await tab.axe(), []);
    await bring(widget, await file("some.zip", zip({ "ann.json": ann, "bob.json": bob, "x.json": "{}" })));
    await untilMembers(widget, 2);
    await widget.press("[data-response=response-Ann] button[data-do=rename]");
    await widget.openAll();
    assert.deepEqual(await tab.axe(), []);
  });

  browser.once("the page's script adds results, hears what the person changes, and no event of its own", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    const outcome = await tab.evaluate(async (documents) => {
      const element = document.querySelector("partnership-check");
      return element.compare([...documents, "no result", new Blob([JSON.stringify(documents[0])])]);
    }, [ann, bob]);
    assert.deepEqual(
      [outcome.accepted, outcome.setAside.map(({ name, reason }) => [name, reason]).sort()],
      [2, [["", "duplicate"], ["", "not-json"]]],
    );
    assert.ok(outcome.setAside.find(({ reason }) => reason === "not-json").problems[0].message);
    assert.ok(!(await tab.seen("events")).some(({ type }) => type === "pc-compare"));
    await widget.press("[data-response=response-Ann] button[data-do=remove]");
    await tab.until("the host hears of it", () => window.seen.events.some(({ type }) => type === "pc-compare"));
  });

  browser.once("no names anywhere in an anonymous set", async (t) => {
    const { tab, widget } = await visitCompare(t, browser);
    await widget.press("input[data-do=anonymous]");
    await bring(widget, await file("ann.json", ann));
    await bring(widget, await file("secret-name.json", "{}"));
    await untilAside(widget, 1);
    const text = await widget.text(".pc");
    for (const name of ["Ann", "Council", "ann.json", "secret-name"]) assert.ok(!text.includes(name), name);
    await bring(widget, await file("bob.json", bob));
    await tab.until("both are there", (path) => /\b2\b/.test(window.pct.text(path)), widget.at("button[data-do=show]"));
    await widget.press("button[data-do=show]");
    await widget.untilScreen("picture");
    const late = await tab.evaluate((one) => document.querySelector("partnership-check").compare([new File([JSON.stringify(one)], "cat.json")]), cat);
    assert.deepEqual([late.accepted, late.setAside.map(({ name, reason }) => [name, reason])], [0, [["cat.json", "sealed"]]]);
    assert.match(late.setAside[0].problems[0].message, /reset\(\)/);
    assert.match(await tab.text(widget.at("[data-role=announce]")), /^This set is anonymous and has been looked at/);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  browser.once("a page that only asks fetches nothing of the comparison", async (t) => {
    const { site, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    assert.deepEqual(site.requests.filter(({ path }) => /compare/.test(path)), []);
  });
});
