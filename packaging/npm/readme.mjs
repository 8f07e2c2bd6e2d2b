// Reads what the README's tables say of the element, so that manifests and types say the same. What no table
// has, types of members above all, is in packaging/npm/element.json. Knows no format that is made of it.
import { readFile } from "node:fs/promises";
import { ATTRIBUTES, CHOICES } from "../../src/element/js/attributes.js";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const names = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const sentence = (text) => text && `${text[0].toUpperCase()}${text.slice(1)}${/[.:]$/.test(text) ? "" : "."}`;

function table(readme, head) {
  const lines = readme.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) throw new Error(`README.md has no table headed ${head}`);
  const rest = lines.slice(start + 2);
  const rows = rest.slice(0, rest.findIndex((line) => !line.startsWith("|")));
  return rows.map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** Both sources must speak of the same things, or one of them has been forgotten. */
function agree(what, told, known) {
  const differ = [...told.filter((it) => !known.includes(it)), ...known.filter((it) => !told.includes(it))];
  if (differ.length) throw new Error(`README.md and the code differ on ${what}: ${differ.join(", ")}`);
}

/** What there is to say of the element; every description is Markdown. */
export async function describeElement() {
  const [readme, own] = [await read("README.md"), JSON.parse(await read("packaging/npm/element.json"))];
  const rows = (head) => table(readme, head).map(([first, ...cells]) => ({ name: names(first)[0], cells }));
  const simple = (head) => rows(head).map(({ name, cells }) => ({ name, description: sentence(cells[0]) }));

  const attributes = rows("attribute").map(({ name, cells: [values, meaning] }) => ({
    name,
    values: CHOICES[name],
    description: CHOICES[name] || /^text/.test(values) ? sentence(meaning) : sentence(`${meaning} (${values})`),
  }));
  agree("attributes", attributes.map(({ name }) => name), ATTRIBUTES);

  const members = rows("property or method").map(({ name, cells: [meaning] }) => {
    const plain = name.replace(/\(.*/, "");
    return { name: plain, description: sentence(meaning), ...own.members[plain] };
  });
  agree("members", members.map(({ name }) => name), Object.keys(own.members));

  const events = rows("event").map(({ name, cells: [when, detail] }) => ({
    name,
    description: sentence(when),
    detail: own.events[name],
    says: names(detail),
  }));
  agree("events", events.map(({ name }) => name), Object.keys(own.events));

  return {
    ...own,
    attributes,
    members,
    events,
    codes: simple("`pc-error` code"),
    formats: events.find(({ name }) => name === "pc-export").says.slice(1),
    properties: simple("property"),
    parts: simple("`::part()`"),
  };
}
