// Puts the example pages into a build: those that need no building, and (as a program) those that do, but for Yew.
// Knows how each framework's files are compiled; nothing of what the pages show.
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const EXAMPLES = "examples";
const SCRIPT = "partnership-check.js";
/** The folder that pages take style sheets from. */
const THEMES = join(EXAMPLES, "themes");

/** Copies the pages as they are, but for the hash of the script, which only a build has. */
export async function addStatic(folder) {
  const integrity = JSON.parse(await readFile(join(folder, "integrity.json"), "utf8"))[SCRIPT];
  await mkdir(join(folder, EXAMPLES), { recursive: true });
  for (const entry of await readdir(EXAMPLES, { withFileTypes: true })) {
    const [from, to] = [join(EXAMPLES, entry.name), join(folder, EXAMPLES, entry.name)];
    if (entry.isFile()) await writeFile(to, (await readFile(from, "utf8")).replaceAll("{{integrity}}", integrity));
  }
  await cp(THEMES, join(folder, THEMES), { recursive: true });
}

/** A file of `filter` becomes the module that `compile` makes of its text. */
const compiled = (name, filter, compile) => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({ contents: await compile(await readFile(path, "utf8"), path) }));
  },
});

/** What the plugin for Vite does, without styles and without exchanging parts of a running page. */
async function vue() {
  const { compileScript, parse } = await import("vue/compiler-sfc");
  const compilerOptions = { isCustomElement: (tag) => tag === "partnership-check" };
  return compiled("vue", /\.vue$/, (source, filename) => {
    const { descriptor, errors } = parse(source, { filename });
    if (errors.length > 0) throw errors[0];
    return compileScript(descriptor, { id: "app", inlineTemplate: true, templateOptions: { compilerOptions } }).content;
  });
}

async function svelte() {
  const { compile } = await import("svelte/compiler");
  return compiled("svelte", /\.svelte$/, (source, filename) => {
    const { js, warnings } = compile(source, { filename });
    for (const { message } of warnings) console.warn(`${filename}: ${message}`);
    return js.code;
  });
}

async function addBuilt(folder, name, entry, plugins) {
  const to = join(folder, EXAMPLES, name);
  await build({
    entryPoints: [join(EXAMPLES, name, entry)],
    outfile: join(to, "main.js"),
    bundle: true,
    minify: true,
    format: "esm",
    conditions: ["browser", "production"],
    jsx: "automatic",
    define: {
      "process.env.NODE_ENV": '"production"',
      "__VUE_OPTIONS_API__": "false",
      "__VUE_PROD_DEVTOOLS__": "false",
      "__VUE_PROD_HYDRATION_MISMATCH_DETAILS__": "false",
    },
    logLevel: "warning",
    plugins,
  });
  await copyFile(join(EXAMPLES, name, "index.html"), join(to, "index.html"));
}

/** The build once more, as a version of its own: what a page had before. */
async function addOlder(folder) {
  const older = join(folder, EXAMPLES, "older");
  await mkdir(older, { recursive: true });
  for (const name of await readdir(folder)) {
    if (/^(partnership-check\..*(?<!zip)|widget.*|languages|instruments)$/.test(name)) {
      await cp(join(folder, name), join(older, name), { recursive: true });
    }
  }
  const version = JSON.stringify(/^version = "(.+)"$/m.exec(await readFile("Cargo.toml", "utf8"))[1]);
  const script = await readFile(join(folder, SCRIPT), "utf8");
  if (script.split(version).length !== 2) throw new Error(`${SCRIPT} should name its version once`);
  await writeFile(join(older, SCRIPT), script.replace(version, '"0.0.9"'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  await addBuilt(folder, "react", "main.jsx", []);
  await addBuilt(folder, "vue", "main.js", [await vue()]);
  await addBuilt(folder, "svelte", "main.js", [await svelte()]);
  await addOlder(folder);
}
