// What is wrong with an assessment, with line and column: its size, its JSON, and what the widget says of it.
// Knows the widget's promise; what is drawn of the problems is for others.
import { finder, ruler } from "./places.js";
import { syntaxProblems } from "./syntax.js";

const LIMIT = 1024 * 1024;

/** In KiB, as the widget counts: begun ones count whole. */
export const tooLarge = (bytes) =>
  bytes > LIMIT ? `has ${Math.ceil(bytes / 1024)} KiB; keep it to ${LIMIT / 1024} KiB at most` : null;

/**
 * @typedef {{ from: number, to: number, line: number, column: number, subject: string, pointer: string,
 *   message: string }} Found `subject` is what the message speaks of: a pointer, an excerpt or the file
 */

/** What can be said without the widget. @returns {Found[]} */
export function readProblems(text) {
  const size = tooLarge(new TextEncoder().encode(text).length);
  const found = size ? [{ from: 0, to: 0, message: size }] : syntaxProblems(text);
  return placed(text, found.map((one) => ({ subject: "The file", pointer: "", ...one })));
}

/** What the widget said of a text. @param {{ pointer: string, message: string }[]} problems @returns {Found[]} */
export function widgetProblems(text, problems) {
  const find = finder(text);
  const found = problems.map(({ pointer, message }) => ({
    ...find(pointer),
    subject: pointer || "The file",
    pointer,
    message,
  }));
  // From top to bottom, as one mends them; the widget tells them in the order in which it reads.
  return placed(text, found).sort((one, other) => one.from - other.from);
}

function placed(text, found) {
  const at = ruler(text);
  return found.map((one) => ({ ...one, ...at(one.from) }));
}
