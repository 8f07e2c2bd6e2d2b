// Generates declaration files from src/element/contract.json and the schemas. The handwritten ones in
// packaging/npm/types/ import them.
import { readFile } from "node:fs/promises";
import { typesOf } from "./schema-types.mjs";

const schema = async (name) => JSON.parse(await readFile(new URL(`../../src/wire/schema/${name}-1.json`, import.meta.url), "utf8"));
const union = (values) => values.map((value) => `"${value}"`).join(" | ");
const comment = (text) => `/** ${text} */`;

function names({ attributes, events, errorCodes, exportFormats }) {
  const lines = ["// Generated from the contract of the element.", 'import type { ComparisonFile } from "./comparison-file.js";', 'import type { ResultFile } from "./result-file.js";', ""];
  lines.push(comment("The attributes as written in HTML; the element has no properties with these names."));
  lines.push("export interface PartnershipCheckAttributes {");
  for (const { name, description, values } of attributes) {
    lines.push(`  ${comment(description)}`, `  "${name}"?: ${values ? union(values.map(({ value }) => value)) : "string"} | undefined;`);
  }
  lines.push("}", "", comment("A format in which results can be exported."), `export type ExportFormat = ${union(exportFormats.map(({ name }) => name))};`);
  lines.push("", comment("What failed."), "export type ErrorCode =");
  for (const { name, description } of errorCodes) lines.push(`  ${comment(description)}`, `  | "${name}"`);
  lines.push("  ;", "", comment("The events, which bubble and are composed."), "export interface PartnershipCheckEventMap {");
  for (const { name, description, detail } of events) {
    lines.push(`  ${comment(description)}`, `  "${name}": CustomEvent<${detail}>;`);
  }
  lines.push("}", "");
  return lines.join("\n");
}

/** The text of each file, by name. */
export async function generatedTypes(element) {
  return {
    "names.d.ts": names(element),
    "comparison-file.d.ts": typesOf(await schema("comparison"), "ComparisonFile"),
    "instrument-file.d.ts": typesOf(await schema("instrument"), "InstrumentFile"),
    "result-file.d.ts": typesOf(await schema("result"), "ResultFile"),
  };
}
