// Turns docs/*.md into the HTML pages of a build. It knows the page layout and which links between the sources become
// links between pages; it knows nothing about what the pages say.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { transform } from "esbuild";
import { Marked } from "marked";
import { englishName } from "../translate/derived.mjs";
import { tagsOf } from "../translate/files.mjs";
import { reviewPage, STYLE as REVIEW_STYLE } from "../translate/review.mjs";
import { TARGET } from "./target.mjs";

const DOCS = "docs";
/** The list of all pages, itself the first page. */
const CONTENTS = "README.md";
const STYLE = "styles/docs.css";
/** Pages whose place in a build differs from their place in the source. */
const MOVED = { "src/pages/author/author.html": "author.html", "src/pages/compare/compare.html": "compare.html" };

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const pageOf = (name) => (name === CONTENTS ? "index.html" : name.replace(/\.md$/, ".html"));
const isLive = ({ type, lang }) => type === "code" && /\blive\b/.test(lang ?? "");
const languageOf = ({ lang }) => (lang ?? "").split(" ")[0] || "text";

/** Returns a function that gives each heading of a page the anchor that GitHub would give it. */
function anchorer() {
  const counts = new Map();
  return (text) => {
    const base = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/\s/g, "-");
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return count ? `${base}-${count}` : base;
  };
}

const headingsOf = (tokens) => tokens.filter(({ type }) => type === "heading");
/** The text of a heading without its markup. */
const plain = (heading) => heading.tokens.map(({ text, raw }) => text ?? raw).join("");

/** The anchors of a page's headings. */
export const anchors = (markdown) => headingsOf(new Marked().lexer(markdown)).map(plain).map(anchorer());

/** Where a link in a source leads in a build; `null` if the build has no such page. */
function target(href, folder) {
  if (/^https?:/.test(href)) return href;
  const [path, anchor] = href.split("#");
  const end = anchor ? `#${anchor}` : "";
  if (!path) return end;
  if (/^[^/]+\.md$/.test(path)) return pageOf(path) + end;
  const inTree = posix.normalize(posix.join(DOCS, path));
  const inBuild = MOVED[inTree] ?? inTree;
  return existsSync(join(folder, inBuild)) ? posix.relative(DOCS, inBuild) + end : null;
}

/** The example as it runs in the page: without the line that loads the script, which the page already has, and storing nothing. */
const live = (code) => code.replace(/^<script type="module".*\n/m, "").replaceAll("<partnership-check", '<partnership-check storage="none"');

function renderer(folder) {
  const anchor = anchorer();
  return {
    heading(token) {
      const text = plain(token);
      return `<h${token.depth} id="${escape(anchor(text))}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
    },
    link({ href, tokens }) {
      const to = target(href, folder);
      const words = this.parser.parseInline(tokens);
      return to === null ? words : `<a href="${escape(to)}">${words}</a>`;
    },
    code(token) {
      const shown = `<pre><code class="language-${languageOf(token)}">${escape(token.text)}</code></pre>\n`;
      const runs = isLive(token) && languageOf(token) === "html";
      return runs ? `${shown}<div class="live">\n${live(token.text)}\n</div>\n<p class="hint">Try it: this example is live. Your answers are gone when you leave the page.</p>\n` : shown;
    },
    table({ header, rows }) {
      const cell = (tag, { align, tokens }) => `<${tag}${align === "right" ? ' class="number"' : ""}${tag === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(tokens)}</${tag}>`;
      const row = (tag, cells) => `<tr>${cells.map((one) => cell(tag, one)).join("")}</tr>\n`;
      const label = escape(`Table: ${header.map(({ text }) => text.replaceAll("`", "")).join(", ")}`);
      return `<div class="table" role="group" tabindex="0" aria-label="${label}"><table>\n<thead>\n${row("th", header)}</thead>\n<tbody>\n${rows.map((cells) => row("td", cells)).join("")}</tbody>\n</table></div>\n`;
    },
  };
}

const item = (href, words, current) => `<li><a href="${escape(href)}"${current ? ' aria-current="page"' : ""}>${words}</a></li>`;

/** Links to the sections of a long page. */
function onThisPage(tokens) {
  const anchor = anchorer();
  const all = headingsOf(tokens).map((heading) => ({ ...heading, id: anchor(plain(heading)) }));
  const parts = all.filter(({ depth }) => depth === 2);
  if (parts.length < 3) return "";
  return `<details class="contents"><summary>On this page</summary>\n<ul>${parts.map((part) => item(`#${part.id}`, escape(plain(part)))).join("")}</ul></details>\n`;
}

function page(name, markdown, pages, folder) {
  const marked = new Marked({ renderer: renderer(folder) });
  const tokens = marked.lexer(markdown.replace(/<!--(?! \/?build only)[^]*?-->\n*/g, ""));
  const title = plain(headingsOf(tokens)[0]);
  const widget = tokens.some(isLive) ? '\n    <script type="module" src="../partnership-check.js"></script>' : "";
  const isTitle = ({ type, depth }) => type === "heading" && depth === 1;
  const [top, rest] = [tokens.filter(isTitle), tokens.filter((token) => !isTitle(token))];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escape(title)} – Partnership Check</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="docs.css">${widget}
  </head>
  <body>
    <a class="skip" href="#main">Skip to main content</a>
    <header>
      <p><a href="../index.html">Partnership Check</a></p>
      <nav aria-label="Documentation">
        <ul>${pages.map((one) => item(pageOf(one.name), escape(one.words), one.name === name)).join("")}</ul>
      </nav>
    </header>
    <main id="main" tabindex="-1">
${marked.parser(top)}${onThisPage(tokens)}${marked.parser(rest)}    </main>
  </body>
</html>
`;
}

/** The pages in the order of the list of all pages. */
function pagesIn(contents) {
  const links = [...contents.matchAll(/\[([^\]]+)\]\(([a-z-]+\.md)\)/g)].map(([, words, name]) => ({ words, name }));
  return [{ words: "All pages", name: CONTENTS }, ...links];
}

/** In a page, the place for links to the texts of each language beside the English, which only a build has. */
const REVIEWS = "<!-- review pages -->";
const reviewOf = (tag) => `review-${tag}.html`;
/** As a part of a list item, which leaves a page where it cannot lead to them. */
const linksToReviews = (tags) => ["<!-- build only -->", "", ...tags.map((tag) => `- [${englishName(tag)}](${reviewOf(tag)})`), "", "<!-- /build only -->"].join("\n   ");

async function addReviews(folder, tags) {
  for (const tag of tags) await writeFile(join(folder, DOCS, reviewOf(tag)), reviewPage(".", tag, '<link rel="stylesheet" href="review.css">'));
  await writeFile(join(folder, DOCS, "review.css"), (await transform(REVIEW_STYLE, { loader: "css", target: TARGET, minify: true })).code);
}

/** Writes the pages and their style sheet into an otherwise complete build. */
export async function addDocs(folder) {
  const names = (await readdir(DOCS)).filter((name) => name.endsWith(".md"));
  const texts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(DOCS, name), "utf8")])));
  const pages = pagesIn(texts[CONTENTS]);
  const missing = names.filter((name) => !pages.some((page) => page.name === name));
  if (missing.length > 0) throw new Error(`docs/${CONTENTS} does not list ${missing.join(", ")}`);
  await mkdir(join(folder, DOCS), { recursive: true });
  const tags = tagsOf(".");
  await addReviews(folder, tags);
  for (const name of names) texts[name] = texts[name].replace(REVIEWS, linksToReviews(tags));
  for (const name of names) await writeFile(join(folder, DOCS, pageOf(name)), page(name, texts[name], pages, folder));
  // The CSS that an example shows also applies to the live element beside it.
  const shown = names.flatMap((name) => new Marked().lexer(texts[name])).filter((token) => isLive(token) && languageOf(token) === "css");
  const style = [await readFile(STYLE, "utf8"), ...shown.map(({ text }) => text)].join("\n");
  const { code } = await transform(style, { loader: "css", target: TARGET, minify: true });
  await writeFile(join(folder, DOCS, "docs.css"), code);
}
