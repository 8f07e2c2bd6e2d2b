// The SQL in docs/analysis.md gives what the command gives, on 2,000 generated responses, over every form of the table and over
// the result files themselves.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { readAssessment, results } from "./generate.mjs";

const COUNT = 2000;
const command = process.env.PC_COMMAND;
const docs = readFileSync(new URL("../../docs/analysis.md", import.meta.url), "utf8");
const blocks = Object.fromEntries([...docs.matchAll(/^```sql name=(\S+)\n([^]*?)^```/gm)].map(([, name, sql]) => [name, sql]));

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with generated results of an assessment, and the program in it. */
function generated(id) {
  const folder = mkdtempSync(join(tmpdir(), "partnership-check-analysis-"));
  folders.push(folder);
  const documents = [...results(id, COUNT)].map((document) => JSON.stringify(document));
  writeFileSync(join(folder, "all.jsonl"), `${documents.join("\n")}\n`);
  mkdirSync(join(folder, "results"));
  documents.forEach((text, number) => writeFileSync(join(folder, "results", `${number}.json`), text));
  copyFileSync(new URL(`../../instruments/${id}.json`, import.meta.url), join(folder, "assessment.json"));
  const run = (...given) => execFileSync(command, given, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 });
  return { folder, run, compare: (...given) => JSON.parse(run("compare", "all.jsonl", "--json", ...given)) };
}

/** A database whose files are in a folder. */
async function database(folder, ...names) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  for (const name of names) for (const sql of blocks[name].split(/;\s*$/m)) if (sql.trim()) await connection.run(sql);
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

const numeric = (value) => (typeof value === "string" && value !== "" && !Number.isNaN(Number(value)) ? Number(value) : value);
const byId = (rows, key) => Object.fromEntries(rows.map(({ [key]: id, ...row }) => [id, Object.fromEntries(Object.entries(row).map(([name, value]) => [name, numeric(value)]))]));

/** As the comparison document rounds: half away from zero. */
const rounded = (value, decimals) => value === null ? null : Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals + 1e-7)) / 10 ** decimals);
const only = (object, names) => Object.fromEntries(names.map((name) => [name, object[name]]));

const FIGURES = ["n", "median", "low", "high", "mean", "consensus", "dont_know", "not_applicable", "unanswered"];

test("items, sections and voices, over Parquet, CSV, JSON Lines", async () => {
  const { folder, run, compare } = generated("ten-characteristics");
  const [people, organisations] = [compare(), compare("--voice", "organisation")];
  for (const [ending, read] of [["parquet", "read_parquet"], ["csv", "read_csv"], ["jsonl", "read_json"]]) {
    run("table", "all.jsonl", "-o", `table.${ending}`);
    const query = await database(folder);
    await query(blocks.answers.replace("read_parquet('table.parquet')", `${read}('table.${ending}')`));
    for (const name of ["items", "sections", "voices"]) for (const sql of blocks[name].split(/;\s*$/m)) if (sql.trim()) await query(sql);
    const items = byId(await query("SELECT * FROM items"), "item");
    for (const [id, ours] of Object.entries(people.items)) {
      const theirs = items[id];
      for (const name of ["mean", "consensus"]) theirs[name] = rounded(theirs[name], 6);
      assert.deepEqual(only(theirs, FIGURES), only(ours, FIGURES), `${id}, ${ending}`);
    }
    for (const [view, document] of [["sections", people], ["sections_by_organisation", organisations]]) {
      const sections = byId(await query(`SELECT * FROM ${view}`), "section");
      for (const [id, ours] of Object.entries(document.sections)) {
        const theirs = sections[id];
        for (const name of ["mean", "median", "low", "high"]) theirs[name] = rounded(theirs[name], 1);
        assert.deepEqual(theirs, ours, `${view}, ${id}, ${ending}`);
      }
    }
  }
});

test("the result files themselves say the same", async () => {
  const { folder, compare } = generated("ten-characteristics");
  const query = await database(folder, "files");
  const found = byId(await query("SELECT item, count(value) AS n, median(value) AS median, avg(value) AS mean, count(*) FILTER (state = 'dont-know') AS dont_know FROM given GROUP BY item"), "item");
  for (const [id, ours] of Object.entries(compare().items)) {
    found[id].mean = rounded(found[id].mean, 6);
    assert.deepEqual(found[id], only(ours, ["n", "median", "mean", "dont_know"]), id);
  }
});

test("picks", async () => {
  const { folder, run, compare } = generated("strategic-fit");
  run("table", "all.jsonl", "-o", "table.parquet");
  const query = await database(folder);
  await query(blocks.answers);
  await query(blocks.picks);
  const found = Object.fromEntries((await query("SELECT pick, n FROM picks WHERE item = 'reasons'")).map(({ pick, n }) => [pick, Number(n)]));
  const ours = compare().items.reasons.options;
  assert.deepEqual(found, Object.fromEntries(Object.entries(ours).filter(([, n]) => n)));
});

test("stages", async () => {
  const { folder, run, compare } = generated("phase-readiness");
  run("table", "all.jsonl", "-o", "table.parquet");
  const query = await database(folder);
  await query(blocks.answers);
  for (const sql of blocks.stages.split(/;\s*$/m)) if (sql.trim()) await query(sql);
  const found = byId(await query("SELECT * FROM stages"), "section");
  const { stages } = compare();
  for (const [id, { met, current }] of Object.entries(stages)) assert.deepEqual(found[id], { met, current }, id);
  assert.ok(Object.values(stages).some(({ met }) => met > 0), "some are met");
});

test("changes between rounds, worked out by hand", async () => {
  const { folder, run } = generated("ten-characteristics");
  run("table", "all.jsonl", "-o", "table.parquet");
  const query = await database(folder, "answers", "changes");
  const found = byId(await query("SELECT * FROM changes"), "section");
  const points = (answers, item) => (answers[item]?.value === undefined ? undefined : (answers[item].value - 1) * 25);
  for (const { id, items } of readAssessment("ten-characteristics").sections) {
    const changes = [];
    for (const now of results("ten-characteristics", COUNT)) {
      const [then] = now.rounds ?? [];
      const both = then && items.map((item) => [points(then.answers, item.id), points(now.answers, item.id)]).filter((pair) => !pair.includes(undefined));
      if (both?.length) changes.push(both.reduce((sum, [before, after]) => sum + after - before, 0) / both.length);
    }
    const n = changes.length;
    const mean = changes.reduce((sum, change) => sum + change, 0) / n;
    const deviation = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (n - 1));
    const counts = Math.abs(mean) > (1.96 * deviation) / Math.sqrt(n) && Math.abs(mean) > (1.96 * Math.SQRT2 * 12.5) / Math.sqrt(items.length * n);
    assert.equal(found[id].n, n, id);
    assert.ok(Math.abs(found[id].change - mean) < 1e-9, id);
    assert.equal(found[id].counts, counts, id);
  }
});

test("groups are shown only if nobody can be found in them", async () => {
  const { folder, run } = generated("ten-characteristics");
  run("table", "all.jsonl", "-o", "table.parquet");
  const query = await database(folder);
  await query(blocks.answers);
  for (const name of ["sections", "groups"]) for (const sql of blocks[name].split(/;\s*$/m)) if (sql.trim()) await query(sql);
  assert.deepEqual(await query("SELECT * FROM groups"), [], "some organisations have fewer than 5 people");
  await query("CREATE OR REPLACE VIEW answers AS SELECT * REPLACE (CASE WHEN response < 'now-5' THEN 'one' ELSE 'other' END AS organisation) FROM all_rounds QUALIFY round = max(round) OVER (PARTITION BY person)");
  const parts = await query("SELECT DISTINCT part FROM groups ORDER BY part");
  assert.deepEqual(parts.map(({ part }) => part), ["one", "other"]);
  // Two rounds of three people are three people.
  await query("CREATE OR REPLACE VIEW answers AS SELECT * REPLACE (CASE WHEN person IN ('now-0', 'now-10', 'now-20') THEN 'few' ELSE 'many' END AS organisation) FROM all_rounds");
  assert.deepEqual(await query("SELECT * FROM groups"), []);
});
