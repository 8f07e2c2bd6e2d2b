// Completes the folder that Trunk wrote: bundles the scripts of the element, adds the pages around it, and minifies every file for
// a release. File names and exports stay as they are. It knows nothing about Trunk or Rust.
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join, sep } from "node:path";
import { build, transform } from "esbuild";
import { minify as shorten } from "terser";
import { RECOVERY } from "../../../src/element/js/recovery.js";
import { ENGLISH } from "../../../src/element/js/screens.js";
import { version } from "../../../packaging/files.mjs";
import { addZip } from "../../../packaging/zip/zip.mjs";
import { addDocs } from "./docs.mjs";
import { addStatic } from "./examples.mjs";
import { buildModule, compareBuildModule, nameCompanions, widgetBuildModule, writeIntegrity } from "./integrity.mjs";
import { addLater, joinCompareGlue, joinGlue } from "./module.mjs";
import { addNotices } from "./notices.mjs";
import { addPages } from "./pages.mjs";
import { shortenNames } from "./mangle-exports.mjs";
import { translate } from "../translate/translation.mjs";
import { TARGET } from "./target.mjs";

/** The English messages that scripts have in case no file arrives. */
const BUILT_IN = { ...ENGLISH, ...RECOVERY };

/** Every visitor loads these scripts, and terser makes what esbuild has minified 3 % smaller after brotli. */
const SHORTER = { module: true, compress: { passes: 3, ecma: 2022 } };

const minifiers = {
  ".js": (text) => transform(text, { loader: "js", format: "esm", target: TARGET, minify: true, treeShaking: true }),
  ".css": (text) => transform(text, { loader: "css", target: TARGET, minify: true }),
  ".json": (text) => ({ code: JSON.stringify(JSON.parse(text)) }),
};

/**
 * Bundles the element's modules into the one file that a host page names, which loads the rest; or the comparison's into
 * the file that the element loads for it.
 * @param {{[module: string]: string}} generated contents that replace some modules of src/element/js
 */
async function bundleElement(folder, entry, name, generated, minify) {
  const left = new Set(Object.keys(generated));
  const replaceModules = {
    name: "generated modules",
    setup({ onLoad }) {
      for (const [name, contents] of Object.entries(generated)) {
        const filter = new RegExp(`[\\\\/]element[\\\\/]js[\\\\/]${name.replace("/", "[\\\\/]")}$`);
        onLoad({ filter }, ({ path }) => {
          left.delete(name);
          return { contents, resolveDir: dirname(path) };
        });
      }
    },
  };
  const { outputFiles: [bundled] } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: "esm",
    target: TARGET,
    minify,
    plugins: [replaceModules],
    logLevel: "error",
  });
  const { code } = minify ? await shorten(bundled.text, SHORTER) : { code: bundled.text };
  await writeFile(join(folder, name), code);
  if (left.size) throw new Error(`${name} does not use ${[...left].join(" and ")}, which should take the place of a module`);
}

/** Removes the lines that only Trunk reads; Trunk itself leaves the one for the module in its output. */
async function tidyPage(folder) {
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8");
  await writeFile(page, html.replace(/<link data-trunk[^>]*>/g, "").replace(/\n\s*\n/g, "\n"));
}

/** The options for wasm-opt that index.html gives Trunk. */
async function moduleOptions() {
  const [, params] = /data-wasm-opt-params="([^"]*)"/.exec(await readFile("index.html", "utf8"));
  return params.split(" ");
}

/** The code of the screens that are there before the module. */
async function earlyCode() {
  const names = await readdir("src/element/js/early");
  return (await Promise.all(names.map((name) => readFile(join("src/element/js/early", name), "utf8")))).join("");
}

/**
 * Splits each language file in three: the messages that the script or the first part of the module uses; those of the
 * comparison, by their names; and the rest, which load with the later part. This works because code always contains the full
 * names of the messages it uses.
 */
async function splitLanguages(folder, module) {
  const [code, early] = [await readFile(module, "latin1"), await earlyCode()];
  const compares = (key) => key.startsWith("compare.");
  const first = (key) => code.includes(key) || early.includes(`"${key}"`) || Object.hasOwn(BUILT_IN, key);
  for (const name of await readdir(join(folder, "languages"))) {
    const file = join(folder, "languages", name);
    const words = Object.entries(JSON.parse(await readFile(file, "utf8")));
    const part = (which) => JSON.stringify(Object.fromEntries(words.filter(([key]) => which(key))));
    await writeFile(file.replace(/json$/, "compare.json"), part(compares));
    await writeFile(file.replace(/json$/, "later.json"), part((key) => !compares(key) && !first(key)));
    await writeFile(file, part((key) => !compares(key) && first(key)));
  }
}

/** The element's script carries some English messages in case no file arrives; the English file need not repeat them. */
async function removeBuiltInMessages(file) {
  const words = Object.entries(JSON.parse(await readFile(file, "utf8")));
  await writeFile(file, JSON.stringify(Object.fromEntries(words.filter(([key, text]) => BUILT_IN[key] !== text))));
}

/** Turns each translation into a complete assessment in its language, so that a page need not load the English as well. */
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
    .filter((entry) => entry.isFile() && minifiers[extname(entry.name)])
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(minifyFile));
}

async function minifyFile(file) {
  try {
    const { code } = await minifiers[extname(file)](await readFile(file, "utf8"));
    await writeFile(file, code);
  } catch (problem) {
    throw new Error(`${file}: ${problem.message}`);
  }
}

const [folder, profile, parts, compared, crates] = process.argv.slice(2);
try {
  const release = profile === "release";
  const [module, glue] = ["widget_bg.wasm", "widget.js"].map((name) => join(folder, name));
  const options = await moduleOptions();
  await addNotices(folder, crates, await addPages(folder));
  await tidyPage(folder);
  if (release) await shortenNames(module, glue, options);
  const bindgen = await joinGlue(glue, module);
  await rm(glue);
  const [compareModule, compareGlue] = ["compare_bg.wasm", "compare.js"].map((name) => join(compared, name));
  if (release) await shortenNames(compareModule, compareGlue, options);
  const compareBindgen = await joinCompareGlue(compareGlue, compareModule);
  await copyFile(compareModule, join(folder, "widget_compare.wasm"));
  await copyFile("styles/partnership-check.compare.css", join(folder, "partnership-check.compare.css"));
  await addLater(parts, folder, options, release);
  await splitLanguages(folder, module);
  await translateAssessments(folder);
  if (release) {
    await removeBuiltInMessages(join(folder, "languages/en.json"));
    await minify(folder);
  }
  // From here on only the files that contain hashes may change: language files, the script, pages.
  await nameCompanions(folder);
  const compare = { "compare-bindgen.js": compareBindgen, "compare/build.js": await compareBuildModule(folder) };
  await bundleElement(folder, "src/element/js/compare/module.js", "partnership-check.compare.js", compare, release);
  const widget = { "widget-bindgen.js": bindgen, "widget/build.js": await widgetBuildModule(folder) };
  await bundleElement(folder, "src/element/js/widget/module.js", "partnership-check.widget.js", widget, release);
  const element = { "build.js": await buildModule(folder) };
  await bundleElement(folder, "src/element/element.js", "partnership-check.js", element, release);
  await writeIntegrity(folder);
  await addStatic(folder);
  await addDocs(folder);
  await addZip(folder, await version());
} catch (problem) {
  console.error(`build: ${problem.message}`);
  process.exitCode = 1;
}
