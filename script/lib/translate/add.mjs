// Prepares another language: lists it, and copies every English text into the files in which it is to be translated. What is
// then left to do is to translate; nothing else has to be written by hand.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pluralsOf, writeDerived } from "./derived.mjs";
import { INTERFACE, LIST, pathOf, readEnglish, readLanguages, textFile } from "./files.mjs";

/**
 * A text to translate: one with plural forms gets those of the language, in English. An English form that spells its number out
 * would be wrong where the language uses that form for other numbers too.
 */
function toTranslate(text, forms) {
  if (typeof text === "string") return text;
  return Object.fromEntries(forms.map((form) => [form, text[form]?.includes("{count}") ? text[form] : text.other]));
}

function checked(root, tag, direction) {
  let canonical;
  try {
    [canonical] = Intl.getCanonicalLocales(tag);
  } catch {
    throw new Error(`${tag} is not a language tag (BCP 47), such as fr or pt-BR`);
  }
  if (canonical !== tag) throw new Error(`write the tag as ${canonical}`);
  if (readLanguages(root).some((language) => language.tag === tag)) throw new Error(`${LIST} has ${tag} already`);
  const locale = new Intl.Locale(tag);
  const own = (locale.getTextInfo?.() ?? locale.textInfo).direction;
  if (own !== direction) throw new Error(own === "rtl" ? `${tag} runs from right to left: add rtl` : `${tag} runs from left to right: leave out rtl`);
}

/**
 * @param {string} root
 * @param {string} tag
 * @param {string} name what the language calls itself
 * @param {"ltr" | "rtl"} direction
 */
export function addLanguage(root, tag, name, direction) {
  checked(root, tag, direction);
  const forms = pluralsOf(tag);
  const language = { tag, name, direction, plurals: forms, reviewed: false, assessments: [] };
  writeFileSync(join(root, LIST), JSON.stringify([...readLanguages(root), language]));
  const written = [];
  for (const [file, english] of readEnglish(root)) {
    const path = pathOf(file, tag);
    if (existsSync(join(root, path))) continue;
    const wanted = [...english].filter(([, { optional }]) => !optional);
    const texts = Object.fromEntries(wanted.map(([key, { text }]) => [key, toTranslate(text, forms)]));
    if (file === INTERFACE) texts.direction = direction;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), textFile(texts));
    written.push(`  ${path} (${wanted.length} texts)`);
  }
  writeDerived(root);
  execFileSync(process.execPath, [join(root, "script/lib/docs/generate.mjs")], { stdio: "inherit" });
  console.log(`translations: ${name} (${tag}) is prepared. Next:

1. Translate these files. Until then they are in English. An assessment that is not to be translated is a file to delete.
${written.join("\n")}
2. script/translations keys lists which assessments there are now.
3. script/translations lists what is wrong; script/translations accept ${tag} records what is done.
4. script/test unit rust, script/server to look at it, and a line in CHANGELOG.md.
5. script/translations review ${tag} FILE.html makes a page for a native speaker to read. When one has read everything, set
   "reviewed" in ${LIST}, and run script/docs.`);
}
