// Generates documentation from src/element/contract.json and the schemas: one whole page, and blocks of pages that are
// otherwise written by hand. Run by script/docs; a unit test fails if a file is out of date. It knows which files are
// generated, not what is in them.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { languageTable } from "./language-table.mjs";
import { attributeTable, comparingTable, eventTable, memberTable, reference, scoringTable } from "./reference.mjs";

const root = new URL("../../../", import.meta.url);
const read = (path) => readFile(new URL(path, root), "utf8");
const json = async (path) => JSON.parse(await read(path));

/** Pages with generated blocks. Each block lies between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
const BLOCKS = {
  "packaging/npm/README.md": { attributes: attributeTable, members: memberTable, events: eventTable },
  "docs/scoring.md": { numbers: scoringTable },
  "docs/comparing.md": { numbers: comparingTable },
  "docs/translating.md": { languages: languageTable },
};

export const readContract = () => json("src/element/contract.json");

function filled(page, blocks, said, path) {
  return Object.entries(blocks).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`${path} has no block "${name}": it must lie between ${begin} and ${end}`);
    return `${before}${begin}\n\n${make(said)}\n\n${end}${after}`;
  }, page);
}

/** The path of every generated file, with the text it should have. */
export async function generated() {
  const [contract, languages] = await Promise.all([readContract(), json("src/i18n/languages.json")]);
  const [instrument, result, comparison] = await Promise.all(["instrument", "result", "comparison"].map((name) => json(`src/wire/schema/${name}-1.json`)));
  const pages = Object.entries(BLOCKS).map(async ([path, blocks]) => [path, filled(await read(path), blocks, { ...contract, listed: languages }, path)]);
  return Object.fromEntries([["docs/reference.md", reference(contract, { instrument, result, comparison })], ...(await Promise.all(pages))]);
}

/** The paths of the files that are out of date. */
export async function stale() {
  const files = Object.entries(await generated());
  const differ = await Promise.all(files.map(async ([path, text]) => (await read(path).catch(() => "")) !== text));
  return files.map(([path]) => path).filter((_, number) => differ[number]);
}

async function write() {
  const [files, paths] = [await generated(), await stale()];
  for (const path of paths) await writeFile(new URL(path, root), files[path]);
  console.log(paths.length > 0 ? `docs: wrote ${paths.join(", ")}` : "docs: everything is up to date");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await write().catch((problem) => {
    console.error(`docs: ${problem.message}`);
    process.exitCode = 1;
  });
}
