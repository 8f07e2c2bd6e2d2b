// The zip of a build, for sites without npm and for whoever wants to look first: the widget with the pages around it, a
// page that shows the two lines and leads to the rest, and how to begin. The same build gives the same bytes. Knows its
// own layout; which files a build has it is told by files.mjs.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { root, siteFiles, TEXTS, ZIP } from "../files.mjs";

/** The first moment that a zip can name, in whatever time zone this runs. */
const ALWAYS = new Date(1980, 0, 1);
/** What a page says only where it stands in a build: of files that the zip cannot have in it. */
const BUILD_ONLY = /\s*<!-- build only -->[^]*?<!-- \/build only -->/g;

const page = /\.(txt|html)$/;
const fitted = (text, version) => text.replaceAll("{{version}}", version).replace(BUILD_ONLY, "");

/** The zip's bytes. */
export async function zipOf(dist, version) {
  const folder = `partnership-check-${version}`;
  const own = ["README.txt", "index.html"].map((name) => [name, join(root, "packaging/zip", name)]);
  const texts = TEXTS.map((name) => [name, join(root, name)]);
  const site = (await siteFiles(dist)).map((path) => [`partnership-check/${path}`, join(dist, path)]);
  const files = {};
  for (const [path, from] of [...own, ...texts, ...site].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const bytes = await readFile(from);
    files[`${folder}/${path}`] = page.test(path) ? Buffer.from(fitted(bytes.toString(), version)) : bytes;
  }
  return zipSync(files, { level: 9, mtime: ALWAYS, os: 3 });
}

/** Puts the zip into a build that is otherwise whole. */
export const addZip = async (dist, version) => writeFile(join(dist, ZIP), await zipOf(dist, version));

/** Copies a build's zip to `<to>/partnership-check-<version>.zip`; resolves to its name. */
export async function zip({ dist, version }, to) {
  const name = `partnership-check-${version}.zip`;
  await copyFile(join(dist, ZIP), join(to, name));
  return name;
}
