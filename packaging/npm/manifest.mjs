// Data for editors: the custom elements manifest, and VS Code's data about the tag and the custom properties.
// It knows the three formats; the content comes from src/element/contract.json.

const union = (values) => values.map(({ value }) => `"${value}"`).join(" | ");
const text = (type) => ({ type: { text: type } });

/** The custom elements manifest, following version 2.1.0 of its schema. */
export function customElements(element) {
  const declaration = { name: element.class, module: "element.js" };
  const exported = { kind: "js", name: element.class, declaration };
  const defined = { kind: "custom-element-definition", name: element.tag, declaration };
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "element.js",
        declarations: [
          {
            kind: "class",
            customElement: true,
            tagName: element.tag,
            name: element.class,
            description: element.description,
            superclass: { name: "HTMLElement" },
            slots: element.slots,
            attributes: element.attributes.map(({ name, description, values }) => ({
              name,
              description,
              ...text(values ? union(values) : "string"),
              ...(values && { default: values[0].value }),
            })),
            members: element.members.map(member),
            events: element.events.map(({ name, description, detail }) => ({
              name,
              description,
              ...text(`CustomEvent<${detail}>`),
            })),
            cssProperties: element.customProperties,
            cssParts: element.parts,
          },
        ],
        exports: [exported],
      },
      ...["index.js", "inline.js"].map((path) => ({
        kind: "javascript-module",
        path,
        declarations: [],
        exports: [defined, exported],
      })),
    ],
  };
}

function member({ name, description, type, parameters, returns }) {
  if (type) return { kind: "field", name, description, ...text(type), readonly: true };
  return {
    kind: "method",
    name,
    description,
    parameters: Object.entries(parameters).map(([name, type]) => ({ name, ...text(type) })),
    return: text(returns),
  };
}

const markdown = (value) => ({ kind: "markdown", value });

export const htmlData = (element) => ({
  version: 1.1,
  tags: [
    {
      name: element.tag,
      description: markdown(element.description),
      attributes: element.attributes.map(({ name, description, values }) => ({
        name,
        description: markdown(description),
        ...(values && { values: values.map(({ value, description }) => ({ name: value, description: markdown(description) })) }),
      })),
    },
  ],
});

export const cssData = (element) => ({
  version: 1.1,
  properties: element.customProperties.map(({ name, description }) => ({ name, description: markdown(description) })),
});
