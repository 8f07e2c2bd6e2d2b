// The page and the command work out the same figures from the same 2,000 results, and write the same tables of answers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inOneEngine } from "../browser/drivers/engines.mjs";
import { test } from "../browser/drivers/retry.mjs";
import { visitCompare } from "../browser/pages/compare.mjs";
import { visit } from "../browser/pages/visit.mjs";
import { results } from "./generate.mjs";

const COUNT = 2000;
/** What does not depend on when and where they were compared. */
const FIGURES = ["n", "items", "sections", "overall", "stages", "outcomes", "order"];

inOneEngine("Comparisons", "figures are worked out by the module", (browser) => {
  for (const id of ["ten-characteristics", "phase-readiness", "strategic-fit"]) {
    test(`${id}: a page and the command say the same`, async (t) => {
      const texts = [...results(id, COUNT)].map((document) => JSON.stringify(document));
      const command = execFileSync(process.env.PC_COMMAND, ["compare", "-", "--json"], { input: texts.join("\n"), encoding: "utf8", maxBuffer: 2 ** 30 });
      const { tab } = await visit(t, browser, "compare.html");
      await tab.until("the comparison is there", () => document.querySelector("partnership-check")?.compare !== undefined);
      const { accepted } = await tab.evaluate((texts) => document.querySelector("partnership-check").compare(texts), texts);
      assert.equal(accepted, COUNT);
      const page = await tab.evaluate(() => document.querySelector("partnership-check").comparison);
      const only = (document) => Object.fromEntries(FIGURES.map((name) => [name, document[name]]));
      assert.deepEqual(only(page), only(JSON.parse(command)));
    });
  }

  /** The records of a table, which both write in an order of their own. A note may have line breaks, but no carriage return. */
  const records = { csv: (text) => text.split("\r\n"), jsonl: (text) => text.split("\n") };

  test("a page and the command write the same tables of answers", async (t) => {
    // Later rounds bring their earlier ones along in the command's table.
    const texts = [...results("success-factors", 200)].map((document) => JSON.stringify(document));
    const { tab, widget } = await visitCompare(t, browser);
    await tab.evaluate((texts) => document.querySelector("partnership-check").compare(texts), texts);
    await widget.press("button[data-do=show]");
    for (const [form, records_of] of Object.entries(records)) {
      const table = execFileSync(process.env.PC_COMMAND, ["table", "-", "--format", form], { input: texts.join("\n"), encoding: "utf8", maxBuffer: 2 ** 30 });
      const path = await tab.download(() => widget.do(`answers-${form}`));
      const latest = records_of(table).filter((record) => !record.includes("then-"));
      assert.equal(latest.length, 200 * 17 + (form === "csv" ? 2 : 1));
      assert.deepEqual(records_of(readFileSync(path, "utf8")).sort(), latest.sort());
    }
  });
});
