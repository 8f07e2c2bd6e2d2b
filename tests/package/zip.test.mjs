// The zip for sites without npm: it works when unpacked as its readme says, and the same build gives the same bytes.
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
    assert.doesNotMatch(names.join(), /demo|index\.html/, "the demo is not included");
  });

  test("its example works under a strict policy when unpacked and served", async (t) => {
    const browser = await startChromium({});
    t.after(() => browser.close());
    const server = await serve({ root: folder, headers: { "Content-Security-Policy": strictPolicy } });
    t.after(() => server.close());
    const tab = await browser.newTab();
    await answerOne(await open(tab, `${server.url}partnership-check-${version}/example.html`));
    await noComplaints(tab);
  });

  test("the same build gives the same bytes, even in another time zone", async () => {
    const again = freshFolder();
    const make = `
      const [, to] = process.argv;
      const { zip } = await import("${new URL("../../packaging/zip/zip.mjs", import.meta.url)}");
      const { widgetFiles } = await import("${new URL("../../packaging/files.mjs", import.meta.url)}");
      const dist = "${join(root, "dist")}";
      await zip({ dist, paths: await widgetFiles(dist), version: "${version}" }, to);`;
    const env = { ...process.env, TZ: "Pacific/Kiritimati" };
    await run(process.execPath, ["--input-type=module", "-e", make, again], { env });
    assert.ok((await readFile(join(again, `partnership-check-${version}.zip`))).equals(await readFile(zipped)));
  });
});
