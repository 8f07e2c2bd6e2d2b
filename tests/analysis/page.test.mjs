// The page and the command work out the same figures from the same 2,000 results.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { inOneEngine } from "../browser/drivers/engines.mjs";
import { test } from "../browser/drivers/retry.mjs";
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
});
