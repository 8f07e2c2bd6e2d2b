// Checks every shipped translation against the current English, and tests the checker with mistakes of every kind.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { staleFiles } from "../../script/lib/translate/derived.mjs";
import { INTERFACE, PAGES, pathOf, readEnglish, readLanguages, tagsOf } from "../../script/lib/translate/files.mjs";
import { keyList } from "../../script/lib/translate/keys.mjs";
import { pseudo } from "../../script/lib/translate/pseudo.mjs";
import { textsOf } from "../../script/lib/translate/texts.mjs";
import { accept, acceptAll, allProblems, problemsOf, pseudoFiles } from "../../script/lib/translate/translations.mjs";
import { translate } from "../../script/lib/translate/translation.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const assessments = readdirSync(join(root, "instruments")).filter((name) => name.endsWith(".json"));

test("no translation is missing, out of date, left over or malformed", () => {
  assert.deepEqual(allProblems(root), [], "script/translations lists them, script/translations accept records");
});

test("what follows from the English and from the list of languages is up to date", () => {
  assert.deepEqual(staleFiles(root), [], "script/translations keys writes them");
});

test("messages are listed with their placeholders, in the order in which code passes the values", () => {
  const words = {
    "open": "Open",
    "plan.moved-up": "Now {number} of {total}",
    "failed.title": "Said by the script alone",
    "left": { one: "{count} of {total} left", other: "Of {total}, {count} are left" },
    "none": { one: "One", other: "More" },
  };
  const lines = (list) => list.split("\n").filter((line) => line.startsWith("    "));
  const list = keyList(words, "");
  const expected = [
    '    OPEN = "open";',
    '    PLAN_MOVED_UP = "plan.moved-up"("number", "total");',
    '    LEFT = "left"["count", "total"];',
    '    NONE = "none"["count"];',
  ];
  assert.deepEqual(lines(list), expected);
  const turned = { ...words, "plan.moved-up": "Of {total}, now {number}" };
  assert.equal(keyList(turned, list), list, "another order in the text does not change the order of the values");
  const [, moved] = lines(keyList({ ...words, "plan.moved-up": "Of {total}, now {place}" }, list));
  assert.equal(moved, '    PLAN_MOVED_UP = "plan.moved-up"("total", "place");');
});

test("each language has its own text direction", () => {
  for (const tag of ["en", ...tagsOf(root)]) {
    const locale = new Intl.Locale(tag);
    const { direction } = locale.getTextInfo?.() ?? locale.textInfo;
    assert.equal(read(`src/i18n/languages/${tag}.json`).direction, direction, tag);
    assert.equal(readLanguages(root).find((language) => language.tag === tag).direction, direction, tag);
  }
});

test("percentages are written as the language writes them beside our digits, so that they cannot be turned or broken", () => {
  for (const tag of ["en", ...tagsOf(root)]) {
    const percent = new Intl.NumberFormat(tag, { style: "percent", numberingSystem: "latn" });
    const words = read(pathOf(INTERFACE, tag));
    // A mark in front keeps the sign on its side where the number is isolated.
    assert.equal(words.percent.replace("{number}", "80").replace(/^\u200e/u, ""), percent.format(0.8), tag);
    for (const [key, text] of Object.entries({ ...words, ...read(pathOf(PAGES, tag)) })) {
      for (const [written, number] of JSON.stringify(text).matchAll(/(\d+)[^\d"]{0,2}[%٪]\u200e?/gu)) assert.equal(written, percent.format(number / 100), `${tag}, ${key}`);
    }
  }
});

test("no line of the interface or of the pages ends inside a word such as e-mail", () => {
  for (const tag of ["en", ...tagsOf(root)]) {
    // What goes into somebody's e-mail program has to get by with signs that are everywhere.
    const { "invitation.mail": mail, ...words } = read(pathOf(PAGES, tag));
    for (const [key, text] of Object.entries({ ...read(pathOf(INTERFACE, tag)), ...words })) assert.doesNotMatch(JSON.stringify(text), /(?<!\p{L})\p{L}-\p{L}/u, `${tag}, ${key}`);
  }
});

test("a translated assessment is still valid, with every text in its language", () => {
  const validate = new Ajv({ strict: false }).compile(read("src/wire/schema/instrument-1.json"));
  for (const tag of tagsOf(root)) {
    const folder = join(root, "instruments", tag);
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const translated = translate(read(`instruments/${name}`), read(`instruments/${tag}/${name}`), tag);
      assert.ok(validate(translated), `${tag}/${name}: ${JSON.stringify(validate.errors)}`);
      const lacking = [];
      JSON.stringify(translated, (key, value) => {
        if (value?.en) lacking.push(value.en);
        return value;
      });
      const named = read(`instruments/${name}`).sources.flatMap(({ publisher, title, year }) => [publisher, title, year]);
      assert.deepEqual(lacking.filter((text) => !named.includes(text)), [], `${tag}/${name}`);
    }
  }
});

const ENGLISH = new Map([
  ["greeting", { text: "Hello {name}", optional: false }],
  ["apples", { text: { one: "{count} apple of {name}", other: "{count} apples of {name}" }, optional: false }],
  ["year", { text: "1999", optional: true }],
]);
const GERMAN = { greeting: "Hallo {name}", apples: { one: "ein Apfel von {name}", other: "{count} Äpfel von {name}" } };
const RECORD = accept(ENGLISH, GERMAN, {}, null);

/** The problems of a translation and a record that differ from the good ones in the given members. */
const found = (texts, record = {}, english = ENGLISH, tag = "de") => {
  const without = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  const problems = problemsOf(tag, english, without({ ...GERMAN, ...texts }), without({ ...RECORD, ...record }));
  return problems.map(({ key, problem }) => `${key} ${problem}`);
};
const apples = (forms) => found({ apples: { ...GERMAN.apples, ...forms } });

test("a good translation has no problems", () => assert.deepEqual(found({}), []));

test("the checker notices texts that are missing, left over or not texts", () => {
  assert.deepEqual(found({ greeting: undefined }, { greeting: undefined }), ["greeting is missing"]);
  assert.deepEqual(found({ old: "Alt" }), ["old is left over: there is no such English text"]);
  assert.deepEqual(found({}, { old: "00000000" }), ["old is left over in src/i18n/translated.json"]);
  assert.deepEqual(found({ greeting: " " }), ["greeting is not a text"]);
  assert.deepEqual(found({ greeting: { other: "Hallo {name}" } }), ["greeting is not a text"]);
});

test("the checker notices texts whose English has changed, including plural forms", () => {
  const changed = (key, text) => new Map([...ENGLISH, [key, { text, optional: false }]]);
  const stale = ["greeting is out of date: the English has changed"];
  assert.deepEqual(found({}, {}, changed("greeting", "Good day, {name}")), stale);
  const forms = { one: "{count} apple from {name}", other: "{count} apples of {name}" };
  assert.deepEqual(found({}, {}, changed("apples", forms)), ["apples is out of date: the English has changed"]);
  assert.deepEqual(found({}, { greeting: undefined }), ["greeting is not accepted yet"]);
  assert.deepEqual(found({ year: "1999" }, { year: "00000000" }), ["year is out of date: the English has changed"]);
});

test("the checker notices wrong placeholders", () => {
  assert.deepEqual(found({ greeting: "Hallo" }), ["greeting lacks {name}"]);
  assert.deepEqual(found({ greeting: "Hallo {name}, {nome}" }), ["greeting has {nome}, which is not in the English"]);
  assert.deepEqual(apples({ one: "ein Apfel" }), ["apples lacks {name} for one"]);
  assert.deepEqual(apples({ other: "Äpfel von {name}" }), ["apples lacks {count} for other"]);
});

test("what stands for an element has to have its beginning before its end, with words between", () => {
  const english = new Map([["help", { text: "See {link}how{/link} or {code}", optional: false }]]);
  const check = (help) => problemsOf("de", english, { help }, accept(english, { help }, {}, null)).map(({ problem }) => problem);
  assert.deepEqual(check("{link}Hier{/link} steht {code}"), []);
  assert.deepEqual(check("{link}Hier steht {code}"), ["lacks {/link}"]);
  assert.deepEqual(check("{/link}Hier{link} steht {code}"), ["has {/link} without {link} and words before it"]);
  assert.deepEqual(check("{link}Hier {code}{/link}"), ["has {/link} without {link} and words before it"]);
  assert.deepEqual(check("{link}Hier{/link} {strong}steht{/strong} {code}"), ["has {strong}, which is not in the English", "has {/strong}, which is not in the English"]);
});

test("the checker notices wrong plural forms, following the language's own categories", () => {
  assert.deepEqual(apples({ few: "{count} Äpfel von {name}" }), ["apples has the plural form few, which de does not use"]);
  assert.deepEqual(found({ apples: { other: "{count} Äpfel von {name}" } }), ["apples lacks the plural form one"]);
  assert.deepEqual(found({ apples: "{count} Äpfel von {name}" }), ["apples needs plural forms"]);
  assert.deepEqual(apples({ one: "" }), ["apples has no text for one"]);
  const welsh = found({}, {}, ENGLISH, "cy");
  assert.deepEqual(welsh, ["few", "many", "two", "zero"].map((form) => `apples lacks the plural form ${form}`));
  // In Arabic, the form for one is only for 1, but the form for few is for 3, 103 and others.
  const forms = { zero: "{name}", one: "{name}", two: "{name}", few: "{name}", many: "{count} {name}", other: "{count} {name}" };
  assert.deepEqual(found({ apples: forms }, {}, ENGLISH, "ar"), ["apples lacks {count} for few"]);
});

/** A copy of the files that translations need, which tests can change. */
function project(t) {
  const folder = mkdtempSync(join(tmpdir(), "translations-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ["src/i18n/languages", "src/i18n/languages.json", "src/pages/words", "instruments", "src/i18n/translated.json"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  return {
    folder,
    change(path, change) {
      const content = JSON.parse(readFileSync(join(folder, path), "utf8"));
      change(content);
      writeFileSync(join(folder, path), JSON.stringify(content));
    },
  };
}

test("changed English is reported in every language until it is accepted there", (t) => {
  const { folder, change } = project(t);
  change("src/i18n/languages/en.json", (texts) => (texts.start = "Begin"));
  change("src/pages/words/en.json", (texts) => (texts["home.title"] = "How well?"));
  change("instruments/ten-characteristics.json", (assessment) => (assessment.title = "Ten signs"));
  const stale = (tag) => [
    `src/i18n/languages/${tag}.json: start is out of date: the English has changed`,
    `src/pages/words/${tag}.json: home.title is out of date: the English has changed`,
    ...(existsSync(join(root, `instruments/${tag}/ten-characteristics.json`)) ? [`instruments/${tag}/ten-characteristics.json: title is out of date: the English has changed`] : []),
  ];
  assert.deepEqual(allProblems(folder), tagsOf(root).flatMap(stale));
  assert.equal(acceptAll(folder, "de", ["start"]), 1);
  assert.deepEqual(allProblems(folder).filter((line) => line.includes("/de")), stale("de").slice(1));
  assert.equal(acceptAll(folder, "de", ["pages:home.title"]), 1);
  assert.deepEqual(allProblems(folder).filter((line) => line.includes("/de")), stale("de").slice(2));
  acceptAll(folder, "de", null);
  assert.deepEqual(allProblems(folder).filter((line) => line.includes("/de")), []);
  assert.throws(() => acceptAll(folder, "de", ["title"]), { message: /^title is in several files; say which: .*ten-characteristics:title/ });
  assert.equal(acceptAll(folder, "de", ["ten-characteristics:title", "start"]), 2);
  assert.throws(() => acceptAll(folder, "de", ["ten-characteristics:start"]), { message: "de has no text ten-characteristics:start" });
  assert.throws(() => acceptAll(folder, "de", ["strat"]), { message: "de has no text strat" });
  assert.throws(() => acceptAll(folder, "xx", null), { message: "there is no language xx in src/i18n/languages.json" });
});

test("missing and superfluous files are reported", (t) => {
  const { folder, change } = project(t);
  rmSync(join(folder, "instruments/cy/phase-readiness.json"));
  rmSync(join(folder, "src/pages/words/ar.json"));
  change("src/i18n/translated.json", ({ de }) => delete de.pages);
  writeFileSync(join(folder, "instruments/de/gone.json"), "{}");
  mkdirSync(join(folder, "instruments/xx"));
  assert.deepEqual(allProblems(folder), [
    "src/i18n/languages.json does not list xx, though there are files or records of it",
    `src/pages/words/de.json: nothing is accepted yet (${readEnglish(root).get(PAGES).size} texts)`,
    "instruments/de/gone.json is left over: there is no such assessment",
    "instruments/cy/phase-readiness.json is missing, though src/i18n/translated.json lists it",
    "src/pages/words/ar.json is missing, though src/i18n/translated.json lists it",
  ]);
});

test("the texts of an assessment are those in the schema, with the paths that translations use", () => {
  const keys = (name) => textsOf(read(`instruments/${name}.json`)).map(({ key }) => key);
  assert.deepEqual(keys("ten-characteristics").slice(0, 8), [
    "title", "intro", "sources/0/title", "sources/0/note",
    "scales/in-place/1/label", "scales/in-place/2/label", "scales/in-place/3/label", "scales/in-place/4/label",
  ]);
  for (const key of ["sections/goals/items/goals/look_for/2", "sections/goals/items/goals/rubric/3", "scoring/bands/early/text"]) {
    assert.ok(keys("ten-characteristics").includes(key), key);
  }
  assert.ok(keys("strategic-fit").includes("scoring/rules/0/outcome/label"));
  for (const name of assessments) {
    // Replacing texts by their paths replaces exactly the texts that the paths came from.
    const assessment = read(`instruments/${name}`);
    const texts = textsOf(assessment);
    const marked = translate(assessment, Object.fromEntries(texts.map(({ key }) => [key, `«${key}»`])), "xx");
    assert.deepEqual(textsOf(marked), texts.map((text) => ({ ...text, english: `«${text.key}»` })), name);
    assert.equal(JSON.stringify(marked).match(/«/g).length, texts.length, name);
  }
});

test("the pseudo-language is two fifths longer, marked at both ends, and keeps placeholders", () => {
  const words = (text) => text.replace(/\{\/?\w+\}/g, "").length;
  assert.match(pseudo("Start"), /^⟦Šţåŕţ.+⟧$/);
  assert.deepEqual(Object.keys(pseudo({ one: "{count} question", other: "{count} questions" })), ["one", "other"]);
  const files = new Map(pseudoFiles(root));
  assert.equal(files.size, assessments.length + 2);
  assert.equal(files.get("src/i18n/languages/en-XA.json").direction, "ltr");
  for (const [name, english] of readEnglish(root)) {
    const path = pathOf(name, "en-XA");
    const texts = files.get(path);
    for (const [key, { text }] of english) {
      if (key === "direction") continue;
      const pairs = typeof text === "string" ? [[text, texts[key]]] : Object.keys(text).map((form) => [text[form], texts[key][form]]);
      for (const [before, after] of pairs) {
        assert.ok(words(after) >= 1.4 * words(before), `${path}: ${key}`);
        assert.deepEqual(after.match(/\{\/?\w+\}/g), before.match(/\{\/?\w+\}/g), `${path}: ${key}`);
        assert.doesNotMatch(after.replace(/\{\/?\w+\}/g, ""), /[A-Za-z]/, `${path}: ${key}`);
      }
    }
  }
});
