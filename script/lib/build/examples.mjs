// Puts the example pages into a build: those that need no compiling and, when run as a program, those that do, except
// Yew's. It knows how each framework's files are compiled, but nothing about what the pages show.
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const EXAMPLES = "examples";
const SCRIPT = "partnership-check.js";
/** The folder with the pages' style sheets. */
const THEMES = join(EXAMPLES, "themes");

/** Copies the pages, filling in the hash of the script, which only a build knows. */
export async function addStatic(folder) {
  const integrity = JSON.parse(await readFile(join(folder, "integrity.json"), "utf8"))[SCRIPT];
  await mkdir(join(folder, EXAMPLES), { recursive: true });
  for (const entry of await readdir(EXAMPLES, { withFileTypes: true })) {
    const [from, to] = [join(EXAMPLES, entry.name), join(folder, EXAMPLES, entry.name)];
    if (entry.isFile()) await writeFile(to, (await readFile(from, "utf8")).replaceAll("{{integrity}}", integrity));
  }
  await cp(THEMES, join(folder, THEMES), { recursive: true });
}

/** An esbuild plugin that passes the files matching `filter` through `compile`. */
const compiled = (name, filter, compile) => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({ contents: await compile(await readFile(path, "utf8"), path) }));
  },
});

/** What Vue's plugin for Vite does, without styles and hot reloading. */
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

/** A copy of the build with an older version number. */
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
  await addBuilt(folder, "react-router", "main.jsx", []);
  await addBuilt(folder, "vue-router", "main.js", [await vue()]);
  await addOlder(folder);
}
