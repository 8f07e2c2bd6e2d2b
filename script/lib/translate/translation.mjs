// Replaces an assessment's English texts with a translation. texts.mjs says which members are texts; this knows nothing
// about files or particular languages.
import { textsOf } from "./texts.mjs";

/**
 * The assessment in another language. Texts without a translation stay English and are marked as such.
 * @param assessment the parsed English file, which is not changed
 * @param {Record<string, string>} texts by path: names joined by "/", list elements by their `id`, `value` or index
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
