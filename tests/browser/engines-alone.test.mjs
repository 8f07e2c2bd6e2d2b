// Where the module never comes, in every engine: all questions are answered, the answers are kept, and results say what is
// missing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { strictPolicy } from "./server.mjs";
import { heard, visitWithout } from "./pages/held.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { answersFor, answerThrough, readAssessment } from "./pages/widget.mjs";

const ID = "ten-characteristics";
const first = readAssessment(ID).sections[0].items[0].id;

inEveryEngine("Without the module", (browser) => {
  test("without the module, all questions are answered and kept; results say what is missing, and the file opens elsewhere", async (t) => {
    const { tab, widget, allow } = await visitWithout(t, browser, ID);
    const assessment = readAssessment(ID);
    const answers = answersFor(assessment);
    await answerThrough(widget, assessment, answers);
    await widget.untilShown("[data-role=saved]:not(.pc-unseen)");
    assert.equal(await widget.shown("details[data-role=sections]"), false, "nothing is offered that stays empty");
    await widget.do("next");
    await widget.untilScreen("waiting");
    assert.match(await widget.text("[role=alert]"), /cannot be shown here/);
    assert.deepEqual(
      await tab.evaluate(() => [...window.pct.find("partnership-check >>> .pc-results").querySelectorAll("button")].map((it) => it.textContent)),
      ["Try again", "Download my answers", "Back to the questions"],
    );
    const failure = await tab.evaluate(() => document.querySelector("partnership-check").whenReady().catch(({ code }) => code));
    assert.equal(failure, "http");
    assert.deepEqual(await heard(tab, "pc-error"), ["pc-error"]);
    assert.equal((await heard(tab, "pc-change")).at(-1), "pc-change not scored");
    const path = await tab.download(() => widget.do("download"));
    const document = JSON.parse(await readFile(path, "utf8"));
    assert.deepEqual([document.answers, document.scores], [answers, null]);

    allow();
    await widget.do("again");
    await widget.untilScreen("results");
    assert.deepEqual((await widget.result()).answers, answers);
    const there = await visitCheck(t, browser, ID);
    await there.widget.ready();
    await there.widget.open(path);
    await there.widget.untilScreen("results");
    assert.deepEqual((await there.widget.result()).answers, answers);
  });

  test("under a policy without WebAssembly, questions are answered and kept", async (t) => {
    const policy = strictPolicy.replace(" 'wasm-unsafe-eval'", "");
    const { tab, widget } = await visit(t, browser, "page.html", { site: { headers: { "content-security-policy": policy } } });
    await widget.untilShown(".pc");
    await widget.start();
    await widget.choose(first, 5);
    await tab.until("it is certain", () => window.seen.events.some(({ type }) => type === "pc-error"));
    await widget.do("results");
    await widget.untilScreen("waiting");
    await widget.untilShown("button[data-do=download]");
    await tab.reload();
    await widget.untilShown(".pc-resume");
  });
});
