// The way from a folder of results to a labelled table and a chart in R, as docs/analysis.md describes it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { results } from "./generate.mjs";

const docs = readFileSync(new URL("../../docs/analysis.md", import.meta.url), "utf8");
const [, way] = /## From a folder to a chart\n([^]*?)\n## /.exec(docs);
const block = (language) => new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "m").exec(way)[1];

test("a folder of 200 files becomes a labelled table and a chart", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "partnership-check-r-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ["bin", "results"]) mkdirSync(join(folder, name));
  symlinkSync(process.env.PC_COMMAND, join(folder, "bin", "partnership-check"));
  const all = [...results("ten-characteristics", 200)];
  for (const [number, document] of all.entries()) writeFileSync(join(folder, "results", `${number}.json`), JSON.stringify(document));
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env.PATH}` };
  execFileSync("sh", ["-ec", block("sh")], { cwd: folder, env });
  const asked = `${block("r")}
cat(nrow(answers), sprintf("%.9f", mean(rated$points[rated$item == "goals"])), attr(answers$state, "label"), sep = "\\n")
cat(as.character(answers$section[1]), answers$label[match(5, answers$value)], sep = "\\n")`;
  writeFileSync(join(folder, "analysis.R"), asked);
  const lines = execFileSync("Rscript", ["analysis.R"], { cwd: folder, encoding: "utf8" }).trim().split("\n");
  const [rows, mean, label, section, level] = lines.slice(-5);
  const goals = all.flatMap(({ answers: { goals } }) => goals?.value ?? []);
  const ours = goals.reduce((sum, value) => sum + (value - 1) * 25, 0) / goals.length;
  assert.equal(Number(rows), 220 * 10);
  assert.ok(Math.abs(Number(mean) - ours) < 1e-9, mean);
  assert.match(label, /^`rated`, /);
  assert.deepEqual([section, level], ["Shared goals for users", "Fully in place"]);
  assert.deepEqual([...readFileSync(join(folder, "sections.png")).subarray(1, 4)], [...Buffer.from("PNG")]);
});
