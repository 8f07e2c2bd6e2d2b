// The calculation of contrast, compared with WCAG's own numbers, and the requirements for corrected colours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, corrected, forEachNeed, hex, leastContrast, luminance, mix, over, readColour } from "../../src/element/js/contrast.js";

const colour = (text) => [...text.slice(1).match(/../g).map((byte) => parseInt(byte, 16) / 255), 1];
const near = (found, wanted, by = 0.005) => assert.ok(Math.abs(found - wanted) < by, `${found} is not ${wanted}`);

test("relative luminance and contrast, as WCAG 2.2 defines them", () => {
  near(luminance(colour("#000000")), 0);
  near(luminance(colour("#ffffff")), 1);
  near(luminance(colour("#ff0000")), 0.2126, 1e-9);
  near(contrast(colour("#000000"), colour("#ffffff")), 21);
  // The well-known greys just above and below 4.5 on white; #777777 is in Understanding 1.4.3.
  near(contrast(colour("#767676"), colour("#ffffff")), 4.54);
  near(contrast(colour("#777777"), colour("#ffffff")), 4.48);
  assert.equal(contrast(colour("#1d70b8"), colour("#ffffff")), contrast(colour("#ffffff"), colour("#1d70b8")));
});

test("semi-transparent colours are measured as they appear", () => {
  assert.deepEqual(over([0, 0, 0, 0.5], colour("#ffffff")), [0.5, 0.5, 0.5, 1]);
  near(leastContrast([0, 0, 0, 0.4], [colour("#ffffff")]), contrast(colour("#999999"), colour("#ffffff")));
  near(leastContrast(colour("#777777"), [colour("#ffffff"), colour("#000000")]), 4.48);
  assert.deepEqual(mix(colour("#000000"), colour("#ffffff"), 0.25), [0.25, 0.25, 0.25, 1]);
});

test("computed colours are read, and nothing else", () => {
  assert.deepEqual(readColour("rgb(255, 0, 51)"), [1, 0, 0.2, 1]);
  assert.deepEqual(readColour("rgba(255, 0, 51, 0.5)"), [1, 0, 0.2, 0.5]);
  assert.deepEqual(readColour("color(srgb 1 0.25 0)"), [1, 0.25, 0, 1]);
  assert.deepEqual(readColour("color(srgb 1.2 -1e-7 0 / 0.5)"), [1, 0, 0, 0.5], "outside sRGB");
  for (const other of ["oklch(0.7 0.1 200)", "color(display-p3 1 0 0)", "currentcolor", ""])
    assert.equal(readColour(other), null, other);
});

/** Hue and chroma from the a and b of CIE Lab, which the module itself does not use. */
function hueOf([red, green, blue]) {
  const light = [red, green, blue].map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  const by = (...row) => row.reduce((sum, it, at) => sum + it * light[at], 0);
  const f = (it) => (it > 216 / 24389 ? Math.cbrt(it) : (24389 / 27 * it + 16) / 116);
  const [x, y, z] = [by(0.4124, 0.3576, 0.1805) / 0.9505, by(0.2126, 0.7152, 0.0722), by(0.0193, 0.1192, 0.9505) / 1.089].map(f);
  const [a, b] = [500 * (x - y), 200 * (y - z)];
  return { degrees: (Math.atan2(b, a) * 180) / Math.PI, chroma: Math.hypot(a, b) };
}

const accents = ["#ffd500", "#00c2a8", "#ff6f61", "#8ecae6", "#0d5f6b", "#7a1fa2", "#22aa22", "#3366ff", "#b00020"];
const surfaces = ["#ffffff", "#f4efe6", "#14181d", "#000000", "#1e3a8a", "#ffe600"];

test("a corrected colour has just enough contrast and keeps its hue", () => {
  for (const surface of surfaces) {
    for (const accent of accents) {
      for (const least of [3, 4.5]) {
        const [back, had] = [colour(surface), contrast(colour(accent), colour(surface))];
        if (had >= least) continue;
        const found = corrected(colour(accent), [back], least);
        const label = `${accent} on ${surface} for ${least} became ${hex(found)}`;
        assert.deepEqual(found, colour(hex(found)), `${label}: the measured colour is the one that is written`);
        const has = contrast(found, back);
        assert.ok(has >= least, `${label}, which has ${has}`);
        assert.ok(has < least + 0.25, `${label}, which has ${has}: more than needed`);
        const [before, after] = [hueOf(colour(accent)), hueOf(found)];
        if (after.chroma < 12) continue;
        const turned = Math.abs(((after.degrees - before.degrees + 540) % 360) - 180);
        assert.ok(turned < 25, `${label}: the hue has changed by ${turned}`);
      }
    }
  }
});

test("the nearer colour is chosen, and all backgrounds count", () => {
  // A light grey on middle grey could become white or almost black.
  assert.equal(hex(corrected(colour("#f0f0f0"), [colour("#757575")], 4.5)) > "#f0f0f0", true);
  const backs = [colour("#ffffff"), colour("#cfe8ea")];
  assert.ok(leastContrast(corrected(colour("#7aa0a4"), backs, 4.5), backs) >= 4.5);
});

test("if no colour is enough, the better of black and white is used", () => {
  assert.equal(hex(corrected(colour("#777777"), [colour("#ffffff"), colour("#707070")], 7)), "#000000");
  assert.equal(hex(corrected(colour("#777777"), [colour("#000000"), colour("#909090")], 7)), "#ffffff");
});

test("whatever colours a host gives, words and edges have enough contrast with everything that they are seen on", () => {
  // What the style sheet puts together, also of what is pointed at.
  const hues = [...accents, ...surfaces, "#777777"].map(colour);
  for (const surface of hues) {
    for (const accent of hues) {
      for (const other of [colour("#767676"), colour("#959595"), colour("#000000"), surface]) {
        const given = { accent, "on-accent": other, "text": other, "muted": other, "border": other };
        const used = {};
        forEachNeed(surface, (name, backs, least) => {
          const enough = leastContrast(given[name], backs) >= least;
          return (used[name] = enough ? given[name] : corrected(given[name], backs, least));
        });
        const tint = mix(surface, used.accent, 0.09);
        const seen = {
          "a link": [used.accent, surface, 4.5],
          "the ring, the tick and the bar": [used.accent, tint, 3],
          "a level": [used.text, tint, 4.5],
          "the state of a section": [used.muted, tint, 4.5],
          "the main button": [used["on-accent"], used.accent, 4.5],
          "the main button, pointed at": [used["on-accent"], mix(used.accent, used.text, 0.12), 4.5],
          "an edge": [used.border, surface, 3],
          "the edge of a level that is pointed at": [used.border, tint, 3],
        };
        for (const [name, [front, back, least]] of Object.entries(seen)) {
          const has = contrast(front, back);
          assert.ok(has >= least, `${name}: ${hex(front)} on ${hex(back)} has ${has} (${[surface, accent, other].map(hex)})`);
        }
      }
    }
  }
});
