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
 * without ratings have no score. `answers` is as in a result file, and so are the numbers, unless they are to have no
 * decimals, as on the page.
 */
export function expectedScores(assessment, answers, decimals = 1) {
  const rounded = (number) => Math.round(number * 10 ** decimals + 1e-9) / 10 ** decimals;
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

/** The ids of the items to do first, most urgent first. None if all are alike; in stages, what blocks the current one. */
export function expectedPriorities(assessment, answers) {
  if (assessment.scoring.kind === "staged") return expectedBlockers(assessment, answers).slice(0, 5);
  const rated = itemsOf(assessment)
    .filter(isRated)
    .map((item) => ({ item, score: points(assessment, item, answers) }));
  if (rated.length >= 3 && new Set(rated.map(({ score }) => score)).size === 1) return [];
  const strong = assessment.scoring.bands?.at(-1).from ?? 67;
  const weak = rated
    .filter(({ score }) => score < strong || score === 0)
    .map((one) => ({ ...one, urgency: urgency(assessment, one.item, answers[one.item.id], 100 - one.score) }))
    .sort((one, other) => other.urgency - one.urgency);
  return weak.filter(({ score }, index) => index < 3 || score === 0).map(({ item }) => item.id);
}

/** The ids of the items that block the first stage that is not met, most pressing first. */
function expectedBlockers(assessment, answers) {
  for (const { items, ...section } of assessment.sections) {
    const scored = items.filter(isRated).map((item) => ({ item, score: points(assessment, item, answers) }));
    const missing = scored.filter(({ item, score }) => item.essential && score === 0);
    const { [section.id]: score } = expectedScores({ ...assessment, sections: [{ ...section, items }] }, answers, 6).sections;
    if (missing.length === 0 && score >= 75) continue;
    const low = scored.filter((one) => !missing.includes(one) && one.score < 75).sort((one, other) => one.score - other.score);
    return [...missing, ...low].map(({ item }) => item.id);
  }
  return [];
}

/** The outcome of the rules and the items it is based on, or the gaps that decide. For rules without sections. */
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
  // The items by which a condition is true, false or open.
  const because = (when) => (when.all ?? when.any)?.filter((part) => holds(part) === holds(when)).flatMap(because) ?? read(when);
  const open = [];
  for (const rule of rules) {
    const truth = rule.when ? holds(rule.when) : true;
    if (truth === null) open.push(rule);
    if (!truth) continue;
    if (open.some(({ outcome }) => outcome.id !== rule.outcome.id)) {
      return { outcome: null, because: inOrder(open.flatMap(({ when }) => because(when))) };
    }
    const reasons = rule.when ? [rule] : rules.filter((other) => other !== rule && !open.includes(other));
    return { outcome: rule.outcome.id, because: inOrder(reasons.flatMap(({ when }) => because(when))) };
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
