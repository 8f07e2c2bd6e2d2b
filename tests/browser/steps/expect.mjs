// What the files must be: checked against the shipped schemas, and the scores worked out once more by
// the published rules for a fully answered assessment. Knows nothing of browsers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { dist } from "../server.mjs";

const read = (path) => JSON.parse(readFileSync(dist + path, "utf8"));

/** Asserts that a document is what a shipped schema describes; formats are told apart by their own patterns. */
export function assertSchema(name, document) {
  const ajv = new Ajv.default({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(read(`schema/${name}`));
  assert.ok(validate(document), `not as ${name} says: ${ajv.errorsText(validate.errors, { separator: "\n" })}`);
}

/** Each section's score, and the overall if declared, for levels chosen for every item: rules 1 and 3. */
export function expectedScores(assessment, levels) {
  const sections = assessment.sections.map((section) => {
    const scores = section.items.map((item) => {
      const values = assessment.scales[item.scale].map((level) => level.value);
      const [min, max] = [Math.min(...values), Math.max(...values)];
      const score = (100 * (levels[item.id] - min)) / (max - min);
      return [item.reverse ? 100 - score : score, item.weight ?? 1];
    });
    return [section.id, mean(scores), section.weight ?? 1];
  });
  return {
    sections: Object.fromEntries(sections.map(([id, score]) => [id, rounded(score)])),
    overall: assessment.scoring.overall ? rounded(mean(sections.map(([, score, weight]) => [score, weight]))) : null,
  };
}

function mean(weighted) {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return weighted.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}

const rounded = (number) => Math.round(number * 10 + 1e-9) / 10;
