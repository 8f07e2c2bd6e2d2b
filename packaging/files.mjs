// Says which files of dist/ belong to the widget, which are pages around it, and which texts go into every package. It
// knows nothing about the contents of a particular package.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** The version of the project, as in Cargo.toml. */
export async function version() {
  const [, found] = /^\[package\][^[]*?^version = "([^"]+)"/ms.exec(await readFile(join(root, "Cargo.toml"), "utf8"));
  return found;
}

/** Texts that every package includes, under the same names. */
export const TEXTS = ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"];

/** The licences of what others wrote; script/build makes it, and every package includes it. */
export const NOTICES = "THIRD-PARTY-NOTICES.txt";

/** The zip of a build, which contains everything else in it. */
export const ZIP = "partnership-check.zip";

/** Matches the widget's files; all others in dist/ are pages. */
const PART = /^((partnership-check|widget)[._]([^/]*\.)?(js|css|wasm)|integrity\.json|(instruments|languages|schema)\/.*)$/;
/** Matches the files of the comparison, which a page imports from beside the script. Bundlers and a single file have no such place. */
const COMPARISON = /^(partnership-check\.compare\.|widget_compare\.|languages\/[^/]*\.compare\.json$)/;
/** Matches what script/examples adds to a build: every folder but the style sheets', and the page that needs one. */
const ADDED = /^examples\/(two-versions\.html|(?!themes\/)[^/]+\/.*)$/;

async function filesIn(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(dist, "/").length)).sort();
}

/** The widget's files as paths in `dist`, sorted, without those of the comparison. */
export const widgetFiles = async (dist) => (await filesIn(dist)).filter((path) => PART.test(path) && !COMPARISON.test(path));

/** Everything that script/build puts into `dist` except the zip itself: the widget and the pages around it. */
export const siteFiles = async (dist) => (await filesIn(dist)).filter((path) => path !== ZIP && !ADDED.test(path));

/** The files that the script loads: all except scripts, and except those meant for people. */
export const loadedFiles = (paths) => paths.filter((path) => !/^(.*\.js|integrity\.json|schema\/.*)$/.test(path));
