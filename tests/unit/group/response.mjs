// What one response comes to, from the rules in docs/scoring.md: points, sections' scores, stages and outcomes. It knows
// nothing of other responses, and nothing of the Rust code.
import { Fraction, HUNDRED, ZERO, sum } from "./fraction.mjs";

export const itemsOf = (instrument) => instrument.sections.flatMap((section) => section.items);
export const levelsOf = (instrument, scale) => instrument.scales[scale].map((level) => level.value);
const isRating = (item) => item.kind === "rating";
const weightOf = ({ weight = 1 }) => Fraction.of(weight);

/** The points of a level, which may be a mean and so lie between two levels. */
export function pointsOf(instrument, item, level) {
  const levels = levelsOf(instrument, item.scale);
  const [lowest, highest] = [levels[0], levels.at(-1)].map((value) => Fraction.of(value));
  const share = level.minus(lowest).over(highest.minus(lowest)).times(HUNDRED);
  return item.reverse ? HUNDRED.minus(share) : share;
}

export function responseOf(instrument, document) {
  const answerTo = (id) => document.answers[id] ?? {};
  const isApplicable = (item) => answerTo(item.id).state !== "not-applicable";
  const points = (item) => {
    const { value } = answerTo(item.id);
    return value === undefined ? null : pointsOf(instrument, item, Fraction.of(value));
  };
  const termsOf = (section) =>
    section.items
      .filter((item) => isRating(item) && isApplicable(item))
      .map((item) => ({ item, weight: weightOf(item), points: points(item) }));

  /** The weighted mean of values that may be missing. */
  function weighted(pairs) {
    const there = pairs.filter(([, value]) => value !== null);
    if (there.length === 0) return null;
    return sum(there.map(([weight, value]) => weight.times(value))).over(sum(there.map(([weight]) => weight)));
  }
  const score = (section, gap = null) => weighted(termsOf(section).map(({ weight, points }) => [weight, points ?? gap]));
  const coverage = (section) => weighted(termsOf(section).map(({ weight, points }) => [weight, points ? HUNDRED : ZERO]));

  function isMet(section) {
    const terms = termsOf(section);
    if (terms.length === 0) return true;
    const fails = ({ item, points }) => item.essential && (!points || points.compare(ZERO) === 0);
    const value = score(section);
    return !coverage(section).isUnder(new Fraction(80n)) && value && !value.isUnder(new Fraction(75n)) && !terms.some(fails);
  }

  function comparison(condition, [low, high]) {
    const holds = (value) => ("at_least" in condition ? !value.isUnder(Fraction.of(condition.at_least)) : value.isUnder(Fraction.of(condition.below)));
    return holds(low) === holds(high) ? holds(low) : "open";
  }

  /** `true`, `false`, `"open"`, or `"silent"` where nothing that it reads applies. */
  function truth(condition) {
    for (const [name, decides] of [["all", false], ["any", true]]) {
      if (!condition[name]) continue;
      const parts = condition[name].map(truth).filter((part) => part !== "silent");
      if (parts.length === 0) return "silent";
      if (parts.includes(decides)) return decides;
      return parts.includes("open") ? "open" : !decides;
    }
    if (condition.section) {
      const section = instrument.sections.find(({ id }) => id === condition.section);
      const [low, high] = [score(section, ZERO), score(section, HUNDRED)];
      return low ? comparison(condition, [low, high]) : "silent";
    }
    const { state, value, picks } = answerTo(condition.item ?? condition.picks);
    if (state === "not-applicable") return "silent";
    const number = condition.item ? value : picks?.length;
    return number === undefined ? "open" : comparison(condition, [Fraction.of(number), Fraction.of(number)]);
  }

  function outcome() {
    const possible = new Set();
    for (const rule of instrument.scoring.rules) {
      const holds = rule.when ? truth(rule.when) : true;
      if (holds === "open" || holds === true) possible.add(rule.outcome.id);
      if (holds === true) break;
    }
    return possible.size === 1 ? [...possible][0] : null;
  }

  const met = () => instrument.sections.map((section) => Boolean(isMet(section)));
  return {
    document,
    answerTo,
    sections: instrument.sections.map((section) => score(section)),
    overall: () => weighted(instrument.sections.map((section) => [weightOf(section), score(section)])),
    met,
    current: () => met().indexOf(false),
    outcome,
  };
}
