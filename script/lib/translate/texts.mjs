// Finds the texts of an assessment, each with the path that translations use for it. The schema says which members
// are texts. It knows nothing about languages or translations.
import { readFileSync } from "node:fs";

const schema = JSON.parse(readFileSync(new URL("../../../src/wire/schema/instrument-1.json", import.meta.url), "utf8"));

/** A source keeps its own name in every language, so these texts need no translation. */
const OPTIONAL = /^sources\/\d+\/(publisher|title|year)$/;

/** The schema of a member of `part`, depending on its kind. */
function schemaOf(of, name, part) {
  const kinds = (of.oneOf ?? of.anyOf ?? [of]).filter(({ properties }) => !properties?.kind || properties.kind.const === part.kind);
  for (const { properties = {}, patternProperties = {} } of kinds) {
    const [, byPattern] = Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(name)) ?? [];
    const found = properties[name] ?? byPattern;
    if (found) return found;
  }
  throw new Error(`the schema has no member ${name}`);
}

/** @returns {[string, string][]} path and English text of everything in `part`, in order */
function collect(part, of, path) {
  const name = of.$ref?.replace("#/$defs/", "");
  if (name === "Text") return [[path.join("/"), part.en ?? part]];
  if (name) return collect(part, schema.$defs[name], path);
  if (Array.isArray(part)) {
    return part.flatMap((one, index) => collect(one, of.items, [...path, one.id ?? one.value ?? index]));
  }
  if (part !== Object(part)) return [];
  return Object.keys(part).flatMap((member) => collect(part[member], schemaOf(of, member, part), [...path, member]));
}

/**
 * @param assessment the parsed English file
 * @returns {{key: string, english: string, optional: boolean}[]} its texts, in file order
 */
export function textsOf(assessment) {
  return collect(assessment, schema, []).map(([key, english]) => ({ key, english, optional: OPTIONAL.test(key) }));
}
