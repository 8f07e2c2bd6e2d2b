// What WCAG 2.2 says of contrast, the nearest colour that has enough of it, and what a widget's colours are seen on.
// Pure: colours are lists of red, green, blue and opacity from 0 to 1; knows no page.

const BLACK = [0, 0, 0, 1];
const WHITE = [1, 1, 1, 1];

/** The linear light of a channel; the piecewise curve of https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (light) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

export function luminance([red, green, blue]) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast that a colour, as it is seen on them, has with some backgrounds. */
export const leastContrast = (colour, backs) => Math.min(...backs.map((back) => contrast(over(colour, back), back)));

/** A colour as it is seen on an opaque one. */
export const over = (front, back) => opaque(mix(back, front, front[3]));

export const opaque = ([red, green, blue]) => [red, green, blue, 1];

/** So much of `other` in `one`, as `color-mix(in srgb, …)` has it of opaque colours. */
export const mix = (one, other, share) => one.map((channel, at) => channel + (other[at] - channel) * share);

// Björn Ottosson's Oklab, as https://www.w3.org/TR/css-color-4/#color-conversion-code writes it.
const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, it, at) => sum + it * vector[at], 0));
const TO_CONES = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const FROM_CONES = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** So much of black or white in a colour, mixed in Oklab, which keeps the hue. */
function shaded(colour, pole, share) {
  const cones = ([red, green, blue]) => times(TO_CONES, [red, green, blue].map(linear)).map(Math.cbrt);
  const mixed = mix(cones(colour), cones(pole), share).map((it) => it ** 3);
  // A colour of 8 bits a channel: what is measured is what is used.
  const bits = (light) => Math.round(255 * Math.min(1, Math.max(0, encoded(light)))) / 255;
  return [...times(FROM_CONES, mixed).map(bits), 1];
}

/**
 * The colour with as little black or white in it as gives the contrast with all of some opaque backgrounds; black or
 * white, whichever is better, where nothing gives it.
 */
export function corrected(colour, backs, least) {
  const enough = (it) => leastContrast(it, backs) >= least;
  const nearest = (pole) => {
    let [less, share] = [0, 1];
    for (let turn = 0; turn < 10; turn += 1) {
      const middle = (less + share) / 2;
      if (enough(shaded(colour, pole, middle))) share = middle;
      else less = middle;
    }
    return { share, colour: shaded(colour, pole, share) };
  };
  const poles = [BLACK, WHITE].sort((one, other) => leastContrast(other, backs) - leastContrast(one, backs));
  const reached = poles.filter(enough).map(nearest).sort((one, other) => one.share - other.share);
  return reached[0]?.colour ?? poles[0];
}

/** WCAG 2.2, 1.4.3 for words and 1.4.11 for the edges of controls, focus rings and shapes in charts. */
const WORDS = 4.5;
const EDGES = 3;

/**
 * What each of a widget's colours is seen on, and the contrast that it needs there; what is used stands under the next.
 * @param {number[]} surface as it is seen, opaque
 * @param {(name: string, backs: number[][], least: number) => number[]} fix gives the colour that is used, opaque
 */
export function forEachNeed(surface, fix) {
  const accent = fix("accent", [surface], WORDS);
  // What is chosen or pointed at stands on a tint of the accent; a main button that is pointed at has some of the text's.
  const backs = [surface, mix(surface, accent, 0.09)];
  const text = fix("text", backs, WORDS);
  fix("on-accent", [accent, mix(accent, text, 0.12)], WORDS);
  fix("muted", backs, WORDS);
  fix("border", backs, EDGES);
}

export function hex(colour) {
  const byte = (channel) => Math.round(255 * channel).toString(16).padStart(2, "0");
  return `#${colour.slice(0, 3).map(byte).join("")}`;
}

/**
 * Reads a computed colour of the sRGB family, `rgb(…)` or `color(srgb …)`.
 * @returns {number[] | null}
 */
export function readColour(text) {
  const [, space, values] = /^(rgba?|color)\((?:srgb )?([^a-z]*(?:e[^a-z]*)*)\)$/.exec(text) ?? [];
  if (!space) return null;
  const [red, green, blue, opacity = 1] = values.match(/[-+.\de]+/g).map(Number);
  const whole = space === "color" ? 1 : 255;
  const within = (it) => Math.min(1, Math.max(0, it));
  return [red / whole, green / whole, blue / whole, opacity].map(within);
}
