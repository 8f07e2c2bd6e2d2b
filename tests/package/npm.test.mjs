// The npm package as sites use it: with Vite (built, and on its development server) without any configuration, with a
// bundler that copies no files, and without a bundler. Chromium is enough, because this tests only where files are found.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { build as bundle } from "esbuild";
import { build, createServer, preview } from "vite";
import { serve } from "../../script/lib/static-server.mjs";
import { startChromium } from "../browser/drivers/playwright.mjs";
import { strictPolicy } from "../browser/server.mjs";
import { check, filesIn, json, project, version } from "./packages.mjs";
import { answerOne, noComplaints, open } from "./visitor.mjs";

const strict = { "Content-Security-Policy": strictPolicy };

describe("The npm package", { timeout: 240_000 }, () => {
  let site;
  let installed;
  let browser;
  before(async () => {
    site = await project("project", ["vite", "typescript"]);
    installed = join(site, "node_modules/partnership-check");
    browser = await startChromium({});
  });
  after(() => browser?.close());

  async function visit(t, url) {
    const tab = await browser.newTab();
    t.after(() => tab.close());
    const widget = await open(tab, url);
    await answerOne(widget);
    await noComplaints(tab);
    return tab;
  }
  const untilCounted = (tab) =>
    tab.until("the page's script has got the event", () => document.querySelector("output").value === "1");

  test("the site's own script gets the types", () => check(site));

  test("it works when built by Vite, under a strict policy", async (t) => {
    await build({ root: site, logLevel: "error" });
    const server = await preview({ root: site, preview: { host: "127.0.0.1", port: 0, headers: strict }, logLevel: "error" });
    t.after(() => server.close());
    await untilCounted(await visit(t, server.resolvedUrls.local[0]));
    const names = await filesIn(join(site, "dist"));
    for (const file of ["widget_bg", "widget_later", "ten-characteristics", "en", "en.later"])
      assert.ok(names.some((name) => name.startsWith(`assets/${file}-`)), `Vite has copied ${file}`);
  });

  test("it works on Vite's development server", async (t) => {
    const server = await createServer({ root: site, server: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
    await server.listen();
    t.after(() => server.close());
    await untilCounted(await visit(t, server.resolvedUrls.local[0]));
  });

  test("partnership-check/inline works with a bundler that copies no files, and the page fetches nothing", async (t) => {
    const folder = join(site, "inline");
    await mkdir(folder);
    await bundle({ entryPoints: [join(site, "src/inline.ts")], bundle: true, format: "esm", outfile: join(folder, "main.js") });
    const page = await readFile(join(site, "index.html"), "utf8");
    await writeFile(join(folder, "index.html"), page.replace("/src/main.ts", "main.js"));
    const headers = { "Content-Security-Policy": strictPolicy.replace("connect-src 'self'", "connect-src 'none'") };
    const server = await serve({ root: folder, headers });
    t.after(() => server.close());
    const tab = await visit(t, server.url);
    await untilCounted(tab);
    const fetched = await tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(fetched.filter((name) => !name.startsWith("data:")), [`${server.url}main.js`]);
  });

  test("it works without a bundler", async (t) => {
    const folder = join(site, "plain");
    await cp(installed, join(folder, "check"), { recursive: true });
    const page = await readFile(join(site, "index.html"), "utf8");
    await writeFile(join(folder, "index.html"), page.replace("/src/main.ts", "check/index.js"));
    const server = await serve({ root: folder, headers: strict });
    t.after(() => server.close());
    await visit(t, server.url);
  });

  test("the class alone defines no element, and can be imported outside a page", async () => {
    const at = (name) => pathToFileURL(join(installed, name));
    const { PartnershipCheck } = await import(at("element.js"));
    assert.equal(PartnershipCheck.observedAttributes.includes("instrument"), true);
    assert.equal((await import(at("index.js"))).PartnershipCheck, PartnershipCheck);
    assert.doesNotMatch(await readFile(join(installed, "element.js"), "utf8"), /customElements/);
  });

  test("package.json has Cargo's version, and every file that it names exists", async () => {
    const metadata = await json(join(installed, "package.json"));
    assert.equal(metadata.version, version);
    assert.deepEqual([metadata.name, metadata.license, metadata.type], ["partnership-check", "MIT OR Apache-2.0", "module"]);
    const exported = Object.values(metadata.exports).flatMap((to) => Object.values(typeof to === "string" ? [to] : to));
    const named = [metadata.customElements, metadata.types, ...metadata.sideEffects, ...exported];
    for (const name of named.filter((name) => !name.includes("*"))) await stat(join(installed, name));
    assert.equal(metadata.dependencies, undefined, "it needs no other package");
    const names = await filesIn(installed);
    for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "CHANGELOG.md"]) assert.ok(names.includes(name), name);
  });

  test("no file that scripts fetch is so small that a bundler would turn it into a data: address", async () => {
    const names = (await filesIn(join(installed, "files"))).filter((name) => !name.startsWith("schema/"));
    for (const name of names) {
      const { size } = await stat(join(installed, "files", name));
      assert.ok(size > 4096, `${name} has ${size} bytes`);
    }
  });
});
