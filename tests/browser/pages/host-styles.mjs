// Opens the widget in a page with a style sheet of its own (fixtures/host-styles/), in a column of any width.
import { strictPolicy } from "../server.mjs";
import { visit } from "./visit.mjs";

export const visitStyled = (t, browser, sheet, { instrument = "ten-characteristics", strict = false, ...options } = {}) =>
  visit(t, browser, "host-styles.html", {
    ...options,
    site: { fill: { instrument, sheet }, headers: strict ? { "content-security-policy": strictPolicy } : {} },
  });

/** Sets the width of the element's container. */
export const widen = (tab, width) =>
  tab.evaluate((width) => (document.querySelector("#column").style.inlineSize = `${width}px`), width);
