// What the builder gives to paste: the line for the script, from the editor's own site or another one, what a policy must then
// allow, and what goes into the style sheet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { placeOf, policyFor } from "../../src/pages/demo/place.js";
import { lines, ROOM, rule, scriptLine, sheet } from "../../src/pages/demo/snippet.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const HASH = "sha384-a+/=";

test("a folder is a path on the page's own site, or an address of another one", () => {
  const own = (script) => ({ script, origin: null });
  const rows = [
    ["/partnership-check/", own("/partnership-check/partnership-check.js")],
    [" /assets/check ", own("/assets/check/partnership-check.js")],
    ["/", own("/partnership-check.js")],
    ["./check/", own("./check/partnership-check.js")],
    ["../check", own("../check/partnership-check.js")],
    ["/check/partnership-check.js", own("/check/partnership-check.js")],
    ["/check/index.html", own("/check/partnership-check.js")],
    ["https://files.example/check", { script: "https://files.example/check/partnership-check.js", origin: "https://files.example" }],
    ["HTTPS://Files.example", { script: "https://files.example/partnership-check.js", origin: "https://files.example" }],
    ["https://files.example/check/index.html", { script: "https://files.example/check/partnership-check.js", origin: "https://files.example" }],
    ["//files.example:8443/a/", { script: "https://files.example:8443/a/partnership-check.js", origin: "https://files.example:8443" }],
    ["http://localhost:8080/", { script: "http://localhost:8080/partnership-check.js", origin: "http://localhost:8080" }],
  ];
  for (const [text, place] of rows) assert.deepEqual(placeOf(text), place, text);
});

test("what is neither a path nor an address is no folder", () => {
  const none = ["", "check", "www.council.example/check", "C:\\site\\check", "file:///srv/check/", "javascript:alert(1)//", "data:text/javascript,1",
    "https://", "https://[", "https:///check", "https://me:secret@files.example/", "/a b/", "/check/?v=1", "/check/#top", "///files.example/"];
  for (const text of none) assert.equal(placeOf(text), null, text);
});

test("on the page's own site the script is named by its path, with the hash and nothing else", () => {
  const place = placeOf("/partnership-check/");
  assert.equal(scriptLine(place, HASH), `<script type="module" src="/partnership-check/partnership-check.js" integrity="${HASH}"></script>`);
  assert.equal(scriptLine(place), '<script type="module" src="/partnership-check/partnership-check.js"></script>');
  assert.equal(policyFor(place), "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
});

test("from another site it is asked for with crossorigin, and the policy has to name that site", () => {
  const place = placeOf("https://files.example/check/");
  assert.equal(
    scriptLine(place, HASH),
    `<script type="module" src="https://files.example/check/partnership-check.js" integrity="${HASH}" crossorigin="anonymous"></script>`,
  );
  assert.match(scriptLine(place), / src="https:\/\/files\.example\/check\/partnership-check\.js" crossorigin="anonymous">/);
  assert.equal(policyFor(place), "script-src https://files.example 'wasm-unsafe-eval'; connect-src https://files.example");
});

test("hostile text in a folder stays in the attribute", () => {
  const [script] = lines({ instrument: "a" }, {}, placeOf('/"><script>/'), HASH, "…").split("\n");
  assert.ok(script.startsWith('<script type="module" src="/&quot;&gt;&lt;script&gt;/partnership-check.js" '), script);
});

test("the style sheet reserves the room in both layouts, and has the look if one is chosen", () => {
  assert.equal(sheet({ layout: "pages" }), ROOM);
  assert.equal(sheet({ layout: "single" }), ROOM);
  const chosen = { accent: "#7a0b3c", radius: "0" };
  assert.equal(sheet(chosen), `${ROOM}\n${rule(chosen)}`);
  assert.equal(rule(chosen), "partnership-check {\n  --pc-accent: #7a0b3c;\n  --pc-radius: 0px;\n}");
});

test("the documentation, the policy there and the initial folder are those of the builder", () => {
  const embedding = read("docs/embedding.md");
  assert.ok(embedding.includes(`\`\`\`css\n${ROOM}\n\`\`\``));
  assert.ok(embedding.includes("`script-src 'self' 'wasm-unsafe-eval'` and `connect-src 'self'`"));
  for (const path of ["index.html", "src/pages/author/author.html"]) {
    const [, value] = /<input [^>]*id="files"[^>]* value="([^"]*)"/.exec(read(path));
    assert.ok(read("packaging/zip/README.txt").includes(placeOf(value).script), path);
  }
});

test("whoever unpacks a package finds the same rules in its readme", () => {
  const words = (text) => text.replace(/\s+/g, " ");
  for (const path of ["zip/README.txt", "npm/README.md", "wordpress/partnership-check/readme.txt"])
    assert.ok(words(read(`packaging/${path}`)).includes(words(ROOM)), path);
});

test("our own pages reserve the same room, on wide screens and on phones", () => {
  for (const path of ["styles/demo.css", "styles/docs.css", "examples/examples.css", "examples/themes/page.css", "packaging/single-file/page.css"]) {
    const css = read(path).replace(/\s+/g, " ");
    assert.match(css, /@media \(scripting: enabled\) \{[^}]*min-block-size: 28rem;/, path);
    assert.match(css, /@media \(scripting: enabled\) and \(width < 30rem\) \{[^}]*min-block-size: 40rem;/, path);
  }
});
