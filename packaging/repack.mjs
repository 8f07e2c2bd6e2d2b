// dist/partnership-check.js in other shapes: with an address for every file, written so that bundlers find and copy
// it, and with every file inside. The script asks for all of them by one `fetch`, beside itself; that `fetch` is what
// is replaced here. Knows nothing else of how the widget works.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { TARGET } from "../script/lib/build/target.mjs";
import { root } from "./files.mjs";

const SCRIPT = "partnership-check.js";
/** Where the script believes to be. No scheme that a browser knows, so it can be mixed up with no address. */
const HERE = "partnership-check:/";

const json = (value) => JSON.stringify(value);

async function bundle(entry, { define, ...options }) {
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
    ...options,
  });
  return outputFiles[0].text;
}

/** A module that is made here, under a name; `external` names what it imports but is not to be in the bundle. */
const made = (name, contents, external = /^$/) => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: external }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: root }));
  },
});

/** A table by path, as code; `value` gives the code of an entry. */
const table = (paths, value) => `{${paths.map((path) => `${json(HERE + path)}: ${value(path)}`).join(",\n")}}`;

/**
 * The class alone: where the browser's registry is out of reach nothing is defined. A bundler names each file by its
 * content, so nothing needs to be held against a hash, and a bundler may write a file in its own way.
 * @param {Record<string, string>} addresses of the files by their paths, from the script's place
 */
export async function classByAddress(dist, addresses) {
  const script = `
    const places = ${table(Object.keys(addresses), (path) => `new URL(${json(addresses[path])}, __here).href`)};
    export function fetch(url, { integrity, ...options } = {}) {
      return globalThis.fetch(places[url] ?? url, places[url] ? options : { integrity, ...options });
    }`;
  const define = { "globalThis.customElements": "undefined" };
  const text = await bundle(join(dist, SCRIPT), { define, inject: ["fetch"], plugins: [made("fetch", script)] });
  // The script's own place, which bundlers look for, where it is meant and not played.
  return text.replaceAll("__here", "import.meta.url");
}

/** What defines the element: the source's own way, with the class left in `element`. */
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

/** A module with a file's bytes: packed, as text. */
export const packed = async (file) => `export default "${deflateRawSync(await readFile(file), { level: 9 }).toString("base64")}";\n`;

/**
 * Everything without a single address. `moduleOf` says which module has the bytes of a file; without it they are in
 * the bundle. `entry` may import the script as "partnership-check". `define` names constants.
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
  return bundle(entry, { define, alias, inject: ["fetch"], plugins: [inside, made("fetch", script, outside)] });
}
