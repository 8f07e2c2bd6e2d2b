// Keeps the place in the preview: takes a new widget to the section that the previous one showed.
// It knows the widget's data attributes, and presses its buttons as a person would.

/** The id of the section that a widget shows, or `null` if it does not show one section at a time. */
export function placeIn(widget) {
  const page = widget.shadowRoot?.querySelector("[data-section-page]");
  return widget.getAttribute("layout") === "single" ? null : (page?.dataset.sectionPage ?? null);
}

/** Takes a widget to a section. If that section no longer exists, the widget stays at its start. */
export async function follow(widget, section) {
  if (!section) return;
  const root = widget.shadowRoot;
  root.querySelector("button[data-do=start]")?.click();
  await drawn(root, () => root.querySelector("[data-section-page]"));
  if (placeIn(widget) !== section) await jump(widget, root, section);
  // The widget moves the focus shortly after drawing. It must still be inert then, so as not to get it.
  await frames(3);
}

async function jump(widget, root, section) {
  // The list of sections is created when it is first opened.
  const list = root.querySelector("details[data-role=sections]");
  if (!list) return;
  list.open = true;
  await drawn(root, () => root.querySelector("button[data-section]"));
  const button = root.querySelector(`button[data-section="${CSS.escape(section)}"]`);
  button?.click();
  if (button) await drawn(root, () => placeIn(widget) === section);
  for (const open of root.querySelectorAll("details[data-role=sections]")) open.open = false;
}

/** Waits for some frames to be drawn, but not for long: a page in the background draws none. */
async function frames(count) {
  for (let drawn = 0; drawn < count; drawn += 1) {
    await new Promise((next) => (requestAnimationFrame(next), setTimeout(next, 100)));
  }
}

/** Resolves when the condition holds, or after a second, because keeping the place is not worth a longer wait. */
function drawn(root, holds) {
  if (holds()) return undefined;
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => holds() && done());
    const limit = setTimeout(done, 1000);
    function done() {
      watch.disconnect();
      clearTimeout(limit);
      resolve();
    }
    watch.observe(root, { childList: true, subtree: true, attributes: true });
  });
}
