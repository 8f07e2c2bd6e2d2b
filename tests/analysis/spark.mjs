// Compares the figures that Spark has written with those that DuckDB works out from the same table with the statements of
// docs/analysis.md: node tests/analysis/spark.mjs ASSESSMENT TABLE FOLDER...
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

const [assessment, table, ...folders] = process.argv.slice(2);
const docs = readFileSync(new URL("../../docs/analysis.md", import.meta.url), "utf8");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

/** Each of Spark's folders: the statements that make the view of that name, and what a row is known by. */
const figures = {
  items: ["items", "item"],
  sections: ["sections", "section"],
  sections_by_organisation: ["voices", "section"],
  picks: ["picks", "item, pick"],
  changes: ["changes", "section"],
  groups: ["groups", "part, section"],
  stages: ["stages", "section"],
};

const files = { "'table.parquet'": `'${table}'`, "'assessment.json'": `'${fileURLToPath(new URL(`../../instruments/${assessment}.json`, import.meta.url))}'` };
for (const name of ["answers", ...Object.values(figures).map(([block]) => block)]) {
  if (name === "stages" && !existsSync(`${folders[0]}/stages`)) continue;
  const [, sql] = new RegExp(`^\`\`\`sql name=${name}\n([^]*?)^\`\`\``, "m").exec(docs);
  const here = Object.entries(files).reduce((text, [from, to]) => text.replaceAll(from, to), sql);
  for (const statement of here.split(/;\s*$/m)) if (statement.trim()) await connection.run(statement);
}

/** Whether two cells are the same: numbers to nine decimals. */
function same(one, other) {
  const [a, b] = [one, other].map((value) => (value === null || value === "" ? Number.NaN : Number(value)));
  return Number.isNaN(a) || Number.isNaN(b) ? String(one ?? "") === String(other ?? "") : Math.abs(a - b) < 1e-9;
}

for (const folder of folders) {
  for (const [name, [, key]] of Object.entries(figures)) {
    if (!existsSync(`${folder}/${name}`)) continue;
    const ours = await query(`SELECT * FROM ${name} ORDER BY ${key}`);
    const theirs = await query(`SELECT * FROM read_csv('${folder}/${name}/*.csv', header = true) ORDER BY ${key}`);
    assert.equal(theirs.length, ours.length, name);
    for (const [at, row] of ours.entries()) {
      for (const [column, value] of Object.entries(row)) {
        const there = theirs[at][column];
        assert.ok(same(there, value), `${name}, ${Object.values(row)[0]}, ${column}: ${there} and ${value}`);
      }
    }
    console.log(`${folder}: ${name} are equal to DuckDB's (${ours.length} rows)`);
  }
}
