// Collecting results: the draft of an e-mail with what the person lets go along, invitations from the demo page, and result
// files that phones share. What a draft is made of is tested in src/export/mail and src/app/exports, what the results say of it
// in src/ui/tests/send.rs, and how an invitation is read in tests/unit.
// In one engine: our own scripts and texts. No engine tells a page whether a draft was opened.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { inOneEngine } from "./drivers/engines.mjs";
import { freshFolder } from "./drivers/processes.mjs";
import { test } from "./drivers/retry.mjs";
import { overflows, smallTargets } from "./pages/boxes.mjs";
import { collecting, draft, drop, fillIn, readCode, recordDrafts, requests, TO, toResults, unpacked, withResults } from "./pages/collect.mjs";
import { visit, visitAgain } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";
import { strictPolicy } from "./server.mjs";

const SEND = "[data-role=send] button[data-do=send]";
const TAKEN = "[data-role=send] [data-role=taken]";
const strict = { headers: { "content-security-policy": strictPolicy } };

inOneEngine("Collecting", "our own scripts and texts", (browser) => {
  test("a draft has a link to the results, with nothing personal but what is ticked", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "page.html", { site: strict });
    await collecting(widget, { round: "Spring 2027" });
    await withResults(widget);
    await recordDrafts(tab);
    assert.equal(await widget.text(SEND), `Send to ${TO}`);
    const asked = await requests(tab);

    await widget.press(SEND);
    const bare = await draft(tab);
    assert.equal(bare.to, TO);
    assert.equal(bare.subject, "Ten characteristics of successful partnerships (Spring 2027)");
    const [says, address] = bare.body.split("\r\n\r\n");
    assert.equal(says, "Here are my results for “Ten characteristics of successful partnerships”. The link opens them in a browser.");
    assert.ok(address.startsWith(`${site.url("page.html")}#pc=`), address);
    assert.ok(bare.whole.length <= 1800, `${bare.whole.length}`);
    const sent = unpacked(address);
    assert.deepEqual(sent.answers, { goals: { value: 1 } });
    assert.deepEqual([sent.respondent, sent.plan], [{ name: "", organisation: "", role: "" }, []]);
    await tab.until("the person is told", ([path, to]) => window.pct.text(path).includes(`A draft to ${to} should be open`), [widget.at(TAKEN), TO]);
    assert.ok((await tab.seen("announcements")).some((text) => text.includes("A draft to")));

    for (const name of ["send-names", "send-notes", "send-plan"]) await widget.press(`[data-role=send] input[data-do=${name}]`);
    await tab.until("what was said of the other draft is gone", (path) => !window.pct.text(path).trim(), widget.at(TAKEN));
    await widget.press(SEND);
    const all = unpacked((await draft(tab)).body.split("\r\n\r\n")[1]);
    assert.deepEqual(all.answers.goals.note, "Between us");
    assert.deepEqual([all.respondent.name, all.plan[0].owner], ["Ann", "Ben"]);

    const exported = (await tab.seen("events")).filter(({ type }) => type === "pc-export");
    assert.deepEqual(exported.map(({ detail }) => detail), [{ format: "mail" }, { format: "mail" }]);
    assert.deepEqual(await requests(tab), asked, "the widget itself sends nothing");
    assert.deepEqual([await tab.seen("violations"), await tab.seen("errors")], [[], []]);

    const elsewhere = new Widget(await visitAgain(t, browser, address));
    await elsewhere.untilShown("[data-role=past]");
  });

  test("results that are too long for a draft are saved, and the draft says what to attach", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await collecting(widget);
    // Of random letters, so that packing does not make it short.
    const note = Array.from({ length: 400 }, () => Math.random().toString(36).slice(2)).join(" ").slice(0, 3900);
    await withResults(widget, note);
    await recordDrafts(tab);
    const says = (words) => tab.until(words, ([path, words]) => window.pct.text(path)?.includes(words), [widget.at("[data-role=send]"), words]);
    await says("The draft contains a link to your results.");
    await widget.press("[data-role=send] input[data-do=send-notes]");
    await says("too long for a link in an e‑mail");
    const path = await tab.download(() => widget.press(SEND));
    const { body, whole } = await draft(tab);
    const name = basename(path);
    assert.match(name, /^ten-characteristics-\d{4}-\d{2}-\d{2}\.json$/, "without the name of a person");
    assert.ok(body.endsWith(`They are in the file ${name}, which has to be attached.`), body);
    assert.ok(whole.length < 600);
    const saved = JSON.parse(await readFile(path, "utf8"));
    assert.deepEqual([saved.answers.goals.note, saved.respondent.name, saved.plan], [note, "", []]);
    await tab.until("the person is told", ([path, name]) => window.pct.text(path).startsWith(`${name} was saved`), [widget.at(TAKEN), name]);
  });

  test("where no link leads to the page, the results go as a file", async (t) => {
    const { tab } = await visit(t, browser, "empty.html");
    await tab.evaluate((to) => {
      const frame = Object.assign(document.createElement("iframe"), { title: "Ours" });
      frame.srcdoc = `<!doctype html><html lang="en"><head><title>Ours</title><script src="/__watch.js"></script>
        <script type="module" src="/partnership-check.js"></script></head>
        <body><partnership-check loading="eager" collect="${to}"></partnership-check></body></html>`;
      document.body.append(frame);
    }, TO);
    const frame = tab.frame("iframe");
    await frame.until("the widget is there", () => Boolean(document.querySelector("partnership-check")?.whenReady));
    await recordDrafts(frame);
    await frame.evaluate(async () => {
      const element = document.querySelector("partnership-check");
      await element.whenReady();
      await element.load({ ...element.result, answers: { goals: { value: 3 } } });
    });
    await frame.until("the results are there", (path) => {
      const root = document.querySelector("partnership-check").shadowRoot;
      if (root.querySelector(path)) return true;
      root.querySelector("button[data-do=results]")?.click();
      return false;
    }, SEND);
    const path = await tab.download(() => frame.evaluate((path) => document.querySelector("partnership-check").shadowRoot.querySelector(path).click(), SEND));
    assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 3 } });
    assert.ok((await draft(frame)).body.includes(basename(path)));
  });

  test("only an address is offered, at once when it is given, and nothing that a link on the page says", async (t) => {
    const { tab, widget } = await visit(t, browser, `page.html#/ten-characteristics?collect=${TO}&round=x`);
    await widget.ready();
    await withResults(widget);
    assert.ok(!(await widget.shown(SEND)), "a link decides nothing on somebody's page");
    await widget.attribute("collect", `${TO}?cc=other@b.example`);
    await widget.ready();
    assert.ok(!(await widget.shown(SEND)));
    assert.deepEqual(await tab.seen("warnings"), [
      `<partnership-check> collect="${TO}?cc=other@b.example": not an e-mail address; there is no button to send results`,
    ]);
    await widget.attribute("collect", TO);
    await widget.untilShown(SEND);
    await widget.attribute("collect", null);
    await tab.until("the button is gone", (path) => !window.pct.find(path), widget.at(SEND));
    assert.deepEqual((await widget.result()).answers.goals.value, 1);
  });

  test("what is sent is asked for accessibly, also at 320 px", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html", { size: { width: 320, height: 640 } });
    await collecting(widget, { collect: "a.person.with.a.very.long.name@department.of.partnerships.council.example", round: "Spring 2027" });
    await withResults(widget);
    await widget.press("[data-role=keep] > summary");
    assert.deepEqual([...(await overflows(widget)), ...(await smallTargets(widget)), ...(await tab.axe())], []);
  });

  test("a phone shares the result file as a text, which opens again", async (t) => {
    const shares = `Object.assign(Navigator.prototype, {
      canShare: ({ files }) => files.every(({ type }) => type === "text/plain"),
      share: async ({ files: [file] }) => (window.shared = { name: file.name, type: file.type, text: await file.text() }) });`;
    const page = `<!doctype html><html lang="en"><head><title>Ours</title><script>${shares}</script>
      <script type="module" src="/partnership-check.js"></script></head><body><partnership-check loading="eager"></partnership-check></body></html>`;
    const { tab, widget } = await visit(t, browser, "phone.html", { site: { files: { "/phone.html": page } } });
    await widget.ready();
    await withResults(widget);
    await widget.do("share-file");
    const { name, type, text } = await tab.until("it is shared", () => window.shared);
    assert.match(name, /^ten-characteristics-\d{4}-\d{2}-\d{2}-Ann\.txt$/);
    assert.equal(type, "text/plain");
    await tab.until("the person is told", (path) => window.pct.findAll(path).some((said) => said.textContent === "Shared."), widget.at("[data-role=taken]"));
    assert.deepEqual((await tab.seen("events")).at(-1).detail, { format: "json" });

    const file = join(freshFolder(), name);
    await writeFile(file, text);
    const other = await visit(t, browser, "page.html");
    await other.widget.ready();
    const accepted = await other.tab.evaluate((path) => window.pct.find(path).accept.split(","), widget.at("input[data-do=file]"));
    assert.ok(accepted.includes(".txt") && accepted.includes("text/plain"));
    await other.tab.chooseFile(other.widget.at("input[data-do=file]"), file);
    await other.widget.untilShown("[data-screen=results]");
    assert.deepEqual((await other.widget.result()).answers, { goals: { value: 1, note: "Between us" } });
    assert.equal((await other.widget.result()).respondent.name, "Ann");

    await other.widget.attribute("storage-key", "dropped");
    await other.widget.ready();
    assert.deepEqual((await other.widget.result()).answers, {});
    await drop(other.widget, name, text);
    await other.widget.untilShown("[data-screen=results]");
    assert.deepEqual((await other.widget.result()).answers, { goals: { value: 1, note: "Between us" } });
  });

  test("without a share sheet that takes files there is no such button", async (t) => {
    const { widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await withResults(widget);
    await widget.do("link");
    assert.ok(!(await widget.shown("button[data-do=share-file]")));
  });

  test("an invitation has a link, a code and a letter, and leads to the assessment and back to whoever invites", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "index.html", { site: strict });
    await widget.ready();
    await fillIn(tab, { instrument: "phase-readiness", lang: "de", collect: "name@council", round: "Frühjahr 2027" });
    await tab.click("#invite-form button");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "invite-collect");
    assert.ok(!(await tab.shown("#invitation")), "an address that is none is refused");
    await fillIn(tab, { collect: TO });
    await tab.click("#invite-form button");
    await tab.untilShown("#invitation");
    const [link, letter, d] = await tab.evaluate(() => [
      document.querySelector("#invite-link").textContent,
      document.querySelector("#letter").textContent,
      document.querySelector("#code svg path:last-child").getAttribute("d"),
    ]);
    assert.ok(link.startsWith(`${site.url("index.html")}#/phase-readiness?`), link);
    assert.equal(readCode(d), link, "a camera reads the link");
    assert.match(letter, /^Guten Tag,\n\nbitte füllen Sie „.+ \(Frühjahr 2027\)“ aus:\n\nhttp/);
    assert.ok(letter.includes(link) && letter.includes(`„An ${TO} senden“`));
    assert.deepEqual([await tab.axe(), await tab.seen("violations"), await tab.seen("errors")], [[], [], []]);
    const path = await tab.download(() => tab.click("#save-code"));
    assert.equal(basename(path), "phase-readiness-invitation.svg");
    assert.match(await readFile(path, "utf8"), /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);

    const guest = await visitAgain(t, browser, link);
    const invited = new Widget(guest, "mouse", "#check");
    await invited.ready();
    await guest.untilShown("#invited h1");
    const welcome = await guest.text("#invited");
    assert.ok(welcome.includes(TO) && welcome.includes("Runde: Frühjahr 2027"), welcome);
    assert.deepEqual(await guest.evaluate(() => [...document.querySelectorAll(".pick, .embed, .invite")].map((part) => part.checkVisibility())), [false, false, false]);
    await invited.load({ ...(await invited.result()), answers: { "shared-problem": { value: 2 } } });
    await toResults(invited);
    await recordDrafts(guest);
    await invited.press(SEND);
    const { to, subject, body } = await draft(guest);
    assert.equal(to, TO);
    assert.ok(subject.endsWith(" (Frühjahr 2027)"), subject);
    const results = body.split("\r\n\r\n")[1];
    assert.ok(results.startsWith(`${site.url("index.html")}#/phase-readiness?pc=`), results);
    assert.deepEqual(await guest.axe(), []);

    const host = new Widget(await visitAgain(t, browser, results), "mouse", "#check");
    await host.untilShown("[data-role=past]");
    assert.equal((await host.result()).instrument.id, "phase-readiness");
    assert.ok(!(await host.tab.shown("#invited")));
  });

  test("an invitation that is followed on the open page is taken up, and another choice leaves it", async (t) => {
    const { tab, widget } = await visit(t, browser, "index.html");
    await widget.ready();
    const shows = (id) => tab.until(`${id} is shown`, (id) => document.querySelector("#check").result?.instrument.id === id, id);
    await tab.evaluate((to) => void (location.hash = `#/five-ingredients?collect=${to}`), TO);
    await shows("five-ingredients");
    await tab.untilShown("#invited h1");
    await tab.evaluate(() => void (location.hash = "#/strategic-fit"));
    await shows("strategic-fit");
    assert.ok(!(await tab.shown("#invited")));
    await tab.click(".pick label:has(input[value=improvement-cycle])");
    await shows("improvement-cycle");
    assert.equal(await tab.evaluate(() => location.hash), "");
  });

  test("the invitation fits a width of 320 px, and printing shows the code alone", async (t) => {
    const { tab, widget } = await visit(t, browser, "index.html", { size: { width: 320, height: 640 } });
    await widget.ready();
    await fillIn(tab, { collect: TO, round: "Spring", lang: "ar" });
    await tab.click("#invite-form button");
    await tab.untilShown("#invitation");
    assert.deepEqual([...(await overflows(widget)), ...(await tab.axe())], []);
    await tab.evaluate(() => (window.print = () => (window.printed = document.documentElement.className)));
    await tab.click("#print-code");
    assert.equal(await tab.evaluate(() => window.printed), "only-code");
    await tab.page.emulateMedia({ media: "print" });
    const shown = ["header", "#try", "#invite-form", "#letter", "#embed", "#code svg", "#code-round"];
    const seen = await tab.evaluate((shown) => shown.filter((path) => document.querySelector(path).checkVisibility()), shown);
    await tab.page.emulateMedia({ media: null });
    assert.deepEqual(seen, ["#code svg", "#code-round"]);
  });
});
