// Measures how long the largest accepted inputs hold the page's main thread: an assessment of almost 1 MiB and results
// for it, up to the longest notes that are allowed. Prints the longest task of each step; the processor is not slowed down.
import { readFileSync } from "node:fs";
import { assessment } from "./assessment.mjs";
import { coldPage, launch } from "./browser.mjs";
import { circumstances, options, summary, table } from "./rounds.mjs";
import { serve } from "./server.mjs";
import { taskProbe } from "./tasks.mjs";

const TARGET = 200; // ms
const MEBIBYTE = 1024 * 1024;
const { limits } = JSON.parse(readFileSync(new URL("../../src/element/contract.json", import.meta.url), "utf8"));
const limit = (constant) => limits.find((one) => one.constant === constant).value;
const RESULT_LIMIT = limit("src/wire/result/limits.rs MAX_BYTES");

const chosen = options();
const server = await serve(chosen.dist);
const browser = await launch();
const items = mostItems();
const samples = new Map();
try {
  for (let round = 0; round <= chosen.rounds; round += 1) {
    for (const [step, longest] of await measure()) {
      if (round > 0) samples.set(step, [...(samples.get(step) ?? []), longest]);
    }
    process.stderr.write(`round ${round} of ${chosen.rounds} done\n`);
  }
  const rows = [...samples].map(([step, list]) => {
    const { median, lower, upper } = summary(list, (longest) => longest);
    return [step, ...[median, lower, upper].map((longest) => (longest === 0 ? "under 50" : Math.round(longest)))];
  });
  console.log(`The longest task on the main thread, in milliseconds; target: at most ${TARGET}. Assessment: ${items} items, `
    + `${JSON.stringify(assessment(items)).length} bytes. The browser only tells of tasks from 50 ms on.`);
  console.log(`${circumstances(browser, `Medians and quartiles of ${chosen.rounds} rounds.`)}\n`);
  console.log(table(["step", "median", "lower quartile", "upper quartile"], rows));
} finally {
  await browser.close();
  server.close();
}

/** The most items with which a generated assessment is still accepted. */
function mostItems() {
  let count = 10;
  while (count < 2000 && Buffer.byteLength(JSON.stringify(assessment(count + 10))) <= MEBIBYTE) count += 10;
  return count;
}

/** The longest task of each step, in the order in which a person would take them. */
async function measure() {
  const { page, close } = await coldPage(browser);
  const found = [];
  const during = async (step, act) => {
    await act();
    found.push([step, await page.evaluate(() => window.longestTask())]);
  };
  try {
    await page.addInitScript(taskProbe);
    await during("start", async () => {
      await page.goto(`${server.origin}/widget?items=${items}&layout=pages`);
      await page.evaluate(() => document.querySelector("partnership-check").whenReady());
    });
    await during("begin", () => page.locator("button[data-do=start]").click());
    await during("choose a level", () => page.locator("fieldset input[value='3']").first().click());
    // All of it is answered, so its results are shown.
    for (const bytes of [MEBIBYTE, RESULT_LIMIT]) {
      const answers = answersOf(bytes);
      const size = (Buffer.byteLength(JSON.stringify(answers)) / MEBIBYTE).toFixed(1);
      await during(`open a result with ${size} MiB of answers`, async () => {
        await page.evaluate(loadIntoWidget, answers);
        await page.locator("[data-screen=results]").waitFor();
      });
    }
    return found;
  } finally {
    await close();
  }
}

/** All items answered, with notes that make the file about as large as said. */
function answersOf(bytes) {
  const length = Math.min(limit("MAX_WRITTEN"), Math.floor(bytes / items) - 120);
  const all = assessment(items).sections.flatMap((section) => section.items);
  return Object.fromEntries(all.map((item, at) => [item.id, { value: 1 + (at % 5), note: "n".repeat(Math.max(length, 0)) }]));
}

// ---- run inside the page -------------------------------------------------------------------

async function loadIntoWidget(answers) {
  const element = document.querySelector("partnership-check");
  const { accepted, problems } = await element.load({ ...element.result, answers });
  if (!accepted) throw new Error(`the widget did not accept the answers: ${JSON.stringify(problems)}`);
}
