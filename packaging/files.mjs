// Which files of dist/ the widget consists of, which are pages around it, and which texts go with every package. Knows no
// package's inside.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** The version of everything, which Cargo.toml owns. */
export async function version() {
  const [, found] = /^\[package\][^[]*?^version = "([^"]+)"/ms.exec(await readFile(join(root, "Cargo.toml"), "utf8"));
  return found;
}

/** What goes with every package, by its name there. */
export const TEXTS = ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"];

/** The zip of a build, which has all the rest of it in it. */
export const ZIP = "partnership-check.zip";

/** The rest of dist/ is pages. */
const PART = /^((partnership-check|widget)[._]([^/]*\.)?(js|css|wasm)|integrity\.json|(instruments|languages|schema)\/.*)$/;
/** What script/examples adds to a build. */
const ADDED = /^examples\/(two-versions\.html|(react|vue|svelte|yew|older)\/.*)$/;

async function filesIn(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(dist, "/").length)).sort();
}

/** The widget's files as paths in `dist`, sorted. */
export const widgetFiles = async (dist) => (await filesIn(dist)).filter((path) => PART.test(path));

/** Everything that script/build puts into `dist`, but for the zip itself: the widget and the pages around it. */
export const siteFiles = async (dist) => (await filesIn(dist)).filter((path) => path !== ZIP && !ADDED.test(path));

/** Those that the script fetches: all but scripts, and what is for people. */
export const asked = (paths) => paths.filter((path) => !/^(.*\.js|integrity\.json|schema\/.*)$/.test(path));
