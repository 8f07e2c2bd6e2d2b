// The plugin as its users meet it: installed from the zip in the admin pages, on visitors' pages by shortcode and by
// block, and set up in the block editor. script/try-wordpress starts the site and says where it is; Chromium alone.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startChromium } from "../browser/drivers/playwright.mjs";
import { dist } from "../browser/server.mjs";
import { Widget, readAssessment } from "../browser/pages/widget.mjs";
import { addBlockPage, installPlugin, logIn } from "./admin.mjs";

const { TRY_URL: site, TRY_PLACE: place, TRY_ZIP: zip, TRY_PASSWORD: password } = process.env;
const pages = JSON.parse(readFileSync(join(place, "pages.json"), "utf8"));
const RECORDER = fileURLToPath(new URL("../browser/watch.js", import.meta.url));

/** What the pages that prepare.php wrote ask for. */
const ASKED = {
  instrument: "phase-readiness",
  layout: "single",
  lang: "cy",
  theme: "dark",
  storage: "session",
  "storage-key": "team",
  loading: "eager",
};

let admin;
let visitor;
const asked = []; // every address that a visitor's page asked for

before(async () => {
  [admin, visitor] = [await startChromium({}), await startChromium({})];
  // Admin pages show pictures from elsewhere; no page of this trial reaches another host.
  await admin.context.route((url) => url.origin !== site, (route) => route.abort());
  await visitor.context.addInitScript({ path: RECORDER });
  await visitor.context.route("**", (route) => {
    asked.push(route.request().url());
    return new URL(asked.at(-1)).origin === site ? route.continue() : route.abort();
  });
});
after(() => Promise.all([admin?.close(), visitor?.close()]));

async function open(t, address, size) {
  asked.length = 0;
  const tab = await visitor.newTab();
  t.after(() => tab.close());
  await tab.open(address, size);
  return { tab, widget: new Widget(tab) };
}

const attributes = (tab) =>
  tab.evaluate(() => {
    const all = [...document.querySelector("partnership-check").attributes];
    return Object.fromEntries(all.map(({ name, value }) => [name, value]));
  });

const ours = () => asked.filter((url) => url.includes("/plugins/partnership-check/"));

/** The widget shows what was asked for: the assessment, all of it at once, dark, kept in the tab under its name. */
async function assertAsAsked(tab, widget) {
  await widget.ready();
  assert.deepEqual(await attributes(tab), ASKED);
  assert.equal((await widget.result()).instrument.id, "phase-readiness");
  const all = readAssessment("phase-readiness").sections.flatMap((section) => section.items.map((item) => item.id));
  await widget.start();
  assert.deepEqual(Object.keys(await widget.chosen()), all, "all questions are on the page");
  await widget.choose(all[0], 2);
  const kept = await tab.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]);
  assert.deepEqual(
    kept.map((keys) => keys.filter((key) => key.startsWith("partnership-check:team:"))),
    [["partnership-check:team:phase-readiness:1"], []],
  );
}

test("the zip is installed and activated by the admin pages", async (t) => {
  const page = await admin.context.newPage();
  t.after(() => page.close());
  await logIn(page, site, password);
  await installPlugin(page, site, zip);
});

test("a page without it asks for none of its files", async (t) => {
  for (const query of ["", "&theme=classic"]) {
    const { tab } = await open(t, pages.plain + query);
    assert.match(await tab.text("body"), /No assessment here/);
    assert.deepEqual(ours(), []);
  }
});

test("a shortcode without attributes: ready, answered, and the answer is there after a reload", async (t) => {
  const { tab, widget } = await open(t, pages.bare);
  await widget.ready();
  assert.deepEqual(await attributes(tab), {});
  const [{ id, items }] = readAssessment("ten-characteristics").sections;
  await widget.start();
  await widget.choose(items[0].id, 3);

  await tab.page.reload();
  await widget.ready();
  await widget.start();
  await widget.jump(id);
  await widget.untilChosen(items[0].id, 3);
  await tab.page.screenshot({ path: join(place, "shortcode.png"), fullPage: true });
  assert.deepEqual(await tab.seen("errors"), []);
});

for (const [theme, query] of [
  ["a theme of blocks", ""],
  ["a classic theme", "&theme=classic"],
]) {
  test(`in ${theme}: files from the site alone, the script as a module with its integrity`, async (t) => {
    const { tab, widget } = await open(t, pages.bare + query);
    await widget.ready();
    assert.equal(await tab.shown(".wp-site-blocks"), query === "", "it is that theme");
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== site), []);
    const tags = await tab.evaluate(() =>
      [...document.querySelectorAll('script[src*="partnership-check"]')].map(({ type, src, integrity }) => ({ type, src, integrity })),
    );
    assert.equal(tags.length, 1);
    assert.equal(tags[0].type, "module");
    assert.match(tags[0].src, /\/plugins\/partnership-check\/assets\/[0-9a-f]{16}\/partnership-check\.js$/);
    if (!existsSync(`${dist}integrity.json`)) return t.diagnostic("this build says nothing of integrity");
    assert.equal(tags[0].integrity, JSON.parse(readFileSync(`${dist}integrity.json`, "utf8"))["partnership-check.js"]);
  });
}

test("the attributes of a shortcode come through", async (t) => {
  const { tab, widget } = await open(t, pages.shortcode);
  await assertAsAsked(tab, widget);
  await tab.page.screenshot({ path: join(place, "shortcode-dark.png") });
});

test("the attributes of a block come through", async (t) => {
  const { tab, widget } = await open(t, pages.block);
  assert.ok(await tab.shown(".wp-block-partnership-check-widget.alignwide partnership-check"));
  await assertAsAsked(tab, widget);
  await tab.page.screenshot({ path: join(place, "block.png") });
});

test("an assessment of the site's own, by its address", async (t) => {
  const { tab, widget } = await open(t, pages.src);
  await widget.ready();
  assert.deepEqual(await attributes(tab), { src: "/wp-content/uploads/own.json?a=1&b=2", loading: "eager" });
  assert.equal((await widget.result()).instrument.id, "five-ingredients");
});

for (const [name, what, left] of [
  // WordPress itself takes a shortcode apart that has markup in it: what is after that is lost to it.
  ["markup", "markup in a shortcode's attributes does nothing", {}],
  ["quotes", "a shortcode's attributes that would break out are dropped, the good one is kept", { theme: "dark" }],
  ["blocks", "a block's attributes that are not allowed are dropped, the good one is kept", { theme: "dark" }],
]) {
  test(what, async (t) => {
    const { tab, widget } = await open(t, pages[name]);
    await widget.ready();
    assert.deepEqual(await attributes(tab), left);
    await tab.click("partnership-check");
    assert.equal(await tab.evaluate(() => window.hostile), undefined);
    const planted = "[onerror], [onfocus], [onclick], img[src=x], main script";
    assert.equal(await tab.evaluate((planted) => document.querySelectorAll(planted).length, planted), 0);
  });
}

test("without JavaScript there is a sentence in its place", async (t) => {
  const context = await visitor.context.browser()?.newContext({ javaScriptEnabled: false });
  const text = context ? await textOf(context, pages.shortcode) : await (await fetch(pages.shortcode)).text();
  await context?.close();
  t.diagnostic(context ? "read in a browser without JavaScript" : "read as HTML");
  assert.match(text, /A questionnaire opens here\. It needs JavaScript/);
});

async function textOf(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  return page.innerText("body");
}

test("the block editor: inserted, set up in the inspector, published, and there for a visitor", async (t) => {
  const page = await admin.context.newPage();
  t.after(() => page.close());
  const address = await addBlockPage(page, site, join(place, "editor.png"));
  const { tab, widget } = await open(t, address);
  await widget.ready();
  assert.deepEqual(await attributes(tab), { instrument: "success-factors", lang: "cy", layout: "single", "storage-key": "team" });
  assert.equal((await widget.result()).instrument.id, "success-factors");
  await tab.page.screenshot({ path: join(place, "published.png") });
});

test("on a phone nothing is cut off", async (t) => {
  const { tab, widget } = await open(t, pages.bare, { width: 320, height: 700 });
  await widget.ready();
  await tab.page.screenshot({ path: join(place, "phone.png"), fullPage: true });
  const [page, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(page <= window, `the page is ${page} wide in a window of ${window}`);
});

test("WordPress noted no error and no misuse", (t) => {
  const log = join(place, "debug.log");
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  t.diagnostic(`${lines.filter(Boolean).length} lines in all`);
  assert.deepEqual(lines.filter((line) => /partnership-check|partnership_check/.test(line)), []);
});
