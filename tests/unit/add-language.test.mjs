// Another language is one command and its texts: tried in a copy of the project, where after that everything that the tests ask of
// a language is there.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { INTERFACE, pathOf, readEnglish, tagsOf } from "../../script/lib/translate/files.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** What is not in the copy: what is built or installed. */
const LEFT = ["node_modules", "target", "dist", ".git"];

function copy(t) {
  const folder = mkdtempSync(join(tmpdir(), "language-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(root, folder, { recursive: true, filter: (path) => !LEFT.includes(path.slice(root.length)) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const read = (path) => readFileSync(join(folder, path), "utf8");
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["script/lib/translate/translations.mjs", ...args], { cwd: folder, encoding: "utf8" });
    return { status, lines: (stdout + stderr).trim().split("\n") };
  };
  return { folder, read, run };
}

test("after one command, nothing but the texts of a language is missing", (t) => {
  const { folder, read, run } = copy(t);
  const added = run("add", "gd", "Gàidhlig");
  assert.equal(added.status, 0, added.lines.join("\n"));
  const files = [...readEnglish(root)].map(([name, english]) => [pathOf(name, "gd"), [...english.values()].filter(({ optional }) => !optional).length]);
  for (const [path, count] of files) assert.ok(added.lines.includes(`  ${path} (${count} texts)`), path);

  const untouched = files.map(([path, count]) => `${path}: nothing is accepted yet (${count} texts)`);
  assert.deepEqual(run().lines, [...untouched, `translations: ${files.length} problems`], "only that nobody has translated it");
  assert.equal(run("accept", "gd").status, 0);
  assert.deepEqual(run().lines, [`translations: no problems in ${[...tagsOf(root), "gd"].join(", ")}`]);

  // What the widget, its contract, the pages, the packages and the documentation say follows from the list.
  assert.match(read("src/element/js/language.js"), /^export const SHIPPED = \[.*, "gd"\];$/m);
  assert.match(read("src/element/contract.json"), /\{ "tag": "gd", "name": "Scottish Gaelic" \}/);
  assert.match(read("docs/translating.md"), /\| Gàidhlig \(Scottish Gaelic\) \| `gd` \| all \|/);
  assert.match(read("docs/reference.md"), /Scottish Gaelic \(`gd`\)/);
  const language = JSON.parse(read("src/i18n/languages.json")).at(-1);
  assert.deepEqual([language.plurals, language.reviewed, language.assessments.length], [["few", "one", "other", "two"], false, files.length - 2]);
  const tests = ["translations", "language", "contract", "docs", "invitation", "pages", "author"].map((name) => `tests/unit/${name}.test.mjs`);
  // The run inside is one of its own, not a part of this one.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  execFileSync(process.execPath, ["--test", ...tests], { cwd: folder, env, stdio: "pipe" });
});

test("a language that runs from right to left says so, and a wrong tag or a second time is refused", (t) => {
  const { read, run } = copy(t);
  const refused = (...args) => {
    const { status, lines } = run("add", ...args);
    assert.equal(status, 1, args.join(" "));
    return lines.join("\n");
  };
  assert.match(refused("de", "Deutsch"), /src\/i18n\/languages\.json has de already/);
  assert.match(refused("english!", "English"), /english! is not a language tag/);
  assert.match(refused("pt-br", "Português"), /write the tag as pt-BR/);
  assert.match(refused("he", "עברית"), /he runs from right to left: add rtl/);
  assert.match(refused("fi", "Suomi", "rtl"), /fi runs from left to right: leave out rtl/);
  assert.match(refused("fi"), /^translations: usage/);
  assert.equal(run("add", "he", "עברית", "rtl").status, 0);
  assert.equal(JSON.parse(read(pathOf(INTERFACE, "he"))).direction, "rtl");
  assert.equal(JSON.parse(read("src/i18n/languages.json")).at(-1).direction, "rtl");
});
