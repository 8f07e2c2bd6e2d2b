// When the widget has checked the colours that a host page gave it, and what colours it then has.

/** Whether a finding of axe is about the widget. */
export const ofWidget = (finding) => finding.includes("partnership-check");

/** Waits until the later files, which check the colours, have arrived. */
export async function untilChecked(widget) {
  await widget.tab.evaluate((host) => document.querySelector(host).whenReady().catch(() => {}), widget.host);
  await widget.untilShown(".pc");
  await widget.tab.until("the probe is there", (path) => window.pct.find(path), widget.at(".pc-probe"));
  await widget.tab.settle();
}

/** A computed colour, as `#rrggbb`. */
export function colour(widget, inner, name) {
  return widget.tab.evaluate(
    ([path, name]) => {
      const context = document.createElement("canvas").getContext("2d");
      context.fillStyle = getComputedStyle(window.pct.find(path))[name];
      return context.fillStyle;
    },
    [widget.at(inner), name],
  );
}
