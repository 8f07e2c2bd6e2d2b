// Puts a translation in the place of an assessment's English. Which members are texts is in texts.mjs; knows no file
// and no language.
import { textsOf } from "./texts.mjs";

/**
 * The assessment in another language. What the translation lacks stays, marked as English.
 * @param assessment the parsed English file, which is left as it is
 * @param {Record<string, string>} texts by path: names joined by "/", an element named by its `id`, its `value` or its place
 * @param {string} tag the language of the texts
 */
export function translate(assessment, texts, tag) {
  const all = new Map(textsOf(assessment).map(({ key, english }) => [key, texts[key] ?? { en: english }]));
  const put = (part, path) => {
    const found = all.get(path.slice(1));
    if (found) return found;
    const inner = (one, name) => put(one, `${path}/${name}`);
    if (Array.isArray(part)) return part.map((one, index) => inner(one, one?.id ?? one?.value ?? index));
    if (part !== Object(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, inner(one, name)]));
  };
  return { ...put(assessment, ""), language: tag };
}
