// Bundles the scripts of the pages around the widget, and puts their markup, styles and words beside them. What is in a page is
// the page's; this knows which script takes its English from where.
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { TARGET } from "./target.mjs";

const PAGES = "src/pages";
const WORDS = `${PAGES}/words`;
/** The script that every page has first, under the name by which the others import it: it holds the page's language. */
const FIRST = "words.js";
/** The modules that are in it. */
const IN_FIRST = /\/words\/(main|say)\.js$/;

/**
 * The English that scripts ask for, as a module: the rest of it is in the markup. A script asks by the whole key, or for all keys
 * that begin in one way.
 */
async function englishOfScripts() {
  const names = (await readdir(PAGES, { recursive: true })).filter((name) => name.endsWith(".js"));
  const code = (await Promise.all(names.map((name) => readFile(join(PAGES, name), "utf8")))).join("\n");
  const beginnings = [...code.matchAll(/\bsay\(`([\w.-]+)\$\{/g)].map(([, beginning]) => beginning);
  const asked = ([key]) => code.includes(`"${key}"`) || beginnings.some((beginning) => key.startsWith(beginning));
  const words = Object.entries(JSON.parse(await readFile(join(WORDS, "en.json"), "utf8")));
  return JSON.stringify(Object.fromEntries(words.filter(asked)));
}

/** Replaces the English words by those that scripts ask for. */
const fewerWords = (contents) => ({
  name: "English of scripts",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pages[\\/]words[\\/]en\.json$/ }, () => ({ contents, loader: "json" }));
  },
});

/** Leaves what is in the first script to it: there is only one of each such module in a page. */
const besideFirst = {
  name: "beside the first script",
  setup({ onResolve }) {
    onResolve({ filter: IN_FIRST }, () => ({ path: `./${FIRST}`, external: true }));
  },
};

/**
 * Bundles the scripts of the demo page, of the assessment editor and of the page that compares, and resolves to what is in them.
 * What the demo only loads when it is asked for is a file of its own. Trunk only knows the demo.
 */
export async function addPages(folder) {
  const options = { outdir: folder, bundle: true, format: "esm", target: TARGET, metafile: true, logLevel: "error" };
  const first = { entryPoints: { words: `${WORDS}/main.js` }, plugins: [fewerWords(await englishOfScripts())] };
  const demo = { entryPoints: { demo: `${PAGES}/demo/main.js` }, splitting: true, chunkNames: "demo-[name]", plugins: [besideFirst] };
  const author = { entryPoints: { author: `${PAGES}/author/main.js` }, plugins: [besideFirst] };
  const compare = { entryPoints: { compare: `${PAGES}/compare/main.js` } };
  const built = await Promise.all([first, demo, author, compare].map((page) => build({ ...options, ...page })));
  await copyFile(`${PAGES}/author/author.html`, join(folder, "author.html"));
  await copyFile(`${PAGES}/compare/compare.html`, join(folder, "compare.html"));
  await copyFile("styles/author.css", join(folder, "author.css"));
  await addWords(folder);
  return { inputs: Object.assign({}, ...built.map(({ metafile }) => metafile.inputs)) };
}

/** The words of the other languages. The English are in the pages and in their first script. */
async function addWords(folder) {
  await mkdir(join(folder, "words"), { recursive: true });
  const names = (await readdir(WORDS)).filter((name) => name.endsWith(".json") && name !== "en.json");
  for (const name of names) await writeFile(join(folder, "words", name), await readFile(join(WORDS, name)));
}
