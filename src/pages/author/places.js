// Finds the position that a JSON pointer leads to in a text, and its line and column. Pure.
// It uses jsonc-parser, and knows nothing about assessments.
import { parseTree } from "jsonc-parser";

/**
 * Finds positions in one text.
 * @param {string} text JSON
 * @returns {(pointer: string) => { from: number, to: number }} the range of a pointer's value; a member begins with
 *   its name. If the pointer leads to nothing, it is followed as far as possible.
 */
export function finder(text) {
  const root = tree(text);
  return (pointer) => {
    let place = root;
    for (const name of names(pointer)) {
      const inner = step(place?.type === "property" ? place.children[1] : place, name);
      if (!inner) break;
      place = inner;
    }
    const from = place?.offset ?? 0;
    // A value of several lines, such as a section, is marked only on its first line.
    const end = text.slice(from).search(/\r|\n/);
    const last = end < 0 ? text.length : from + end;
    return { from, to: Math.min(from + (place?.length ?? 0), last) };
  };
}

// If a text is nested so deeply that the parser runs out of stack, every pointer leads to its beginning.
function tree(text) {
  try {
    return parseTree(text);
  } catch {
    return undefined;
  }
}

const names = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));

// If several members have the same name, the last one counts, as for JSON parsers.
function step(node, name) {
  if (node?.type === "array") return node.children[name];
  if (node?.type === "object") return node.children.findLast((member) => member.children[0].value === name);
  return undefined;
}

/**
 * Converts offsets into lines and columns, both counted from 1. Columns count code points, so an emoji is usually one.
 * @param {string} text
 * @returns {(offset: number) => { line: number, column: number }}
 */
export function ruler(text) {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let [first, after] = [0, starts.length];
    while (after - first > 1) {
      const middle = (first + after) >> 1;
      if (starts[middle] <= offset) first = middle;
      else after = middle;
    }
    return { line: first + 1, column: [...text.slice(starts[first], offset)].length + 1 };
  };
}
