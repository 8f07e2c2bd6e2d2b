// Writes src/i18n/keys/list.rs, the constants that Rust code uses for the messages of the English file. It knows nothing
// about languages or where a message is used.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RECOVERY } from "../../../src/element/js/recovery.js";
import { ENGLISH } from "../../../src/element/js/screens.js";

export const LIST = "src/i18n/keys/list.rs";
const WORDS = "src/i18n/languages/en.json";

const HEAD = `//! Every message that Rust uses, with its placeholders. Generated from languages/en.json by \`script/translations keys\`.

// \`KEY = "name";\`, with placeholders \`("a", "b")\`, or with plural forms \`["count", "more"]\`.
`;

const constant = (name) => name.replace(/\W/g, "_").toUpperCase();

function placeholders(message) {
  const text = typeof message === "string" ? message : Object.values(message).join("");
  const names = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  // The count always comes first, wherever the text has it.
  return typeof message === "string" ? [...names] : [...new Set(["count", ...names])];
}

const same = (one, other) => one.length === other.length && one.every((name) => other.includes(name));

/** The placeholders of each message in an existing list, in the order they have there. */
const ordersIn = (list) =>
  new Map([...list.matchAll(/^ {4}\w+ = "([^"]+)"[([](.*)[)\]];$/gm)].map(([, name, all]) => [name, JSON.parse(`[${all}]`)]));

/**
 * The list of a language file's messages, without those that only the element's script uses.
 * @param {Record<string, string | Record<string, string>>} words
 * @param {string} before the existing list. Code passes values in its order, so that order stays if a text merely
 *   uses the same placeholders in another order.
 */
export function keyList(words, before) {
  const orders = ordersIn(before);
  const lines = Object.entries(words).filter(([name]) => !Object.hasOwn({ ...ENGLISH, ...RECOVERY }, name)).map(([name, message]) => {
    const [found, known] = [placeholders(message), orders.get(name) ?? []];
    const all = (same(found, known) ? known : found).map((placeholder) => `"${placeholder}"`).join(", ");
    const open = typeof message !== "string" ? `[${all}]` : all && `(${all})`;
    return `    ${constant(name)} = "${name}"${open};\n`;
  });
  return `${HEAD}keys! {\n${lines.join("")}}\n`;
}

export const readList = (root) => readFileSync(join(root, LIST), "utf8");

export const currentList = (root) => keyList(JSON.parse(readFileSync(join(root, WORDS), "utf8")), readList(root));
