// Whoever ships our files ships the licences of what others wrote: none is missing, in any package.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { unzipSync } from "fflate";
import { NOTICES } from "../../packaging/files.mjs";
import { bundledPackages } from "../../script/lib/build/notices.mjs";
import { json, made, root, single, zipped } from "./packages.mjs";

const notices = await readFile(join(root, "dist", NOTICES), "utf8");

test("every crate in the module has its licence", () => {
  // Without macros, which only run while the module is compiled.
  const options = ["tree", "--locked", "--target", "wasm32-unknown-unknown", "--features", "split", "--edges", "normal,no-proc-macro"];
  const tree = execFileSync("cargo", [...options, "--prefix", "none", "--format", "{p}"], { cwd: root, encoding: "utf8" });
  const crates = new Set(tree.split("\n").filter(Boolean).map((line) => line.split(" ").slice(0, 2).join(" ").replace(" v", " ")));
  const missing = [...crates].filter((crate) => !crate.startsWith("partnership-check ") && !notices.includes(`\n${crate}\n`));
  assert.deepEqual(missing, []);
  assert.ok(crates.size > 30, `${crates.size} crates`);
});

test("every npm package in the pages has its licence, and the element has none", async () => {
  const bundle = async (entry) => {
    const { metafile } = await build({ entryPoints: [join(root, entry)], bundle: true, write: false, metafile: true, format: "esm", absWorkingDir: root });
    return bundledPackages(metafile);
  };
  const pages = [...(await bundle("src/pages/demo/main.js")), ...(await bundle("src/pages/author/main.js"))];
  assert.ok(pages.length > 5, pages.join(" "));
  for (const folder of pages) {
    const { name, version } = await json(join(root, folder, "package.json"));
    assert.ok(notices.includes(`\n${name} ${version}\n`), `${name} ${version}`);
  }
  assert.deepEqual(await bundle("src/element/element.js"), []);
});

test("the licences are in every package", async () => {
  assert.equal(await readFile(join(made, "npm", NOTICES), "utf8"), notices);
  const zip = unzipSync(await readFile(zipped), { filter: ({ name }) => name.endsWith(NOTICES) });
  assert.deepEqual(Object.values(zip).map((bytes) => Buffer.from(bytes).toString()), [notices]);
  const page = await readFile(single, "utf8");
  assert.ok(page.includes("wasm-bindgen 0.") && page.includes("THE SOFTWARE IS PROVIDED \"AS IS\""), "the single file");
});
