// Checks whether a visitor can see where the focus is: compares each element that Tab reaches with and without focus, and
// checks that nothing cuts off the focus ring.

/**
 * The elements of the widget whose focus is not visible; of those that look alike, the first is checked. With `here`, only
 * the focused element is checked. Something focusable must follow the widget, because Firefox draws no focus in a page once Tab has left it.
 */
export async function focusShows(widget, { here = false } = {}) {
  const { tab } = widget;
  // A caret would make the screenshots differ even if the focus is not visible.
  await tab.evaluate((host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { caret-color: transparent !important; }");
    document.querySelector(host).shadowRoot.adoptedStyleSheets.push(sheet);
  }, widget.host);

  if (!here) await tab.evaluate((path) => window.pct.find(path).focus(), widget.at("h2"));
  const hidden = [];
  const met = new Set();
  const kinds = new Set();
  for (;;) {
    if (!here) await tab.key("Tab");
    const [name, kind] = await tab.evaluate((host) => {
      const active = window.pct.active();
      if (active.getRootNode().host !== document.querySelector(host)) return [null];
      window.looked = active;
      const at = [...active.getRootNode().querySelectorAll("*")].indexOf(active);
      const kind = [active.localName, active.type, active.className, active.parentElement.className].join();
      return [`${at} ${window.pct.describe(active)}`, kind];
    }, widget.host);
    if (name === null || met.has(name)) return hidden;
    met.add(name);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    await tab.evaluate(() => window.looked.scrollIntoView({ block: "center", behavior: "instant" }));
    if (!(await looksFocused(tab))) hidden.push(name);
    if (here) return hidden;
  }
}

/**
 * Whether the focused element looks different without focus. WebKit may capture the previous frame, so only three equal
 * pairs in a row count as equal.
 */
async function looksFocused(tab) {
  for (let tries = 0; tries < 3; tries += 1) {
    await tab.settle();
    const focused = await tab.screenshot();
    await tab.evaluate(() => window.looked.blur());
    await tab.settle();
    const blurred = await tab.screenshot();
    await tab.evaluate(() => window.looked.focus());
    if (!focused.equals(blurred)) return true;
  }
  return false;
}

/** The elements of questions whose focus ring does not fit into the question. */
export function ringsCutOff(widget) {
  return widget.tab.evaluate((path) => {
    const cut = [];
    for (const element of window.pct.findAll(path).filter(window.pct.shown)) {
      element.focus({ focusVisible: true });
      const ringed = [element, element.closest("label")].find((it) => it && getComputedStyle(it).outlineStyle !== "none");
      const { outlineWidth, outlineOffset } = getComputedStyle(ringed);
      const room = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const [ring, clip] = [ringed, element.closest(".pc-question")].map((it) => it.getBoundingClientRect());
      const sides = [ring.left - clip.left, ring.top - clip.top, clip.right - ring.right, clip.bottom - ring.bottom];
      if (sides.some((side) => side < room)) cut.push(`${window.pct.describe(element)}: ${sides} for ${room}`);
    }
    return cut;
  }, widget.at(".pc-question :is(input, button, summary, textarea)"));
}
