// Owns the reading of twiggy's list: which functions, and which crates together, fill the module.
// Reads the list as JSON from standard input, and as an argument what to call the module; knows nothing of how
// either was made.
import { readFileSync } from "node:fs";
import { table } from "./rounds.mjs";

const OURS = "partnership_check";
const MOST = 10;

// Names are kept to tell the functions apart, and are not in the module that is shipped.
const parts = JSON.parse(readFileSync(0, "utf8"))
  .filter(({ name }) => name !== '"function names" subsection')
  .map(({ name, shallow_size: bytes }) => ({ name: name.replace(/\[[0-9a-f]{10,}\]/gu, ""), bytes }));
const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);

const sources = new Map();
for (const { name, bytes } of parts) {
  const source = sourceOf(name);
  sources.set(source, (sources.get(source) ?? 0) + bytes);
}

const [, , called] = process.argv;
const bytes = total.toLocaleString("en-GB");
console.log(`The ten largest of ${parts.length} parts of \`${called}\`, ${bytes} bytes before compression:\n`);
print(parts.map(({ name, bytes }) => [`\`${name}\``, bytes]));
console.log("\nThe same bytes by where they come from; a library's code made for a type of ours counts as ours:\n");
print([...sources]);

// The crate a name belongs to; for this project's own code also the folder.
function sourceOf(name) {
  if (name.startsWith("data segment")) return "data";
  const own = name.match(new RegExp(`${OURS}::(\\w+)`, "u"));
  if (own) return `${OURS}::${own[1]}`;
  return name.match(/\b(\w+)::/u)?.[1] ?? "glue and tables";
}

function print(rows) {
  const largest = rows.toSorted(([, a], [, b]) => b - a).slice(0, MOST);
  console.log(table(["part", "bytes", "share"], largest.map(([name, bytes]) =>
    [name, bytes.toLocaleString("en-GB"), `${((100 * bytes) / total).toFixed(1)} %`])));
}
