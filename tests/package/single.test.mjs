// partnership-check.html as people use it: a file on disk, opened without a server and without a network.
import assert from "node:assert/strict";
import { copyFile, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import test from "node:test";
import { SHIPPED } from "../../src/element/js/language.js";
import { invite } from "../../src/pages/invite/invitation.js";
import { inEveryEngine } from "../browser/drivers/engines.mjs";
import { freshFolder } from "../browser/drivers/processes.mjs";
import { draft, recordDrafts, TO, toResults } from "../browser/pages/collect.mjs";
import { bundled } from "../browser/pages/widget.mjs";
import { single } from "./packages.mjs";
import { answerOne, noComplaints, open } from "./visitor.mjs";

const json = async (path) => JSON.parse(await readFile(new URL(`../../src/${path}`, import.meta.url), "utf8"));
const languages = await Promise.all((await json("i18n/languages.json")).map(async (language) => ({ ...language, words: await json(`pages/words/${language.tag}.json`) })));

/** Opens a copy of the file in a folder that contains no other files. */
async function openAlone(t, browser, size) {
  const path = join(freshFolder(), "partnership-check.html");
  await copyFile(single, path);
  const tab = await browser.newTab();
  t.after(() => tab.close());
  await tab.page?.context().setOffline(true);
  const url = pathToFileURL(path).href;
  return { tab, url, widget: await open(tab, url, size) };
}

/** Chooses from one of the page's own lists, with the event that a visitor's choice would send. */
async function chooseIn(tab, name, value) {
  await tab.evaluate(
    ([name, value]) => {
      const list = document.querySelector(`#${name}`);
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [name, value],
  );
  await tab.evaluate(() => document.querySelector("partnership-check").whenReady());
}

inEveryEngine("The single file", (browser) => {
  test("it works from disk without a network, and an answer is still there after a reload", async (t) => {
    const { tab, url, widget } = await openAlone(t, browser);
    await chooseIn(tab, "instrument", "ten-characteristics");
    await answerOne(widget);
    const path = await tab.download(() => widget.do("download"));
    assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 4 } });
    const fetched = await tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(fetched.filter((name) => !name.startsWith("data:")), []);
    await noComplaints(tab);

    await open(tab, url);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } }, "kept by the browser");
    await noComplaints(tab);
  });

  test("all assessments can be chosen, and the choice is kept after a reload", async (t) => {
    const { tab, url, widget } = await openAlone(t, browser);
    const offered = await tab.evaluate(() => [...document.querySelector("#instrument").options].map(({ value }) => value));
    assert.deepEqual(offered.toSorted(), bundled.toSorted());
    for (const id of offered.toReversed()) {
      await chooseIn(tab, "instrument", id);
      assert.equal((await widget.result()).instrument.id, id);
    }
    await chooseIn(tab, "instrument", "strategic-fit");
    await open(tab, url);
    assert.equal((await widget.result()).instrument.id, "strategic-fit");
    await noComplaints(tab);
  });

  test("every language can be chosen, for the page and the widget", async (t) => {
    const { tab, widget } = await openAlone(t, browser);
    const offered = await tab.evaluate(() => [...document.querySelector("#lang").options].map(({ value }) => value));
    assert.deepEqual(offered, SHIPPED);
    for (const lang of offered) {
      await chooseIn(tab, "lang", lang);
      assert.equal(await tab.evaluate(() => document.documentElement.lang), lang);
      await widget.untilShown(`.pc[lang="${lang}"]`);
      const { words, reviewed } = languages.find(({ tag }) => tag === lang);
      // The text of an element is read with plain spaces.
      const plain = (text) => text.replace(/\s/g, " ");
      assert.equal(await tab.text("#promise"), plain(words["single.promise"]));
      assert.equal(await tab.text("#unreviewed"), reviewed ? "" : plain(words["languages.unreviewed"]));
      assert.deepEqual(await tab.axe(), [], lang);
    }
  });

  browser.once("an address can name the language, and a choice on the page counts more from then on", async (t) => {
    const { tab, url } = await openAlone(t, browser);
    await open(tab, `${url}?lang=cy`);
    assert.equal(await tab.evaluate(() => document.documentElement.lang), "cy");
    await chooseIn(tab, "lang", "de");
    await tab.reload();
    assert.equal(await tab.evaluate(() => document.documentElement.lang), "de");
  });

  browser.once("an invitation is taken up, and results go as a file, because no link leads to a page on disk", async (t) => {
    const { tab, url, widget } = await openAlone(t, browser);
    await open(tab, `${url}${new URL(invite(url, { instrument: "phase-readiness", collect: TO, round: "Gwanwyn", lang: "cy" })).hash}`);
    await tab.until("it is taken up", () => document.querySelector("partnership-check").result?.instrument.id === "phase-readiness");
    const says = await tab.text("#invited");
    assert.ok(says.includes(TO) && says.includes("Gwanwyn"), says);
    assert.ok(!(await tab.shown("#choice")), "there is nothing to choose");
    assert.deepEqual(await tab.axe(), []);
    await widget.load({ ...(await widget.result()), answers: { "shared-problem": { value: 2 } } });
    await toResults(widget);
    await recordDrafts(tab);
    const path = await tab.download(() => widget.press("[data-role=send] button[data-do=send]"));
    const { to, subject, body } = await draft(tab);
    assert.ok(to === TO && subject.endsWith(" (Gwanwyn)") && body.includes(basename(path)), body);
    await noComplaints(tab);
  });

  // WebKit's window cannot be that narrow, and a page on disk cannot be shown in a frame instead.
  if (browser.engine !== "webkit") {
    test("a width of 320 pixels is enough", async (t) => {
      const { tab } = await openAlone(t, browser, { width: 320, height: 640 });
      const [page, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.equal(window, 320);
      assert.ok(page <= window, `the page is ${page} pixels wide`);
    });
  }
});

test("the page can send nothing anywhere, because its policy allows no address", async () => {
  const html = await readFile(single, "utf8");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  assert.match(policy, /^default-src 'none';/);
  assert.doesNotMatch(policy, /'self'|https?:|connect-src|\*|unsafe-inline/);
  assert.doesNotMatch(html.replace(/<script[^]*<\/script>/, ""), /(src|href)="(?!data:)/);
});
