// Repacks dist/partnership-check.js in two ways: with an address for every file, written so that bundlers find and copy
// it, and with every file inside the script. The script loads all its files through one `fetch`, which is replaced here.
// This knows nothing else about how the widget works.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { replaceOnce } from "../script/lib/build/replace-once.mjs";
import { TARGET } from "../script/lib/build/target.mjs";
import { root } from "./files.mjs";

const SCRIPT = "partnership-check.js";
/** The script that it imports for the module. The comparison's stays out: its module needs files that no package has. */
const WIDGET = "partnership-check.widget.js";
/** The address that the script is given as its own. Browsers do not know its scheme, so it cannot clash with a real one. */
const HERE = "partnership-check:/";

const json = (value) => JSON.stringify(value);

/** Replaces the script's one import of an address by one that bundlers can follow. */
const scripts = {
  name: "scripts",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]partnership-check\.js$/ }, async ({ path }) => {
      const text = replaceOnce(await readFile(path, "utf8"), /\bimport\((\w+)\)/, "__scripts[$1]()", path);
      return { contents: `const __scripts = { ${json(HERE + WIDGET)}: () => import(${json(`./${WIDGET}`)}) };\n${text}` };
    });
  },
};

async function bundle(entry, { define, plugins, ...options }) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    target: TARGET,
    minify: true,
    write: false,
    logLevel: "error",
    define: { "import.meta.url": json(HERE), ...define },
    plugins: [scripts, ...plugins],
    ...options,
  });
  return outputFiles[0].text;
}

/** A plugin for a generated module with a name; `external` matches the imports that stay outside the bundle. */
const generated = (name, contents, external = /^$/) => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: external }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: root }));
  },
});

/** The code of an object keyed by file address; `value` returns the code of an entry. */
const table = (paths, value) => `{${paths.map((path) => `${json(HERE + path)}: ${value(path)}`).join(",\n")}}`;

/**
 * The class alone: without access to the browser's registry, the script defines no element. Files are not checked against
 * hashes: bundlers name files by their content, and may rewrite them.
 * @param {Record<string, string>} addresses the files' addresses by path, relative to the script
 */
export async function classByAddress(dist, addresses) {
  const script = `
    const places = ${table(Object.keys(addresses), (path) => `new URL(${json(addresses[path])}, __here).href`)};
    export function fetch(url, { integrity, ...options } = {}) {
      return globalThis.fetch(places[url] ?? url, places[url] ? options : { integrity, ...options });
    }`;
  const define = { "globalThis.customElements": "undefined" };
  const text = await bundle(join(dist, SCRIPT), { define, inject: ["fetch"], plugins: [generated("fetch", script)] });
  // Here the script's real address is meant, in the form that bundlers look for.
  return text.replaceAll("__here", "import.meta.url");
}

/** The source's own code for defining the element; the class is imported from the module `element`. */
export const definition = (element, version) =>
  bundle("src/element/element.js", {
    define: { "import.meta.url": "import.meta.url" },
    plugins: [
      {
        name: "class",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /js\/check\.js$/ }, () => ({ path: element, external: true }));
          onLoad({ filter: /js\/build\.js$/ }, () => ({ contents: `export const VERSION = ${json(version)};` }));
        },
      },
    ],
  });

/** A module with a file's bytes, compressed and as Base64. */
export const packed = async (file) => `export default "${deflateRawSync(await readFile(file), { level: 9 }).toString("base64")}";\n`;

/**
 * The script with all its files inside, so that it loads nothing. `moduleOf` names the module that contains a file's
 * bytes; without it they go into the bundle. `entry` may import the script as "partnership-check". `define` sets constants.
 */
export function withFilesInside(dist, paths, { entry = join(dist, SCRIPT), moduleOf, define } = {}) {
  const name = moduleOf ?? ((path) => `packed:${path}`);
  const script = `
    const files = ${table(paths, (path) => `() => import(${json(name(path))})`)};
    export async function fetch(url, options) {
      if (!files[url]) return globalThis.fetch(url, options);
      const { default: packed } = await files[url]();
      const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
    }`;
  const inside = {
    name: "packed",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^packed:/ }, ({ path }) => ({ path: path.slice(7), namespace: "packed" }));
      onLoad({ filter: /.*/, namespace: "packed" }, async ({ path }) => ({ contents: await packed(join(dist, path)) }));
    },
  };
  const outside = moduleOf && new RegExp(`^(${paths.map((path) => moduleOf(path).replaceAll(".", "\\.")).join("|")})$`);
  const alias = { "partnership-check": join(dist, SCRIPT) };
  return bundle(entry, { define, alias, inject: ["fetch"], plugins: [inside, generated("fetch", script, outside)] });
}
