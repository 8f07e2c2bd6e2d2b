// Visits every screen of the widget in every state, for checks that apply everywhere.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshFolder } from "../drivers/processes.mjs";
import { answerFor, answersFor, isRated, readAssessment } from "./widget.mjs";

/** Calls `look(name)` on each screen. `widget` has to be ready and on its first screen. */
export async function everyScreen(widget, look) {
  const assessment = readAssessment((await widget.result()).instrument.id);
  const [first, second] = assessment.sections;

  await look("intro");
  await widget.openAll();
  await look("intro, all disclosed");
  await widget.start();
  await look("section");
  for (const item of first.items) await widget.answer(item, answerFor(assessment, item, 0));
  await widget.openAll();
  await look("section, answered, all disclosed");
  await widget.jump(second.id);
  await widget.choose(second.items[0].id, "dont-know");
  await look("another section");
  await widget.results();
  await widget.openAll();
  await look("results of a few answers, all disclosed");

  await widget.attribute("layout", "single");
  await widget.do("review");
  await widget.untilSection(assessment.sections.at(-1).id);
  await look("all on one page");
  await widget.attribute("layout", "pages");

  await widget.load(fullAnswers(assessment, await widget.result()));
  if (!(await widget.shown("[data-screen=results]"))) await widget.results();
  await look("results");
  if (!assessment.scoring.rules) {
    await widget.table();
  }
  await widget.openAll();
  await look("results, all disclosed");

  const wrong = join(freshFolder(), "wrong.json");
  await writeFile(wrong, "{}");
  await widget.open(wrong);
  await widget.untilShown("[data-role=notice] .pc-problems");
  await look("results, a file refused");

  await widget.do("reset");
  await widget.untilShown("dialog[open]");
  await look("start again?");
  await widget.do("confirm-reset");
  await widget.untilScreen("intro");
  await widget.untilShown("button[data-do=undo]");
  await look("started again");
}

/** A complete response that uses every level in turn, with one gap of each kind. */
function fullAnswers(assessment, document) {
  const answers = answersFor(assessment);
  const [, second, third] = assessment.sections.flatMap((section) => section.items).filter(isRated);
  answers[second.id] = { state: "not-applicable" };
  answers[third.id] = { state: "dont-know", note: "We must ask" };
  return { ...document, answers };
}
