// The words in the markup of our pages: which element has which text of src/pages/words/en.json, and the markup with those
// texts in it. The pages are well-formed and hold no text in scripts, which the checks of the pages see to.
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const TAG = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g;
/** What stands for an element inside a text, by the element's name; src/pages/words/fill.js has the same. */
const PLACEHOLDERS = { a: "link", strong: "strong", code: "code" };
/** Elements whose own content is the same in every language. */
const WHOLE = ["code"];
/** The longest line that is written. */
const WIDTH = 130;

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
const plain = (html) => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).replace(/\s+/g, " ").trim();
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Every element: its name, where its start tag is, and where its content is. */
function elements(html) {
  const [found, open] = [[], []];
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of html.matchAll(TAG)) {
    if (!name) continue;
    const end = index + tag.length;
    if (!slash) {
      const element = { name, attributes, start: index, from: end, to: end, end };
      found.push(element);
      if (!VOID.test(name)) open.push(element);
    } else {
      const element = open.pop();
      if (element?.name !== name) throw new Error(`</${name}> ends no element: …${html.slice(Math.max(0, index - 60), end)}`);
      Object.assign(element, { to: index, end });
    }
  }
  return found;
}

/** The texts of an element's attributes: pairs of the attribute's name and the text's. */
const namedAttributes = (attributes) => [...attributes.matchAll(/\sdata-words-([\w-]+)="([^"]*)"/g)].map(([, name, key]) => [name, key]);
const attribute = (attributes, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

/** The content of an element as a text: elements in it are placeholders. */
function textOf(content) {
  let text = content.replace(/<!--[^]*?-->/g, "");
  for (const name of WHOLE) text = text.replace(new RegExp(`<${name}(?: [^>]*)?>[^]*?</${name}>`, "g"), `{${PLACEHOLDERS[name]}}`);
  return plain(text.replace(/<(\/?)(\w+)[^>]*>/g, (tag, slash, name) => {
    if (!PLACEHOLDERS[name]) throw new Error(`${tag} cannot be inside a text`);
    return `{${slash}${PLACEHOLDERS[name]}}`;
  }));
}

/** A text as the content of an element, with the elements that were in it before. */
function contentOf(text, before) {
  const inside = elements(before);
  return Object.entries(PLACEHOLDERS).reduce((html, [name, placeholder]) => {
    const element = inside.find((one) => one.name === name);
    if (!element) return html;
    const opening = WHOLE.includes(name) ? before.slice(element.start, element.end) : before.slice(element.start, element.from);
    return html.replaceAll(`{${placeholder}}`, opening).replaceAll(`{/${placeholder}}`, `</${name}>`);
  }, escaped(text));
}

/** Breaks what is too long for a line, between words and outside tags. */
function wrapped(html, start, indent) {
  const lines = [];
  let line = start;
  for (const word of html.split(/ (?![^<]*>)/)) {
    if (line.length + word.length > WIDTH && line.trim()) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n").slice(start.length);
}

/** @returns {{key: string, attribute: string | null, text: string}[]} the words of a page in the order of the page */
export function wordsIn(html) {
  return elements(html).flatMap(({ attributes, from, to }) => {
    const named = namedAttributes(attributes).map(([name, key]) => ({ key, attribute: name, text: plain(attribute(attributes, name) ?? "") }));
    const key = attribute(attributes, "data-words");
    return key ? [...named, { key, attribute: null, text: textOf(html.slice(from, to)) }] : named;
  });
}

const withAttribute = (tag, name, text) => tag.replace(new RegExp(`(\\s${name}=")[^"]*`), (_, before) => before + escaped(text).replaceAll('"', "&quot;"));

/** The page with the texts of `words`; what says the same already stays as it is. */
export function withWords(html, words) {
  let [result, done] = ["", 0];
  for (const { attributes, start, from, to } of elements(html)) {
    const named = namedAttributes(attributes);
    if (named.length) {
      result += html.slice(done, start) + named.reduce((tag, [name, key]) => withAttribute(tag, name, words[key]), html.slice(start, from));
      done = from;
    }
    const key = attribute(attributes, "data-words");
    if (!key || textOf(html.slice(from, to)) === words[key]) continue;
    const before = html.slice(html.lastIndexOf("\n", from) + 1, from);
    result += html.slice(done, from) + wrapped(contentOf(words[key], html.slice(from, to)), before, /^ */.exec(before)[0]);
    done = to;
  }
  return result + html.slice(done);
}
