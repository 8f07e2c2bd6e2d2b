// Measures the command-line program with many results: how long a table, a comparison and the scores take, and the most
// memory that the program has at a time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { results } from "../analysis/generate.mjs";
import { table } from "./rounds.mjs";

const ASSESSMENT = "ten-characteristics";

const { values } = parseArgs({
  options: {
    results: { type: "string", default: "1000,100000,1000000" },
    command: { type: "string", default: "target/release/partnership-check" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "partnership-check-bench-"));
try {
  const rows = [];
  for (const count of values.results.split(",").map(Number)) {
    const file = await generate(count);
    for (const [what, ...given] of [
      ["table (CSV)", "table", file, "-o", join(folder, "table.csv")],
      ["table (Parquet)", "table", file, "-o", join(folder, "table.parquet")],
      ["score", "score", file, "--json"],
      ["compare", "compare", file, "--json"],
    ]) {
      const { seconds, mebibytes } = await run(given);
      rows.push([count.toLocaleString("en-GB"), what, seconds.toFixed(1), mebibytes.toLocaleString("en-GB")]);
      process.stderr.write(`${count}: ${what} done\n`);
    }
    rmSync(file);
  }
  console.log(`${cpus()[0].model}, ${cpus().length} cores; results of ${ASSESSMENT} in one file, one a line\n`);
  console.log(table(["results", "command", "seconds", "most memory (MiB)"], rows));
} finally {
  rmSync(folder, { recursive: true });
}

async function generate(count) {
  const file = join(folder, "all.jsonl");
  const out = createWriteStream(file);
  let lines = [];
  for (const document of results(ASSESSMENT, count)) {
    lines.push(JSON.stringify(document));
    if (lines.length < 10_000) continue;
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
    lines = [];
  }
  out.end(lines.length ? `${lines.join("\n")}\n` : "");
  await once(out, "close");
  return file;
}

/** Runs the program and looks often at the most memory that it has had. */
async function run(given) {
  const start = performance.now();
  const program = spawn(values.command, given, { stdio: ["ignore", openSync("/dev/null", "w"), "inherit"] });
  let kibibytes = 0;
  const look = () => {
    try {
      kibibytes = Math.max(kibibytes, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, "utf8"))?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  };
  const looking = setInterval(look, 5);
  const [code] = await once(program, "exit");
  clearInterval(looking);
  if (code !== 0) throw new Error(`${given.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, mebibytes: Math.round(kibibytes / 1024) };
}
