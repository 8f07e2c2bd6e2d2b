// Compares every translation with the English, and records which English text it was made from. Run by script/translations.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addLanguage } from "./add.mjs";
import { writeDerived } from "./derived.mjs";
import { LOCK, namesOf, pathOf, read, readEnglish, readRecords, strays, tagsOf } from "./files.mjs";
import { PSEUDO, pseudo } from "./pseudo.mjs";
import { reviewPage } from "./review.mjs";

/** The placeholder that a plural form may leave out if the form is for one number only. */
const COUNT = "count";
/** The message that gives the writing direction; the pseudo-language must not change it. */
const DIRECTION = "direction";

/** @typedef {import("./files.mjs").Message} Message */
/** @typedef {import("./files.mjs").English} English */

const hash = (message) => {
  const text = typeof message === "string" ? message : JSON.stringify(message);
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
};

/** What is in braces: the names of values, and both ends of what stands for an element. */
const placeholders = (text) => new Set([...text.matchAll(/\{(\/?\w+)\}/g)].map(([, name]) => name));

/** The ends of elements that do not follow their beginning, with nothing but words between. */
const loose = (text) => [...text.replace(/\{(\w+)\}[^{}]*\{\/\1\}/g, "").matchAll(/\{(\/\w+)\}/g)].map(([, name]) => name);

/** The plural categories of a language, each with whether it is for one number only. */
function categories(tag) {
  const rules = new Intl.PluralRules(tag);
  const counts = Object.fromEntries(rules.resolvedOptions().pluralCategories.map((category) => [category, 0]));
  for (let number = 0; number <= 1000; number++) counts[rules.select(number)]++;
  return new Map(Object.entries(counts).map(([category, count]) => [category, count === 1]));
}

const NOT_ACCEPTED = "is not accepted yet";

const isText = (value) => typeof value === "string" && value.trim() !== "";

function placeholderProblems(wanted, text, mayLack, where) {
  const found = placeholders(text);
  return [
    ...[...wanted].filter((name) => !found.has(name) && name !== mayLack).map((name) => `lacks {${name}}${where}`),
    ...[...found].filter((name) => !wanted.has(name)).map((name) => `has {${name}}${where}, which is not in the English`),
    ...loose(text).filter((name) => wanted.has(name)).map((name) => `has {${name}}${where} without {${name.slice(1)}} and words before it`),
  ];
}

/** What is wrong with a translation, whatever English text it was made from. */
function messageProblems(tag, english, message) {
  if (typeof english === "string") {
    return isText(message) ? placeholderProblems(placeholders(english), message, null, "") : ["is not a text"];
  }
  if (message !== Object(message)) return ["needs plural forms"];
  const wanted = placeholders(Object.values(english).join(""));
  const known = categories(tag);
  return [
    ...[...known.keys()].filter((form) => !(form in message)).map((form) => `lacks the plural form ${form}`),
    ...Object.entries(message).flatMap(([form, text]) => {
      if (!known.has(form)) return [`has the plural form ${form}, which ${tag} does not use`];
      if (!isText(text)) return [`has no text for ${form}`];
      return placeholderProblems(wanted, text, known.get(form) ? COUNT : null, ` for ${form}`);
    }),
  ];
}

/**
 * Everything that is wrong with one file.
 * @param {string} tag its language
 * @param {English} english the English texts
 * @param {Record<string, Message>} texts the translation
 * @param {Record<string, string>} record a hash of the English that each text was made from
 * @returns {{key: string, problem: string}[]}
 */
export function problemsOf(tag, english, texts, record) {
  const found = [];
  for (const [key, { text, optional }] of english) {
    const add = (problem) => found.push({ key, problem });
    if (!Object.hasOwn(texts, key)) {
      if (!optional) add("is missing");
      continue;
    }
    messageProblems(tag, text, texts[key]).forEach(add);
    if (!Object.hasOwn(record, key)) add(NOT_ACCEPTED);
    else if (record[key] !== hash(text)) add("is out of date: the English has changed");
  }
  for (const key of Object.keys(texts)) if (!english.has(key)) found.push({ key, problem: "is left over: there is no such English text" });
  for (const key of Object.keys(record)) {
    if (!Object.hasOwn(texts, key)) found.push({ key, problem: `is left over in ${LOCK}` });
  }
  return found;
}

/**
 * The record after accepting the current texts, or those of `keys`, as translations of the current English.
 * @param {string[] | null} keys
 */
export function accept(english, texts, record, keys) {
  const known = [...english].filter(([key]) => Object.hasOwn(texts, key));
  const fresh = (key) => !keys || keys.includes(key);
  const entries = known.map(([key, { text }]) => [key, fresh(key) ? hash(text) : record[key]]);
  return Object.fromEntries(entries.filter(([, value]) => value));
}

/** Every problem of every translation, each as `FILE: KEY PROBLEM`. */
export function allProblems(root) {
  const [english, records, tags] = [readEnglish(root), readRecords(root), tagsOf(root)];
  const found = strays(root, records).map((tag) => `src/i18n/languages.json does not list ${tag}, though there are files or records of it`);
  for (const tag of tags) {
    for (const name of namesOf(root, tag, records)) {
      const [path, record] = [pathOf(name, tag), records[tag]?.[name]];
      if (!english.has(name)) found.push(`${path} is left over: there is no such assessment`);
      else if (!existsSync(join(root, path))) found.push(record ? `${path} is missing, though ${LOCK} lists it` : `${path} is missing`);
      else found.push(...fileProblems(path, problemsOf(tag, english.get(name), read(join(root, path)), record ?? {}), record));
    }
  }
  return found;
}

/** The problems of one file. Of a new one, it is said once that nothing is accepted yet. */
function fileProblems(path, problems, record) {
  const told = record ? problems : problems.filter(({ problem }) => problem !== NOT_ACCEPTED);
  const fresh = told.length < problems.length ? [`${path}: nothing is accepted yet (${problems.length - told.length} texts)`] : [];
  return [...fresh, ...told.map(({ key, problem }) => `${path}: ${key} ${problem}`)];
}

const json = (value) => `${JSON.stringify(value, null, 1)}\n`;

/**
 * The keys to accept by file. A key is that of a text, or `FILE:KEY` with the assessment's id; several assessments have a
 * `title`, and only one of them may have been checked.
 */
function byFile(keys, files, has, tag) {
  const chosen = new Map(files.map((name) => [name, []]));
  for (const given of keys) {
    const [, file, key] = /^([^:]*):(.*)$/.exec(given) ?? [];
    const places = file === undefined ? files.filter((name) => has(name, given)) : files.filter((name) => name === file && has(name, key));
    if (!places.length) throw new Error(`${tag} has no text ${given}`);
    if (places.length > 1) throw new Error(`${given} is in several files; say which: ${places.map((name) => `${name}:${given}`).join(", ")}`);
    chosen.get(places[0]).push(key ?? given);
  }
  return chosen;
}

/** Records that a language's texts, or some of them, match the current English. */
export function acceptAll(root, tag, keys) {
  const [english, records] = [readEnglish(root), readRecords(root)];
  if (!tagsOf(root).includes(tag)) throw new Error(`there is no language ${tag} in src/i18n/languages.json`);
  const files = namesOf(root, tag, records).filter((name) => english.has(name) && existsSync(join(root, pathOf(name, tag))));
  const texts = new Map(files.map((name) => [name, read(join(root, pathOf(name, tag)))]));
  const has = (name, key) => english.get(name).has(key) && Object.hasOwn(texts.get(name), key);
  const chosen = keys && byFile(keys, files, has, tag);
  const accepted = (name) => accept(english.get(name), texts.get(name), records[tag]?.[name] ?? {}, chosen && chosen.get(name));
  records[tag] = Object.fromEntries(files.map((name) => [name, accepted(name)]));
  writeFileSync(join(root, LOCK), json(records));
  return keys?.length ?? Object.values(records[tag]).reduce((sum, record) => sum + Object.keys(record).length, 0);
}

/** The pseudo-language: the path of each file, with its texts. */
export function pseudoFiles(root) {
  return [...readEnglish(root)].map(([name, english]) => {
    const texts = [...english].map(([key, { text }]) => [key, key === DIRECTION ? text : pseudo(text)]);
    return [pathOf(name, PSEUDO), Object.fromEntries(texts)];
  });
}

function writePseudo(root, folder) {
  const files = pseudoFiles(root);
  if (!folder) return process.stdout.write(json(Object.fromEntries(files)));
  for (const [path, texts] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), json(texts));
  }
}

function list(root) {
  const problems = allProblems(root);
  for (const problem of problems) console.log(problem);
  const languages = tagsOf(root).join(", ");
  console.log(problems.length ? `translations: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}` : `translations: no problems in ${languages}`);
  if (problems.length) process.exitCode = 1;
}

const USAGE =
  "usage: script/translations [accept TAG [[FILE:]KEY...] | add TAG NAME [rtl] | keys | pseudo [FOLDER] | review TAG [FILE.html]]";

async function main(root, [command, first, ...more]) {
  if (!command) return list(root);
  if (command === "keys" && !first) return writeDerived(root);
  if (command === "pseudo" && !more.length) return writePseudo(root, first);
  if (command === "add" && more.length && more.length < 3 && (more[1] ?? "rtl") === "rtl") return addLanguage(root, first, more[0], more[1] ?? "ltr");
  if (command === "review" && first && more.length < 2) {
    const page = reviewPage(root, first);
    return more.length ? writeFileSync(more[0], page) : process.stdout.write(page);
  }
  if (command === "accept" && first) {
    const count = acceptAll(root, first, more.length ? more : null);
    return console.log(`translations: accepted ${count} ${count === 1 ? "text" : "texts"} of ${first}`);
  }
  throw new Error(USAGE);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.cwd(), process.argv.slice(2));
  } catch (problem) {
    console.error(`translations: ${problem.message}`);
    process.exitCode = 1;
  }
}
