// Puts the widget in the place of the first screens, as if it had been there all the time: drawn as they are, with what is
// unfolded there, and with the files that were brought. Knows the order of things; what does them is the stage's.

/** Unfolds what was unfolded before, see {@link import("../early/early.js").Early#unfolded}. */
function unfold(container, unfolded) {
  for (const { selector, focused } of unfolded) {
    const details = container.querySelector(selector);
    if (details) details.open = true;
    if (focused) details?.firstChild.focus();
  }
}

/** Hands over files that were chosen or dropped before, as if they were dropped now: that can be done on every screen. */
function give(container, files) {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  container.querySelector(".pc").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}

/**
 * @param {import("../early/early.js").Early} early the first screens
 * @param {{to?: string, due: boolean}} takeover the screen that the person goes to meanwhile; and whether it is due whatever
 *   is in use. Both can change until it is over
 * @param {object} stage `runs()`: whether both are still there; `brought()`: files, and the screen that they were brought to;
 *   `hand()` over the answers, and whether that was possible; `restore(screen)` in the widget; `draw()` it out of sight;
 *   `take(keepsFocus)`: shows it, and gives its element; `go(screen)` in what is shown; `lacks()`: a part of it did not come
 */
export async function takeOver(early, takeover, stage) {
  let seen;
  // The first screens are in use until the widget is drawn as they are.
  while (seen !== early.state) {
    seen = early.state;
    const handed = await stage.hand();
    if (handed && stage.runs()) {
      stage.restore((stage.brought() ?? early).screen);
      await stage.draw();
    } else if (stage.runs()) stage.lacks();
    if (!stage.runs()) return takeover.to && stage.go(takeover.to);
  }
  if (!takeover.due && !early.isFree) return;
  const { atStart, unfolded } = early;
  const { screen, files } = stage.brought() ?? early;
  const to = takeover.to ?? (screen === "results" && !atStart && screen);
  const place = stage.take(!to);
  unfold(place, unfolded);
  if (to) stage.go(to);
  if (files) give(place, files);
}
