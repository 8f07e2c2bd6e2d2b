// Random results of an assessment, the same in each run: every kind of answer and gap, organisations of every size, notes that
// need escaping, and for some people an earlier round.
import { readFileSync } from "node:fs";

/** Numbers from 0 to 1 (Mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const readAssessment = (id) => JSON.parse(readFileSync(new URL(`../../instruments/${id}.json`, import.meta.url), "utf8"));

/**
 * So many result documents of an assessment of the build, of people of so many organisations; if there are none of these, of
 * organisations of every size and people without one.
 */
export function* results(id, count, organisations = 0) {
  const assessment = readAssessment(id);
  const random = numbers(count);
  for (let number = 0; number < count; number += 1) {
    const organisation = organisations ? `Org ${number % organisations}` : number % 7 ? ` Org ${Math.floor(Math.sqrt(number))}` : "";
    const now = result(assessment, `now-${number}`, number, organisation, random);
    if (number % 10 === 0) now.rounds = [result(assessment, `then-${number}`, number, organisation, random, 2025)];
    yield now;
  }
}

function result(assessment, response, number, organisation, random, year = 2026) {
  const answers = {};
  for (const item of assessment.sections.flatMap(({ items }) => items)) {
    const answer = answerTo(item, assessment, number, random);
    if (answer) answers[item.id] = { ...answer, ...(random() < 0.05 && { note: `Seen "it", here; line\n${number}` }) };
  }
  return {
    format: "partnership-check/result",
    version: 1,
    response,
    instrument: { id: assessment.id, edition: assessment.edition, title: "", fingerprint: "0000000000000000" },
    language: "en",
    started: `${year}-01-01T10:00:00.000Z`,
    updated: `${year}-01-02T10:00:00.000Z`,
    completed: null,
    respondent: { name: `Person ${number}`, organisation, role: "" },
    answers,
    plan: [],
  };
}

function answerTo(item, assessment, number, random) {
  const chance = random();
  if (chance < 0.08) return undefined;
  if (chance < 0.14 && item.kind === "rating") return { state: "dont-know" };
  if (chance < 0.2 && item.kind === "rating") return { state: "not-applicable" };
  // Some people rate high, so that stages are met.
  const level = (levels) => levels[Math.min(levels.length - 1, Math.floor(random() * levels.length) + (number % 3))].value;
  if (item.kind === "rating") return { value: level(assessment.scales[item.scale]) };
  if (item.kind === "pick") {
    const picks = item.options.map(({ id }) => id).filter(() => random() < 0.3).slice(0, item.max_picks);
    return picks.length ? { picks } : undefined;
  }
  return item.kind === "number" ? { value: item.min } : { text: "Words, and \"more\"" };
}
