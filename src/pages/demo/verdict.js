// The contrast of a colour in words. It knows nothing about fields, nor how contrast is measured.
import { hex } from "../../element/js/contrast.js";
import { say, sayList, sayNumber } from "../words/say.js";

/** Rounded down, so that a contrast just below what AA requires does not look sufficient. */
const ratio = (value) => `${sayNumber(Math.floor(value * 10) / 10, 1)} : 1`;
const IN = { light: (ratio) => say("colour.in-light", { ratio }), dark: (ratio) => say("colour.in-dark", { ratio }) };
const LOW = { light: "colour.low-light", dark: "colour.low-dark" };

/**
 * @param {string} name
 * @param {[string, Record<string, {contrast: number, least: number, used: number[]}>][]} schemes what was measured in each scheme
 *   that the widget can have
 */
export function verdict(name, schemes) {
  if (schemes.some(([, results]) => !results[name])) return { text: say("colour.open") };
  const { least } = schemes[0][1][name];
  const [many, low] = [schemes.length > 1, schemes.filter(([, results]) => results[name].contrast < least)];
  const written = schemes.map(([scheme, results]) => (many ? IN[scheme](ratio(results[name].contrast)) : ratio(results[name].contrast)));
  const values = sayList(written, "unit");
  if (!low.length) return { text: say("colour.enough", { values }), low: false };
  const used = sayList(low.map(([, results]) => hex(results[name].used)));
  const key = many && low.length === 1 ? LOW[low[0][0]] : "colour.low";
  // Where AA names a number, it has no more decimals than it needs.
  return { text: say(key, { values, least: `${sayNumber(least)} : 1`, used }), low: true };
}
