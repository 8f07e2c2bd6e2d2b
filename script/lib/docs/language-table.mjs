// The table of languages: which there are, what is in them, and whether a native speaker has read them.
import { code, table } from "./markdown.mjs";

/** @param {{listed: {tag: string, name: string, reviewed: boolean, assessments: string[]}[], languages: {tag: string, name: string}[], attributes: {name: string, values?: unknown[]}[]}} said */
export function languageTable({ listed, languages, attributes }) {
  const total = attributes.find(({ name }) => name === "instrument").values.length;
  const english = new Map(languages.map(({ tag, name }) => [tag, name]));
  const rows = listed.map(({ tag, name, reviewed, assessments }) => {
    const translated = assessments.length === total ? "all" : assessments.map(code).join(", ") || "none";
    const named = english.get(tag) === name ? name : `${name} (${english.get(tag)})`;
    return [named, code(tag), tag === "en" ? "all" : translated, tag === "en" ? "written in it" : reviewed ? "read by a native speaker" : "not read by a native speaker yet"];
  });
  return table(["language", "tag", "assessments", "reviewed"], rows);
}
