// Checks whether a text is a complete CSS value that is safe in a rule for another style sheet, and which colour it is.
// It asks the browser what colours mean, and knows nothing about fields or the widget.
import { readColour } from "../../element/js/contrast.js";

/** Matches what would end the value or the rule, comment out the rest, or load something. */
const DANGER = /[;{}<>@!\\]|\/\*|\*\/|\b(url|src|image|image-set|attr|env|var)\(/i;

/**
 * Whether all brackets and quotation marks are closed. Browsers close them at the end of a value, but in a pasted rule
 * an open one would swallow what follows.
 */
function closed(text) {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, "");
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth += 1;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/["']/.test(bare);
}

/** @param {"color" | "font-family"} property the property that the value is for; `var(--name)` is allowed too */
export function isValue(property, text) {
  const known = text.replace(/\bvar\(\s*--[\w-]+\s*\)/g, property === "color" ? "red" : "serif");
  return !DANGER.test(known) && closed(known) && CSS.supports(property, known);
}

/** Whether the value of a colour depends on the page that it is pasted into. */
const isOpen = (text) => /\bvar\(|\bcurrentcolor\b|^(inherit|initial|unset|revert|revert-layer)$/i.test(text);

/**
 * Red, green, blue and opacity from 0 to 1; `null` if the colour depends on the page that it is pasted into. Mixing the
 * colour with itself in sRGB converts it to sRGB, whatever notation it was written in.
 * @param {Element} probe an element with the colour scheme to use
 */
export function resolve(probe, colour) {
  if (isOpen(colour)) return null;
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  return readColour(getComputedStyle(probe).color);
}
