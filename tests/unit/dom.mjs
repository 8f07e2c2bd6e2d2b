// As much of a document as it takes to run the element's early screens in Node: elements that can be made and written as
// HTML, and a storage.

const VOID = ["input"];
const escaped = (text) => `${text}`.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

class Element {
  #attributes = new Map();
  #children = [];

  constructor(tag) {
    this.localName = tag;
  }

  setAttribute(name, value) {
    this.#attributes.set(name, `${value}`);
  }

  append(...children) {
    this.#children.push(...children);
  }

  /** As the browser would write it, with what is in a field. */
  get html() {
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', "&quot;")}"`);
    if (this.checked) attributes.push(" checked");
    if (this.value !== undefined && this.localName !== "textarea") attributes.push(` value="${escaped(this.value)}"`);
    const open = `<${this.localName}${attributes.join("")}>`;
    if (VOID.includes(this.localName)) return open;
    const inside = this.localName === "textarea" ? [this.value] : this.#children;
    return `${open}${inside.map((child) => child.html ?? escaped(child)).join("")}</${this.localName}>`;
  }
}

globalThis.document ??= { createElement: (tag) => new Element(tag) };

/** Gives the page an empty storage of each kind. */
export function storage() {
  const empty = () => {
    const texts = new Map();
    return {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => texts.set(key, text),
      removeItem: (key) => texts.delete(key),
    };
  };
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(globalThis, name, { value: empty(), configurable: true, writable: true });
  }
}

const unescaped = (text) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** HTML in which every element but `input` has a closing tag, as a tree in which the order of attributes does not matter. */
export function elements(html) {
  const root = { children: [] };
  const path = [root];
  for (const [, close, tag, attributes, text] of html.matchAll(/<(\/?)([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g)) {
    const parent = path.at(-1);
    if (text !== undefined) {
      const words = unescaped(text);
      if (typeof parent.children.at(-1) === "string") parent.children.push(parent.children.pop() + words);
      else parent.children.push(words);
    } else if (close) path.pop();
    else {
      const found = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = ""]) => [name, unescaped(value)]);
      // An empty attribute says as much as none; an empty field has no value.
      const said = found.filter(([name, value]) => value !== "" || name === "checked" || name === "hidden");
      const node = { tag, attributes: Object.fromEntries(said.sort()), children: [] };
      if ("hidden" in node.attributes) node.attributes.hidden = "";
      parent.children.push(node);
      if (!VOID.includes(tag)) path.push(node);
    }
  }
  return root.children;
}
