// The element's script in the two shapes that bundlers understand: with an address for every file, written so that
// they find and copy it, and with every file as a module. Knows where files are; how the widget uses them it does not.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { replaceOnce } from "../module.mjs";
import { TARGET } from "../target.mjs";
import { root } from "./files.mjs";

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: TARGET,
  minify: true,
  write: false,
  logLevel: "error",
};

const written = async (options) => (await build({ ...shared, ...options })).outputFiles[0].text;

/** How js/files.js names the scripts that it imports, by addresses that bundlers cannot follow. */
const IMPORTS = { glue: /import\(url\)/, later: /import\(beside\("partnership-check\.later\.js"\)\)/ };

/** Has `supply` stand in for js/supply.js, and the scripts of `names` be imported by names that bundlers can follow. */
const instead = (supply, names) => ({
  name: "instead",
  setup({ onLoad }) {
    onLoad({ filter: /js\/supply\.js$/ }, () => ({ contents: supply, resolveDir: root }));
    onLoad({ filter: /js\/files\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [which, pattern] of Object.entries(IMPORTS))
        contents = replaceOnce(contents, pattern, `import(${JSON.stringify(names[which])})`, path);
      return { contents };
    });
  },
});

const outside = (pattern, to = (path) => path) => ({
  name: "outside",
  setup({ onResolve }) {
    onResolve({ filter: pattern }, ({ path }) => ({ path: to(path), external: true }));
  },
});

/** The class alone. `addresses` are of the files by their paths, `names` those of the scripts; both from the script's place. */
export function classByAddress(addresses, names) {
  const rows = Object.entries(addresses).map(([path, at]) => `${JSON.stringify(path)}: new URL("${at}", import.meta.url).href`);
  const supply = `const places = {${rows.join(",\n")}};\nexport const beside = (path) => places[path] ?? path;`;
  return written({ entryPoints: ["src/embed/js/check.js"], plugins: [outside(/^\.\/files\//), instead(supply, names)] });
}

/** What defines the element, with the class left in `element`. */
export const definition = (element) =>
  written({ entryPoints: ["src/embed/element.js"], plugins: [outside(/js\/check\.js$/, () => element)] });

// No scheme that a browser knows, so it can be mixed up with no address.
const INSIDE = "inside:///";

/** In place of the browser's own `fetch`, for what is asked for by an address that begins with INSIDE. */
const fetchInside = (paths) => `
  const files = {${paths.map((path) => `${JSON.stringify(path)}: () => import(${JSON.stringify(`packed:${path}`)})`).join(",\n")}};
  const real = globalThis.fetch;
  export async function fetch(url, options) {
    const file = files[String(url).replace("${INSIDE}", "")];
    if (!file) return real(url, options);
    const { default: packed } = await file();
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
  }`;

/** A module with a file's bytes: packed, as text. */
export const packed = async (file) => `export default "${deflateRawSync(await readFile(file), { level: 9 }).toString("base64")}";\n`;

/**
 * Everything without a single address. `entry` is what is to be bundled; `moduleOf` says what stands in the place of
 * `packed:<path>`: `{ path, external: true }` or nothing, for the bytes to be in the bundle. `define` names constants.
 */
export function withFilesInside(dist, paths, entry, moduleOf = () => null, define = {}) {
  const inside = {
    name: "inside",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^packed:/ }, ({ path }) => moduleOf(path.slice(7)) ?? { path: path.slice(7), namespace: "packed" });
      onLoad({ filter: /.*/, namespace: "packed" }, async ({ path }) => ({ contents: await packed(join(dist, path)) }));
      onResolve({ filter: /^fetch:inside$/ }, () => ({ path: "fetch", namespace: "inside" }));
      onLoad({ filter: /.*/, namespace: "inside" }, () => ({ contents: fetchInside(paths), resolveDir: root }));
    },
  };
  const supply = `export const beside = (path) => new URL(path, "${INSIDE}").href;`;
  return written({
    entryPoints: [entry],
    inject: ["fetch:inside"],
    define: { "import.meta.url": JSON.stringify(INSIDE), ...define },
    plugins: [inside, instead(supply, { glue: join(dist, "widget.js"), later: join(root, "src/embed/later.js") })],
  });
}
