// A page for a native speaker who reads all texts of a language beside the English: to print, or to open in a word processor and
// write into. It knows nothing of what is wrong with a text.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { englishName } from "./derived.mjs";
import { pathOf, read, readEnglish, readLanguages } from "./files.mjs";
import { groupsOf } from "./groups.mjs";

/** Its appearance, which a page of a build has beside it. */
export const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 80rem; margin: 0 auto; padding: 16px; color: #1b2229; background: #fff; }
h1 { font-size: 1.7rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin: 40px 0 8px; break-after: avoid; }
p, li { max-width: 48rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; min-width: 40rem; }
th, td { border: 1px solid #8b96a1; padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { width: 7.5rem; font-weight: 400; }
.number b { display: block; font-variant-numeric: tabular-nums; }
.number small { color: #55606b; overflow-wrap: anywhere; }
.form { color: #55606b; font-size: .85em; }
.missing { color: #55606b; }
a { color: #0d5f6b; }
@page { margin: 12mm; }
@media print { body { font-size: 9.5pt; padding: 0; max-width: none; } .contents { display: none; } .table { overflow: visible; } table { min-width: 0; } }
`;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
/** Letters and digits that cannot be taken for each other when they are read out or written by hand. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

/** A short number for a text, which stays the same as long as the text keeps its key; a letter longer where two would be alike. */
function numberer() {
  const given = new Set();
  return (file, key) => {
    const bytes = createHash("sha256").update(`${file}:${key}`).digest();
    const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join("");
    let length = 5;
    while (given.has(signs.slice(0, length))) length += 1;
    given.add(signs.slice(0, length));
    return signs.slice(0, length);
  };
}

const shown = (text) => escape(text).replaceAll(/\{\/?\w+\}/g, '<b dir="ltr">$&</b>').replaceAll("\n", "<br>");
/** What is in English is apart from what may run from right to left. */
const form = (name, text) => `<bdi lang="en" class="form">${name}:</bdi> <bdi>${shown(text)}</bdi>`;
/** Plural forms in the order in which people count. */
const ORDER = ["zero", "one", "two", "few", "many", "other"];
const inOrder = (names) => ORDER.filter((name) => names.includes(name));
const forms = (message) => (typeof message === "string" ? shown(message) : inOrder(Object.keys(message)).map((name) => form(name, message[name])).join("<br>"));

function row(number, key, english, text, { tag, direction }) {
  const own = text === undefined ? '<td class="missing">(not translated: it is shown in English)</td>' : `<td lang="${tag}" dir="${direction}">${forms(text)}</td>`;
  return `<tr><th scope="row" class="number"><b>${number}</b> <small>${escape(key)}</small></th><td>${forms(english)}</td>${own}<td></td></tr>`;
}

/** For which numbers a language uses each of its plural forms. */
function pluralNotes(tag, plurals) {
  const rules = new Intl.PluralRules(tag);
  const examples = (form) => Array.from({ length: 200 }, (_, number) => number).filter((number) => rules.select(number) === form).slice(0, 5);
  return inOrder(plurals).map((form) => {
    const found = examples(form);
    return `<li><b>${form}</b>: ${found.length ? `${found.join(", ")}${found.length === 5 ? " …" : ""}` : "fractions and the like"}</li>`;
  }).join("");
}

function introduction({ tag, name, plurals }) {
  return `<p>These are all the texts that people can read in this language, beside the English that they were made from. Please read the third column as
somebody who has not seen the English: is it what you would say and write yourself? Is anything wrong, stiff, or hard to understand?</p>
<p>Write what should be different into the last column: on paper, or after you have opened this file in a word processor. A better
text is the most useful remark; “odd” helps too. Leave the rest empty. You can also write an e‑mail or an issue that names the number at the beginning of the line
and the better text. <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">How languages count</a> has more on plural forms.</p>
<h2 id="signs">What the signs mean</h2>
<ul>
<li><b>{title}</b>, <b>{count}</b> and the like stand for something that the program puts there: a title, a number, a name. They stay as they are, anywhere in the sentence.</li>
<li><b>{link}</b>…<b>{/link}</b> stand around words that one can press, <b>{strong}</b>…<b>{/strong}</b> around bold ones. <b>{code}</b> is a piece of program text.</li>
<li>A text about a number has several forms. The program takes the one that fits the number. In ${escape(name)} these are:
<ul>${pluralNotes(tag, plurals)}</ul></li>
<li>The small print below a number is for whoever takes your remarks into the program.</li>
</ul>`;
}

/**
 * @param {string} root
 * @param {string} tag
 * @param {string} [style] the markup for its appearance
 */
export function reviewPage(root, tag, style = `<style>${STYLE}</style>`) {
  const language = readLanguages(root).find((one) => one.tag === tag);
  if (!language || tag === "en") throw new Error(`there is no translation into ${tag}`);
  const number = numberer();
  const tables = [];
  for (const [file, english] of readEnglish(root)) {
    const path = join(root, pathOf(file, tag));
    const texts = existsSync(path) ? read(path) : null;
    for (const { heading, keys } of texts ? groupsOf(file, english) : []) {
      const rows = keys.map((key) => row(number(file, key), key, english.get(key).text, texts[key], language));
      tables.push({ heading, id: `part-${tables.length + 1}`, rows });
    }
  }
  const head = `<thead><tr><th scope="col" class="number">Number</th><th scope="col">English</th><th scope="col">${escape(englishName(tag))}</th><th scope="col">Your remark</th></tr></thead>`;
  const part = ({ heading, id, rows }) => `<h2 id="${id}">${escape(heading)}</h2>
<div class="table" role="group" tabindex="0" aria-labelledby="${id}"><table>${head}<tbody>
${rows.join("\n")}
</tbody></table></div>`;
  const title = `Partnership Check: all texts in ${englishName(tag)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${introduction(language)}
<div class="contents"><h2 id="parts">Parts</h2><ul>${tables.map(({ heading, id, rows }) => `<li><a href="#${id}">${escape(heading)}</a> (${rows.length})</li>`).join("")}</ul></div>
${tables.map(part).join("\n")}
</main>
</body>
</html>
`;
}
