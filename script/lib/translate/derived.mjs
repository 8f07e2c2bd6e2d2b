// What follows from the list of languages and from the English texts: files, and parts of files that are otherwise written by
// hand. Written by script/translations keys; a unit test fails if one of them is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "../build/replace-once.mjs";
import { assessmentsIn, LIST, PAGES, pathOf, read, readLanguages } from "./files.mjs";
import { currentList, LIST as KEYS } from "./keys.mjs";
import { withWords } from "./markup.mjs";

/** The pages with words in their markup. */
export const MARKUP = ["index.html", "src/pages/author/author.html", "src/pages/compare/compare.html", "packaging/zip/index.html"];
const SCRIPT = "src/element/js/language.js";
const CONTRACT = "src/element/contract.json";

export const pluralsOf = (tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
/** What English calls a language. */
export const englishName = (tag) => new Intl.DisplayNames(["en"], { type: "language" }).of(tag);

/** The list, with what the files say of each language. */
function list(root) {
  const lines = readLanguages(root).map((language) => {
    const said = { ...language, plurals: pluralsOf(language.tag), assessments: assessmentsIn(root, language.tag) };
    const members = Object.entries(said).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value).replaceAll('","', '", "')}`);
    return `  { ${members.join(", ")} }`;
  });
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** Every visitor loads the script, so it has the tags and nothing else. */
function script(root) {
  const tags = readLanguages(root).map(({ tag }) => JSON.stringify(tag)).join(", ");
  return replaceOnce(readFileSync(join(root, SCRIPT), "utf8"), /^export const SHIPPED = \[.*\];$/m, `export const SHIPPED = [${tags}];`, SCRIPT);
}

function contract(root) {
  const lines = readLanguages(root).map(({ tag }) => `    { "tag": ${JSON.stringify(tag)}, "name": ${JSON.stringify(englishName(tag))} }`);
  return replaceOnce(readFileSync(join(root, CONTRACT), "utf8"), /"languages": \[[^\]]*\]/, `"languages": [\n${lines.join(",\n")}\n  ]`, CONTRACT);
}

/** The path of every file, with the text that it should have. */
export function derived(root) {
  const words = read(join(root, pathOf(PAGES, "en")));
  const pages = MARKUP.map((path) => [path, withWords(readFileSync(join(root, path), "utf8"), words)]);
  return Object.fromEntries([[LIST, list(root)], [KEYS, currentList(root)], [SCRIPT, script(root)], [CONTRACT, contract(root)], ...pages]);
}

/** The paths of the files that are out of date. */
export const staleFiles = (root) => Object.entries(derived(root)).filter(([path, text]) => readFileSync(join(root, path), "utf8") !== text).map(([path]) => path);

export function writeDerived(root) {
  const [files, paths] = [derived(root), staleFiles(root)];
  for (const path of paths) writeFileSync(join(root, path), files[path]);
  console.log(paths.length ? `translations: wrote ${paths.join(", ")}` : "translations: everything that follows from the texts is up to date");
}
