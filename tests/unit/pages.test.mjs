// The words of the pages around the widget without a browser: which language a page is in, texts with their values, and the words
// in the markup.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MARKUP } from "../../script/lib/translate/derived.mjs";
import { withWords, wordsIn } from "../../script/lib/translate/markup.mjs";
import { verdict } from "../../src/pages/demo/verdict.js";
import { inLanguage, languageOf, namedLanguage } from "../../src/pages/words/language.js";
import { message, pieces, plainMessage } from "../../src/pages/words/message.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");

test("a page is in the language of its address, or of the invitation in it, or of the browser, or in English", () => {
  const page = "https://site.example/check/index.html";
  const rows = [
    [`${page}?lang=de`, ["cy"], "de"],
    [`${page}?lang=de-AT`, [], "de"],
    [`${page}?lang=xx`, ["cy"], "cy"],
    [`${page}?lang=`, ["ar-EG", "de"], "ar"],
    [`${page}?lang=..%2Fx`, undefined, "en"],
    [`${page}#/phase-readiness?collect=a%40b.example&lang=cy`, ["de"], "cy"],
    [`${page}?lang=ar#/phase-readiness?collect=a%40b.example&lang=cy`, ["de"], "ar"],
    [`${page}#lines?lang=cy`, ["fi", "de-CH"], "de"],
    [page, ["fi"], "en"],
    [page, [null, 7, "not a tag"], "en"],
    ["file:///home/ann/partnership-check.html?lang=cy", ["de"], "cy"],
  ];
  for (const [address, preferred, language] of rows) assert.equal(languageOf(address, preferred), language, address);
});

test("the address of a page in another language is the same but for the language", () => {
  assert.equal(inLanguage("https://site.example/?theme=dark#lines", "de"), "https://site.example/?theme=dark&lang=de#lines");
  assert.equal(inLanguage("https://site.example/a.html?lang=cy&theme=dark#/x?y=z", "de"), "https://site.example/a.html?lang=de&theme=dark#/x?y=z");
  assert.equal(namedLanguage("https://site.example/?lang=de"), "de");
  assert.equal(namedLanguage("https://site.example/#lang=de"), null);
});

const words = { plain: "A {thing} of {count}", counted: { one: "one", few: "{count} few", many: "{count} many", other: "{count} other" } };
const speaking = (tag, direction = "ltr") => ({ tag, direction, words });

test("a text has its values, the form for its number, and numbers as its language writes them", () => {
  assert.equal(message(speaking("en"), "plain", { thing: "table", count: 1234.5 }), "A table of 1234.5");
  assert.equal(message(speaking("de"), "plain", { thing: "$&", count: 1234.5 }), "A $& of 1234,5");
  const forms = (tag, counts) => counts.map((count) => message(speaking(tag), "counted", { count }));
  assert.deepEqual(forms("en", [1, 2]), ["one", "2 other"]);
  assert.deepEqual(forms("pl", [1, 3, 5, 22]), ["one", "3 few", "5 many", "22 few"]);
  assert.equal(message(speaking("ar", "rtl"), "plain", { thing: "a.json", count: 3 }), "A \u2068a.json\u2069 of \u20663\u2069");
  assert.equal(message(speaking("ar", "rtl"), "plain", { thing: "4.5 : 1", count: 3 }), "A \u20664.5 : 1\u2069 of \u20663\u2069", "a ratio is not turned");
  assert.equal(plainMessage(speaking("ar", "rtl"), "plain", { thing: "a", count: 3 }), "A a of 3");
});

test("a text comes apart where elements stand", () => {
  assert.deepEqual(pieces("plain"), ["plain"]);
  assert.deepEqual(pieces("{strong}Yes.{/strong} Use {code} or {link}read on{/link}"), [
    { name: "strong", inside: "Yes." },
    " Use ",
    { name: "code", inside: null },
    " or ",
    { name: "link", inside: "read on" },
  ]);
});

const PAGE = `<main>
  <!-- <p data-words="no">not this</p> -->
  <p class="lead" data-words="lead">See &amp; read
    <a href="a.html" hreflang="en">how</a>, <code>a &lt; b</code>. <strong>Really.</strong></p>
  <nav aria-label="Site" data-words-aria-label="site"><br><input type="text"></nav>
</main>`;

test("the words of a page are read from its markup, and put into it", () => {
  const found = { lead: "See & read {link}how{/link}, {code}. {strong}Really.{/strong}", site: "Site" };
  assert.deepEqual(wordsIn(PAGE), [
    { key: "lead", attribute: null, text: found.lead },
    { key: "site", attribute: "aria-label", text: "Site" },
  ]);
  assert.equal(withWords(PAGE, found), PAGE, "what says the same stays as it is");
  const other = { lead: "{strong}First{/strong} {code} < {link}that{/link}", site: 'A "site"' };
  const changed = withWords(PAGE, other);
  assert.ok(changed.includes('data-words="lead"><strong>First</strong> <code>a &lt; b</code> &lt; <a href="a.html" hreflang="en">that</a></p>'), changed);
  assert.deepEqual(wordsIn(changed).map(({ text }) => text), [other.lead, other.site]);
  assert.throws(() => wordsIn("<p><b>no end</p>"), /<\/p> ends no element/);
  assert.throws(() => wordsIn('<p data-words="x"><em>odd</em></p>'), /<em> cannot be inside a text/);
  const long = withWords('    <p data-words="x">a</p>', { x: "word ".repeat(60).trim() });
  assert.ok(long.split("\n").every((line) => line.length <= 135) && long.includes("\n    word"), long);
});

test("every text of the pages is in the markup or asked for by a script, and every one that is asked for is there", () => {
  const english = Object.keys(JSON.parse(read("src/pages/words/en.json")));
  const inMarkup = new Set(MARKUP.flatMap((path) => wordsIn(read(path)).map(({ key }) => key)));
  const scripts = ["src/pages", "packaging/single-file"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => read(join(folder, name))));
  const code = scripts.join("\n");
  assert.deepEqual(english.filter((key) => !inMarkup.has(key) && !code.includes(`"${key}"`)), [], "nobody says these");
  const asked = [...code.matchAll(/\b(?:say|sayWith)\(\s*"([^"]+)"/g)].map(([, key]) => key);
  assert.deepEqual([...inMarkup, ...asked].filter((key) => !english.includes(key)), [], "these are not in en.json");
});

test("a text outside braces and marked elements is in no page: whatever people read has a key", () => {
  // What is the same in every language, or is there only where no script runs.
  const same = ["Partnership Check", "This page needs JavaScript.", "light-dark(#0d5f6b, #7fd0d8)"];
  for (const path of MARKUP) {
    const html = read(path).replace(/<!--[^]*?-->/g, "");
    const rest = html.replace(/<(\w+)[^>]*\sdata-words="[^>]*>[^]*?<\/\1>/g, "").replace(/<[^>]+>/g, "\n");
    const left = rest.split("\n").map((line) => line.trim()).filter((line) => line && !same.includes(line));
    assert.deepEqual(left, [], path);
  }
});

test("the contrast of a colour is said in one sentence", () => {
  const results = (contrast) => ({ text: { contrast, least: 4.5, used: [0, 0, 0, 1] } });
  const say = (...schemes) => verdict("text", schemes);
  assert.deepEqual(say(["light", results(4.59)]), { text: "4.5 : 1, meets AA", low: false });
  assert.deepEqual(say(["light", results(7)], ["dark", results(2)]), {
    text: "7.0 : 1 light, 2.0 : 1 dark: too little in dark, AA requires 4.5 : 1. The widget uses #000000 instead",
    low: true,
  });
  assert.match(say(["light", results(1)], ["dark", results(2)]).text, /dark: too little, AA requires 4\.5 : 1\. The widget uses #000000 and #000000 instead$/);
  assert.deepEqual(say(["light", {}]), { text: "Contrast depends on your page" });
});
