// Which file may know which: arrows between the layers point down, and no two files know each other, whether directly or
// by way of others. Read off the imports of Rust and JavaScript; code that is compiled for tests alone is left out.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { rustImports } from "./rust-imports.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The layers from the lowest to the highest; those in one list know nothing of each other. */
const LAYERS = [["domain"], ["wire"], ["figure", "i18n"], ["results"], ["export"], ["platform"], ["app"], ["ui"], ["element"]];
const level = (layer) => LAYERS.findIndex((layers) => layers.includes(layer));

/** Every file under a folder that ends so. */
const files = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();
const read = (path) => readFileSync(join(root, path), "utf8");

const IMPORT = /(?:^|[;\s])(?:import|export)\b[^;"'()]*?\bfrom\s*["'](\.[^"']+)["']|^import\s*["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']/gm;

/** What the scripts of a folder import of each other, by file. */
function scriptImports(...folders) {
  const paths = folders.flatMap((folder) => [...files(folder, ".js"), ...files(folder, ".mjs")]);
  const imported = (path) => [...read(path).matchAll(IMPORT)].map((found) => relative(root, join(root, dirname(path), found[1] ?? found[2] ?? found[3])));
  return new Map(paths.map((path) => [path, imported(path).filter((to) => paths.includes(to))]));
}

/** Where the arrows of a graph come back to where they began: a cycle as a list of files, or `null`. */
function cycleIn(graph) {
  const done = new Set();
  const way = [];
  const visit = (file) => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const next of graph.get(file) ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = visit(file);
    if (found) return found;
  }
  return null;
}

const assertNoCycle = (graph) => assert.equal(cycleIn(graph)?.join(" -> ") ?? "none", "none");

const rust = rustImports(files("src", ".rs"), read);

test("between the layers of the module arrows point down", () => {
  const layerOf = (path) => /^src\/(\w+)\//.exec(path)?.[1];
  const up = [];
  for (const [file, imported] of rust) {
    const from = layerOf(file);
    // The two programs and the library's root stand outside.
    if (level(from) < 0) continue;
    for (const to of imported) {
      const layer = layerOf(to);
      if (layer !== from && level(layer) >= level(from)) up.push(`${file} -> ${to}`);
    }
  }
  assert.deepEqual(up, []);
});

test("no two files of the module know each other", () => {
  assert.ok(rust.size > 80);
  assertNoCycle(rust);
});

test("no two scripts know each other, and the element knows no page", () => {
  const element = scriptImports("src/element");
  const all = scriptImports("src/element", "src/pages", "script/lib", "packaging");
  assertNoCycle(all);
  for (const file of element.keys()) {
    for (const to of all.get(file)) assert.match(to, /^src\/element\//, `${file} -> ${to}`);
  }
  assert.ok(all.size > 40);
});

test("a cycle is found, and told whole", () => {
  assert.equal(cycleIn(new Map([["a", ["b"]], ["b", ["c"]], ["c", []]])), null);
  assert.deepEqual(cycleIn(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]]])), ["b", "c", "b"]);
});
