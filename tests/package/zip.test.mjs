// The zip that a build contains and script/package passes on: everything in it works when unpacked as its readme says,
// and the same build gives the same bytes.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { before, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { serve } from "../../script/lib/static-server.mjs";
import { startChromium } from "../browser/drivers/playwright.mjs";
import { freshFolder } from "../browser/drivers/processes.mjs";
import { strictPolicy } from "../browser/server.mjs";
import { run, root, version, zipped } from "./packages.mjs";
import { answerOne, noComplaints, open } from "./visitor.mjs";

const arabic = JSON.parse(await readFile(join(root, "src/pages/words/ar.json"), "utf8"));

describe("The zip", { timeout: 120_000 }, () => {
  const folder = freshFolder();
  let names;
  before(async () => {
    const files = unzipSync(await readFile(zipped));
    names = Object.keys(files);
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
  });

  test("everything is in one folder named after the version, with licences and a readme", async () => {
    const top = `partnership-check-${version}/`;
    for (const name of names) assert.ok(name.startsWith(top), name);
    for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.txt", "partnership-check/partnership-check.js"])
      assert.ok(names.includes(top + name), name);
    const readme = await readFile(join(folder, top, "README.txt"), "utf8");
    assert.ok(readme.startsWith(`PARTNERSHIP CHECK ${version}\n`));
    assert.doesNotMatch(readme, /\{\{/);
    for (const name of ["index.html", "author.html", "compare.html", "docs/index.html", "examples/index.html", "schema/instrument-1.json"])
      assert.ok(names.includes(`${top}partnership-check/${name}`), name);
    assert.ok(!names.some((name) => /\.zip$/.test(name)), "the zip does not contain itself");
  });

  test("its pages work under a strict policy when unpacked and served, and no link leads out of it", async (t) => {
    const browser = await startChromium({});
    t.after(() => browser.close());
    const server = await serve({ root: folder, headers: { "Content-Security-Policy": strictPolicy } });
    t.after(() => server.close());
    const tab = await browser.newTab();
    const top = `${server.url}partnership-check-${version}/`;
    await answerOne(await open(tab, `${top}index.html`));
    await noComplaints(tab);
    await open(tab, `${top}index.html?lang=ar`);
    await tab.until("its start page is in Arabic too", (title) => document.querySelector("h1").textContent === title, arabic["zip.title"]);
    assert.deepEqual(await tab.evaluate(() => [document.documentElement.dir, document.querySelector(".languages p a").getAttribute("href")]), [
      "rtl",
      `${top}partnership-check/docs/translating.html`,
    ]);
    assert.deepEqual(await tab.axe(), []);
    await noComplaints(tab);
    for (const page of ["index.html", "docs/embedding.html", "examples/plain.html"]) {
      const widget = await open(tab, `${top}partnership-check/${page}`);
      assert.equal((await widget.result()).instrument.id, "ten-characteristics", page);
      await noComplaints(tab);
    }
    const pages = names.filter((name) => name.endsWith(".html")).map((name) => server.url + name);
    for (const page of pages) {
      const html = await (await fetch(page)).text();
      const hrefs = [...html.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, href]) => new URL(href, page).href);
      for (const href of new Set(hrefs.filter((href) => href.startsWith(server.url)))) assert.equal((await fetch(href)).status, 200, `${page}: ${href}`);
    }
  });

  test("the same build gives the same bytes, even in another time zone", async () => {
    const again = freshFolder();
    const make = `
      const [, to] = process.argv;
      const { writeFile } = await import("node:fs/promises");
      const { zipOf } = await import("${new URL("../../packaging/zip/zip.mjs", import.meta.url)}");
      await writeFile(to + "/again.zip", await zipOf("${join(root, "dist")}", "${version}"));`;
    const env = { ...process.env, TZ: "Pacific/Kiritimati" };
    await run(process.execPath, ["--input-type=module", "-e", make, again], { env });
    assert.ok((await readFile(join(again, "again.zip"))).equals(await readFile(zipped)));
  });
});
