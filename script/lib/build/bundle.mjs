// Completes what Trunk left in a folder: bundles the scripts of the element, of the demo page and of the author's, and
// for a release makes every file small.
// Names, exports and what the files mean stay as they are. Knows nothing of Trunk or Rust.
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join, sep } from "node:path";
import { build, transform } from "esbuild";
import { ENGLISH } from "../../../src/element/js/screens.js";
import { version } from "../../../packaging/files.mjs";
import { addZip } from "../../../packaging/zip/zip.mjs";
import { addDocs } from "./docs.mjs";
import { addStatic } from "./examples.mjs";
import { buildModule, nameCompanions, writeIntegrity } from "./integrity.mjs";
import { addLater, joinGlue } from "./module.mjs";
import { shortenNames } from "./mangle-exports.mjs";
import { translate } from "../translate/translation.mjs";
import { TARGET } from "./target.mjs";

const smaller = {
  ".js": (text) => transform(text, { loader: "js", format: "esm", target: TARGET, minify: true, treeShaking: true }),
  ".css": (text) => transform(text, { loader: "css", target: TARGET, minify: true }),
  ".json": (text) => ({ code: JSON.stringify(JSON.parse(text)) }),
};

/**
 * Puts the element's modules into the one file that a host page names. It fetches the rest by itself.
 * @param {{[module: string]: string}} made what stands in the place of some modules of src/element/js
 */
function bundleElement(folder, made, minify) {
  const inPlace = {
    name: "what the build knows",
    setup({ onLoad }) {
      for (const [name, contents] of Object.entries(made)) {
        const filter = new RegExp(`[\\\\/]element[\\\\/]js[\\\\/]${name}$`);
        onLoad({ filter }, ({ path }) => ({ contents, resolveDir: dirname(path) }));
      }
    },
  };
  return build({
    entryPoints: ["src/element/element.js"],
    outfile: join(folder, "partnership-check.js"),
    bundle: true,
    format: "esm",
    target: TARGET,
    minify,
    plugins: [inPlace],
    logLevel: "error",
  });
}

/** The scripts of the demo page and of the page for authors, which shares nothing with it and has nothing for Trunk to do. */
async function addPages(folder) {
  await build({
    entryPoints: { demo: "src/pages/demo/main.js", author: "src/pages/author/main.js" },
    outdir: folder,
    bundle: true,
    format: "esm",
    target: TARGET,
    logLevel: "error",
  });
  await copyFile("src/pages/author/author.html", join(folder, "author.html"));
  await copyFile("styles/author.css", join(folder, "author.css"));
}

/** Takes out the lines that only speak to Trunk; the one for the module stays behind in its output. */
async function tidyPage(folder) {
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8");
  await writeFile(page, html.replace(/<link data-trunk[^>]*>/g, "").replace(/\n\s*\n/g, "\n"));
}

/** What index.html tells Trunk for wasm-opt. */
async function moduleOptions() {
  const [, params] = /data-wasm-opt-params="([^"]*)"/.exec(await readFile("index.html", "utf8"));
  return params.split(" ");
}

/**
 * Parts each language in two: the words that the first part of the module or the script name, and the rest, which
 * comes with the later part. Every message's name stands whole in whatever code uses it.
 */
async function partLanguages(folder, module) {
  const code = await readFile(module, "latin1");
  const first = (key) => code.includes(key) || Object.hasOwn(ENGLISH, key);
  for (const name of await readdir(join(folder, "languages"))) {
    const file = join(folder, "languages", name);
    const words = Object.entries(JSON.parse(await readFile(file, "utf8")));
    const part = (which) => JSON.stringify(Object.fromEntries(words.filter(([key]) => first(key) === which)));
    await writeFile(file.replace(/json$/, "later.json"), part(false));
    await writeFile(file, part(true));
  }
}

/** The element's script carries some English words for when no file arrives: they need not come twice. */
async function leaveOutStandIns(file) {
  const words = Object.entries(JSON.parse(await readFile(file, "utf8")));
  await writeFile(file, JSON.stringify(Object.fromEntries(words.filter(([key, text]) => ENGLISH[key] !== text))));
}

/** Makes each translation the whole assessment in its language, so that a page need not fetch the English too. */
async function translateAssessments(folder) {
  for (const file of await readdir(join(folder, "instruments"), { recursive: true })) {
    const [tag, name] = file.split(sep);
    if (!name) continue;
    const path = join(folder, "instruments", file);
    const [english, texts] = await Promise.all([join(folder, "instruments", name), path].map((it) => readFile(it, "utf8")));
    await writeFile(path, JSON.stringify(translate(JSON.parse(english), JSON.parse(texts), tag)));
  }
}

async function minify(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && smaller[extname(entry.name)])
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(shrink));
}

async function shrink(file) {
  try {
    const { code } = await smaller[extname(file)](await readFile(file, "utf8"));
    await writeFile(file, code);
  } catch (problem) {
    throw new Error(`${file}: ${problem.message}`);
  }
}

const [folder, profile, parts] = process.argv.slice(2);
try {
  const release = profile === "release";
  const [module, glue] = ["widget_bg.wasm", "widget.js"].map((name) => join(folder, name));
  const options = await moduleOptions();
  await addPages(folder);
  await tidyPage(folder);
  if (release) await shortenNames(module, glue, options);
  const bindgen = await joinGlue(glue);
  await rm(glue);
  await addLater(parts, folder, options, release);
  await partLanguages(folder, module);
  await translateAssessments(folder);
  if (release) {
    await leaveOutStandIns(join(folder, "languages/en.json"));
    await minify(folder);
  }
  // From here on no file changes but those that name a hash: language files, the script, pages.
  await nameCompanions(folder);
  await bundleElement(folder, { "bindgen.js": bindgen, "build.js": await buildModule(folder) }, release);
  await writeIntegrity(folder);
  await addStatic(folder);
  await addDocs(folder);
  await addZip(folder, await version());
} catch (problem) {
  console.error(`build: ${problem.message}`);
  process.exitCode = 1;
}
