// In which order a reader meets the texts, and under which headings, for people who review a translation. A text that no group
// names is in the last one.
import { INTERFACE, PAGES } from "./files.mjs";

const WIDGET = [
  ["The first screen", /^(intro|questions|minutes|source|start|resume|open|saved|to-intro)\b|^results\.so-far$/],
  ["The questions", /^(progress|sections|state|section|look-for|meanings|essential|not-applicable|dont-know|clear|note|text|back|next|optional|importance|example|pick|number|answer-first|your-answer|not-answered)\b/],
  ["The results", /^(results|contents|headline|stages-met|score|sure|provisional|band|percent|no-number|track|stage|blocker|go-back|first|advice|strengths|find-out|unanswered|notes|working|review|table|words)\b/],
  ["Charts", /^(chart|picture|quadrant|distribution|label)\b/],
  ["The action plan", /^(plan|became|linked)\b/],
  ["Saving, sending and printing", /^(take|take-away|download|send|who|report)\b/],
  ["Rounds", /^rounds?\b/],
  ["A guided session of a group", /^(compare\.session|joint)\b/],
  ["Comparing many results", /^compare\b/],
  ["Messages", /./],
];
const AROUND = [
  ["On every page", /^(site|languages|more|form)\./],
  ["The first page", /^(home|try|name|own)\./],
  ["Invitations", /^(invite|invitation|copy)\./],
  ["Putting it on a page", /^(embed|builder|colour|layout|preview|lines)\./],
  ["The assessment editor", /^(author|search)\./],
  ["The page that compares", /^compare\./],
  ["The page in one file, and the page in the zip", /./],
];

function byPatterns(keys, patterns, name) {
  const groups = new Map(patterns.map(([heading]) => [heading, []]));
  for (const key of keys) groups.get(patterns.find(([, pattern]) => pattern.test(key))[0]).push(key);
  return [...groups].filter(([, found]) => found.length).map(([heading, found]) => ({ heading: `${name} – ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`, keys: found }));
}

/** An assessment begins with what its first screen says, then come the questions with their levels, then the results. */
function ofAssessment(keys, title, english) {
  const sections = [...new Set(keys.filter((key) => key.startsWith("sections/")).map((key) => key.split("/")[1]))];
  const first = (key) => !/^(sections|scales|scoring)\//.test(key);
  const groups = [
    ["The first screen", keys.filter(first)],
    ["What one can answer", keys.filter((key) => key.startsWith("scales/"))],
    ...sections.map((id) => [english.get(`sections/${id}/title`)?.text ?? id, keys.filter((key) => key.startsWith(`sections/${id}/`))]),
    ["The results", keys.filter((key) => key.startsWith("scoring/"))],
  ];
  return groups.filter(([, found]) => found.length).map(([heading, found]) => ({ heading: `${title} – ${heading}`, keys: found }));
}

/**
 * @param {string} name the interface, the pages, or an assessment's id
 * @param {import("./files.mjs").English} english its texts
 * @returns {{heading: string, keys: string[]}[]}
 */
export function groupsOf(name, english) {
  const keys = [...english.keys()].filter((key) => name !== INTERFACE || key !== "direction");
  if (name === INTERFACE) return byPatterns(keys, WIDGET, "The widget");
  if (name === PAGES) return byPatterns(keys, AROUND, "The pages around it");
  return ofAssessment(keys, english.get("title").text, english);
}
