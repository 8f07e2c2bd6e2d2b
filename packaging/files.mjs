// Which files of dist/ the widget consists of, and which texts go with every package. Knows no package.
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

/** The rest of dist/ is pages. */
const PART = /^((partnership-check|widget)[._][^/]*|integrity\.json|(instruments|languages|schema)\/.*)$/;

/** The widget's files as paths in `dist`, sorted. */
export async function widgetFiles(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, "/").length));
  return paths.filter((path) => PART.test(path)).sort();
}

/** Those that the script fetches: all but scripts, and what is for people. */
export const asked = (paths) => paths.filter((path) => !/^(.*\.js|integrity\.json|schema\/.*)$/.test(path));
