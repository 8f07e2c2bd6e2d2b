// Generates the assessments for the measurements: with any number of items, and always the same text for the same
// number. It knows the assessment file format, but nothing about pages, browsers or time.
// The sentences need no meaning. What matters is that they are as long as real ones and compress about as well, so that
// no page benefits from text that compresses to almost nothing.

const ITEMS_PER_SECTION = 10;

const WHO = words(`partners leaders members staff carers users trustees volunteers funders neighbours
  managers councillors residents teachers nurses advisers sponsors observers secretaries chairs`);
const DOES = words(`agree review share test describe question explain support measure plan record
  compare publish discuss resolve balance revisit protect improve challenge combine budget report
  prepare follow check trust adapt simplify finish`);
const HOW = words(`openly early together plainly often fairly carefully jointly regularly honestly
  quickly willingly locally yearly monthly quietly thoroughly visibly routinely deliberately`);
const WHAT = words(`goals roles risks costs decisions outcomes timetables promises records meetings
  budgets lessons mistakes changes services targets questions complaints agreements doubts ideas
  skills duties visits reports plans measures reviews limits habits priorities conflicts buildings
  contracts surveys handovers deadlines grants interviews milestones`);
const WHEN = words(`month quarter year meeting decision visit review budget survey handover project
  complaint season election inspection vacancy audit launch winter summer`);

/** An assessment document with `count` rated items, ten to a section. */
export function assessment(count) {
  const say = textGenerator(count);
  const sections = [];
  for (let first = 1; first <= count; first += ITEMS_PER_SECTION) {
    const number = sections.length + 1;
    const items = [];
    for (let at = first; at < first + ITEMS_PER_SECTION && at <= count; at += 1) {
      items.push(item(at, say));
    }
    sections.push({
      id: `section-${number}`,
      title: `Part ${number}: ${say.title()}`,
      intro: `${say.sentence()} ${say.sentence()}`,
      items,
    });
  }
  return {
    format: "partnership-check/instrument",
    version: 1,
    id: `generated-${count}`,
    edition: "1.0.0",
    title: `Generated assessment of ${count} items`,
    intro: `${say.sentence()} ${say.sentence()} ${say.sentence()}`,
    sources: [],
    scales: {
      "in-place": [
        { value: 1, label: "Not in place" },
        { value: 2, label: "Starting" },
        { value: 3, label: "Partly in place" },
        { value: 4, label: "Mostly in place" },
        { value: 5, label: "Fully in place" },
      ],
    },
    sections,
    scoring: {
      kind: "profile",
      overall: true,
      bands: [
        { from: 0, id: "early", label: "Early", text: say.sentence() },
        { from: 35, id: "developing", label: "Developing", text: say.sentence() },
        { from: 67, id: "strong", label: "Strong", text: say.sentence() },
      ],
    },
  };
}

function item(number, say) {
  return {
    id: `item-${number}`,
    kind: "rating",
    prompt: say.sentence(),
    look_for: [say.sentence(), say.sentence(), say.sentence()],
    rubric: { 1: say.sentence(), 3: say.sentence(), 5: say.sentence() },
    advice: [say.sentence(), say.sentence()],
    scale: "in-place",
  };
}

function textGenerator(seed) {
  const random = numbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const text = `our ${pick(WHO)} and ${pick(WHO)} ${pick(DOES)} ${pick(WHAT)} ${pick(HOW)}, and `
      + `${pick(DOES)} ${pick(WHAT)} after each ${pick(WHEN)}.`;
    return text[0].toUpperCase() + text.slice(1);
  };
  return { sentence, title: () => `${pick(WHAT)} and ${pick(WHAT)}` };
}

// Mulberry32: a small random number generator with a seed, which Math.random does not have.
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function words(text) {
  return text.trim().split(/\s+/u);
}
