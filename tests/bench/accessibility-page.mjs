// Measures what can be measured of accessibility in a page that shows the widget: the colours of words and of edges with
// what is behind them, and the sizes of targets. It only collects; the widget's own
// contrast.js says what the contrast is.
import { contrast, mix, opaque, over, readColour } from "../../src/element/js/contrast.js";

/** The least contrast of words and of everything else that has to be seen; what has it is named. */
export async function leastContrasts(widget) {
  const found = await widget.tab.evaluate(collectColours, widget.at(".pc"));
  return { words: least(found.words), edges: least(found.edges) };
}

/** The narrowest or lowest target in px, and those under 24 px. */
export async function targets(widget) {
  const found = await widget.tab.evaluate(collectTargets, widget.at("a[href], button, summary, input:not([type=file]), select, textarea"));
  const [smallest] = found.toSorted((one, other) => one.size - other.size);
  return { smallest: smallest.size, small: found.filter(({ size }) => size < 24).map(({ name, size }) => `${name}: ${size} px`) };
}

/** Each thing may be seen by one of several colours, such as its edge or its filling: the best of them counts. */
function least(things) {
  const measured = things.map(({ colours, behind, name }) => {
    const back = behind.map(readColour).reduce((under, colour) => over(colour, under));
    const seen = colours.map(({ colour, opacity }) => mix(back, opaque(over(readColour(colour), back)), opacity));
    return { name, contrast: Math.max(...seen.map((colour) => contrast(colour, back))) };
  });
  return measured.reduce((one, other) => (other.contrast < one.contrast ? other : one), { name: "nothing", contrast: 21 });
}

// ---- run inside the page -------------------------------------------------------------------

function collectColours(path) {
  const root = window.pct.find(path);
  const style = getComputedStyle;
  const parent = (one) => one.parentElement ?? one.getRootNode().host;
  const around = (one) => (one ? [one, ...around(parent(one))] : []);
  /** What is painted behind, from the page's own white on. */
  const behind = (one) => ["rgb(255, 255, 255)", ...around(one).map((it) => style(it).backgroundColor).toReversed()];
  const opacity = (one) => around(one).reduce((share, it) => share * style(it).opacity, 1);
  const clear = (colour) => colour === "none" || colour === "transparent" || /(, 0\)|\/ 0\))$/u.test(colour);
  const seen = (one) => window.pct.shown(one) && !one.closest(".pc-hidden") && style(one).visibility === "visible";
  // WCAG asks nothing of what cannot be used at the moment.
  const inactive = (one) => one.matches(":disabled") || one.closest("label")?.control?.disabled;
  const [words, edges] = [new Map(), new Map()];
  const add = (list, one, colours, back) => {
    const thing = { colours: colours.filter((it) => !clear(it)).map((colour) => ({ colour, opacity: opacity(one) })), behind: behind(back) };
    if (thing.colours.length) list.set(JSON.stringify(thing), { ...thing, name: window.pct.describe(one) });
  };

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !seen(one) || inactive(one)) continue;
    add(words, one, [one.closest("svg") ? style(one).fill : style(one).color], one);
  }
  for (const one of root.querySelectorAll("input:not([type=radio], [type=checkbox]), textarea, select")) if (seen(one) && !inactive(one)) add(words, one, [style(one).color], one);

  const bordered = (one) => parseFloat(style(one).borderTopWidth) > 0;
  for (const one of root.querySelectorAll("button, input, textarea, select, progress, .pc-level")) {
    // A line between two links is no edge.
    if (!seen(one) || inactive(one) || !bordered(one) || one.matches(".pc-section-link")) continue;
    add(edges, one, [style(one).borderTopColor, style(one).backgroundColor], parent(one));
  }
  for (const one of root.querySelectorAll("input:checked")) {
    const tick = style(one, "::before");
    if (seen(one) && tick.content !== "none") add(edges, one, [tick.borderRightColor], one);
  }
  for (const one of root.querySelectorAll(".pc-details > summary")) if (seen(one)) add(edges, one, [style(one, "::before").borderRightColor], one);
  // Lines that only divide a figure, and rings and arrows without any paint, tell nothing.
  for (const one of root.querySelectorAll("svg :is(circle, line, path, polygon, polyline, rect)")) {
    if (seen(one) && !one.matches(".pc-p-grid, .pc-p-cross")) add(edges, one, [style(one).fill, style(one).stroke], one.ownerSVGElement);
  }
  // The ring of whatever has the focus, beside what has it.
  for (const one of root.querySelectorAll("button, summary, input, textarea, h2")) {
    if (!seen(one) || inactive(one)) continue;
    one.focus({ focusVisible: true, preventScroll: true });
    const ringed = [one, one.closest("label")].find((it) => it && style(it).outlineStyle !== "none");
    if (ringed) add(edges, one, [style(ringed).outlineColor], parent(ringed));
  }
  window.pct.active()?.blur();
  return { words: [...words.values()], edges: [...edges.values()] };
}

function collectTargets(path) {
  return window.pct.findAll(path).flatMap((element) => {
    const parts = [element, ...(element.labels ?? [])].filter(window.pct.shown);
    if (!parts.length || element.closest(".pc-hidden")) return [];
    // A checkbox can be clicked as well as its label beside it.
    const boxes = parts.map((one) => one.getBoundingClientRect());
    const span = (from, to) => Math.max(...boxes.map((box) => box[to])) - Math.min(...boxes.map((box) => box[from]));
    const size = Math.round(10 * Math.min(span("left", "right"), span("top", "bottom"))) / 10;
    return [{ name: window.pct.describe(element), size }];
  });
}
