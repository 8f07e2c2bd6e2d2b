// A second implementation of docs/comparing.md, written from the rules alone and before the first was looked at: which
// responses count, the figures of items and sections, and the order in which to talk. It knows nothing of the Rust code.
import { Fraction, ZERO, mean } from "./fraction.mjs";
import { itemsOf, levelsOf, pointsOf, responseOf } from "./response.mjs";

const key = (text) => text.trim().toLowerCase();

/** The files that count, one for each response, and why the others do not. */
function sorted(instrument, files) {
  const major = (edition) => edition.split(".")[0];
  const [good, aside] = [[], []];
  const setAside = ({ name }, reason) => aside.push({ name, reason });
  const isLevel = (item, value) => levelsOf(instrument, item.scale).includes(value);
  for (const file of files) {
    let document;
    try {
      document = JSON.parse(file.text);
    } catch {
      setAside(file, "not-json");
      continue;
    }
    const wrong = () => itemsOf(instrument).some((item) => item.kind === "rating" && "value" in (document.answers[item.id] ?? {}) && !isLevel(item, document.answers[item.id].value));
    if (document?.format !== "partnership-check/result") setAside(file, "not-a-result");
    else if (document.instrument.id !== instrument.id) setAside(file, "other-assessment");
    else if (major(document.instrument.edition) !== major(instrument.edition)) setAside(file, "other-edition");
    else if (wrong()) setAside(file, "invalid");
    else good.push({ ...file, document });
  }
  const counted = [];
  for (const id of new Set(good.map((file) => file.document.response))) {
    const same = good.filter((file) => file.document.response === id);
    const latest = same.map((file) => file.document.updated).sort().at(-1);
    const [counts, ...others] = [...same.filter((file) => file.document.updated === latest), ...same.filter((file) => file.document.updated !== latest)];
    counted.push(counts);
    for (const file of others) setAside(file, file.document.updated === latest ? "duplicate" : "older");
  }
  return { counted, aside };
}

const order = (one, other) => one.compare(other);

function median(values) {
  if (values.length === 0) return null;
  const rising = [...values].sort(order);
  const half = Math.floor(rising.length / 2);
  return rising.length % 2 === 1 ? rising[half] : mean([rising[half - 1], rising[half]]);
}

/** The five numbers, rounded to so many places. */
function summary(values, places) {
  const rising = [...values].sort(order);
  const shown = (value) => value?.rounded(places) ?? null;
  return { n: values.length, median: shown(median(values)), low: shown(rising[0]), high: shown(rising.at(-1)), mean: shown(mean(values)) };
}

/** The gaps between sorted values: how many are on each side. */
function gaps(rising, levels) {
  const half = Fraction.of(levels.at(-1) - levels[0]).over(new Fraction(2n));
  const inside = (low, high) => levels.some((level) => low.isUnder(Fraction.of(level)) && Fraction.of(level).isUnder(high));
  return rising.slice(1).flatMap((high, before) => {
    const low = rising[before];
    return !high.minus(low).isUnder(half) && inside(low, high) ? [[before + 1, rising.length - before - 1]] : [];
  });
}

function agreement(values, levels) {
  const [n, width, middle] = [values.length, Fraction.of(levels.at(-1) - levels[0]), mean(values)];
  if (n === 0) return { consensus: null, verdict: null, range: ZERO };
  const logs = values.map((value) => Math.log2(new Fraction(1n).minus(value.minus(middle).abs().over(width)).toNumber()));
  const consensus = Math.round((1 + logs.reduce((total, log) => total + log, 0) / n) * 1e12) / 1e12;
  const rising = [...values].sort(order);
  const range = rising.at(-1).minus(rising[0]).over(width);
  const apart = gaps(rising, levels);
  let verdict = null;
  if (n >= 5) {
    if (apart.length > 0 && apart.every((sides) => sides.includes(1))) verdict = "one-apart";
    else if (apart.length > 0 || consensus < 0.55) verdict = "divided";
    else verdict = consensus >= 0.75 ? "shared" : "mixed";
  }
  return { consensus, verdict, range };
}

/**
 * @param {{instrument: object, files: {name: string, text: string}[], voice: string, anonymous: boolean, filter: {organisation: string, role: string}}} task
 * @returns the comparison document without what does not follow from the rules
 */
export function comparison({ instrument, files, voice, anonymous, filter }) {
  const { counted, aside } = sorted(instrument, files);
  const wanted = ({ document: { respondent } }) => ["organisation", "role"].every((field) => key(filter[field]) === "" || key(filter[field]) === key(respondent[field]));
  const people = counted.filter(wanted).map(({ document }) => responseOf(instrument, document));

  /** One value a voice; `valueOf` gives a fraction or nothing for each response. */
  function voices(valueOf) {
    const groups = new Map();
    people.forEach((person, number) => {
      const value = valueOf(person);
      if (!value) return;
      const organisation = key(person.document.respondent.organisation);
      const own = voice === "person" || organisation === "" ? number : organisation;
      groups.set(own, [...(groups.get(own) ?? []), value]);
    });
    return [...groups.values()].map(mean);
  }
  const how = (matches) => people.filter(matches).length;
  const perLevel = (scale, valueOf) => (voice === "person" ? { counts: Object.fromEntries(levelsOf(instrument, scale).map((level) => [level, how((person) => valueOf(person) === level)])) } : {});

  const rated = new Map();
  function rating(item) {
    const answer = (person) => person.answerTo(item.id);
    const values = voices((person) => (answer(person).value === undefined ? null : Fraction.of(answer(person).value)));
    const { consensus, verdict, range } = agreement(values, levelsOf(instrument, item.scale));
    const { n, ...numbers } = summary(values, 6);
    const figures = {
      n,
      ...perLevel(item.scale, (person) => answer(person).value),
      ...numbers,
      consensus: consensus === null ? null : Math.round(consensus * 1e6) / 1e6,
      verdict,
      talk: n >= 2 && !range.isUnder(new Fraction(3n, 4n)),
      dont_know: how((person) => answer(person).state === "dont-know"),
      not_applicable: how((person) => answer(person).state === "not-applicable"),
    };
    const given = how((person) => answer(person).value !== undefined);
    figures.unanswered = people.length - given - figures.dont_know - figures.not_applicable;
    let share = new Fraction(1n);
    if (item.importance_scale) {
      const importance = (person) => (answer(person).state === "not-applicable" ? undefined : answer(person).importance);
      const all = voices((person) => (importance(person) === undefined ? null : Fraction.of(importance(person))));
      figures.importance = { n: all.length, mean: mean(all)?.rounded(6) ?? null, ...perLevel(item.importance_scale, importance) };
      if (all.length > 0) share = mean(all).over(Fraction.of(levelsOf(instrument, item.importance_scale).at(-1)));
    }
    const points = n > 0 ? pointsOf(instrument, item, mean(values)) : null;
    const urgency = points && new Fraction(100n).minus(points).times(share);
    rated.set(item.id, { ...figures, range, consensus, points, urgency, unknown: 2 * given < people.length - figures.not_applicable });
    return figures;
  }
  function figuresOf(item) {
    const answer = (person) => person.answerTo(item.id);
    if (item.kind === "rating") return rating(item);
    if (item.kind === "number") return summary(voices((person) => (answer(person).value === undefined ? null : Fraction.of(answer(person).value))), 6);
    const picked = (id) => how((person) => answer(person).picks?.includes(id));
    return { n: how((person) => answer(person).picks?.length > 0), options: Object.fromEntries(item.options.map(({ id }) => [id, picked(id)])) };
  }

  const items = Object.fromEntries(itemsOf(instrument).filter(({ kind }) => kind !== "text").map((item) => [item.id, figuresOf(item)]));
  const { kind, overall } = instrument.scoring;
  const sections = Object.fromEntries(instrument.sections.map(({ id }, number) => [id, summary(voices((person) => person.sections[number]), 1)]));
  const staged = () => ({ stages: Object.fromEntries(instrument.sections.map(({ id }, number) => [id, { met: how((person) => person.met()[number]), current: how((person) => person.current() === number), n: people.length }])) });
  const ruled = () => {
    const ids = [...new Set(instrument.scoring.rules.map((rule) => rule.outcome.id))];
    return { outcomes: Object.fromEntries(ids.map((id) => [id, how((person) => person.outcome() === id)])), none: how((person) => person.outcome() === null) };
  };

  const all = [...rated.entries()];
  const idsOf = (entries) => entries.map(([id]) => id);
  const shared = all.filter(([, { verdict }]) => verdict === "shared");
  const byUrgency = ([, one], [, other]) => one.urgency.compare(other.urgency);
  return {
    anonymous,
    voice,
    filter,
    n: people.length,
    ...(anonymous ? {} : { responses: people.map(({ document }) => summaryOf(document)).sort((one, other) => (one.response < other.response ? -1 : 1)) }),
    set_aside: aside.map(({ name, reason }) => (anonymous ? { reason } : { name, reason })).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    items,
    sections,
    overall: kind === "profile" && overall ? summary(voices((person) => person.overall()), 1) : null,
    ...(kind === "staged" ? staged() : {}),
    ...(kind === "rules" ? ruled() : {}),
    order: {
      talk: idsOf(all.filter(([, { talk }]) => talk).sort(([, one], [, other]) => other.range.compare(one.range) || one.consensus - other.consensus)),
      weak: idsOf(shared.filter(([, { points }]) => points.isUnder(new Fraction(35n))).sort((one, other) => byUrgency(other, one))),
      strong: idsOf(shared.filter(([, { points }]) => !points.isUnder(new Fraction(67n))).sort(byUrgency)),
      unknown: idsOf(all.filter(([, { unknown }]) => unknown)),
    },
  };
}

function summaryOf({ response, respondent: { name, organisation, role }, updated, completed, instrument: { edition }, language }) {
  return { response, name, organisation, role, updated, completed, edition, language };
}
