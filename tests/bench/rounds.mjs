// Shared by the time measurements: their options, the order in which the pages take turns, and the table at the end.
// It knows nothing about what is measured.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const MIN_ROUNDS = 7;
const PAGES = ["widget", "plain", "bare"];
/** What the widget is compared with. */
export const OTHERS = ["plain page", "ratio", "barest page", "ratio"];

/** `--rounds 9 --items 10,100,1000 --layout pages,single --dist DIR --json FILE`; items may also name a bundled assessment. */
export function options(usual = "10,100,1000") {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "9" },
      items: { type: "string", default: usual },
      layout: { type: "string", default: "pages,single" },
      dist: { type: "string", default: fileURLToPath(new URL("../../dist", import.meta.url)) },
      json: { type: "string" },
    },
  });
  const rounds = Number(values.rounds);
  if (!(rounds >= MIN_ROUNDS)) throw new Error(`--rounds must be at least ${MIN_ROUNDS}, or medians mean little`);
  return { ...values, rounds, items: values.items.split(",").map((it) => Number(it) || it), layouts: values.layout.split(",") };
}

/**
 * Calls `measure(page, layout, items)` for every case in every round. Each round goes through all cases, and the
 * pages take turns at going first, so that other load on the machine affects all. Returns
 * `[{layout, items, widget: [...], plain: [...], bare: [...]}]`. The results of an extra first round, which warms up the browser and
 * fills the server's memory, are discarded.
 */
export async function takeTurns({ rounds, items, layouts, json }, measure) {
  const cases = layouts.flatMap((layout) => items.map((count) => ({ layout, items: count, widget: [], plain: [], bare: [] })));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of cases) {
      for (const page of round % 2 === 0 ? PAGES : PAGES.toReversed()) {
        const sample = await measure(page, one.layout, one.items);
        if (round > 0) one[page].push(sample);
      }
    }
    process.stderr.write(`round ${round} of ${rounds} done\n`);
  }
  if (json) writeFileSync(json, JSON.stringify(cases, null, 1));
  return cases;
}

/** The median and the quartiles of the numbers that `of` takes from the samples. */
export function summary(samples, of) {
  const sorted = samples.map(of).sort((a, b) => a - b);
  const at = (part) => {
    const place = part * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    return below + (sorted[Math.ceil(place)] - below) * (place % 1);
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/** The cells "widget", and for each other page its own and "ratio", of a row; `of` takes the number from a sample. */
export function comparison(one, of) {
  const [widget, ...others] = PAGES.map((page) => summary(one[page], of));
  const cell = ({ median, lower, upper }) => `${shown(median)} (${shown(lower)} to ${shown(upper)})`;
  return [cell(widget), ...others.flatMap((other) => [cell(other), (widget.median / other.median).toFixed(2)])];
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** The date, the browser and the machine, which readers need to judge the numbers, and which medians these are. */
export function circumstances(browser, medians) {
  const date = new Date().toISOString().slice(0, 10);
  const [busy] = loadavg();
  return `${date}, Chromium ${browser.version()}, ${cpus().length} cores (${cpus()[0].model.trim()}), load average `
    + `${busy.toFixed(1)} at the end. ${medians}`;
}

/** For measurements that take turns, and show their quartiles as {@link comparison} does. */
export const interleaved = ({ rounds }) => `Medians of ${rounds} interleaved rounds, with quartiles in brackets.`;

function shown(milliseconds) {
  return milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString("en-GB");
}
