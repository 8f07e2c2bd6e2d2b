// Which texts an assessment has, each with the path that translations name it by. What is a text, the schema
// says. Knows no language and no translation.
import { readFileSync } from "node:fs";

const schema = JSON.parse(readFileSync(new URL("../../../src/wire/schema/instrument-1.json", import.meta.url), "utf8"));

/** A source is named as it names itself, unless that is words of ours: these texts need no translation. */
const OPTIONAL = /^sources\/\d+\/(publisher|title|year)$/;

/** The schema of a member, of whichever kind `part` is. */
function schemaOf(of, name, part) {
  const kinds = (of.oneOf ?? of.anyOf ?? [of]).filter(({ properties }) => !properties?.kind || properties.kind.const === part.kind);
  for (const { properties = {}, patternProperties = {} } of kinds) {
    const [, byPattern] = Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(name)) ?? [];
    const found = properties[name] ?? byPattern;
    if (found) return found;
  }
  throw new Error(`the schema has no member ${name}`);
}

/** @returns {[string, string][]} path and English text of all that `part` holds, in order */
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
 * @returns {{key: string, english: string, optional: boolean}[]} its texts, in the order of the file
 */
export function textsOf(assessment) {
  return collect(assessment, schema, []).map(([key, english]) => ({ key, english, optional: OPTIONAL.test(key) }));
}
