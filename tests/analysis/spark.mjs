// Compares the figures that Spark has written with those that DuckDB works out from the same table:
// node tests/analysis/spark.mjs TABLE FOLDER...
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [table, ...folders] = process.argv.slice(2);
const docs = readFileSync(new URL("../../docs/analysis.md", import.meta.url), "utf8");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
await connection.run(`CREATE VIEW answers AS SELECT * FROM read_parquet('${table}') QUALIFY round = max(round) OVER (PARTITION BY person)`);
for (const name of ["items", "sections"]) {
  const [, sql] = new RegExp(`^\`\`\`sql name=${name}\n([^]*?)^\`\`\``, "m").exec(docs);
  for (const statement of sql.split(/;\s*$/m)) if (statement.trim()) await connection.run(statement);
}
for (const folder of folders) {
  for (const [name, key] of [["items", "item"], ["sections", "section"]]) {
    const [ours, theirs] = [await query(`SELECT * FROM ${name} ORDER BY ${key}`), await query(`SELECT * FROM read_csv('${folder}/${name}/*.csv') ORDER BY ${key}`)];
    assert.equal(theirs.length, ours.length);
    for (const [at, row] of ours.entries()) {
      for (const [column, value] of Object.entries(row)) {
        const there = theirs[at][column];
        if (column === key) assert.equal(there, value);
        else assert.ok(Math.abs(Number(there) - Number(value)) < 1e-9, `${name}, ${row[key]}, ${column}: ${there} and ${value}`);
      }
    }
    console.log(`${folder}: ${name} are equal to DuckDB's (${ours.length} rows)`);
  }
}
