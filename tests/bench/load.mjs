// Measures the time from navigation until the first question can be answered, and until the module is there: with an empty cache, slow 4G, a slow CPU,
// and the widget, the plain page and the barest page in turn. The first two show an introduction first; their start button is
// pressed as soon as it has been painted.
import { coldPage, launch, SLOW_CPU } from "./browser.mjs";
import { loadProbe } from "./probe.mjs";
import { circumstances, comparison, interleaved, options, OTHERS, summary, table, takeTurns } from "./rounds.mjs";
import { serve } from "./server.mjs";

// Of an assessment of the build; another has to be read by the module first.
const TARGET = 1.25;
const OWN_TARGET = 2.5;

const chosen = options("ten-characteristics,phase-readiness,10,100,1000");
const server = await serve(chosen.dist);
const browser = await launch();
try {
  const cases = await takeTurns(chosen, measure);
  const rows = cases.map((one) => [
    one.layout, one.items, ...comparison(one, (sample) => sample.answerable),
    Math.round(summary(one.widget, (sample) => sample.ready).median),
    ...["widget", "plain"].map((page) => Math.round(one[page][0].bytes / 1000)),
  ]);
  console.log(`Time until the first question can be answered, in milliseconds. Slow 4G (1.6 Mbit/s down, 0.75 up, 150 ms), `
    + `main thread slowed ${SLOW_CPU} times, empty cache, everything sent as brotli. Target: at most ${TARGET} times the plain page for bundled assessments, ${OWN_TARGET} times for one's own.`);
  console.log(`${circumstances(browser, interleaved(chosen))}\n`);
  console.log(table(["layout", "items", "widget", ...OTHERS, "module ready", "widget, kB", "plain, kB"], rows));
  console.log(`\nRequested by the widget: ${cases[0].widget[0].paths.join(", ")}`);
} finally {
  await browser.close();
  server.close();
}

async function measure(kind, layout, items) {
  const { page, slowCpu, slowNetwork, close } = await coldPage(browser);
  try {
    await page.addInitScript(loadProbe);
    await slowCpu();
    await slowNetwork();
    server.requests.length = 0;
    await page.goto(`${server.origin}/${kind}?items=${items}&layout=${layout}`, { waitUntil: "commit" });
    const marks = await page.evaluate(() => window.measured);
    const ready = await page.evaluate(() => document.querySelector("partnership-check")?.whenReady().then(() => performance.now()));
    return {
      ...marks,
      ready,
      bytes: server.requests.reduce((total, request) => total + request.bytes, 0),
      paths: server.requests.map((request) => request.path),
    };
  } finally {
    await close();
  }
}
