// Answers other than levels of a scale: how many options can be picked, which numbers are kept, and rules that wait for an
// answer.
import assert from "node:assert/strict";
import { inEveryEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { expectedOutcome } from "./pages/expect.mjs";
import { assertOutcome } from "./pages/results.mjs";
import { visitAgain, visitCheck } from "./pages/visit.mjs";
import { Widget, answersFor, readAssessment } from "./pages/widget.mjs";

inEveryEngine("Other kinds of answers", (browser) => {
  for (const [hand, test] of browser.hands) {
    test(`with two of two picked by ${hand}, one more is refused with the reason until one is removed`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, "five-ingredients", { hand });
      const answers = async () => (await widget.result()).answers;
      await widget.ready();
      await widget.start();
      await widget.pick("ingredients", "trust");
      assert.deepEqual(await widget.picks("ingredients"), { picked: ["trust"], disabled: [], said: "" });
      await widget.pick("ingredients", "openness");
      assert.deepEqual(await widget.picks("ingredients"), {
        picked: ["openness", "trust"],
        disabled: [],
        said: "",
      });
      const both = { ingredients: { picks: ["openness", "trust"] } };
      assert.deepEqual(await answers(), both);
      for (const more of ["integrity", "transparency"]) {
        await widget.hand.check(tab, widget.option("ingredients", more));
        const said = "No more than 2 can be picked. Take one away first.";
        await tab.until("it is said", ([path, said]) => window.pct.find(path)?.textContent === said, [
          `${widget.question("ingredients")} [role=alert]`,
          said,
        ]);
        assert.deepEqual(await widget.picks("ingredients"), { picked: ["openness", "trust"], disabled: [], said });
        assert.deepEqual(await answers(), both);
      }
      await widget.pick("ingredients", "trust");
      assert.deepEqual(await widget.picks("ingredients"), { picked: ["openness"], disabled: [], said: "" });
      await widget.pick("ingredients", "integrity");
      assert.deepEqual(await answers(), { ingredients: { picks: ["openness", "integrity"] } });
      await widget.pick("ingredients", "integrity");
      await widget.pick("ingredients", "openness");
      assert.deepEqual(await answers(), {}, "picking nothing counts as no answer");
    });

    test(`a number by ${hand}: kept if in range, can be retyped with a minus, and shown again`, async (t) => {
      const { tab, widget } = await visitCheck(t, browser, "improvement-cycle", { hand });
      const item = "net-promoter-score";
      const number = () => tab.evaluate((path) => window.pct.find(path).value, widget.field(item));
      const answers = async () => (await widget.result()).answers;
      const message = () =>
        tab.evaluate((path) => {
          const field = window.pct.find(path);
          const described = field.getAttribute("aria-describedby").split(" ").at(-1);
          return [field.getAttribute("aria-invalid"), field.getRootNode().getElementById(described).textContent];
        }, widget.field(item));
      const fine = [null, "A whole number from -100 to 100."];
      await widget.ready();
      await widget.start();
      await widget.jump("measure");
      await widget.write(item, "10");
      assert.deepEqual(await answers(), { [item]: { value: 10 } });
      assert.deepEqual(await message(), fine);
      await tab.type("1"); // another click would be a double one, and mark the number
      assert.deepEqual(await answers(), {}, "101 is out of range");
      assert.equal(await number(), "101", "the typed text is not changed");
      assert.deepEqual(await message(), ["true", "Not counted. Enter a whole number from -100 to 100."]);
      await tab.key("Backspace");
      assert.deepEqual(await message(), fine);
      assert.deepEqual(await answers(), { [item]: { value: 10 } });
      for (let typed = 0; typed < 2; typed += 1) await tab.key("Backspace");
      assert.deepEqual([await number(), await answers()], ["", {}]);
      await tab.type("5");
      await tab.key("Backspace");
      await tab.type("-20");
      assert.deepEqual([await number(), await answers()], ["-20", { [item]: { value: -20 } }]);
      await widget.do("next");
      await widget.untilSection("review");
      await widget.do("back");
      await widget.untilSection("measure");
      assert.equal(await number(), "-20");
      await widget.write(item, "");
      await tab.key("End");
      await tab.type("0");
      assert.deepEqual([await number(), await answers()], ["-200", {}], "not changed even if there was an answer before");
      await tab.key("Backspace");
      assert.deepEqual([await number(), await answers()], ["-20", { [item]: { value: -20 } }]);
      await tab.key("Control+a");
      await tab.type("-3");
      assert.deepEqual([await number(), await answers()], ["-3", { [item]: { value: -3 } }]);
    });

    test(`a number by ${hand}: cleared in another tab, it disappears from the field too`, async (t) => {
      const item = "net-promoter-score";
      const { site, tab, widget } = await visitCheck(t, browser, "improvement-cycle", { hand });
      await widget.ready();
      await widget.start();
      await widget.jump("measure");
      await widget.write(item, "7");
      const other = new Widget(await visitAgain(t, browser, site.url("check.html")), hand);
      await other.ready();
      await other.start();
      await other.jump("measure");
      await other.write(item, "");
      await other.tab.key("End");
      await other.tab.key("Backspace");
      const empty = (path) => window.pct.find(path).value === "";
      await tab.until("the field is empty", empty, widget.field(item));
      // An answer from the other tab replaces typed text that was not kept.
      await widget.write(item, "999");
      const invalid = (path) => window.pct.find(path).getAttribute("aria-invalid");
      assert.equal(await tab.evaluate(invalid, widget.field(item)), "true");
      await other.write(item, "5");
      await tab.until("the other answer is shown", (path) => window.pct.find(path).value === "5", widget.field(item));
      assert.equal(await tab.evaluate(invalid, widget.field(item)), null);
    });

    test(`rules with a gap by ${hand}: nothing is guessed, and the results say what to answer first`, async (t) => {
      const { widget } = await visitCheck(t, browser, "strategic-fit", { hand });
      const assessment = readAssessment("strategic-fit");
      const { reasons, values, ...most } = answersFor(assessment, (_, item) =>
        item.kind === "pick" ? { picks: ["services"] } : { value: 4 },
      );
      await widget.ready();
      await widget.start();
      await widget.do("next");
      for (const [item, answer] of Object.entries(most)) await widget.choose(item, answer.value);
      await widget.results();
      const open = { outcome: null, because: ["reasons", "values"] };
      assert.deepEqual(expectedOutcome(assessment, most), open);
      await assertOutcome(widget, assessment, open);
      const { scores, completed } = await widget.result();
      assert.deepEqual([scores.outcome, scores.because, completed], [null, open.because, null]);

      await widget.do("review");
      await widget.untilSection("why");
      await widget.pick("reasons", reasons.picks[0]);
      await widget.do("next");
      await widget.choose("values", values.value);
      await widget.results();
      await assertOutcome(widget, assessment, expectedOutcome(assessment, { ...most, reasons, values }));
      assert.equal((await widget.result()).scores.outcome, "go");
    });
  }
});
