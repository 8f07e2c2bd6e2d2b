// Compares the results screen with the expected scores and outcomes.
import assert from "node:assert/strict";
import { isRated } from "./widget.mjs";

/** Asserts that the table has every section with ratings and its score, and no other. */
export async function assertTable(widget, assessment, expected, report) {
  const rated = assessment.sections.filter(({ items }) => items.some(isRated));
  for (const { title } of rated) assert.ok(report.includes(title), `the results mention "${title}"`);
  const table = "[data-role=profile] table";
  await widget.table();
  await widget.untilShown(table);
  const rows = await widget.tab.evaluate(
    (path) => window.pct.findAll(path).map((row) => row.innerText.split(/\s*[\t\n]\s*/).slice(0, 2)),
    widget.at(`${table} tbody tr`),
  );
  const overall = expected.overall === null ? [] : [["Overall", String(expected.overall)]];
  assert.deepEqual(rows, [...rated.map(({ id, title }) => [title, String(expected.sections[id])]), ...overall]);
  await widget.table();
}

/** Asserts that the results say what to do, or that answers are missing, and why, without charts or numbers. */
export async function assertOutcome(widget, assessment, { outcome, because }) {
  const { label, text } = assessment.scoring.rules.find((rule) => rule.outcome.id === outcome)?.outcome ?? {};
  assert.equal(await widget.text("h2"), label ?? "Not enough answers yet to say where you stand");
  assert.equal(await widget.shown(".pc-lead"), Boolean(text));
  if (text) assert.equal(await widget.text(".pc-lead"), text);
  assert.deepEqual(await widget.named("because"), because);
  for (const absent of ["[part=chart]", "[part=table]", "[data-role=overall]"])
    assert.ok(!(await widget.shown(absent)), `there is no ${absent}`);
}
