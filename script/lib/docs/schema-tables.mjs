// Makes tables of a file format from its JSON Schema: every member with its type and its meaning. It knows the
// constructs that the schemas use (objects, lists, choices, references), but no format in particular.
import { code, either, table } from "./markdown.mjs";

/** Definitions that one word describes; they get no table of their own. */
const WORDS = { Id: "id", Text: "text", Words: "text", LanguageTag: "language tag", Moment: "moment", Count: "milliseconds since 1970", Points: "points", Weight: "weight", State: "state", Round: "result file", Decimals: "number", Counts: "object, by level: whole number" };

const nameOf = (ref) => ref.replace("#/$defs/", "");
const small = (name) => name.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

/**
 * @param {object} schema
 * @param {string} format the first word of each heading, such as "Assessment"
 * @returns {string} Markdown with headings from the third level down
 */
export function schemaTables(schema, format) {
  const heading = (name) => `${format}: ${small(name)}`;
  const anchor = (name) => heading(name).toLowerCase().replace(/[^a-z0-9 -]/g, "").replaceAll(" ", "-");
  const choicesOf = (node) => node.oneOf ?? node.anyOf ?? [];
  const isTabled = (node) => Boolean(node.properties) || choicesOf(node).some((choice) => choice.properties);

  function holds(node) {
    if (node.$ref) {
      const name = nameOf(node.$ref);
      if (WORDS[name]) return WORDS[name];
      const part = schema.$defs[name];
      return isTabled(part) ? `[${small(name)}](#${anchor(name)})` : holds(part);
    }
    if ("const" in node) return code(JSON.stringify(node.const));
    if (node.enum) return either(node.enum.map((value) => code(JSON.stringify(value))));
    if (choicesOf(node).length > 0) return either([...new Set(choicesOf(node).map(holds))]);
    if (Array.isArray(node.type)) return either(node.type.map((type) => holds({ ...node, type })));
    if (node.type === "array") return `list of ${holds(node.items)}`;
    if (node.type === "object") return `object, by key: ${holds(Object.values(node.patternProperties ?? { any: node.additionalProperties })[0])}`;
    if (node.type === "integer") return "whole number";
    return node.type === "boolean" ? "true or false" : node.type;
  }

  /** The limits of a number or of the length of a list. */
  function limits(node) {
    if (node.pattern === "^https://") return " Begins with `https://`.";
    if (node.$ref === "#/$defs/Weight") return "";
    const { minItems, maxItems, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node.$ref ? schema.$defs[nameOf(node.$ref)] : node;
    const count = (number) => number.toLocaleString("en").replace("-", "−");
    if (maxItems) return minItems ? ` ${count(minItems)} to ${count(maxItems)}.` : ` At most ${count(maxItems)}.`;
    if (minItems) return ` At least ${count(minItems)}.`;
    if (exclusiveMinimum !== undefined) return ` Greater than ${count(exclusiveMinimum)}, at most ${count(maximum)}.`;
    if (exclusiveMaximum !== undefined) return ` From ${count(minimum)}, below ${count(exclusiveMaximum)}.`;
    // Of a number without a maximum, which is a count, it goes without saying that it is not negative.
    if (minimum !== undefined && maximum !== undefined) return ` ${count(minimum)} to ${count(maximum)}.`;
    return "";
  }

  function members({ properties, required = [] }, leaveOut = []) {
    const shown = Object.entries(properties).filter(([name, node]) => !leaveOut.includes(name) && node !== false && node.const !== false);
    const order = ([one], [other]) => required.includes(other) - required.includes(one);
    const rows = shown.sort(order).map(([name, node]) => [
      code(name),
      holds(node),
      required.includes(name) ? "yes" : "",
      `${node.description ?? ""}${limits(node)}`.trim(),
    ]);
    return table(["member", "holds", "required", "meaning"], rows);
  }

  /** The members that all choices have in common, then each choice with the members it adds. */
  function kinds(choices) {
    const [first] = choices;
    const known = (choice, name) => JSON.stringify([choice.properties[name], choice.required?.includes(name)]);
    const common = Object.keys(first.properties).filter((name) => choices.every((choice) => known(choice, name) === known(first, name)));
    const shared = { properties: Object.fromEntries(common.map((name) => [name, first.properties[name]])), required: first.required };
    const title = (choice) => {
      const kind = choice.properties.kind?.const;
      return kind ? `**${code(kind)}**: ${choice.description}` : `**${choice.description}**`;
    };
    const own = (choice) => Object.keys(choice.properties).filter((name) => !common.includes(name) && name !== "kind");
    const rest = choices.map((choice) => [title(choice), own(choice).length > 0 ? members(choice, [...common, "kind"]) : "It has no members of its own."].join("\n\n"));
    return [...(common.length > 0 ? ["Every kind has these:", members(shared)] : []), ...rest].join("\n\n");
  }

  function section(name, node) {
    const objects = choicesOf(node).filter((choice) => choice.properties);
    const body = objects.length > 0 && !node.properties ? kinds(objects) : members(node);
    return [`### ${name ? heading(name) : `${format}: the file`}`, node.description, body].join("\n\n");
  }

  const tabled = Object.entries(schema.$defs).filter(([name, node]) => !WORDS[name] && isTabled(node));
  return [section("", schema), ...tabled.map(([name, node]) => section(name, node))].join("\n\n");
}
