// Whether a text is a whole CSS value that may stand in a rule for somebody's style sheet, and which colour it is.
// Asks the browser for what colours mean; knows no field and no widget.
import { readColour } from "../../element/js/contrast.js";

/** Would end the value or the rule, hide the rest, or fetch something. */
const DANGER = /[;{}<>@!\\]|\/\*|\*\/|\b(url|src|image|image-set|attr|env|var)\(/i;

/** Browsers close what stands open at the end of a value; pasted into a rule it would swallow what follows. */
function closed(text) {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, "");
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth += 1;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/["']/.test(bare);
}

/** @param {"color" | "font-family"} property whose values these are; `var(--name)` may stand for one */
export function isValue(property, text) {
  const known = text.replace(/\bvar\(\s*--[\w-]+\s*\)/g, property === "color" ? "red" : "serif");
  return !DANGER.test(known) && closed(known) && CSS.supports(property, known);
}

/** A colour whose value only the page it is pasted into knows. */
const isOpen = (text) => /\bvar\(|\bcurrentcolor\b|^(inherit|initial|unset|revert|revert-layer)$/i.test(text);

/**
 * Red, green, blue and opacity from 0 to 1; `null` where only the pasted page knows. A mixture of the sRGB family is
 * one of it, whatever its parts were written in.
 * @param {Element} probe an element of the colour scheme that is meant
 */
export function resolve(probe, colour) {
  if (isOpen(colour)) return null;
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  return readColour(getComputedStyle(probe).color);
}
