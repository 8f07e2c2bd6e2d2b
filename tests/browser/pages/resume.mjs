// Gives some answers, and checks later that they are still there, for all tests of keeping answers.
import assert from "node:assert/strict";
import { readAssessment } from "./widget.mjs";

const { sections } = readAssessment("ten-characteristics");
export const some = sections
  .slice(0, 4)
  .map((section, index) => ({ section: section.id, item: section.items[0].id, value: index + 1 }));

export async function answerSome(widget) {
  await widget.ready();
  await widget.start();
  for (const { section, item, value } of some) {
    await widget.untilSection(section);
    await widget.choose(item, value);
    if (section !== some.at(-1).section) await widget.do("next");
  }
}

export async function assertResumed(widget) {
  await widget.ready();
  assert.match(await widget.text("button[data-do=start]"), /continue/i);
  await widget.do("start");
  await widget.untilScreen("section");
  for (const { section, item, value } of some) {
    await widget.jump(section);
    assert.deepEqual(await widget.chosen(), { [item]: String(value) });
  }
}
