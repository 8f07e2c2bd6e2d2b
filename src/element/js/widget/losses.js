// Finds what JSON.parse accepts without a word, although something is lost: members of one object that have the same name,
// of which it keeps one, and half characters, which the module could not keep. The module does the same with result files
// (src/wire/doubled.rs, encoding.rs).

const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/** Longer pointers are not followed: there is nothing so deep or with such a name in an assessment. */
const LONGEST = 9999;
/** One half of a character that takes two units in UTF-16, without the other. */
const HALF = /\p{Surrogate}/u;

/**
 * @param {string} text that is JSON
 * @returns {{pointer: string, message: string}[]} the members that are in their object more than once, each once, and the
 *   texts and names with half a character
 */
export function losses(text) {
  let count = 0;
  // With a number before every name, all members differ, so the parser keeps them.
  const numbered = text.replace(STRING, (string, colon) => (colon ? `"${count++}:` + string.slice(1) : string));
  const [found, seen, values] = [new Map(), new Set(), [["", JSON.parse(numbered)]]];
  for (const [pointer, value] of values) {
    for (const key of pointer.length < LONGEST && typeof value === "object" ? Object.keys(value ?? []) : []) {
      const name = Array.isArray(value) ? key : key.slice(key.indexOf(":") + 1);
      const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (HALF.test(name) || (typeof value[key] === "string" && HALF.test(value[key]))) {
        found.set(place, "has half a character (a surrogate without its other half); replace it");
      }
      if (seen.has(place)) found.set(place, "is there more than once; keep one");
      else values.push([place, value[key]]);
      seen.add(place);
    }
  }
  return [...found].map(([pointer, message]) => ({ pointer, message }));
}
