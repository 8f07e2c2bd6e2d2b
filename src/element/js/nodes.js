// Makes elements node by node, so that strict policies and Trusted Types let them pass, and makes what is shown like what
// should be. Knows no texts.

/** The members of fields that change when somebody uses them, unlike the attributes of the same name. */
const LIVE = ["value", "checked"];

/** An element with attributes, of which empty ones are left out, and with nodes and texts in it. */
export function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (LIVE.includes(name)) node[name] = value;
    else if (value !== "" && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== undefined));
  return node;
}

/**
 * Changes what differs between an element and another like it, which then is no longer needed. What is the same stays
 * untouched, with its focus and its selection; so does what has been unfolded.
 */
export function follow(shown, wanted) {
  for (const { name } of [...shown.attributes]) {
    if (name !== "open" && !wanted.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  for (const name of LIVE) if (name in wanted && shown[name] !== wanted[name]) shown[name] = wanted[name];
  const [before, after] = [shown, wanted].map((node) => [...node.childNodes]);
  after.forEach((node, at) => {
    const there = before[at];
    if (there?.nodeName !== node.nodeName) there ? there.replaceWith(node) : shown.append(node);
    else if (node.localName) follow(there, node);
    else if (there.data !== node.data) there.data = node.data;
  });
  for (const node of before.slice(after.length)) node.remove();
}
