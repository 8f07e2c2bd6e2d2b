// The plugin from its users' point of view: installed from the zip on the admin pages, shown to visitors by shortcode
// and by block, and configured in the block editor. script/try-wordpress starts the site and passes in its address. Runs
// in Chromium only.
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

/** The attributes on the pages that prepare.php created. */
const CONFIGURED = {
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
const requests = []; // every address that a visitor's page requested

before(async () => {
  [admin, visitor] = [await startChromium({}), await startChromium({})];
  // Admin pages load pictures from elsewhere, but in these tests no page may reach another host.
  await admin.context.route((url) => url.origin !== site, (route) => route.abort());
  await visitor.context.addInitScript({ path: RECORDER });
  await visitor.context.route("**", (route) => {
    requests.push(route.request().url());
    return new URL(requests.at(-1)).origin === site ? route.continue() : route.abort();
  });
});
after(() => Promise.all([admin?.close(), visitor?.close()]));

async function open(t, address, size) {
  requests.length = 0;
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

const pluginRequests = () => requests.filter((url) => url.includes("/plugins/partnership-check/"));

/** The widget has its attributes and follows them: the assessment, on one page, with answers kept in the tab by name. */
async function assertConfigured(tab, widget) {
  await widget.ready();
  assert.deepEqual(await attributes(tab), CONFIGURED);
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

test("the zip can be installed and activated on the admin pages", async (t) => {
  const page = await admin.context.newPage();
  t.after(() => page.close());
  await logIn(page, site, password);
  await installPlugin(page, site, zip);
});

test("a page without the widget requests none of its files", async (t) => {
  for (const query of ["", "&theme=classic"]) {
    const { tab } = await open(t, pages.plain + query);
    assert.match(await tab.text("body"), /No assessment here/);
    assert.deepEqual(pluginRequests(), []);
  }
});

test("a shortcode without attributes works, and an answer is still there after a reload", async (t) => {
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
  ["a block theme", ""],
  ["a classic theme", "&theme=classic"],
]) {
  test(`in ${theme}, all files come from the site, and the script is a module with its integrity`, async (t) => {
    const { tab, widget } = await open(t, pages.bare + query);
    await widget.ready();
    assert.equal(await tab.shown(".wp-site-blocks"), query === "", "the page uses that theme");
    assert.deepEqual(requests.filter((url) => new URL(url).origin !== site), []);
    const tags = await tab.evaluate(() =>
      [...document.querySelectorAll('script[src*="partnership-check"]')].map(({ type, src, integrity }) => ({ type, src, integrity })),
    );
    assert.equal(tags.length, 1);
    assert.equal(tags[0].type, "module");
    assert.match(tags[0].src, /\/plugins\/partnership-check\/assets\/[0-9a-f]{16}\/partnership-check\.js$/);
    if (!existsSync(`${dist}integrity.json`)) return t.diagnostic("this build has no integrity hashes");
    assert.equal(tags[0].integrity, JSON.parse(readFileSync(`${dist}integrity.json`, "utf8"))["partnership-check.js"]);
  });
}

test("the attributes of a shortcode reach the widget", async (t) => {
  const { tab, widget } = await open(t, pages.shortcode);
  await assertConfigured(tab, widget);
  await tab.page.screenshot({ path: join(place, "shortcode-dark.png") });
});

test("the attributes of a block reach the widget", async (t) => {
  const { tab, widget } = await open(t, pages.block);
  assert.ok(await tab.shown(".wp-block-partnership-check-widget.alignwide partnership-check"));
  await assertConfigured(tab, widget);
  await tab.page.screenshot({ path: join(place, "block.png") });
});

test("the site's own assessment can be used by its address", async (t) => {
  const { tab, widget } = await open(t, pages.src);
  await widget.ready();
  assert.deepEqual(await attributes(tab), { src: "/wp-content/uploads/own.json?a=1&b=2", loading: "eager" });
  assert.equal((await widget.result()).instrument.id, "five-ingredients");
});

for (const [name, what, left] of [
  // WordPress itself cuts off a shortcode at markup, so the attributes after it are lost.
  ["markup", "markup in a shortcode's attributes does nothing", {}],
  ["quotes", "a shortcode's attributes that try to inject code are dropped, the valid one is kept", { theme: "dark" }],
  ["blocks", "a block's attributes that are not allowed are dropped, the valid one is kept", { theme: "dark" }],
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

test("without JavaScript there is a sentence instead of the widget", async (t) => {
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

test("a block inserted, configured and published in the block editor is shown to visitors", async (t) => {
  const page = await admin.context.newPage();
  t.after(() => page.close());
  const address = await addBlockPage(page, site, join(place, "editor.png"));
  const { tab, widget } = await open(t, address);
  await widget.ready();
  assert.deepEqual(await attributes(tab), { instrument: "success-factors", lang: "cy", layout: "single", "storage-key": "team" });
  assert.equal((await widget.result()).instrument.id, "success-factors");
  await tab.page.screenshot({ path: join(place, "published.png") });
});

test("nothing is cut off on a phone", async (t) => {
  const { tab, widget } = await open(t, pages.bare, { width: 320, height: 700 });
  await widget.ready();
  await tab.page.screenshot({ path: join(place, "phone.png"), fullPage: true });
  const [page, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(page <= window, `the page is ${page} wide in a window of ${window}`);
});

test("WordPress logged no errors or notices about the plugin", (t) => {
  const log = join(place, "debug.log");
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  t.diagnostic(`${lines.filter(Boolean).length} lines in total`);
  assert.deepEqual(lines.filter((line) => /partnership-check|partnership_check/.test(line)), []);
});
