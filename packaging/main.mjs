// Makes every package from dist/, in a folder that replaces target/package/ only when all are complete. It knows nothing
// about the contents of a particular package.
import { rename, rm, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readContract } from "../script/lib/docs/generate.mjs";
import { root, version, widgetFiles } from "./files.mjs";
import { npmPackage } from "./npm/npm.mjs";
import { single } from "./single-file/single-file.mjs";
import { zip } from "./zip/zip.mjs";

const to = join(root, "target/package");
const stage = `${to}.new`;

try {
  const dist = join(root, "dist");
  const what = { dist, paths: await widgetFiles(dist), version: await version(), element: await readContract() };
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const names = [];
  for (const make of [npmPackage, zip, single]) names.push(await make(what, stage));
  await rm(to, { recursive: true, force: true });
  await rename(stage, to);
  for (const name of names) {
    const { size } = await stat(join(to, name));
    console.log(`package: target/package/${name}, ${size.toLocaleString("en")} bytes`);
  }
} catch (problem) {
  console.error(`package: ${problem.message}`);
  process.exitCode = 1;
}
