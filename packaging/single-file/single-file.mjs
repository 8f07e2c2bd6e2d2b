// Makes partnership-check.html: the whole widget in one file, which needs no server and cannot use the network. It knows
// how to fill in the page in packaging/single-file/; repack.mjs puts the files inside the script.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { TARGET } from "../../script/lib/build/target.mjs";
import { withFilesInside } from "../repack.mjs";
import { loadedFiles, NOTICES, root } from "../files.mjs";

const NAME = "partnership-check.html";
const page = (name) => join(root, "packaging/single-file", name);
const json = async (path) => JSON.parse(await readFile(path, "utf8"));
const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The words of our pages that this one has too. */
const WORDS = /^(single|invitation)\.|^form\.(assessment|language|needs)$|^languages\.unreviewed$/;

/** The choices: languages with their words, and the titles of the assessments, in English where not translated. */
async function choices(dist, paths, element) {
  const instruments = element.attributes.find(({ name }) => name === "instrument").values.map(({ value }) => value);
  const title = async (tag, id) => {
    const translated = `instruments/${tag}/${id}.json`;
    const { title } = await json(join(dist, paths.includes(translated) ? translated : `instruments/${id}.json`));
    return { title, lang: paths.includes(translated) ? tag : "en" };
  };
  const languages = (await json(join(root, "src/i18n/languages.json"))).map(async ({ tag, name, direction, reviewed }) => {
    const words = Object.entries(await json(join(root, `src/pages/words/${tag}.json`))).filter(([key]) => WORDS.test(key));
    const titles = await Promise.all(instruments.map(async (id) => [id, await title(tag, id)]));
    return [tag, { tag, name, direction, reviewed, words: Object.fromEntries(words), titles: Object.fromEntries(titles) }];
  });
  return Object.fromEntries(await Promise.all(languages));
}

/** Makes `<to>/partnership-check.html`; resolves to its name. */
export async function single({ dist, paths, element }, to) {
  const define = { CHOICES: JSON.stringify(await choices(dist, paths, element)) };
  const script = (await withFilesInside(dist, loadedFiles(paths), { entry: page("page.js"), define })).trim();
  const { code } = await transform(await readFile(page("page.css"), "utf8"), { loader: "css", target: TARGET, minify: true });
  const style = code.trim();
  if (/<\/(script|style)/i.test(script + style)) throw new Error("the script or the style contains the end tag of its own element");
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  // In a comment, which must not end before its end.
  const notices = (await readFile(join(dist, NOTICES), "utf8")).replaceAll(/<!--|--!?>/g, (end) => end.replace("--", "- -"));
  const parts = { policy, script, style, notices };
  const html = (await readFile(page("page.html"), "utf8")).replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  await writeFile(join(to, NAME), html);
  return NAME;
}
