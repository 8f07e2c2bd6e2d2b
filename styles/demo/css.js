// Whether a text is a whole CSS value that may stand in a rule for somebody's style sheet, and how two colours
// contrast. Asks the browser for what colours mean; knows no field and no widget.

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

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/**
 * The red, green and blue of a colour, from 0 to 255, as it shows on others.
 * @param {Element} probe an element of the colour scheme that is meant
 * @param {...string} layers CSS colours, the lowest first
 */
function shown(probe, ...layers) {
  for (const layer of layers) {
    probe.style.color = layer;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** As `#rrggbb`, which is all a native colour field takes; `null` where only the pasted page knows. */
export function hex(probe, ...layers) {
  if (layers.some(isOpen)) return null;
  return `#${shown(probe, ...layers)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** WCAG 2.2's contrast ratio of the topmost layer with what is under it, or `null` where it cannot be told. */
export function contrast(probe, ...layers) {
  if (layers.some(isOpen)) return null;
  const [dark, light] = [layers, layers.slice(0, -1)]
    .map((all) => luminance(shown(probe, ...all)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(parts) {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
