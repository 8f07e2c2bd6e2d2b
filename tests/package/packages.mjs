// The packages that script/package has made, and empty projects to install them into, as a site's developer would.
// It knows nothing about bundlers or browsers.
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freshFolder } from "../browser/drivers/processes.mjs";

export const run = promisify(execFile);
export const root = fileURLToPath(new URL("../../", import.meta.url));
export const made = join(root, "target/package/");

export const version = /^version = "(.+)"$/m.exec(await readFile(join(root, "Cargo.toml"), "utf8"))[1];
export const tarball = join(made, `partnership-check-${version}.tgz`);
export const zipped = join(made, `partnership-check-${version}.zip`);
export const single = join(made, "partnership-check.html");

export const json = async (path) => JSON.parse(await readFile(path, "utf8"));

/** The paths of all files under a folder, relative to it. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
    .sort();
}

/**
 * A new folder elsewhere with the files of `template` (a folder beside this file), the package installed from its
 * tarball, and links to the `tools` that are installed here.
 */
export async function project(template, tools = []) {
  const folder = freshFolder();
  await cp(new URL(`${template}/`, import.meta.url), folder, { recursive: true });
  await run("npm", ["install", "--offline", "--ignore-scripts", "--no-save", tarball], { cwd: folder });
  for (const tool of tools) {
    const place = join(folder, "node_modules", tool);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(root, "node_modules", tool), place);
  }
  return folder;
}

/** Type-checks a project; rejects with the compiler's messages. */
export async function check(folder) {
  try {
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", folder]);
  } catch ({ stdout, message }) {
    throw new Error(stdout || message);
  }
}
