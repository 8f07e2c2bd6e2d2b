// The pages around the widget in other languages: everything that they say, also read out, is in the language, or is marked as
// English; a language can be chosen and is carried on; nothing is loaded that is not needed.
// In one engine: what the pages' own scripts put there, and axe.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { SHIPPED } from "../../src/element/js/language.js";
import { TO, fillIn } from "./pages/collect.mjs";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { dist, strictPolicy } from "./server.mjs";
import { foreign, overflowing, visitPageIn } from "./pages/page-languages.mjs";
import { visit } from "./pages/visit.mjs";

const words = (tag) => JSON.parse(readFileSync(new URL(`../../src/pages/words/${tag}.json`, import.meta.url), "utf8"));
const LANGUAGES = JSON.parse(readFileSync(new URL("../../src/i18n/languages.json", import.meta.url), "utf8"));
const site = { headers: { "content-security-policy": `${strictPolicy}; frame-src 'self'` } };
const PAGES = { "index.html": null, "author.html": "author.page-title", "compare.html": "compare.page-title" };
const narrow = { width: 320, height: 900 };
const loaded = (site) => site.requests.map(({ path }) => path.split("?")[0]).filter((path) => path.includes("/words/"));

inOneEngine("The pages in other languages", "the pages' own scripts, and axe", (browser) => {
  for (const [page, title] of Object.entries(PAGES)) {
    for (const tag of SHIPPED.filter((tag) => tag !== "en")) {
      test(`${page}, ${tag}: title, direction and words; 320 px are enough, with large text too; axe finds nothing`, async (t) => {
        const { site: opened, tab } = await visitPageIn(t, browser, page, `?lang=${tag}`, { site, size: narrow });
        const said = await tab.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
        assert.deepEqual(said, [tag, LANGUAGES.find((language) => language.tag === tag).direction, title ? words(tag)[title] : "Partnership Check"]);
        assert.deepEqual(await foreign(tab, words("en"), words(tag)), []);
        assert.deepEqual(await overflowing(tab), []);
        // One for each direction, since axe takes long and knows no language.
        if (["de", "ar"].includes(tag)) assert.deepEqual(await tab.axe(), []);
        assert.deepEqual(loaded(opened), [`/words/${tag}.json`]);
        assert.deepEqual([await tab.seen("violations"), await tab.seen("errors")], [[], []]);
        await tab.until("the widget is in the same language", (tag) => document.querySelector("partnership-check:not([hidden])")?.shadowRoot?.querySelector(".pc")?.lang === tag, tag);
        await tab.evaluate(() => (document.documentElement.style.fontSize = "200%"));
        assert.deepEqual(await overflowing(tab), [], "200 % text");
      });
    }

    test(`${page}: every language of the widget can be chosen, and stays`, async (t) => {
      const { site: opened, tab } = await visitPageIn(t, browser, page, "#here", { site });
      assert.deepEqual(loaded(opened), [], "English needs nothing more");
      assert.ok((await foreign(tab, words("en"), words("de"))).length > 5, "so English is found where it is");
      const offered = await tab.evaluate(() => [...document.querySelectorAll(".languages > a")].map(({ lang, hreflang, textContent }) => [lang, hreflang, textContent]));
      assert.deepEqual(offered, LANGUAGES.map(({ tag, name }) => [tag, tag, name]));
      assert.deepEqual(offered.map(([lang]) => lang), SHIPPED);
      assert.equal(await tab.evaluate(() => document.querySelector(".languages > [aria-current]").lang), "en");
      assert.ok(!(await tab.shown(".languages p")), "English has been read");

      await tab.evaluate(() => history.replaceState(null, "", "?theme=dark#there"));
      await tab.click(".languages > a[lang=de]");
      await tab.until("the page is in German", () => document.documentElement.lang === "de" && document.querySelector(".languages > [aria-current]")?.lang === "de");
      assert.equal(await tab.evaluate(() => new URL(location.href).searchParams.get("theme") + location.hash), "dark#there");
      assert.ok((await tab.text(".languages p")).startsWith(words("de")["languages.unreviewed"]));
      const { ours, docs } = await tab.evaluate(() => {
        const links = [...document.querySelectorAll("a[href]:not([download])")].filter((link) => link.origin === location.origin && link.pathname !== location.pathname);
        const of = (english) => links.filter(({ hreflang }) => (hreflang === "en") === english);
        return { ours: of(false).map(({ search }) => new URLSearchParams(search).get("lang")), docs: of(true).map(({ search, lang }) => [search, lang]) };
      });
      assert.ok(ours.length > 0 && ours.every((lang) => lang === "de"), `${ours}`);
      assert.ok(docs.length > 0 && docs.every(([search]) => search === ""), "the documentation is in English alone");
    });
  }

  test("the browser's language is taken where the address names none, and a page whose words do not arrive is whole in English", async (t) => {
    const wishes = "<script src=\"/wishes.js\"></script>";
    const page = readFileSync(`${dist}compare.html`, "utf8").replace("<head>", `<head>${wishes}`);
    const files = { "/wished.html": page, "/wishes.js": "Object.defineProperty(navigator, 'languages', { value: ['fi', 'cy-GB'] });" };
    const welsh = await visit(t, browser, "wished.html", { site: { ...site, files } });
    await welsh.tab.until("the page is in Welsh", (title) => document.querySelector("h1").textContent === title, words("cy")["compare.title"]);
    assert.equal(await welsh.tab.evaluate(() => document.documentElement.lang), "cy");
    assert.ok(await welsh.tab.evaluate(() => [...document.querySelectorAll(".site a")].every(({ search }) => !search)), "other pages find the same language");

    const cut = await visit(t, browser, "wished.html", { site: { ...site, files, refuse: (path) => path.startsWith("/words/") } });
    await cut.tab.until("the languages are offered", () => document.querySelector(".languages > [aria-current]"));
    assert.deepEqual(await cut.tab.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.querySelector(".languages > [aria-current]").lang]), ["en", "ltr", "en"]);
    assert.equal(await cut.tab.text("h1"), words("en")["compare.title"]);
  });

  test("what the builder says is in the page's language; its own language is apart from that of the page", async (t) => {
    const { tab } = await visitPageIn(t, browser, "index.html", "?lang=de&widget-lang=cy&instrument=five-ingredients", { site });
    const value = (name) => tab.evaluate((name) => document.querySelector("#builder").elements[name].value, name);
    assert.deepEqual([await value("lang"), await value("instrument")], ["cy", "five-ingredients"]);
    await tab.until("the fallback is in Welsh", (text) => document.querySelector("#snippet").textContent.includes(text), words("cy")["lines.fallback"]);
    const { assessments } = LANGUAGES.find(({ tag }) => tag === "cy");
    assert.equal(/^„Fünf Zutaten“ ist nicht übersetzt/.test(await tab.text("#lang-hint")), !assessments.includes("five-ingredients"));
    await tab.evaluate(() => {
      for (const [name, text] of [["accent", "#777777"], ["radius", "99"], ["theme", "light"], ["lang", ""]]) {
        const field = document.querySelector("#builder").elements[name];
        field.value = text;
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      }
    });
    assert.equal(await tab.text("#accent-hint"), "4,4 : 1: zu wenig, AA verlangt 4,5 : 1. Der Check nimmt stattdessen #767676");
    assert.equal(await tab.text("#radius-hint"), "Das ist keine ganze Zahl von 0 bis 24. Sie wird weggelassen.");
    await tab.until("the address has the choices", () => location.search.includes("accent"));
    const query = await tab.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));
    assert.deepEqual(query, { lang: "de", instrument: "five-ingredients", theme: "light", accent: "#777777" });
    assert.deepEqual(await foreign(tab, words("en"), words("de")), []);
    await tab.click("#afresh");
    assert.equal(await tab.text("#told"), words("de")["builder.afresh"]);
    assert.equal(await tab.evaluate(() => location.search), "?lang=de");
  });

  test("an invitation is in the language that was chosen for it, and so is the page that it opens", async (t) => {
    const { site: opened, tab } = await visitPageIn(t, browser, "index.html", "?lang=de", { site });
    await fillIn(tab, { collect: TO, round: "Spring" });
    assert.equal(await tab.evaluate(() => document.querySelector("#invite-form").elements.lang.value), "de", "that of the page comes first");
    await fillIn(tab, { lang: "ar" });
    await tab.click("#invite-form button");
    await tab.untilShown("#invitation");
    assert.equal(await tab.text("#invite-told"), words("de")["invite.made"]);
    assert.deepEqual(await tab.evaluate(() => [document.querySelector("#letter").lang, document.querySelector("#letter").dir]), ["ar", "rtl"]);
    const { hash } = new URL(await tab.text("#invite-link"));

    const guest = await visitPageIn(t, browser, "index.html", hash, { site });
    await guest.tab.untilShown("#invited h1");
    assert.deepEqual(await guest.tab.evaluate(() => [document.documentElement.lang, document.querySelector("#invited").dir]), ["ar", "rtl"]);
    assert.deepEqual(loaded(guest.site), ["/words/ar.json"]);
    assert.deepEqual(await foreign(guest.tab, words("en"), words("ar")), []);
    assert.deepEqual(loaded(opened).sort(), ["/words/ar.json", "/words/de.json"]);
  });

  test("the editor speaks the page's language, and marks what the reader of assessments says as English", async (t) => {
    const { tab } = await visitPageIn(t, browser, "author.html", "?lang=de", { site });
    await tab.until("the editor is there", () => window.pct.find("#editor >>> .cm-content"));
    await tab.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{ "id": 1, }'], "x.json", { type: "application/json" }));
      document.querySelector("#editor").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    });
    await tab.untilShown("#problems button");
    assert.equal(await tab.text("#told"), "x.json ist geöffnet.");
    assert.equal(await tab.text("#problems strong"), "Zeile 1, Spalte 12:");
    const [said, lang, dir] = await tab.evaluate(() => {
      const { textContent, lang, dir } = document.querySelector("#problems button span");
      return [textContent, lang, dir];
    });
    assert.deepEqual([/remove the comma before it\.$/.test(said), lang, dir], [true, "en", "ltr"], said);
    assert.match(await tab.text("#summary"), /^1 Fehler\. /);
    await tab.evaluate(() => window.pct.find("#editor >>> .cm-content").focus());
    await tab.key("Control+f");
    await tab.untilShown("#editor >>> input[name=search]");
    const labels = await tab.evaluate(() => window.pct.findAll("#editor >>> .cm-search :is(button, label)").map((one) => (one.ariaLabel ?? one.textContent).trim()));
    assert.deepEqual(labels, ["next", "previous", "all", "case", "pattern", "words", "replace", "replace-all", "close"].map((name) => words("de")[`search.${name}`]));
    assert.deepEqual(await foreign(tab, words("en"), words("de")), []);
    assert.deepEqual(await tab.axe(), []);
  });
});
