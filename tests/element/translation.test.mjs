// A translation put into an assessment: which texts it finds, and what it leaves alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { translate } from "../../src/embed/js/translation.js";

/** One of everything that is named in its own way: by id, by value, by place, by name. */
const assessment = () => ({
  version: 1,
  title: "Title",
  sources: [{ title: "Book", note: "First" }, { title: "Paper", note: "Second" }],
  scales: { level: [{ value: 0, label: "No" }, { value: 3, label: "Yes" }] },
  sections: [
    {
      id: "goals",
      title: "Goals",
      items: [{ id: "shared", weight: 2, essential: true, look_for: ["This", "That"], rubric: { 0: "None", 3: "All" } }],
    },
  ],
  scoring: { rules: [{ when: null, outcome: { id: "go", label: "Go" } }] },
});

test("a text is found by the ids, values and places on its way", () => {
  const rows = {
    "title": (it) => it.title,
    "sources/1/note": (it) => it.sources[1].note,
    "scales/level/0/label": (it) => it.scales.level[0].label,
    "scales/level/3/label": (it) => it.scales.level[1].label,
    "sections/goals/title": (it) => it.sections[0].title,
    "sections/goals/items/shared/look_for/1": (it) => it.sections[0].items[0].look_for[1],
    "sections/goals/items/shared/rubric/3": (it) => it.sections[0].items[0].rubric[3],
    "scoring/rules/0/outcome/label": (it) => it.scoring.rules[0].outcome.label,
  };
  for (const [path, at] of Object.entries(rows)) {
    const translated = translate(assessment(), { [path]: "Wort" }, "de");
    assert.deepEqual(at(translated), { en: at(assessment()), de: "Wort" }, path);
  }
});

test("everything else stays as it is, and the English file is not touched", () => {
  const english = assessment();
  const translated = translate(english, { title: "Titel", gone: "Weg", "sections/0/title": "Weg" }, "de");
  assert.deepEqual(english, assessment());
  assert.deepEqual(translated, { ...assessment(), title: { en: "Title", de: "Titel" } });
  assert.deepEqual(translate(english, {}, "de"), english);
});

test("a text that has languages already keeps them", () => {
  const german = translate(assessment(), { title: "Titel", "sources/0/note": "Erste" }, "de");
  const both = translate(german, { title: "Teitl" }, "cy");
  assert.deepEqual(both.title, { en: "Title", de: "Titel", cy: "Teitl" });
  assert.deepEqual(both.sources[0].note, { en: "First", de: "Erste" });
});
