// What an invitation puts into an address, and what our pages read from one, whatever it contains.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { SHIPPED } from "../../src/element/js/language.js";
import { invitation, invite } from "../../src/pages/invite/invitation.js";
import { letter } from "../../src/pages/invite/texts.js";

const words = JSON.parse(await readFile(new URL("../../src/pages/invite/words.json", import.meta.url), "utf8"));
const whole = { instrument: "phase-readiness", collect: "a+b@council.example", round: "Spring 2027 & more", lang: "cy" };

test("an invitation is in the fragment alone, and is read as it was made", () => {
  const link = invite("https://site.example/check/index.html?instrument=five-ingredients#lines", whole);
  const made = "#/phase-readiness?collect=a%2Bb%40council.example&round=Spring%202027%20%26%20more&lang=cy";
  assert.equal(link, `https://site.example/check/index.html${made}`);
  assert.deepEqual(invitation(new URL(link).hash), whole);
  assert.deepEqual(invitation(made.replace("?", "%3F")), whole, "a mail program has escaped the question mark");
  const least = invite("https://site.example/", { instrument: "strategic-fit", collect: "a@b.example", round: " " });
  assert.equal(least, "https://site.example/#/strategic-fit?collect=a%40b.example");
});

test("a link to results names the assessment and nobody to send them to", () => {
  const none = { instrument: "phase-readiness", collect: "", round: "", lang: "" };
  assert.deepEqual(invitation("#/phase-readiness?pc=abc"), none);
  assert.deepEqual(invitation("#/phase-readiness"), none);
});

test("what is no invitation is none, and nothing in one is more than it should be", () => {
  for (const fragment of ["", "#", "#lines", "#pc=abc", "#/", "#/unknown?collect=a@b.example", "#/../phase-readiness", "#/toString"]) {
    assert.equal(invitation(fragment), null, fragment);
  }
  const hostile = "#/phase-readiness?collect=a@b.example%3Fcc=c@d.example&lang=../x&round=%0D%0ABcc:%20x%00%E2%80%AEy";
  assert.deepEqual(invitation(hostile), { instrument: "phase-readiness", collect: "", round: "Bcc: x y", lang: "" });
  const { round } = invitation(`#/phase-readiness?collect=a@b.example&round=${"😀".repeat(101)}`);
  assert.equal(round, "😀".repeat(100));
});

test("the words are there in every language, with the same places for values, and name the button as it is", async () => {
  assert.deepEqual(Object.keys(words), SHIPPED);
  const places = (texts) => Object.entries(texts).map(([key, text]) => [key, text.match(/\{\w+\}/g).sort()]);
  for (const lang of SHIPPED) {
    assert.deepEqual(places(words[lang]), places(words.en), lang);
    const widget = JSON.parse(await readFile(new URL(`../../src/i18n/languages/${lang}.json`, import.meta.url), "utf8"));
    assert.ok(words[lang].mail.includes(widget["send.to"]), lang);
  }
});

test("a round stands in brackets behind a title, which may end with a question mark", () => {
  const invitation = { collect: "name@council.example", round: "Herbst 2026" };
  const title = "Phasen-Check: Ist unsere Partnerschaft bereit für den nächsten Schritt?";
  for (const lang of Object.keys(words)) {
    const text = letter(lang, title, invitation, "https://council.example/#/phase-readiness");
    assert.ok(text.includes(`${title} (Herbst 2026)`), text);
    assert.ok(!letter(lang, title, { ...invitation, round: "" }, "").includes("("));
  }
});
