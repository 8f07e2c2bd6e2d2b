// Measures a comparison of many results: how long reading them takes and showing what they say, the longest task of each, and
// the memory that the page's process has then. The processor is not slowed down.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { coldPage, launch } from "./browser.mjs";
import { circumstances, summary, table } from "./rounds.mjs";
import { serve } from "./server.mjs";
import { taskProbe } from "./tasks.mjs";

const ASSESSMENT = "ten-characteristics";
const MEBIBYTE = 1024 * 1024;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    results: { type: "string", default: "10,100,1000,10000" },
    dist: { type: "string", default: "dist" },
  },
});
const rounds = Number(values.rounds);
const counts = values.results.split(",").map(Number);
const assessment = JSON.parse(await readFile(`instruments/${ASSESSMENT}.json`, "utf8"));
const server = await serve(values.dist);
const browser = await launch();
try {
  const rows = [];
  for (const count of counts) {
    const samples = [];
    for (let round = 0; round < rounds; round += 1) samples.push(await measure(count));
    const median = (name) => summary(samples, (sample) => sample[name]).median;
    const whole = (name) => Math.round(median(name)).toLocaleString("en-GB");
    const task = (name) => (median(name) === 0 ? "under 50" : whole(name));
    rows.push([count.toLocaleString("en-GB"), whole("read"), task("readTask"), whole("show"), task("showTask"), whole("memory")]);
    process.stderr.write(`${count} results done\n`);
  }
  console.log(`${circumstances(browser, `Medians of ${rounds} rounds.`)}\n`);
  console.log(table(
    ["results", "read all (ms)", "longest task (ms)", "show the picture (ms)", "longest task (ms)", "memory (MiB)"], rows,
  ));
} finally {
  await browser.close();
  server.close();
}

async function measure(count) {
  const { page, close } = await coldPage(browser);
  try {
    await page.addInitScript(taskProbe);
    await page.goto(`${server.origin}/dist/compare.html`);
    await page.evaluate(() => document.querySelector("partnership-check").whenReady());
    await page.evaluate(makeFiles, { count, id: ASSESSMENT, edition: assessment.edition, items: assessment.sections.flatMap(({ items }) => items.map(({ id }) => id)) });
    const before = await page.evaluate(() => window.longestTask());
    if (Number.isNaN(before)) throw new Error("tasks cannot be observed");
    const read = await page.evaluate(readFiles, count);
    const readTask = await page.evaluate(() => window.longestTask());
    const show = await page.evaluate(showPicture);
    const showTask = await page.evaluate(() => window.longestTask());
    return { read, readTask, show, showTask, memory: await memoryOf() };
  } finally {
    await close();
  }
}

/** What the page's process has in memory, in MiB, its module's memory included. */
async function memoryOf() {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  await devtools.detach();
  const sizes = await Promise.all(processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) * 1024;
  }));
  return Math.max(...sizes) / MEBIBYTE;
}

// ---- run inside the page -------------------------------------------------------------------

function makeFiles({ count, id, edition, items }) {
  const moment = "2026-01-31T12:00:00.000Z";
  window.files = Array.from({ length: count }, (_, number) => {
    const answers = Object.fromEntries(items.map((item, at) => [item, { value: 1 + ((number * 7 + at * 3) % 5), note: at % 4 ? "" : `Note ${number}` }]));
    const respondent = { name: `Person ${number}`, organisation: `Organisation ${number % 40}`, role: ["chair", "member"][number % 2] };
    const instrument = { id, edition, title: id, fingerprint: "0123456789abcdef" };
    const document = { format: "partnership-check/result", version: 1, response: `response-${number}`, instrument, language: "en", started: moment, updated: moment, completed: moment, respondent, answers };
    return new File([JSON.stringify(document)], `${number}.json`);
  });
}

async function readFiles(count) {
  const element = document.querySelector("partnership-check");
  const start = performance.now();
  const { accepted, setAside } = await element.compare(window.files);
  if (accepted !== count || setAside.length > 0) throw new Error(`${accepted} of ${count} were accepted`);
  return performance.now() - start;
}

async function showPicture() {
  const root = document.querySelector("partnership-check").shadowRoot;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await drawn();
  const start = performance.now();
  root.querySelector("button[data-do=show]").click();
  while (!root.querySelector("[data-screen=picture]")) await drawn();
  await drawn();
  return performance.now() - start;
}
