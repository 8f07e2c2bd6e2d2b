// The assessment editor as people use it, under a strict policy: an assessment is started, changed, broken, fixed and
// downloaded; with the mouse, with only the keyboard, in a narrow window. In the dark it is looked at in dark.test.mjs.
// In one engine: what the page's own script shows and writes, and axe. engines-storage.test.mjs writes and saves an assessment
// in every engine.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { freshFolder } from "./drivers/processes.mjs";
import { dist } from "./server.mjs";
import { clipboard, visitAuthor } from "./pages/author.mjs";
import { readAssessment } from "./pages/widget.mjs";

const skeleton = await readFile(new URL("../../src/pages/author/skeleton.json", import.meta.url), "utf8");

/** Creates a file with this name and text to open. */
async function file(name, text) {
  const path = join(freshFolder(), name);
  await writeFile(path, text);
  return path;
}

const broken = skeleton
  .replace('"edition": "1.0.0"', '"edition": "one"')
  .replace('"scale": "agree",', '"scale": "agreed",')
  .replace('"prompt": "We share credit.",\n          ', "");
const BROKEN = [
  'Line 5, column 3: /edition must be three numbers such as "1.0.0".',
  'Line 26, column 11: /sections/0/items/0/scale names no scale of this file; add it to "scales" or use one of agree.',
  'Line 29, column 9: /sections/0/items/1 lacks "prompt"; add it.',
];

inOneEngine("The assessment editor", "the page's own script", (browser) => {
  test("one can start from a bundled assessment, and the preview follows the text and stays in its section", async (t) => {
    const { title, sections } = readAssessment("five-ingredients");
    const presence = sections.find(({ id }) => id === "presence");
    const { tab, author, url } = await visitAuthor(t, browser);
    await author.start("five-ingredients");
    await author.untilPreview(title);
    assert.equal(JSON.parse(await author.kept()).$schema, url("schema/instrument-1.json"), "editors find the schema");
    await author.preview("button[data-do=start]");
    await author.preview("button[data-do=next]");
    await author.untilPreview(presence.title);
    await author.change(`"title": "${presence.title}`, " now");
    await author.untilPreview(`${presence.title} now`);
    assert.equal(await tab.text("#summary"), "No problems.");
    await tab.key("Control+z");
    await tab.until("the preview is the same as before", (title) => {
      const shown = window.pct.text("#preview partnership-check:not([hidden]) >>> h2");
      return shown.endsWith(title);
    }, presence.title);
    assert.deepEqual(await tab.seen("violations"), []);
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("every problem is listed with its line and leads there; once they are fixed, the preview continues", async (t) => {
    const { tab, author } = await visitAuthor(t, browser);
    await author.open(await file("broken.json", broken));
    await author.untilProblems(BROKEN);
    await tab.until("the problems are announced", () => window.seen.announcements.some((words) => words.startsWith("3 problems.")));
    assert.equal(await tab.shown("#stale"), true, "the preview says that it shows an earlier text");
    await author.untilPreview("Our check");

    await author.press("#problems li:nth-child(2) button");
    await author.untilLine(26);
    assert.deepEqual(await author.marked(), [5, 26, 29], "the lines are marked");

    await author.open(await file("mended.json", broken.replace('"one"', '"1.0.1"').replace("agreed", "agree")));
    await author.untilProblems([BROKEN[2]]);
    await author.open(await file("mended.json", skeleton.replaceAll("Our check", "Mended")));
    await author.untilPreview("Mended");
    await author.untilProblems([]);
    assert.equal(await tab.shown("#stale"), false);
    assert.deepEqual(await tab.seen("violations"), []);
  });

  test("the lines for a page name the file or contain it, once it has no problems", async (t) => {
    const { tab, author } = await visitAuthor(t, browser);
    const copied = await clipboard(tab);
    await author.press("#copy-src");
    assert.match(await copied(1), /\n<partnership-check src="our-check\.json"><p>[^<]+<\/p><\/partnership-check>$/);
    await author.press("#copy-inline");
    const lines = await copied(2);
    const [, held] = /<script type="application\/json">\n(.*)\n<\/script>\n<\/partnership-check>$/s.exec(lines);
    assert.equal(JSON.parse(held).id, "our-check");

    await author.change('"title": ', "oh ");
    await tab.until("a problem is listed", () => document.querySelector("#problems li"));
    assert.equal(await tab.text("#copied"), "", "“Copied” was about another text");
    assert.match(await tab.text("#snippet"), /src="our-check\.json"/, "a typing mistake does not change the name");
    await author.start("strategic-fit");
    await tab.until("the lines name the other file", () => /src="our-strategic-fit\.json"/.test(document.querySelector("#snippet").textContent));
    await author.press("#undo");
    await tab.until("the lines name the first file again", () => /src="our-check\.json"/.test(document.querySelector("#snippet").textContent));

    await author.open(await file("broken.json", broken));
    await author.untilProblems(BROKEN);
    await author.press("#copy-inline");
    await tab.until("a message says to fix the problems first", () => /^Fix the problems first/.test(document.querySelector("#copied").textContent));
  });

  test("the script's line has the folder that one says and the hash of the script, or none if it cannot be loaded", async (t) => {
    const hashes = JSON.parse(await readFile(join(dist, "integrity.json"), "utf8"));
    const { tab, author } = await visitAuthor(t, browser);
    const hash = `integrity="${hashes["partnership-check.js"]}"`;
    const line = `<script type="module" src="/partnership-check/partnership-check.js" ${hash}></script>\n`;
    const first = (tab, wanted) =>
      tab.until(`the lines begin with ${wanted}`, (wanted) =>
        document.querySelector("#snippet").textContent.startsWith(wanted), wanted);
    await first(tab, line);
    const copied = await clipboard(tab);
    await author.press("#copy-src");
    assert.ok((await copied(1)).startsWith(line));
    await author.press("#copy-inline");
    assert.ok((await copied(2)).startsWith(line));
    const policy = () => tab.text("#policy code");
    assert.equal(await policy(), "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
    await author.choose("#files", "https://files.example/check");
    await first(tab, `<script type="module" src="https://files.example/check/partnership-check.js" ${hash} crossorigin="anonymous"></script>\n`);
    assert.equal(await policy(), "script-src https://files.example 'wasm-unsafe-eval'; connect-src https://files.example");
    await author.choose("#files", "our site");
    await first(tab, line);
    assert.match(await tab.text("#files-hint"), /^This is neither a path/);
    assert.deepEqual(await tab.seen("violations"), []);

    const without = await visitAuthor(t, browser, { site: { refuse: (path) => path.endsWith("/integrity.json") } });
    await first(without.tab, `<script type="module" src="/partnership-check/partnership-check.js"></script>\n`);
    await without.tab.until("the message is shown", () => /comes without one/.test(document.querySelector("#hash").textContent));
  });

  test("a file that is too large is not opened, and the text stays", async (t) => {
    const { tab, author } = await visitAuthor(t, browser);
    await author.open(await file("large.json", " ".repeat(1024 * 1024 + 1)));
    await tab.until("the message is shown", () =>
      document.querySelector("#told").textContent.startsWith("large.json has 1025 KiB; keep it to 1024 KiB at most"));
    assert.equal(await author.kept(), null);
    await author.untilPreview("Our check");
  });

  test("the preview can be narrow, and can show everything on one page", async (t) => {
    const { tab, author } = await visitAuthor(t, browser);
    const width = () => tab.evaluate(() => document.querySelector("#preview").getBoundingClientRect().width);
    await author.choose("#width", "sidebar");
    assert.equal(await width(), 320);
    await author.choose("#width", "phone");
    assert.equal(await width(), 390);
    await author.choose("#layout", "single");
    await author.preview("button[data-do=start]");
    await tab.until("both questions are shown", () =>
      document.querySelector("#preview partnership-check").shadowRoot.querySelectorAll("fieldset[data-item]").length === 2);
  });

  test("axe finds nothing and a width of 320 px is enough, with and without problems, and while searching", async (t) => {
    for (const size of [{ width: 1200, height: 900 }, { width: 320, height: 640 }]) {
      const { tab, author } = await visitAuthor(t, browser, { size });
      const findings = async (what) => assert.deepEqual([...(await tab.axe()), ...(await author.overflows())], [], what);
      await findings(`good, ${size.width}`);
      await author.open(await file("broken.json", broken));
      await author.untilProblems(BROKEN);
      await findings(`broken, ${size.width}`);
      await author.search();
      await findings(`searching, ${size.width}`);
      assert.deepEqual(await tab.seen("violations"), []);
    }
  });
});
