// What a page's script may do, and what it may not.
import { PartnershipCheck } from "partnership-check";
import { PartnershipCheck as ClassAlone } from "partnership-check/element";
import type { ErrorCode, InstrumentFile, LoadOutcome, PartnershipCheckElement, PartnershipCheckProblem, ResultFile } from "partnership-check";

const element = document.querySelector("partnership-check")!;
const made: PartnershipCheckElement = document.createElement("partnership-check");
const same: PartnershipCheck = new ClassAlone();
same.append(made);

const result: ResultFile | null = element.result;
const ready: Promise<void> = element.whenReady();
ready.catch((problem: PartnershipCheckProblem) => problem.problems.map(({ pointer }) => pointer.length));
const outcome: Promise<LoadOutcome> = element.load("{}");
element.reset().then(() => outcome);
if (result) void element.load(result);
result?.answers["goals"]?.value?.toFixed(1);
result?.scores?.overall?.score?.toFixed(1);
// @ts-expect-error -- null before the assessment is loaded
element.result.answers;
// @ts-expect-error -- it can be read, but not set
element.result = null;
// @ts-expect-error -- there is no such member
element.restart();
// @ts-expect-error -- a number is not a result document
void element.load(3);

element.addEventListener("pc-change", (event) => event.detail.result.plan.length);
element.addEventListener("pc-export", ({ detail }) => detail.format === "csv");
element.addEventListener("pc-error", ({ detail }) => detail.code satisfies ErrorCode);
document.addEventListener("pc-ready", (event) => event.detail.result.instrument.id);
element.addEventListener("click", (event) => event.clientX);
// @ts-expect-error -- this event has a format, but no result
element.addEventListener("pc-export", (event) => event.detail.result);
// @ts-expect-error -- there is no such format
element.addEventListener("pc-export", ({ detail }) => detail.format === "pdf");
// @ts-expect-error -- an unknown event has no detail
element.addEventListener("pc-started", (event) => event.detail);

export const assessment: InstrumentFile = {
  format: "partnership-check/instrument",
  version: 1,
  id: "two-questions",
  edition: "1.0.0",
  title: { en: "Two questions", de: "Zwei Fragen" },
  intro: "A short check.",
  sources: [],
  scales: { agree: [{ value: 1, label: "No" }, { value: 2, label: "Yes" }] },
  sections: [
    {
      id: "trust",
      title: "Trust",
      items: [
        { id: "open", kind: "rating", prompt: "We say what we think.", scale: "agree" },
        { id: "why", kind: "pick", prompt: "Why?", options: [{ id: "a", label: "A" }, { id: "b", label: "B" }] },
        // @ts-expect-error -- a rating needs a scale
        { id: "fair", kind: "rating", prompt: "We share credit." },
        // @ts-expect-error -- a text has no scale
        { id: "words", kind: "text", prompt: "In your words?", scale: "agree" },
        // @ts-expect-error -- there is no such kind
        { id: "when", kind: "date", prompt: "When?" },
      ],
    },
  ],
  scoring: {
    kind: "rules",
    rules: [
      { when: { all: [{ section: "trust", at_least: 75 }] }, outcome: { id: "go", label: "Go", text: "Go." } },
      // @ts-expect-error -- a comparison needs a number
      { when: { section: "trust" }, outcome: { id: "stop", label: "Stop", text: "Stop." } },
      // @ts-expect-error -- a comparison is about only one thing
      { when: { section: "trust", item: "open", below: 2 }, outcome: { id: "stop", label: "Stop", text: "Stop." } },
    ],
  },
};
