// Writes THIRD-PARTY-NOTICES.txt: the licences of everything in a build that others wrote. cargo about gathers those of the
// crates; this adds the npm packages that esbuild bundled.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NOTICES } from "../../../packaging/files.mjs";

const HEAD = `Partnership Check itself is licensed under MIT or Apache-2.0, at your option. It contains the works of others, under
the licences below. The module has Rust's standard library (The Rust Project Developers) and the crates listed first, some
of which only run while it is compiled; the demo page and the assessment editor have the npm packages listed last. Rust's
standard library is licensed under MIT or Apache-2.0, with the same texts as most of the crates.

`;
const LINE = `${"-".repeat(80)}\n`;

/** The folders of the npm packages in what esbuild bundled. */
export function bundledPackages({ inputs }) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
  return [...new Set(Object.keys(inputs).flatMap((path) => folder.exec(path)?.[0] ?? []))].sort();
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence file to include in ${NOTICES}`);
  return `${LINE}${name} ${version}\n${license}\n\n${await readFile(join(folder, file), "utf8")}\n`;
}

/**
 * Writes the notices into a build.
 * @param {string} crates the path of what cargo about wrote
 * @param {object} metafile what esbuild says of the pages' scripts
 */
export async function addNotices(folder, crates, metafile) {
  const packages = await Promise.all(bundledPackages(metafile).map(noticeOf));
  await writeFile(join(folder, NOTICES), HEAD + (await readFile(crates, "utf8")) + packages.join(""));
}
