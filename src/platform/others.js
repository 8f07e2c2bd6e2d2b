// What others do to our words. Page translators and extensions take text nodes out and put elements of their own in their
// place, or cut them up to highlight something. Yew would then change words that nobody sees, and look for nodes that are
// gone. So before it changes the words or the children of such an element, and only then, the element gets its own nodes
// back. A translator notices that and translates the new words, too. While nobody does any of this, it costs one look for
// each drawing.

import { observer } from "./observer.js";

const observers = [];
// By element: its own nodes in order, each with its words if it is a text.
const theirs = new WeakMap();

/** Looks after an element, in which only Yew draws. */
export function lookAfter(root) {
  const changes = observer(notice);
  changes.observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  observers.push(changes);
}

/** Does what may draw: whatever changes at any other time, others have changed. */
export function drawing(act) {
  for (const changes of observers) notice(changes.takeRecords());
  try {
    act();
  } finally {
    for (const changes of observers) changes.takeRecords();
  }
}

function notice(records) {
  const words = new Map();
  const before = new Map();
  for (const { type, target, oldValue, addedNodes, removedNodes, previousSibling } of [...records].reverse()) {
    if (type === "characterData") words.set(target, oldValue);
    else if (!theirs.has(target)) {
      const nodes = before.get(target) ?? [...target.childNodes];
      const kept = nodes.filter((node) => ![...addedNodes].includes(node));
      kept.splice(kept.indexOf(previousSibling) + 1, 0, ...removedNodes);
      before.set(target, kept);
    }
  }
  for (const [element, nodes] of before) {
    const isText = (node) => node.nodeType === Node.TEXT_NODE;
    // What an extension adds beside our elements may stay.
    if (!nodes.some((node) => isText(node) || node.parentNode !== element)) continue;
    theirs.set(element, nodes.map((node) => [node, isText(node) ? (words.get(node) ?? node.data) : null]));
    for (const name of ["insertBefore", "removeChild"]) {
      element[name] = (...given) => (putBack(element), element[name](...given));
    }
    for (const node of nodes.filter(isText)) {
      const set = (words) => (putBack(element), (node.nodeValue = words));
      Object.defineProperty(node, "nodeValue", { __proto__: null, configurable: true, get: () => node.data, set });
    }
  }
}

/** Gives an element its own nodes back. */
function putBack(element) {
  const ours = theirs.get(element);
  theirs.delete(element);
  delete element.insertBefore;
  delete element.removeChild;
  const nodes = new Set(ours.map(([node]) => node));
  for (const node of [...element.childNodes]) if (!nodes.has(node)) node.remove();
  let next = null;
  for (const [node, words] of ours.reverse()) {
    if (words !== null) {
      delete node.nodeValue;
      node.data = words;
    }
    // Whatever is moved loses the focus, so only what has to be.
    if (node.parentNode !== element || node.nextSibling !== next) element.insertBefore(node, next);
    next = node;
  }
}
