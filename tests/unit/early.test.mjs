// The screens that are there before the module: they have the same elements as the module's views, which
// src/ui/tests/early.rs writes to early/screens.json.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Assessment } from "../../src/element/js/early/assessment.js";
import { Record } from "../../src/element/js/early/record.js";
import { widget } from "../../src/element/js/early/screens.js";
import { Words } from "../../src/element/js/early/words.js";
import { elements, storage } from "./dom.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const [file, cases, screens, english] = ["early/assessment.json", "early/cases.json", "early/screens.json", "../../src/i18n/languages/en.json"].map(read);

/** The radio buttons' names end with a number that is another in the module. */
const comparable = (html) => elements(html.replace(/( name="[^"]*?)-(e?\d+)"/g, '$1"'));

/** What the module knows of the first round in `cases.json`. */
const BEFORE = { response: "before", completed: "2026-01-01T00:00:00.000Z", plan: [] };

function drawn({ screen, answers = {}, full, previous, storage: kind = "local", direction = "ltr", level = 2, theme = "auto", layout, meanings = false, moves = 0 }) {
  const words = new Words({ ...english, direction }, "en", ["en"]);
  // Names of languages and dates as in the file, which do not depend on the machine's locales.
  words.languageName = (tag) => tag;
  words.date = (text) => text.slice(0, 10);
  const assessment = new Assessment(file, "0123456789abcdef");
  const given = full ? { [full]: { text: "x".repeat(10_000) } } : answers;
  const document = {
    format: "partnership-check/result",
    version: 1,
    response: "r",
    instrument: { id: file.id, edition: file.edition, title: "", fingerprint: "0123456789abcdef" },
    language: "en",
    started: "2026-01-01T00:00:00.000Z",
    updated: "2026-01-01T00:00:00.000Z",
    completed: null,
    respondent: { name: "", organisation: "", role: "" },
    answers: given,
    plan: [],
    ...(previous && { previous: BEFORE }),
  };
  const record = Record.open(kind, "", assessment, words, JSON.stringify(document));
  const state = { words, assessment, record, screen: assessment.screenOf(screen), moves, single: layout === "single", theme, level, meanings };
  return widget({ ...state, alone: false, drawn: () => ({ visit: "-e0" }) }).html;
}

for (const [name, given] of Object.entries(cases)) {
  test(`the script draws what the module's views draw: ${name}`, () => {
    storage();
    assert.deepEqual(comparable(drawn(given)), comparable(screens[name]));
  });
}
