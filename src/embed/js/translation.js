// Puts a translation into an assessment: each translated text becomes one by language, with the English
// beside it. Pure; knows neither languages nor which members are texts, only where the translation says one is.

/**
 * @param assessment the parsed English file
 * @param {Record<string, string>} texts by path: names joined by "/", an element named by its `id`, its `value` or its place
 * @param {string} tag the language of the texts
 */
export function translate(assessment, texts, tag, path = "") {
  const text = texts[path.slice(1)];
  const add = (part, name) => translate(part, texts, tag, `${path}/${name}`);
  if (text) return { ...(typeof assessment === "string" ? { en: assessment } : assessment), [tag]: text };
  if (Array.isArray(assessment)) return assessment.map((part, index) => add(part, part?.id ?? part?.value ?? index));
  if (assessment !== Object(assessment)) return assessment;
  return Object.fromEntries(Object.entries(assessment).map(([name, part]) => [name, add(part, name)]));
}
