// Where in a text a JSON pointer leads, and on which line and column that is. Pure.
// Knows JSON's shape, which jsonc-parser reads; knows nothing of what assessments mean.
import { parseTree } from "jsonc-parser";

/**
 * Finds places in one text.
 * @param {string} text JSON
 * @returns {(pointer: string) => { from: number, to: number }} where a pointer leads; as far as it leads, where the
 *   rest of it is not there. A member begins with its name.
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
    // A whole section is not marked from end to end: the line on which it begins will do.
    const end = text.slice(from).search(/\r|\n/);
    const last = end < 0 ? text.length : from + end;
    return { from, to: Math.min(from + (place?.length ?? 0), last) };
  };
}

// A text so deep that the parser runs out of stack has no places.
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

// Of members with one name the last one counts, as it does for whoever reads the file.
function step(node, name) {
  if (node?.type === "array") return node.children[name];
  if (node?.type === "object") return node.children.findLast((member) => member.children[0].value === name);
  return undefined;
}

/**
 * Tells lines and columns, both from 1; columns count characters as people do, an emoji as one.
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
