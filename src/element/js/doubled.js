// Finds members of one object that have the same name: of these, parsers keep one and say nothing, so a question could
// vanish unseen. The widget's module does the same with result files (src/wire/doubled.rs).

const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/** Longer pointers are not followed: there is nothing so deep or with such a name in an assessment. */
const LONGEST = 9999;

/**
 * @param {string} text that is JSON
 * @returns {string[]} the JSON pointers of the members that are in their object more than once
 */
export function doubled(text) {
  let count = 0;
  // With a number before every name, all members differ, so the parser keeps them.
  const numbered = text.replace(STRING, (string, colon) => (colon ? `"${count++}:` + string.slice(1) : string));
  const [found, seen, values] = [new Set(), new Set(), [["", JSON.parse(numbered)]]];
  for (const [pointer, value] of values) {
    for (const key of pointer.length < LONGEST && typeof value === "object" ? Object.keys(value ?? []) : []) {
      const name = Array.isArray(value) ? key : key.slice(key.indexOf(":") + 1);
      const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (seen.has(place)) found.add(place);
      else values.push([place, value[key]]);
      seen.add(place);
    }
  }
  return [...found];
}
