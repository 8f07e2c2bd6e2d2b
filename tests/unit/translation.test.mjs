// An assessment in another language: which texts are replaced, what stays the same, and how untranslated texts are marked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { translate } from "../../script/lib/translate/translation.mjs";

/** An assessment with everything that paths name in different ways: by id, value, index or name. */
const assessment = () => ({
  version: 1,
  language: "en",
  title: "Title",
  sources: [{ title: "Book", note: "First" }, { title: "Paper", note: "Second" }],
  scales: { level: [{ value: 0, label: "No" }, { value: 3, label: "Yes" }] },
  sections: [
    {
      id: "goals",
      title: "Goals",
      items: [{ id: "shared", kind: "rating", weight: 2, essential: true, look_for: ["This", "That"], rubric: { 0: "None", 3: "All" } }],
    },
  ],
  scoring: { kind: "rules", rules: [{ outcome: { id: "go", label: "Go" } }] },
});

test("a text is found by the ids, values and indexes in its path", () => {
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
    assert.equal(at(translated), "Wort", path);
    assert.equal(translated.language, "de");
  }
});

test("other members stay, untranslated texts are marked as English, and the English file is not changed", () => {
  const english = assessment();
  const translated = translate(english, { title: "Titel", gone: "Weg", "sections/0/title": "Weg" }, "de");
  assert.deepEqual(english, assessment());
  const [section] = translated.sections;
  assert.deepEqual([translated.version, translated.title, section.id, section.title], [1, "Titel", "goals", { en: "Goals" }]);
  assert.deepEqual([section.items[0].weight, section.items[0].essential, section.items[0].kind], [2, true, "rating"]);
  assert.deepEqual(translated.scales.level, [{ value: 0, label: { en: "No" } }, { value: 3, label: { en: "Yes" } }]);
});
