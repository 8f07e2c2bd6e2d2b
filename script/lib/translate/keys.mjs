// Writes src/i18n/keys/list.rs, the constants by which Rust names the messages of the English file. Knows no language and
// no use of a message.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGLISH } from "../../../src/element/js/screens.js";

const LIST = "src/i18n/keys/list.rs";
const WORDS = "src/i18n/languages/en.json";

const HEAD = `//! Every message that Rust names, with its placeholders. Made from languages/en.json by \`script/translations keys\`.

// \`KEY = "name";\`, with placeholders \`("a", "b")\`, or counted \`["count", "more"]\`.
`;

const constant = (name) => name.replace(/\W/g, "_").toUpperCase();

function placeholders(message) {
  const text = typeof message === "string" ? message : Object.values(message).join("");
  const names = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  // The count comes first, wherever a language puts it.
  return typeof message === "string" ? [...names] : [...new Set(["count", ...names])];
}

const same = (one, other) => one.length === other.length && one.every((name) => other.includes(name));

/** The placeholders of each message in a list that was made before, in its order. */
const ordersIn = (list) =>
  new Map([...list.matchAll(/^ {4}\w+ = "([^"]+)"[([](.*)[)\]];$/gm)].map(([, name, all]) => [name, JSON.parse(`[${all}]`)]));

/**
 * The list of a language file's messages, without those that only the element's script says.
 * @param {Record<string, string | Record<string, string>>} words
 * @param {string} before the list as it is. Code gives values in its order, so a text that only names them in another
 *   leaves that as it is.
 */
export function keyList(words, before) {
  const orders = ordersIn(before);
  const lines = Object.entries(words).filter(([name]) => !Object.hasOwn(ENGLISH, name)).map(([name, message]) => {
    const [found, known] = [placeholders(message), orders.get(name) ?? []];
    const all = (same(found, known) ? known : found).map((placeholder) => `"${placeholder}"`).join(", ");
    const open = typeof message !== "string" ? `[${all}]` : all && `(${all})`;
    return `    ${constant(name)} = "${name}"${open};\n`;
  });
  return `${HEAD}keys! {\n${lines.join("")}}\n`;
}

export const readList = (root) => readFileSync(join(root, LIST), "utf8");

export const currentList = (root) => keyList(JSON.parse(readFileSync(join(root, WORDS), "utf8")), readList(root));

export const writeList = (root) => writeFileSync(join(root, LIST), currentList(root));
