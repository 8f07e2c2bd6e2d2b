// Answers other than levels of a scale: how many options can be picked, and numbers that change in another tab.
// In one engine: what becomes of an answer. engines-keyboard.test.mjs types numbers in every engine.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visitAgain, visitCheck } from "./pages/visit.mjs";
import { Widget } from "./pages/widget.mjs";

inOneEngine("Other kinds of answers", "what becomes of an answer", (browser) => {
  test("with two of two picked, one more is refused with the reason until one is removed", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "five-ingredients");
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

  test("a number cleared in another tab disappears from the field too", async (t) => {
    const item = "net-promoter-score";
    const { site, tab, widget } = await visitCheck(t, browser, "improvement-cycle", { hand: "keyboard" });
    await widget.ready();
    await widget.start();
    await widget.jump("measure");
    await widget.write(item, "7");
    const other = new Widget(await visitAgain(t, browser, site.url("check.html")), "keyboard");
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
});
