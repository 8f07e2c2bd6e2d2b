// What an invitation puts into an address, and what our pages read from one, whatever it contains.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { SHIPPED } from "../../src/element/js/language.js";
import { invitation, invite } from "../../src/pages/invite/invitation.js";
import { letter, welcome } from "../../src/pages/invite/texts.js";

const json = async (path) => JSON.parse(await readFile(new URL(`../../src/${path}`, import.meta.url), "utf8"));
const languages = await Promise.all((await json("i18n/languages.json")).map(async (language) => ({ ...language, words: await json(`pages/words/${language.tag}.json`) })));
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

test("the e-mail names the button as it is in its language, and has no marks that would be copied with its link", async () => {
  assert.deepEqual(languages.map(({ tag }) => tag), SHIPPED);
  const [invitation, link] = [{ collect: "name@council.example", round: "" }, "https://council.example/#/phase-readiness"];
  for (const language of languages) {
    const text = letter(language, "Ready?", invitation, link);
    const { "send.to": button } = await json(`i18n/languages/${language.tag}.json`);
    assert.ok(text.includes(button.replace("{address}", invitation.collect)), text);
    assert.ok(text.includes(`\n${link}\n`), text);
    assert.doesNotMatch(text, /[\u2066-\u2069{}]/, language.tag);
  }
});

test("a page says to whoever was invited what, in which round, and to whom it goes", () => {
  const [english, arabic] = ["en", "ar"].map((tag) => languages.find((language) => language.tag === tag));
  const said = welcome(english, "Ready?", { collect: "name@council.example", round: "Spring" });
  assert.deepEqual(said.slice(0, 2), ["You are invited to answer “Ready?”", "Round: Spring"]);
  assert.match(said[2], /^At the end you can send your results to name@council\.example\./);
  assert.equal(welcome(english, "Ready?", { collect: "name@council.example", round: "" }).length, 2);
  assert.equal(welcome(arabic, "Ready?", { collect: "a@b.example", round: "2027 (x)" })[1], "الجولة: \u20682027 (x)\u2069", "what is put in cannot turn what is around it");
});

test("a round stands in brackets behind a title, which may end with a question mark", () => {
  const invitation = { collect: "name@council.example", round: "Herbst 2026" };
  const title = "Phasen-Check: Ist unsere Partnerschaft bereit für den nächsten Schritt?";
  for (const language of languages) {
    const text = letter(language, title, invitation, "https://council.example/#/phase-readiness");
    assert.ok(text.includes(`${title} (Herbst 2026)`), text);
    assert.ok(!letter(language, title, { ...invitation, round: "" }, "").includes("("));
  }
});
