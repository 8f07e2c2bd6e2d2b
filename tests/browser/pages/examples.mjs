// What visitors of the example pages do, and what must hold on each of them.
import assert from "node:assert/strict";
import { answersFor, readAssessment } from "./widget.mjs";

export async function answer(widget, items = { goals: 3 }) {
  await widget.ready();
  await widget.start();
  for (const [item, value] of Object.entries(items)) await widget.choose(item, value);
}

/** The current result, completed. */
export async function complete(widget, id) {
  return { ...(await widget.result()), answers: answersFor(readAssessment(id)) };
}

export async function clean(tab) {
  assert.deepEqual(await tab.seen("violations"), []);
  assert.deepEqual(await tab.seen("errors"), []);
  assert.deepEqual(await tab.axe(), []);
}
