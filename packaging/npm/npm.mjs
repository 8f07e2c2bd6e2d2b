// Makes the npm package: a folder, and the tarball that npm packs from it. It knows the package's layout and its
// package.json; repack.mjs makes the scripts.
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { classByAddress, definition, packed, withFilesInside } from "../repack.mjs";
import { loadedFiles, NOTICES, root, TEXTS } from "../files.mjs";
import { cssData, customElements, htmlData } from "./manifest.mjs";
import { generatedTypes } from "./types.mjs";

const run = promisify(execFile);

/** Frameworks with an entry that adds the element's types to their templates. */
const FRAMEWORKS = ["react", "preact", "solid", "svelte", "vue"];

/** In characters, and so at least as many bytes. */
const LEAST = 4200;

/** Development servers turn every file named .css into a script, so style sheets get another ending. */
const placeOf = (path) => `files/${path.replace(/\.css$/, "$&.txt")}`;

function description(version, element) {
  const entry = (name, script = name) => ({ types: `./types/${name}.d.ts`, default: `./${script}.js` });
  const frameworks = FRAMEWORKS.map((name) => [`./${name}`, entry(name, "index")]);
  return {
    name: element.tag,
    version,
    description: "A web component that runs partnership assessments entirely in the browser",
    keywords: ["web-component", "custom-element", "partnership", "assessment", "survey"],
    license: "MIT OR Apache-2.0",
    type: "module",
    exports: {
      ".": entry("element", "index"),
      "./element": entry("element"),
      "./inline": entry("element", "inline"),
      ...Object.fromEntries(frameworks),
      "./files/*": "./files/*",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    types: "./types/element.d.ts",
    customElements: "custom-elements.json",
    sideEffects: ["./index.js", "./inline.js"],
    files: ["*.js", "*.json", "LICENSE-*", NOTICES, "CHANGELOG.md", "files", "inside", "types"],
  };
}

/**
 * Every file of the package by its path, as text or as the file to copy. Language files get spaces at their ends: bundlers
 * inline files under 4 KiB as data: addresses, which a strict Content-Security-Policy blocks.
 */
async function contents({ dist, paths, version, element }) {
  const from = (path) => ({ from: path });
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  const padded = async (path) => (await readFile(join(dist, path), "utf8")).padEnd(LEAST);
  const own = loadedFiles(paths);
  const kept = paths.filter((path) => !/^(partnership-check(\.widget)?\.js|integrity\.json)$/.test(path));
  const files = await Promise.all(
    kept.map(async (path) => [placeOf(path), path.startsWith("languages/") ? await padded(path) : from(join(dist, path))]),
  );
  const inside = await Promise.all(own.map(async (path) => [`inside/${path}.js`, await packed(join(dist, path))]));
  const types = Object.entries(await generatedTypes(element)).map(([name, text]) => [`types/${name}`, text]);
  const addresses = Object.fromEntries(own.map((path) => [path, `./${placeOf(path)}`]));
  return Object.fromEntries([
    ...files,
    ...inside,
    ...types,
    ...["element", ...FRAMEWORKS].map((name) => [`types/${name}.d.ts`, from(join(root, `packaging/npm/types/${name}.d.ts`))]),
    ...TEXTS.map((name) => [name, from(join(root, name))]),
    [NOTICES, from(join(dist, NOTICES))],
    ["README.md", from(join(root, "packaging/npm/README.md"))],
    ["index.js", await definition("./element.js", version)],
    ["element.js", await classByAddress(dist, addresses)],
    ["inline.js", await withFilesInside(dist, own, { moduleOf: (path) => `./inside/${path}.js` })],
    ["custom-elements.json", json(customElements(element))],
    ["vscode.html-custom-data.json", json(htmlData(element))],
    ["vscode.css-custom-data.json", json(cssData(element))],
    ["package.json", json(description(version, element))],
  ]);
}

/** Makes `<to>/npm/` and `<to>/partnership-check-<version>.tgz`; resolves to the tarball's name. */
export async function npmPackage(what, to) {
  const folder = join(to, "npm");
  for (const [path, content] of Object.entries(await contents(what))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (content.from) await cp(content.from, file);
    else await writeFile(file, content);
  }
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", to], { cwd: folder });
  const output = JSON.parse(stdout);
  return (Array.isArray(output) ? output[0] : Object.values(output)[0]).filename;
}
