// Measures the bytes needed before the first question can be answered, those of the module, and those that follow it: the size
// of each file of the built widget, before and after brotli 11, and the totals against their budgets. The file names are
// listed here; `script/bench load` prints what a browser really requests, to compare with.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotli } from "./compress.mjs";
import { table } from "./rounds.mjs";

// In bytes, after brotli.
const BUDGET = 24_000;
/** By assessment, where it is longer. */
const BUDGETS = { "success-factors": 25_000, "phase-readiness": 27_000 };
/** What a reader of another language may need beyond that. */
const MORE_THAN_ENGLISH = 3_000;
const MODULE_BUDGET = 113_000;
const LATER_BUDGET = 117_500;
const ALWAYS = ["partnership-check.js", "partnership-check.css", "languages/en.json"];
const MODULE = ["widget_bg.wasm", "partnership-check.widget.js"];
const LATER = ["widget_later.wasm", "partnership-check.later.css", "languages/en.later.json"];

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
  const together = sum(`**all, with ${basename(path, ".json")}**`, [...common, own]);
  rows.push(row(own), row(together));
  if (together.packed > (BUDGETS[basename(path, ".json")] ?? BUDGET)) tooLarge.push(path);
}
console.log(table(["needed before the first question", "bytes", "brotli 11"], rows));
console.log(`\nBudget: ${BUDGET.toLocaleString("en-GB")} bytes after brotli, ${Object.entries(BUDGETS).map(([id, bytes]) => `${bytes.toLocaleString("en-GB")} with ${id}`).join(", ")}. `
  + (tooLarge.length === 0 ? "Met." : `Exceeded with ${tooLarge.join(", ")}.`));

const module = MODULE.map(measure);
const program = sum("**all**", module);
console.log(`\n${table(["the module, which follows", "bytes", "brotli 11"], [...module, program].map(row))}`);
console.log(`\nBudget: ${MODULE_BUDGET.toLocaleString("en-GB")} bytes after brotli. `
  + (program.packed <= MODULE_BUDGET ? "Met." : "Exceeded."));

const later = LATER.map(measure);
const follows = sum("**all**", later);
console.log(`\n${table(["following the module", "bytes", "brotli 11"], [...later, follows].map(row))}`);
console.log(`\nBudget: ${LATER_BUDGET.toLocaleString("en-GB")} bytes after brotli. `
  + (follows.packed <= LATER_BUDGET ? "Met." : "Exceeded."));
process.exitCode = tooLarge.length === 0 && program.packed <= MODULE_BUDGET && follows.packed <= LATER_BUDGET ? 0 : 1;

// Readers of another language fetch its words, and a translated assessment instead of the English one.
const tags = readdirSync(join(values.dist, "languages")).map((name) => name.split(".")[0]).filter((tag) => tag !== "en");
const translations = (tag) => (existsSync(join(values.dist, "instruments", tag)) ? readdirSync(join(values.dist, "instruments", tag)) : []);
const translated = [...new Set(tags)].flatMap((tag) => translations(tag).map((name) => [tag, name]));
const others = translated.map(([tag, name]) => {
  const files = [...ALWAYS.slice(0, -1), `languages/${tag}.json`, `instruments/${tag}/${name}`].map(measure);
  const together = sum(`${basename(name, ".json")} in \`${tag}\``, files);
  const english = sum("", [...common, measure(`instruments/${name}`)]);
  return [...row(together), together.packed - english.packed];
});
console.log(`\nBefore the first question in other languages:\n\n${table(["all, with", "bytes", "brotli 11", "more than in English"], others)}`);
const most = Math.max(...others.map((cells) => cells.at(-1)));
console.log(`\nBudget: ${MORE_THAN_ENGLISH.toLocaleString("en-GB")} bytes more than in English. ` + (most <= MORE_THAN_ENGLISH ? "Met." : "Exceeded."));
if (most > MORE_THAN_ENGLISH) process.exitCode = 1;

function measure(path) {
  const bytes = readFileSync(join(values.dist, path));
  return { path: `\`${path}\``, raw: bytes.length, packed: brotli(bytes).length };
}

function sum(path, files) {
  const total = (what) => files.reduce((before, file) => before + file[what], 0);
  return { path, raw: total("raw"), packed: total("packed") };
}

function row({ path, raw, packed }) {
  return [path, raw.toLocaleString("en-GB"), packed.toLocaleString("en-GB")];
}
