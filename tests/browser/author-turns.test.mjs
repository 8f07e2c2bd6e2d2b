// Things that happen at the same time in the assessment editor: two tabs with different texts, changes while something is
// loading, responses that arrive out of order. Ordinary use is tested in author.test.mjs.
// In one engine: how the page's own script handles them does not depend on the engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { Author, clipboard, visitAuthor } from "./pages/author.mjs";
import { visitAgain } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const skeleton = await readFile(new URL("../../src/pages/author/skeleton.json", import.meta.url), "utf8");

/** Holds back responses to paths with this ending until it is opened. */
function gate(end) {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { hold: (path) => path.endsWith(end) && opened, open };
}

inOneEngine("The assessment editor, concurrently", "the page's own script", (browser) => {
  test("closing one of two tabs does not affect the other's text", async (t) => {
    const { tab, author, url } = await visitAuthor(t, browser);
    const other = new Author(await visitAgain(t, browser, url("author.html")));
    await other.untilPreview("Our check");
    await author.tab.front();
    await author.change('"title": "', "One: ");
    await author.untilPreview("One: Our check");
    const one = await author.kept();
    assert.match(one, /One: Our check/);

    await other.tab.open(url("empty.html"));
    assert.equal(await other.kept(), one, "an untouched example does not replace the stored text");

    await other.tab.open(url("author.html"));
    await other.untilPreview("One: Our check");
    await other.change('"title": "', "Two: ");
    await other.untilPreview("Two: One: Our check");
    const two = await other.kept();
    await tab.open(url("empty.html"));
    assert.equal(await author.kept(), two, "an older text does not replace a newer one");
  });

  test("invalid JSON cancels the preview of the previous text", async (t) => {
    const wasm = gate("/widget_bg.wasm");
    const { tab, author } = await visitAuthor(t, browser, { site: { hold: wasm.hold }, first: null });
    await author.drop("typed.json", skeleton.replace('"version": 1,', '"version": 1'));
    await author.untilProblems(['Line 4, column 3: "id" comes where a comma is missing; put “,” before it.']);
    wasm.open();
    await tab.evaluate(() => {
      const last = document.createElement("partnership-check");
      for (const [name, value] of [["loading", "eager"], ["storage", "none"]]) last.setAttribute(name, value);
      document.body.append(last);
      return last.whenReady().finally(() => last.remove());
    });
    await tab.settle();
    assert.equal(await tab.evaluate(() => window.pct.findAll("#preview partnership-check:not([hidden])").length), 0);
    assert.equal(await tab.shown("#waiting"), true);
    await author.drop("mended.json", skeleton.replaceAll("Our check", "Mended"));
    await author.untilPreview("Mended");
    assert.equal(await tab.shown("#waiting"), false);
  });

  test("if the text changes while the lines are prepared, a message says so", async (t) => {
    const wasm = gate("/widget_bg.wasm");
    const { tab, author } = await visitAuthor(t, browser, { site: { hold: wasm.hold }, first: null });
    const copied = await clipboard(tab);
    await author.press("#copy-inline");
    await author.change('"title": "', "Later: ");
    await tab.until("the message is shown", () => /changed while/.test(document.querySelector("#copied").textContent));
    await author.press("#copy-inline");
    await author.press("#copy-inline");
    wasm.open();
    assert.match(await copied(2), /Later: Our check/, "each press copies something");
  });

  test("of two chosen templates the later one counts, whichever arrives first", async (t) => {
    const slow = gate("/five-ingredients.json");
    const { tab, author } = await visitAuthor(t, browser, { site: { hold: slow.hold } });
    await author.start("five-ingredients");
    await author.start("ten-characteristics");
    const { title } = readAssessment("ten-characteristics");
    await author.untilPreview(title);
    slow.open();
    await tab.evaluate(async () => (await fetch("instruments/five-ingredients.json")).json());
    await tab.settle();
    assert.match(await author.kept(), /"id": "our-ten-characteristics"/);
    assert.match(await tab.text("#told"), /Ten characteristics/);
  });
});
