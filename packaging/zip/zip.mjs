// A zip for sites without npm: what is copied to the site, a page that shows the two lines, and how to begin. The
// same files give the same bytes. Knows its layout; which files the widget has it is told.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { root, TEXTS } from "../files.mjs";

/** The first moment that a zip can name, in whatever time zone this runs. */
const ALWAYS = new Date(1980, 0, 1);

/** Makes `<to>/partnership-check-<version>.zip`; resolves to its name. */
export async function zip({ dist, paths, version }, to) {
  const folder = `partnership-check-${version}`;
  const own = ["README.txt", "example.html"].map((name) => [name, join(root, "packaging/zip", name)]);
  const texts = TEXTS.map((name) => [name, join(root, name)]);
  const widget = paths.map((path) => [`partnership-check/${path}`, join(dist, path)]);
  const files = {};
  for (const [path, from] of [...own, ...texts, ...widget].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const bytes = await readFile(from);
    const filled = /\.(txt|html)$/.test(path) ? Buffer.from(bytes.toString().replaceAll("{{version}}", version)) : bytes;
    files[`${folder}/${path}`] = filled;
  }
  await writeFile(join(to, `${folder}.zip`), zipSync(files, { level: 9, mtime: ALWAYS, os: 3 }));
  return `${folder}.zip`;
}
