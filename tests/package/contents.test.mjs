// The content of the packages: no traces of the machine that made them, and no more bytes than needed.
import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { filesIn, json, made, root, single, tarball, version, zipped } from "./packages.mjs";

/** Every file of the packages, including the files that are compressed inside scripts. */
async function everything() {
  const texts = [["partnership-check.html", await readFile(single, "latin1")]];
  for (const name of await filesIn(join(made, "npm"))) texts.push([name, await readFile(join(made, "npm", name), "latin1")]);
  return texts.flatMap(([name, text]) => {
    const packed = [...text.matchAll(/"((?:[A-Za-z0-9+/]{4}){100,}[A-Za-z0-9+/=]{4})"/g)].map(([, base64], number) => {
      return [`${name} (packed ${number})`, inflateRawSync(Buffer.from(base64, "base64")).toString("latin1")];
    });
    return [[name, text], ...packed];
  });
}

test("no file mentions the machine that made it or a package registry", async () => {
  const found = [];
  // The folders of this machine, and the usual folders of home directories.
  const words = [root.replace(/\/$/, ""), homedir(), `${tmpdir()}/`, "registry.", "file:///"];
  const homes = /\/(home|root)\//;
  for (const [name, text] of await everything()) {
    for (const word of words) if (text.includes(word)) found.push(`${name}: ${word}`);
    if (homes.test(text)) found.push(`${name}: ${homes.exec(text)[0]}`);
  }
  assert.deepEqual(found, []);
});

test("no placeholder of a template is left unfilled", async () => {
  for (const [name, text] of await everything()) if (/\.(txt|md|html)$/.test(name)) assert.doesNotMatch(text, /\{\{\w+\}\}/, name);
});

test("each package has about the size of its content", async () => {
  const size = async (path) => (await stat(path)).size;
  const parts = (await filesIn(join(root, "dist"))).filter((name) => /^(partnership|widget|instruments|languages)/.test(name));
  const whole = (await Promise.all(parts.map((name) => size(join(root, "dist", name))))).reduce((sum, one) => sum + one, 0);
  for (const [path, share] of [[zipped, 0.6], [single, 0.9], [tarball, 1.3]]) {
    const bytes = await size(path);
    assert.ok(bytes > 0.2 * whole && bytes < share * whole, `${path}: ${bytes} of ${whole}`);
  }
});

test("the changelog has an entry for this version", async () => {
  assert.match(await readFile(join(made, "npm/CHANGELOG.md"), "utf8"), new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\]`, "m"));
  assert.equal((await json(join(made, "npm/package.json"))).version, version);
});
