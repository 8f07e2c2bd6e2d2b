// Which files of a build go where: what script/examples adds later is no part of a package, whatever its folder is called. And how
// the package is installed.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { siteFiles, version, widgetFiles } from "../../packaging/files.mjs";

test("the pages around the widget leave out each example that script/examples builds", async (t) => {
  const dist = await mkdtemp(join(tmpdir(), "dist-"));
  t.after(() => rm(dist, { recursive: true }));
  const examples = (await readdir("examples", { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const built = examples.map(({ name }) => name).filter((name) => name !== "themes");
  assert.ok(built.length > 3);
  const compared = ["partnership-check.compare.js", "widget_compare.wasm", "languages/en.compare.json"];
  const kept = [...compared, "index.html", "partnership-check.js", "examples/plain.html", "examples/themes/dark.css"];
  const added = ["partnership-check.zip", "examples/two-versions.html", "examples/older/partnership-check.js"];
  for (const path of [...kept, ...added, ...built.map((name) => `examples/${name}/main.js`)]) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), "");
  }
  assert.deepEqual(await siteFiles(dist), kept.toSorted());
  assert.deepEqual(await widgetFiles(dist), ["partnership-check.js"]);
});

test("whoever installs the npm package from its file is told its name", async () => {
  const line = `npm install ./partnership-check-${await version()}.tgz\n`;
  for (const page of ["docs/packages.md", "packaging/npm/README.md"]) assert.ok((await readFile(page, "utf8")).includes(line), page);
});
