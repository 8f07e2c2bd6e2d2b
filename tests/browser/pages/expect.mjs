// What files must contain: checks them against the shipped schemas, and calculates the scores of a fully answered
// assessment independently, following docs/scoring.md. It knows nothing about browsers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { dist } from "../server.mjs";

const read = (path) => JSON.parse(readFileSync(dist + path, "utf8"));

/** Asserts that a document matches a shipped schema. The schemas' own patterns check formats such as dates. */
export function assertSchema(name, document) {
  const ajv = new Ajv.default({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(read(`schema/${name}`));
  assert.ok(validate(document), `does not match ${name}: ${ajv.errorsText(validate.errors, { separator: "\n" })}`);
}

/**
 * Each section's score and, if declared, the overall score, for answers in which every rating has a level. Sections
 * without ratings have no score. `answers` is as in a result file.
 */
export function expectedScores(assessment, answers) {
  const sections = assessment.sections.map(({ id, items, weight = 1 }) => {
    const scores = items.filter(isRated).map((item) => [points(assessment, item, answers), item.weight ?? 1]);
    return { id, score: scores.length > 0 ? mean(scores) : null, weight };
  });
  const rated = sections.filter(({ score }) => score !== null);
  return {
    sections: Object.fromEntries(sections.map(({ id, score }) => [id, score === null ? null : rounded(score)])),
    overall: assessment.scoring.overall ? rounded(mean(rated.map(({ score, weight }) => [score, weight]))) : null,
  };
}

/** The ids of the items to do first, most urgent first. */
export function expectedPriorities(assessment, answers) {
  const weak = itemsOf(assessment)
    .filter(isRated)
    .map((item) => ({ item, score: points(assessment, item, answers) }))
    .filter(({ score }) => score < 100)
    .map((one) => ({ ...one, urgency: urgency(assessment, one.item, answers[one.item.id], 100 - one.score) }))
    .sort((one, other) => other.urgency - one.urgency);
  return weak.filter(({ score }, index) => index < 3 || score === 0).map(({ item }) => item.id);
}

/** The outcome of the rules and the items it is based on, or the items to answer first. */
export function expectedOutcome(assessment, answers) {
  const rules = assessment.scoring.rules;
  if (!rules) return undefined;
  const read = (when) => {
    const parts = when.all ?? when.any;
    if (parts) return parts.flatMap(read);
    if (when.section === undefined) return [when.item ?? when.picks];
    return assessment.sections
      .find(({ id }) => id === when.section)
      .items.filter(isRated)
      .map(({ id }) => id);
  };
  const inOrder = (ids) => itemsOf(assessment).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  // true, false, or null if it depends on gaps
  const holds = (when) => {
    const parts = (when.all ?? when.any)?.map(holds);
    if (parts) {
      const decides = Boolean(when.any);
      return parts.includes(decides) ? decides : parts.includes(null) ? null : !decides;
    }
    if (read(when).some((id) => !answers[id])) return null;
    const value = when.section
      ? expectedScores(assessment, answers).sections[when.section]
      : (answers[when.item]?.value ?? answers[when.picks].picks.length);
    return when.at_least === undefined ? value < when.below : value >= when.at_least;
  };
  const holding = (when) => (when.all ?? when.any)?.filter((part) => holds(part)).flatMap(holding) ?? read(when);
  for (const { when, outcome } of rules) {
    if (!when) return { outcome: outcome.id, because: inOrder(rules.flatMap((rule) => (rule.when ? read(rule.when) : []))) };
    if (holds(when) === false) continue;
    const open = read(when).filter((id) => !answers[id]);
    if (open.length > 0) return { outcome: null, because: inOrder(open) };
    return { outcome: outcome.id, because: inOrder(holding(when)) };
  }
}

const itemsOf = (assessment) => assessment.sections.flatMap(({ items }) => items);
const isRated = (item) => item.kind === "rating";

function points(assessment, item, answers) {
  const values = assessment.scales[item.scale].map((level) => level.value);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const score = (100 * (answers[item.id].value - min)) / (max - min);
  return item.reverse ? 100 - score : score;
}

/** What is missing from the best, weighted by importance; without an importance, it counts in full. */
function urgency(assessment, item, { importance }, missing) {
  if (!item.importance_scale || importance === undefined) return missing;
  return (missing * importance) / Math.max(...assessment.scales[item.importance_scale].map((level) => level.value));
}

function mean(weighted) {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return weighted.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}

const rounded = (number) => Math.round(number * 10 + 1e-9) / 10;
