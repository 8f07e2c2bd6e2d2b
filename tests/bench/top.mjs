// Summarizes twiggy's list of what takes up space in the module: the largest functions, and the sums by crate.
// It reads the list as JSON from standard input, and takes a name for the module as its argument.
import { readFileSync } from "node:fs";
import { table } from "./rounds.mjs";

const OURS = "partnership_check";
const MAX_ROWS = 10;

// This module has function names, to tell functions apart. The shipped one does not, so they are not counted.
const parts = JSON.parse(readFileSync(0, "utf8"))
  .filter(({ name }) => name !== '"function names" subsection')
  .map(({ name, shallow_size: bytes }) => ({ name: name.replace(/\[[0-9a-f]{10,}\]/gu, ""), bytes }));
const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);

const sources = new Map();
for (const { name, bytes } of parts) {
  const source = sourceOf(name);
  sources.set(source, (sources.get(source) ?? 0) + bytes);
}

const [, , moduleName] = process.argv;
const bytes = total.toLocaleString("en-GB");
console.log(`The ten largest of ${parts.length} parts of \`${moduleName}\`, ${bytes} bytes before compression:\n`);
print(parts.map(({ name, bytes }) => [`\`${name}\``, bytes]));
console.log("\nThe same bytes by origin; library code that is generated for one of our types counts as ours:\n");
print([...sources]);

// The crate a name belongs to; for this project's own code also the folder.
function sourceOf(name) {
  if (name.startsWith("data segment")) return "data";
  const own = name.match(new RegExp(`${OURS}::(\\w+)`, "u"));
  if (own) return `${OURS}::${own[1]}`;
  return name.match(/\b(\w+)::/u)?.[1] ?? "glue and tables";
}

function print(rows) {
  const largest = rows.toSorted(([, a], [, b]) => b - a).slice(0, MAX_ROWS);
  console.log(table(["part", "bytes", "share"], largest.map(([name, bytes]) =>
    [name, bytes.toLocaleString("en-GB"), `${((100 * bytes) / total).toFixed(1)} %`])));
}
