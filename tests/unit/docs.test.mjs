// Checks the documentation: links, the list of pages, and the files in examples.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { Marked } from "marked";
import { anchors } from "../../script/lib/build/docs.mjs";
import { LATER, SIBLINGS } from "../../src/element/js/own-files.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];

function tokensOf(path) {
  const found = [];
  const marked = new Marked();
  marked.walkTokens(marked.lexer(read(path)), (token) => found.push(token));
  return found;
}

test("every link leads to an existing file or heading", () => {
  const broken = [];
  for (const page of pages) {
    for (const { type, href } of tokensOf(page)) {
      if (!["link", "image"].includes(type) || /^(https?|mailto):/.test(href)) continue;
      const [path, anchor] = href.split("#");
      const target = path ? normalize(join(dirname(page), path)) : page;
      if (!existsSync(join(root, target))) broken.push(`${page}: ${href}`);
      else if (anchor && !anchors(read(target)).includes(anchor)) broken.push(`${page}: ${href}`);
    }
  }
  assert.deepEqual(broken, []);
});

test("the list of files to copy has every file that the scripts ask for, or its folder", () => {
  const [list] = /^1\. Build it[^]*?(?=^2\. )/m.exec(read("docs/embedding.md"));
  const listed = new Set([...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const forgotten = [...SIBLINGS, ...LATER].filter((path) => !listed.has(path) && !listed.has(path.replace(/[^/]+$/, "")));
  assert.deepEqual(forgotten, []);
});

test("the README fits on a screen or two, and every page is in the list of pages", () => {
  assert.ok(read("README.md").split("\n").length <= 120);
  const listed = (page) => tokensOf(page).filter(({ type }) => type === "link").map(({ href }) => href.split("/").at(-1));
  const own = pages.filter((page) => page.startsWith("docs/") && page !== "docs/README.md").map((page) => page.slice(5));
  for (const page of ["README.md", "docs/README.md"]) for (const name of own) assert.ok(listed(page).includes(name), `${page}: ${name}`);
});

test("JSON in examples is valid, and files in examples match their schemas", () => {
  const schemas = Object.fromEntries(["instrument", "result", "comparison"].map((name) => [`partnership-check/${name}`, JSON.parse(read(`src/wire/schema/${name}-1.json`))]));
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { "date-time": true } });
  let checked = 0;
  for (const page of pages) {
    for (const { type, lang, text } of tokensOf(page)) {
      if (type !== "code") continue;
      const inline = /<script type="application\/json">([^]*?)<\/script>/.exec(text)?.[1];
      if (!lang?.startsWith("json") && !inline) continue;
      const { $schema, ...value } = JSON.parse(inline ?? text);
      if (!value.format) continue;
      const { $schema: dialect, ...schema } = schemas[value.format];
      const validate = ajv.compile(schema);
      validate(value);
      assert.deepEqual(validate.errors, null, page);
      checked += 1;
    }
  }
  assert.ok(checked >= 2, `${checked} files are shown`);
});

test("servers are given the very policy that is explained, directive by directive", () => {
  const embedding = read("docs/embedding.md");
  const [strictest, whole] = [...embedding.matchAll(/```text\nContent-Security-Policy: (.+)\n```/g)].map(([, policy]) => policy);
  const sent = ["apache", "nginx"].map((server) => new RegExp(`\`\`\`${server}\n.*Content-Security-Policy "([^"]+)"`).exec(embedding)[1]);
  assert.deepEqual(sent, [whole, whole]);
  const explained = new Set([...embedding.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, directive]) => directive)));
  const directives = whole.split("; ");
  assert.deepEqual([...directives, "require-trusted-types-for 'script'", "trusted-types 'none'"].filter((directive) => !explained.has(directive)), []);
  // Whatever the widget needs is the same in both.
  for (const needed of ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]) for (const policy of [strictest, whole]) assert.ok(policy.split("; ").includes(needed), policy);
});
