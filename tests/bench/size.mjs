// Measures the bytes needed before the first question can be answered: the size of each file of the built widget, before
// and after brotli 11, and the total against its budget. The file names are listed here; `script/bench load` prints what
// a browser really requests, to compare with.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotli } from "./compress.mjs";
import { table } from "./rounds.mjs";

// 115 KB, where a kilobyte is a thousand bytes.
const BUDGET = 115_000;
const ALWAYS = ["partnership-check.js", "partnership-check.css", "widget_bg.wasm", "languages/en.json"];

const { values } = parseArgs({
  options: { dist: { type: "string", default: fileURLToPath(new URL("../../dist", import.meta.url)) } },
});
const assessments = readdirSync(join(values.dist, "instruments"))
  .filter((name) => name.endsWith(".json"))
  .map((name) => `instruments/${name}`)
  .sort();

const common = ALWAYS.map(measure);
const rows = common.map(row);
const tooLarge = [];
for (const path of assessments) {
  const own = measure(path);
  const together = [...common, own].reduce((total, file) => ({
    path: `**all, with ${basename(path, ".json")}**`,
    raw: total.raw + file.raw,
    packed: total.packed + file.packed,
  }));
  rows.push(row(own), row(together));
  if (together.packed > BUDGET) tooLarge.push(path);
}
console.log(table(["needed before the first question", "bytes", "brotli 11"], rows));
console.log(`\nBudget: ${BUDGET.toLocaleString("en-GB")} bytes after brotli, whichever assessment is shown. `
  + (tooLarge.length === 0 ? "Met." : `Exceeded with ${tooLarge.join(", ")}.`));
process.exitCode = tooLarge.length === 0 ? 0 : 1;

// Readers of another language fetch its words, and a translated assessment instead of the English one.
const tags = readdirSync(join(values.dist, "languages")).map((name) => name.split(".")[0]).filter((tag) => tag !== "en");
const translated = [...new Set(tags)].flatMap((tag) => readdirSync(join(values.dist, "instruments", tag)).map((name) => [tag, name]));
const others = translated.map(([tag, name]) => {
  const files = [...ALWAYS.slice(0, -1), `languages/${tag}.json`, `instruments/${tag}/${name}`].map(measure);
  const sum = (what) => files.reduce((total, file) => total + file[what], 0);
  return row({ path: `${basename(name, ".json")} in \`${tag}\``, raw: sum("raw"), packed: sum("packed") });
});
console.log(`\nThe same in other languages, for which there is no budget:\n\n${table(["all, with", "bytes", "brotli 11"], others)}`);

function measure(path) {
  const bytes = readFileSync(join(values.dist, path));
  return { path: `\`${path}\``, raw: bytes.length, packed: brotli(bytes).length };
}

function row({ path, raw, packed }) {
  return [path, raw.toLocaleString("en-GB"), packed.toLocaleString("en-GB")];
}
