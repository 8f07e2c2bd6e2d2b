// Makes the zip of a build, for sites without npm and for anyone who wants to try it first: the widget with the pages
// around it, a start page that shows the two lines and links to the rest, and a README. The same build gives the same
// bytes. It knows the layout of the zip; files.mjs says which files a build has.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { root, siteFiles, TEXTS, ZIP } from "../files.mjs";

/** The earliest time that a zip can hold, in any time zone. */
const ALWAYS = new Date(1980, 0, 1);
/** Matches the texts of a language beside the English, which are of no use to a site. */
const REVIEW = /^docs\/review[-.]/;
/** Matches what a page says only in a build, about files that are not in the zip. */
const BUILD_ONLY = /\s*<!-- build only -->[^]*?<!-- \/build only -->/g;

const page = /\.(txt|html)$/;
const adapted = (text, version) => text.replaceAll("{{version}}", version).replace(BUILD_ONLY, "");

/** The zip's bytes. */
export async function zipOf(dist, version) {
  const folder = `partnership-check-${version}`;
  const own = ["README.txt", "index.html"].map((name) => [name, join(root, "packaging/zip", name)]);
  const texts = TEXTS.map((name) => [name, join(root, name)]);
  const site = (await siteFiles(dist)).filter((path) => !REVIEW.test(path)).map((path) => [`partnership-check/${path}`, join(dist, path)]);
  const files = {};
  for (const [path, from] of [...own, ...texts, ...site].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const bytes = await readFile(from);
    files[`${folder}/${path}`] = page.test(path) ? Buffer.from(adapted(bytes.toString(), version)) : bytes;
  }
  return zipSync(files, { level: 9, mtime: ALWAYS, os: 3 });
}

/** Puts the zip into an otherwise complete build. */
export const addZip = async (dist, version) => writeFile(join(dist, ZIP), await zipOf(dist, version));

/** Copies a build's zip to `<to>/partnership-check-<version>.zip`; resolves to its name. */
export async function zip({ dist, version }, to) {
  const name = `partnership-check-${version}.zip`;
  await copyFile(join(dist, ZIP), join(to, name));
  return name;
}
