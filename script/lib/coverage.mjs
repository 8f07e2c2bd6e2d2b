// Adds up cargo-llvm-cov's counts for files by folder. Run by script/coverage.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

const [report, source] = process.argv.slice(2);

/** The folder of a file, at most two levels deep. */
const folderOf = (file) => {
  const [first, second] = dirname(relative(resolve(source), file)).split("/");
  return second ? `${first}/${second}` : first;
};

const folders = new Map();
for (const { filename, summary } of JSON.parse(readFileSync(report, "utf8")).data[0].files) {
  const folder = folderOf(filename);
  const sum = folders.get(folder) ?? { count: 0, covered: 0 };
  sum.count += summary.lines.count;
  sum.covered += summary.lines.covered;
  folders.set(folder, sum);
}

const rows = [...folders].sort(([one], [other]) => (one < other ? -1 : 1));
const all = rows.reduce((sum, [, { count, covered }]) => ({ count: sum.count + count, covered: sum.covered + covered }), { count: 0, covered: 0 });
const share = ({ count, covered }) => `${((100 * covered) / count).toFixed(1).padStart(6)} % of ${String(count).padStart(5)} lines`;
for (const [folder, sum] of rows) console.log(`${`src/${folder}`.padEnd(28)}${share(sum)}`);
console.log(`${"all".padEnd(28)}${share(all)}`);
