// A trap in the module, for tests of what is then on the screen.

/** Causes a trap as an extension or another script might: by making it impossible to insert the widget's new elements. */
export function sabotage(tab) {
  return tab.evaluate(() => {
    const insertBefore = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (node, before) {
      if (node.nodeType === 1 && /pc/.test(node.outerHTML)) throw new Error("sabotaged");
      return insertBefore.call(this, node, before);
    };
  });
}
