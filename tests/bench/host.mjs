// Measures what the widget costs the page that it is in: with an empty cache, slow 4G and a slow CPU, the same page without the
// widget, with it, and with the line that reserves room for it, in turn. Up to the first answer of a bundled assessment, that is
// when the page is first painted and its largest element, how much the page's content moves, and the longest task.
import { parseArgs } from "node:util";
import { coldPage, launch, SLOW_CPU } from "./browser.mjs";
import { circumstances, summary, table } from "./rounds.mjs";
import { serve } from "./server.mjs";

const KINDS = { without: "without the widget", with: "with it, nothing reserved", reserved: "with it and room reserved" };
/** A task of the page's own ends up in both pages; what is longer than this is the widget's. */
const MAX_TASK = 50;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" }, dist: { type: "string", default: "dist" } } });
const rounds = Number(values.rounds);
const server = await serve(values.dist);
const browser = await launch();
try {
  const samples = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const kinds = Object.keys(KINDS);
    for (const kind of round % 2 ? kinds : kinds.toReversed()) {
      const sample = await measure(kind);
      // The first round warms up the browser and fills the server's memory.
      if (round > 0) samples[kind].push(sample);
    }
    process.stderr.write(`round ${round} of ${rounds} done\n`);
  }
  const rows = Object.entries(KINDS).map(([kind, title]) => {
    const of = (name) => summary(samples[kind], (sample) => sample[name]).median;
    const longest = of("longest");
    return [title, Math.round(of("painted")), Math.round(of("largest")), of("shift").toFixed(3), longest === 0 ? `under ${MAX_TASK}` : Math.round(longest), of("tasks")];
  });
  console.log(`What the widget costs its page up to the first answer. Slow 4G, main thread slowed ${SLOW_CPU} times, empty cache, loading="eager".`);
  console.log(`${circumstances(browser, `Medians of ${rounds} interleaved rounds.`)}\n`);
  console.log(table(["page", "first paint (ms)", "largest paint (ms)", "layout shift", "longest task (ms)", `tasks over ${MAX_TASK} ms`], rows));
} finally {
  await browser.close();
  server.close();
}

async function measure(kind) {
  const { page, slowCpu, slowNetwork, close } = await coldPage(browser);
  try {
    await page.addInitScript(observe);
    await slowCpu();
    await slowNetwork();
    await page.goto(`${server.origin}/host?widget=${kind}`, { waitUntil: "load" });
    if (kind !== "without") await page.evaluate(answerFirst);
    return await page.evaluate(() => window.seen());
  } finally {
    await close();
  }
}

// ---- run inside the page -------------------------------------------------------------------

function observe() {
  const found = { painted: 0, largest: 0, shift: 0, longest: 0, tasks: 0 };
  const watch = (type, note) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
  };
  watch("paint", ({ name, startTime }) => name === "first-contentful-paint" && (found.painted = startTime));
  watch("largest-contentful-paint", ({ startTime }) => (found.largest = startTime));
  watch("layout-shift", ({ value, hadRecentInput }) => hadRecentInput || (found.shift += value));
  watch("longtask", ({ duration }) => {
    found.longest = Math.max(found.longest, duration);
    found.tasks += 1;
  });
  window.seen = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
    }
    return found;
  };
}

/** Starts, and chooses a level as soon as there is one. */
async function answerFirst() {
  const element = document.querySelector("partnership-check");
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const usable = async (path) => {
    for (;;) {
      const control = element.shadowRoot?.querySelector(path);
      if (control?.checkVisibility()) return control;
      await frame();
    }
  };
  (await usable("button[data-do=start]")).click();
  (await usable("fieldset[data-item] input[type=radio]")).click();
  await frame();
}
