// Where the texts are: those of a language are src/i18n/languages/TAG.json, src/pages/words/TAG.json and instruments/TAG/ID.json.
// src/i18n/languages.json lists the languages; none is named here. Knows nothing of what is wrong with a text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textsOf } from "./texts.mjs";

/** The name of the interface, used beside the ids of the assessments. */
export const INTERFACE = "languages";
/** The name of the words of the pages around the widget, used likewise. */
export const PAGES = "pages";
/** The list of languages. */
export const LIST = "src/i18n/languages.json";
/** Which English text each translation was made from. */
export const LOCK = "src/i18n/translated.json";
/** The folders of those that have one file a language. */
const FOLDERS = { [INTERFACE]: "src/i18n/languages", [PAGES]: "src/pages/words" };

/** @typedef {string | Record<string, string>} Message a text, or one text for each plural form */
/** @typedef {Map<string, {text: Message, optional: boolean}>} English */

export const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const jsonIn = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5)).sort() : []);

export const pathOf = (name, tag) => (FOLDERS[name] ? `${FOLDERS[name]}/${tag}.json` : `instruments/${tag}/${name}.json`);
export const assessments = (root) => jsonIn(join(root, "instruments"));
/** The assessments that a language has. */
export const assessmentsIn = (root, tag) => jsonIn(join(root, "instruments", tag));

/** @returns {{tag: string, name: string, direction: "ltr" | "rtl", plurals: string[], reviewed: boolean, assessments: string[]}[]} */
export const readLanguages = (root) => read(join(root, LIST));
/** All languages other than English. */
export const tagsOf = (root) => readLanguages(root).map(({ tag }) => tag).filter((tag) => tag !== "en");
export const readRecords = (root) => read(join(root, LOCK));

/** @returns {Map<string, English>} the English of the interface, of the pages and of each assessment */
export function readEnglish(root) {
  const words = (name) => Object.entries(read(join(root, pathOf(name, "en")))).map(([key, text]) => [key, { text, optional: false }]);
  const written = assessments(root).map((id) => {
    const texts = textsOf(read(join(root, `instruments/${id}.json`)));
    return [id, new Map(texts.map(({ key, english, optional }) => [key, { text: english, optional }]))];
  });
  return new Map([...[INTERFACE, PAGES].map((name) => [name, new Map(words(name))]), ...written]);
}

/** The files that a language has to have, has or, according to the records, used to have. */
export const namesOf = (root, tag, records) => [...new Set([INTERFACE, PAGES, ...assessmentsIn(root, tag), ...Object.keys(records[tag] ?? {})])];

/** Languages that have files, or records of them, and are not in the list. */
export function strays(root, records) {
  const folders = readdirSync(join(root, "instruments"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = Object.values(FOLDERS).flatMap((folder) => jsonIn(join(root, folder)));
  const listed = readLanguages(root).map(({ tag }) => tag);
  return [...new Set([...files, ...folders.map(({ name }) => name), ...Object.keys(records)])].filter((tag) => !listed.includes(tag));
}

/** Texts as they are written to a file: a member a line. */
export function textFile(texts) {
  const lines = Object.entries(texts).map(([key, text]) => {
    const forms = () => `{ ${Object.entries(text).map(([form, words]) => `${JSON.stringify(form)}: ${JSON.stringify(words)}`).join(", ")} }`;
    return ` ${JSON.stringify(key)}: ${typeof text === "string" ? JSON.stringify(text) : forms()}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
