// The page for a native speaker has every text of a language beside the English, in an order that a reader meets them in, each with a
// number that stays the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { pathOf, readEnglish, readLanguages, tagsOf } from "../../script/lib/translate/files.mjs";
import { groupsOf } from "../../script/lib/translate/groups.mjs";
import { reviewPage } from "../../script/lib/translate/review.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const ROW = /<tr><th scope="row" class="number"><b>(\w+)<\/b> <small>([^<]+)<\/small><\/th><td>([^]*?)<\/td><td(?: lang="([\w-]+)" dir="(\w+)"| class="missing")>([^]*?)<\/td><td><\/td><\/tr>/g;
const rowsOf = (page) => [...page.matchAll(ROW)].map(([, number, key, english, lang, dir, text]) => ({ number, key, english, lang, dir, text }));

test("every text is in exactly one group", () => {
  for (const [name, english] of readEnglish(root)) {
    const grouped = groupsOf(name, english).flatMap(({ keys }) => keys);
    assert.deepEqual(grouped.toSorted(), [...english.keys()].filter((key) => key !== "direction").toSorted(), name);
  }
});

test("every text stands beside the English, marked with its language and direction", () => {
  for (const { tag, direction, assessments } of readLanguages(root).filter((language) => tagsOf(root).includes(language.tag))) {
    const english = readEnglish(root);
    const names = ["languages", "pages", ...assessments];
    const rows = rowsOf(reviewPage(root, tag));
    const count = names.reduce((sum, name) => sum + english.get(name).size, 0) - 1;
    assert.equal(rows.length, count, tag);
    assert.equal(new Set(rows.map(({ number }) => number)).size, count, "no two have the same number");
    const { text, lang, dir } = rows.find(({ key }) => key === "intro.browser");
    assert.deepEqual([text, lang, dir], [read(pathOf("languages", tag))["intro.browser"], tag, direction]);
  }
});

test("placeholders stand out, plural forms are named, and what is not translated says so", () => {
  const page = reviewPage(root, "de");
  const rows = new Map(rowsOf(page).map((row) => [row.key, row]));
  assert.ok(rows.get("invitation.mail").text.includes('<br><br><b dir="ltr">{link}</b><br>'));
  assert.match(rows.get("author.problems").text, /^<bdi lang="en" class="form">one:<\/bdi> <bdi><b dir="ltr">\{count\}<\/b> Fehler\. .*<br><bdi lang="en" class="form">other:<\/bdi> /);
  assert.equal(rows.get("sources/0/title").lang, undefined);
  assert.match(rows.get("sources/0/title").text, /not translated/);
  assert.match(page, /<li><b>one<\/b>: 1<\/li><li><b>other<\/b>: 0, 2, 3, 4, 5 …<\/li>/);
  assert.throws(() => reviewPage(root, "en"), /there is no translation into en/);
});

test("a number depends on nothing but the text's place in the files", () => {
  const numbers = (tag) => rowsOf(reviewPage(root, tag)).filter(({ key }) => key.includes(".")).map(({ number, key }) => [key, number]);
  assert.deepEqual(numbers("de"), numbers("cy"), "it is the same in every language that has the text");
});
