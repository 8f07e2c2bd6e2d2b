// Finds the problems of an assessment, with line and column: its size, its JSON syntax, and what the widget reports.
// It knows nothing about how problems are shown.
import { finder, ruler } from "./places.js";
import { syntaxProblems } from "./syntax.js";

const LIMIT = 1024 * 1024;

/** The size of a file that is too large and the most that it may have, or `null`. Both are in KiB, rounded up, as in the widget. */
export const tooLarge = (bytes) => (bytes > LIMIT ? { size: Math.ceil(bytes / 1024), most: LIMIT / 1024 } : null);

/**
 * @typedef {{ from: number, to: number, line: number, column: number, subject: string, pointer: string,
 *   message: string }} Found `subject` is what the message is about: a pointer, an excerpt or the file
 */

/** The problems that can be found without the widget. @returns {Found[]} */
export function readProblems(text) {
  const size = tooLarge(new TextEncoder().encode(text).length);
  const found = size ? [{ from: 0, to: 0, message: `has ${size.size} KiB; keep it to ${size.most} KiB at most` }] : syntaxProblems(text);
  return placed(text, found.map((one) => ({ subject: "The file", pointer: "", ...one })));
}

/** The problems that the widget reported. @param {{ pointer: string, message: string }[]} problems @returns {Found[]} */
export function widgetProblems(text, problems) {
  const find = finder(text);
  const found = problems.map(({ pointer, message }) => ({
    ...find(pointer),
    subject: pointer || "The file",
    pointer,
    message,
  }));
  // Sorted by line, as people fix them; the widget reports them in the order in which it reads.
  return placed(text, found).sort((one, other) => one.from - other.from);
}

/** A problem as the reader of assessments says it, in English. */
export const sentence = ({ subject, message }) => `${subject} ${message}.`;

function placed(text, found) {
  const at = ruler(text);
  return found.map((one) => ({ ...one, ...at(one.from) }));
}
