// Which language is used, from the element's own to English.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { inheritedLanguage, ownLanguage, resolveLanguage, SHIPPED } from "../../src/element/js/language.js";

const PAGE = "that of the page or the browser is used";

test("the element's own language, or else inherited, or else preferred, or else English", () => {
  const shipped = ["en", "fr", "pt-BR", "zh-Hant"];
  const rows = [
    // own, inherited, preferred, interface, chain, warning
    ["fr", "en", ["en"], "fr", ["fr"], null],
    ["fr-CA", "en", ["en"], "fr", ["fr-CA", "fr"], null],
    ["FR", null, [], "fr", ["fr"], null],
    ["pt-br", null, [], "pt-BR", ["pt-BR"], null],
    ["zh-Hant-TW", null, [], "zh-Hant", ["zh-Hant-TW", "zh-Hant"], null],
    [null, "fr-CH", ["en"], "fr", ["fr-CH", "fr"], null],
    ["", "fr", ["en"], "fr", ["fr"], null],
    [null, "de", ["it", "fr", "en"], "fr", ["de", "it", "fr", "en"], null],
    [null, null, ["it"], "en", ["it", "en"], null],
    [null, null, [], "en", ["en"], null],
    ["fr-u-co-phonebk", null, [], "fr", ["fr-u-co-phonebk", "fr"], null],
    [null, "pt-BR-u-nu-arab", [], "pt-BR", ["pt-BR-u-nu-arab", "pt-BR"], null],
    [null, null, ["en-US-u-va-posix"], "en", ["en-US-u-va-posix", "en"], null],
    // Pages can replace `navigator.languages`.
    [null, null, undefined, "en", ["en"], null],
    [null, null, null, "en", ["en"], null],
    [null, null, 42, "en", ["en"], null],
    [null, null, [null, "fr"], "fr", ["fr"], null],
    ["pt", "fr", ["en"], "fr", ["pt", "fr"], `not a language of the interface (${shipped.join(", ")}); ${PAGE}`],
    ["in French", "fr", [], "fr", ["fr"], `not a language tag; ${PAGE}`],
  ];
  for (const [own, inherited, preferred, language, languages, warning] of rows) {
    const warnings = [];
    const warn = (...words) => warnings.push(words);
    const label = `own ${own}, inherited ${inherited}, preferred ${preferred}`;
    assert.deepEqual(resolveLanguage(own, inherited, preferred, warn, shipped), { language, languages }, label);
    assert.deepEqual(warnings, warning ? [["lang", own, warning]] : [], label);
  }
});

const node = (lang, parentNode = null) => ({ parentNode, getAttribute: (name) => (name === "lang" ? lang : null) });

test("the nearest ancestor with a language counts, even outside a shadow root", () => {
  const page = node("cy", { parentNode: null });
  assert.equal(inheritedLanguage(node("fr", node(null, page))), "cy");
  assert.equal(inheritedLanguage(node("fr", node("", page))), "cy");
  const shadow = { parentNode: null, host: node("de", page) };
  assert.equal(inheritedLanguage(node(null, node(null, shadow))), "de");
  assert.equal(inheritedLanguage(node("fr")), null);
});

test("in XHTML, the language may be in xml:lang; lang comes first", () => {
  const element = (attributes, parentNode = null) => ({ parentNode, getAttribute: (name) => attributes[name] ?? null });
  assert.equal(inheritedLanguage(element({}, element({ "xml:lang": "cy" }))), "cy");
  assert.equal(inheritedLanguage(element({}, element({ "xml:lang": "cy", "lang": "de" }))), "de");
  assert.equal(ownLanguage(element({ "xml:lang": "ar" })), "ar");
});

test("the languages of the interface are the files in languages/", () => {
  const files = readdirSync(new URL("../../src/i18n/languages/", import.meta.url)).filter((name) => name.endsWith(".json"));
  assert.deepEqual([...SHIPPED].sort(), files.map((name) => name.slice(0, -5)).sort());
});
