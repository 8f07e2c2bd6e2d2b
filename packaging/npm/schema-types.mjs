// Makes TypeScript types from our JSON Schemas. It knows the keywords that they use and throws on any other, so that a
// new keyword in a schema is noticed here.

/** Keywords whose limits TypeScript's types cannot express. */
const UNTYPED = [
  "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
  "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames", "dependentRequired",
  "dependentSchemas",
];
const KNOWN = [
  ...UNTYPED, "$schema", "$id", "$defs", "title", "description", "type", "properties", "required", "additionalProperties",
  "patternProperties", "items", "enum", "const", "oneOf", "anyOf", "$ref", "default",
];
const PLAIN = { string: "string", integer: "number", number: "number", boolean: "boolean", null: "null" };

const comment = (text, indent) => (text ? `${indent}/** ${text} */\n` : "");

/**
 * The text of a declaration file.
 * @param {object} schema
 * @param {string} name the name of the type of the whole file, which prefixes the names of its parts
 */
export function typesOf(schema, name) {
  const nameOf = (part) => `${name.replace(/File$/, "")}${part}`;

  function typeOf(node, indent) {
    if (node === false) return "never";
    const unknown = Object.keys(node).filter((key) => !KNOWN.includes(key));
    if (unknown.length) throw new Error(`${name}: no TypeScript for "${unknown.join('", "')}"`);
    if (node.$ref) return nameOf(node.$ref.replace("#/$defs/", ""));
    if ("const" in node) return JSON.stringify(node.const);
    if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (node.properties && (node.oneOf || node.anyOf)) return [membersOf(node, indent), ...choicesIn(node)].join(" & ");
    const several = node.oneOf ?? node.anyOf;
    if (several) return several.map((one) => typeOf(one, indent)).join(" | ");
    if (Array.isArray(node.type)) return node.type.map((type) => typeOf({ ...node, type }, indent)).join(" | ");
    if (node.type === "array") {
      const item = typeOf(node.items, indent);
      return /[ {]/.test(item) ? `Array<${item}>` : `${item}[]`;
    }
    if (node.type === "object") return node.properties ? membersOf(node, indent) : recordOf(node, indent);
    if (!PLAIN[node.type]) throw new Error(`${name}: no TypeScript for ${JSON.stringify(node)}`);
    return PLAIN[node.type];
  }

  function membersOf({ properties, required = [] }, indent) {
    const inner = `${indent}  `;
    const lines = Object.entries(properties).map(([key, node]) => {
      const mark = required.includes(key) ? "" : "?";
      const written = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
      return `${comment(node.description, inner)}${inner}${written}${mark}: ${typeOf(node, inner)};\n`;
    });
    return `{\n${lines.join("")}${indent}}`;
  }

  /** Types to intersect with an object's own, which say which of its members go together. */
  function choicesIn({ oneOf, anyOf }) {
    const demand = ({ required = [], properties = {} }, others) => {
      const forbidden = new Set([...others, ...Object.keys(properties).filter((key) => properties[key] === false)]);
      const written = [...required.map((key) => `${key}: unknown`), ...[...forbidden].map((key) => `${key}?: never`)];
      return `{ ${written.join("; ")} }`;
    };
    const all = (oneOf ?? []).flatMap(({ required = [] }) => required);
    const one = (oneOf ?? []).map((choice) => demand(choice, all.filter((key) => !choice.required.includes(key))));
    const any = (anyOf ?? []).map((choice) => demand(choice, []));
    return [one, any].filter((choices) => choices.length).map((choices) => `(${choices.join(" | ")})`);
  }

  function recordOf({ patternProperties, additionalProperties }, indent) {
    // Any object: the schema leaves open what is in it.
    if (!patternProperties && !additionalProperties) return "{ [key: string]: unknown }";
    const [values, ...more] = Object.values(patternProperties ?? { "": additionalProperties });
    if (more.length) throw new Error(`${name}: an object with two kinds of keys`);
    return `{ [key: string]: ${typeOf(values, indent)} }`;
  }

  const declare = (title, node) => {
    const type = typeOf(node, "");
    const plain = node.type === "object" && node.properties && !node.oneOf && !node.anyOf;
    return `${comment(node.description, "")}export ${plain ? `interface ${title} ${type}` : `type ${title} = ${type};`}\n`;
  };
  const { $defs, ...whole } = schema;
  const parts = Object.entries($defs).map(([part, node]) => declare(nameOf(part), node));
  return [`// Generated from the JSON Schema of the format.\n`, declare(name, whole), ...parts].join("\n");
}
