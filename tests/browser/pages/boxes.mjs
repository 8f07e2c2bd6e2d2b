// Measures a widget on the screen: targets that are too small, what overflows, and how tall it is. It knows nothing about particular pages.

/** Targets that are too small: levels, options and buttons need 44 px, all others 24 px. */
export function smallTargets(widget) {
  return widget.tab.evaluate((path) => {
    const targets = window.pct.findAll(path).filter((element) => window.pct.shown(element.labels?.[0] ?? element));
    return targets.flatMap((element) => {
      const box = (element.labels?.[0] ?? element).getBoundingClientRect();
      const least = element.matches("button, input[type=radio], input[type=checkbox]") ? 44 : 24;
      const enough = box.height >= least - 0.5 && box.width >= least - 0.5;
      return enough
        ? []
        : [
            `${window.pct.describe(element)} is ${Math.round(box.width)} by ${Math.round(box.height)}, less than ${least}`,
          ];
    });
  }, widget.at("button, input:not([type=file]), summary, select, textarea"));
}

/** Everything that overflows the window horizontally, but for the pixel by which the box of a letter may; not what is in a box of its own that scrolls and can be reached with Tab. */
export function overflows(widget) {
  return widget.tab.evaluate((path) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
    const out = window.pct.findAll(path).filter((element) => {
      const box = element.getBoundingClientRect();
      if (window.pct.scrolls(element)) return false;
      return window.pct.shown(element) && box.width > 2 && (box.right > clientWidth + 1 || box.left < -1);
    });
    return [...page, ...out.map((element) => `${window.pct.describe(element)} overflows`)];
  }, widget.at(".pc *"));
}

/** Everything that overflows the element; not what is in a box of its own that scrolls and can be reached with Tab. */
export function overflowing(widget) {
  return widget.tab.evaluate(
    ([outer, path]) => {
      const { left, right } = window.pct.find(outer).getBoundingClientRect();
      const { clientWidth } = document.documentElement;
      const out = window.pct.findAll(path).filter((one) => {
        const box = one.getBoundingClientRect();
        if (window.pct.scrolls(one)) return false;
        if (!window.pct.shown(one) || box.width <= 2) return false;
        return box.right > Math.min(right, clientWidth) + 1 || box.left < Math.max(0, left) - 1;
      });
      return out.map((one) => `${window.pct.describe(one)} overflows`);
    },
    [widget.at(".pc"), widget.at(".pc *:not(.pc-dialog, .pc-dialog *, svg *)")],
  );
}

/** The height of a screen in px, without what is folded on it. */
export const heightOf = (widget, inner) =>
  widget.tab.evaluate((path) => {
    const screen = window.pct.find(path);
    const height = (element) => element.getBoundingClientRect().height;
    const folded = [...screen.querySelectorAll("details.pc-part:not([open])")];
    return Math.round(folded.reduce((rest, part) => rest - height(part), height(screen)));
  }, widget.at(inner));

/** Words that continue in the next line; not those that are broken at a hyphen of their own. */
export function brokenWords(widget) {
  return widget.tab.evaluate((path) => {
    const found = [];
    const texts = document.createTreeWalker(window.pct.find(path), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (!window.pct.shown(node.parentElement) || node.parentElement.closest(".pc-hidden, svg")) continue;
      for (const { 0: word, index } of node.data.matchAll(/[^\s\u2010-\u2015/-]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(word);
      }
    }
    return found;
  }, widget.at(".pc"));
}
