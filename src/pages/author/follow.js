// Keeps one's place in the preview: a widget made anew goes to the section that the one before it showed.
// Knows the widget's data attributes, and presses its buttons as a person would.

/** The id of the section that a widget shows, if it shows one at a time. */
export function placeIn(widget) {
  const page = widget.shadowRoot?.querySelector("[data-section-page]");
  return widget.getAttribute("layout") === "single" ? null : (page?.dataset.sectionPage ?? null);
}

/** Brings a widget to a section. Where there is no such section any more it stays at its beginning. */
export async function follow(widget, section) {
  if (!section) return;
  const root = widget.shadowRoot;
  root.querySelector("button[data-do=start]")?.click();
  await drawn(root, () => root.querySelector("[data-section-page]"));
  if (placeIn(widget) !== section) await jump(widget, root, section);
  // What has been drawn asks for the focus a little later, and must find itself still out of reach.
  await frames(3);
}

async function jump(widget, root, section) {
  // The list of sections is made when it is opened first.
  const list = root.querySelector("details[data-role=sections]");
  if (!list) return;
  list.open = true;
  await drawn(root, () => root.querySelector("button[data-section]"));
  const way = root.querySelector(`button[data-section="${CSS.escape(section)}"]`);
  way?.click();
  if (way) await drawn(root, () => placeIn(widget) === section);
  for (const open of root.querySelectorAll("details[data-role=sections]")) open.open = false;
}

/** Lets some frames be drawn; a page in the background draws none and is not waited for. */
async function frames(count) {
  for (let drawn = 0; drawn < count; drawn += 1) {
    await new Promise((next) => (requestAnimationFrame(next), setTimeout(next, 100)));
  }
}

/** Resolves when what is looked for has been drawn, or after a second: a place is a comfort, not worth waiting for. */
function drawn(root, there) {
  if (there()) return undefined;
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => there() && done());
    const limit = setTimeout(done, 1000);
    function done() {
      watch.disconnect();
      clearTimeout(limit);
      resolve();
    }
    watch.observe(root, { childList: true, subtree: true, attributes: true });
  });
}
