// The reference as Markdown: everything that the element takes and tells, from src/element/contract.json, and both file
// formats, from their schemas. Knows the order of the page; nothing of where it is put.
import { code, either, table } from "./markdown.mjs";
import { schemaTables } from "./schema-tables.mjs";

const MADE = "<!-- Made by script/docs from src/element/contract.json and src/wire/schema/. Change those, not this. -->";

const named = (list) => list.map(({ name, description }) => [code(name), description]);
const number = (value) => value.toLocaleString("en");

/** What an attribute can be set to, the default first. */
const valuesOf = ({ values, type }) => (values ? values.map(({ value }) => code(value)).join(", ") : type);

export const attributeTable = ({ attributes }) =>
  table(["attribute", "values, the default first", "meaning"], attributes.map((one) => [code(one.name), valuesOf(one), one.description]));

const valueTables = ({ attributes }) =>
  attributes
    .filter(({ values }) => values)
    .map(({ name, values }) => `**${code(name)}**\n\n${table(["value", "meaning"], values.map(({ value, description }) => [code(value), description]))}`)
    .join("\n\n");

/** `load(document: ResultFile | string): Promise<LoadOutcome>` */
function signature({ name, type, parameters, returns }) {
  if (type) return `${name}: ${type}`;
  const listed = Object.entries(parameters).map(([name, type]) => `${name}: ${type}`);
  return `${name}(${listed.join(", ")}): ${returns}`;
}

export const memberTable = ({ members }) =>
  table(["property or method", "meaning"], members.map((one) => [code(signature(one)), one.description]));

export const eventTable = ({ events }) =>
  table(["event", `${code("detail")}`, "when"], events.map(({ name, detail, description }) => [code(name), code(detail), description]));

const limitTable = (list) => table(["what", "at most"], list.map(({ value, unit, description }) => [description, `${number(value)} ${unit}`.trim()]));

export const scoringTable = ({ scoringNumbers, defaultBands }) =>
  [
    table(["number", "what for"], scoringNumbers.map(({ value, unit, description }) => [`${value} ${unit}`, description])),
    `Bands that an assessment gets without its own: ${defaultBands.map(({ id, from }) => `${code(id)} from ${from}`).join(", ")}.`,
  ].join("\n\n");

/** The whole page. */
export function reference(contract, { instrument, result }) {
  const { tag, slots, languages, errorCodes, exportFormats, customProperties, parts, structure, csvColumns, limits } = contract;
  const spoken = either(languages.map(({ tag, name }) => `${name} (${code(tag)})`));
  return `${MADE}

# Reference

Everything that ${code(`<${tag}>`)} takes and tells. How to put it to use is in [Embedding](embedding.md).

## Attributes

A change takes effect at once. An empty or unknown value falls back to the default; an unknown one with a single warning in
the console.

${attributeTable(contract)}

The interface speaks ${spoken}.

### Values

${valueTables(contract)}

## Content

${slots[0].description}

## Properties and methods

${memberTable(contract)}

## Events

They bubble, and they cross shadow boundaries (${code("composed")}). ${code("detail.result")} is the [result document](#result-file).

${eventTable(contract)}

### Error codes

${table(["code", "meaning"], named(errorCodes))}

### Export formats

The last column says what of a person is in it: who answered, notes and own words.

${table(["format", "what it is", "personal content"], exportFormats.map(({ name, description, personal }) => [code(name), description, personal]))}

## Look

### Custom properties

Set them on the element or on anything above it.

${table(["property", "what it sets"], named(customProperties))}

### Parts

For ${code("::part()")} in your style sheet.

${table(["part", "what it is"], named(parts))}

For example:

\`\`\`css live
.framed::part(question) { padding: 1rem; border: 1px solid; border-radius: 1rem }
.framed::part(button) { border-radius: 999px }
\`\`\`

\`\`\`html live
<partnership-check class="framed" instrument="five-ingredients" layout="single"></partnership-check>
\`\`\`

## Structure

What tests and assistive technology may rely on, inside the element's open shadow root.

${table(["what", "how"], structure.map(({ name, description }) => [name, description]))}

## Assessment file

Members that are not listed, or that belong to another kind, are refused. *Text* is a string, or an object from language
tag to string. *Id* is lower-case words or numbers joined by single hyphens. *Weight* is a number over 0 and at most 1,000 with at most
three decimals, 1 if it is not given. How to write one: [Authoring](authoring.md).

${schemaTables(instrument, "Assessment")}

## Result file

*Points* are out of 100, with one decimal. *Moment* is RFC 3339 in UTC, to the millisecond. What the members are for:
[File formats](file-formats.md).

${schemaTables(result, "Result")}

## Columns of the table (CSV)

${table(["column", "what is in it"], named(csvColumns))}

## Limits

${limitTable(limits)}

## Numbers in scoring

${scoringTable(contract)}
`;
}
