// The first screens before the module is there, with the same elements as src/ui makes; a test holds both against each
// other. Pure: each is made from what is known of the answers. Does not know what happens when something is used.
import { make } from "../nodes.js";
import { button, details, element, headline, localized, named, option, PRIMARY, QUIET, SECONDARY, textElement } from "./parts.js";
import { question } from "./question.js";

/**
 * @typedef {object} State
 * @property {import("./words.js").Words} words
 * @property {import("./assessment.js").Assessment} assessment
 * @property {import("./record.js").Record} record
 * @property {"intro" | number | "results"} screen a number is a section's
 * @property {number} moves how often the person has gone to another screen
 * @property {boolean} single whether all sections are on one page
 * @property {string} theme
 * @property {number} level of each screen's heading
 * @property {boolean} meanings whether the levels' meanings are shown where many questions share a page
 * @property {boolean} alone whether it is certain that the module does not come
 * @property {(item: object) => object} drawn what is so of a question only while it is on the screen
 */

/** About how long this number of questions takes. */
const minutes = ({ words }, items) => words.count("minutes", Math.ceil(items / 2));

const place = ({ words, assessment }, number) =>
  words.say("section.place", { number: words.whole(number + 1), total: words.whole(assessment.sections.length) });

/** What says where answers are kept: on the first screen, and in the head of the others. */
const KEPT = {
  local: ["intro.browser", "saved.browser"],
  session: ["intro.tab", "saved.tab"],
  none: ["intro.page", "saved.page"],
};

/** The whole widget. */
export function widget(state) {
  const { words, screen, theme, single } = state;
  const name = typeof screen === "number" ? "section" : screen === "results" ? "waiting" : screen;
  return make(
    "div",
    {
      "class": "pc",
      "lang": words.language,
      "dir": words.rightToLeft ? "rtl" : "ltr",
      "data-screen": name,
      "data-theme": theme,
      "data-layout": single ? "single" : "pages",
    },
    make("div", { "class": "pc-hidden", "role": "status", "data-role": "announce" }),
    make("div", { "role": "status", "class": "pc-notices", "data-role": "notice" }),
    ...(screen === "intro" ? [intro(state)] : screen === "results" ? [waiting(state)] : sections(state)),
  );
}

const page = (part, ...content) => make("section", { part, class: `pc-${part}` }, ...content);

function intro(state) {
  const { words, assessment, record } = state;
  const { items, needed } = assessment;
  const fact = (text, role) => make("p", { "class": "pc-facts", "data-role": role }, text);
  const length = { questions: words.count("questions", needed.length), minutes: minutes(state, needed.length) };
  const more = items.length - needed.length;
  const { previous } = record;
  return page(
    "intro",
    headline(state, localized(state, assessment.title)),
    textElement(state, "p", "pc-lead", assessment.intro),
    fact(words.say("intro.length", length)),
    more ? fact(words.count("intro.optional", more), "optional") : undefined,
    untranslated(state),
    record.refused ? undefined : fact(words.say(KEPT[record.kind][0]), "keeping"),
    previous ? fact(words.say("round.last", { date: words.date(previous.completed) }), "last-round") : undefined,
    ...begin(state),
    assessment.sources.length && !state.alone ? details("sources", words.say("intro.sources"), element("div", "pc-small")) : undefined,
  );
}

function untranslated({ words, assessment }) {
  const foreign = assessment.items.map(({ prompt }) => words.best(prompt, assessment.language)[0]).find(Boolean);
  return foreign && element("p", "pc-facts", words.say("intro.untranslated", { language: words.languageName(foreign) }));
}

function begin(state) {
  const { words, assessment, record } = state;
  const [answered, total] = [record.answered(assessment.needed), assessment.needed.length];
  const counts = { answered: words.whole(answered), total: words.whole(total) };
  const start = (look, name) => button(state, "start", look, name);
  const results = (look, name) => button(state, "results", look, name);
  const ways = () => (answered < total
    ? [start(PRIMARY, "resume"), results(SECONDARY, "results.so-far")]
    : [results(PRIMARY, "results.see"), start(SECONDARY, "review")]);
  // Phones share result files as texts.
  const accept = ".json,.txt,application/json,text/plain";
  return [
    record.isEmpty ? undefined : element("p", "pc-resume", words.say("resume.state", counts)),
    element(
      "div",
      "pc-buttons",
      ...(record.isEmpty ? [start(PRIMARY, "start")] : ways()),
      button(state, "open", QUIET, "open"),
      make("input", { "type": "file", accept, "hidden": "hidden", "data-do": "file" }),
    ),
  ];
}

function sections(state) {
  const { assessment, single, screen } = state;
  if (!single) return [progress(state), section(state, screen)];
  return [
    progress(state),
    ...assessment.sections.map((_, number) => section(state, number)),
    // The progress bar is far away, at the top.
    element("p", "pc-small", progressWords(state)),
    element("div", "pc-buttons", button(state, "results", PRIMARY, "results.see"), button(state, "intro", QUIET, "to-intro")),
  ];
}

function progressWords(state) {
  const { words, assessment, record } = state;
  const total = assessment.needed.length;
  const answered = record.answered(assessment.needed);
  const all = words.whole(total);
  if (answered === total) return words.say("progress.done", { total: all });
  return words.say("progress", { answered: words.whole(answered), total: all, minutes: minutes(state, total - answered) });
}

/** The head of each section's screen. */
export function progress(state) {
  const { words, assessment, record, alone } = state;
  const said = progressWords(state);
  // Until the module is there, nobody knows whether an answer is on disk.
  const saved = alone && !record.isUntouched && !record.refused;
  const bar = { "class": "pc-bar", "max": assessment.needed.length, "value": record.answered(assessment.needed) };
  const sign = record.refused ? "! " : record.kind === "none" ? "" : "✓ ";
  return make(
    "div",
    { class: "pc-head", part: "progress" },
    textElement(state, "p", "pc-title", assessment.title),
    make("progress", { ...bar, "aria-label": words.say("progress.label") }, said),
    element(
      "p",
      "pc-progress-line",
      make("span", { "data-role": "progress-text" }, said),
      named(
        "span",
        saved || record.refused ? "pc-saved" : "pc-saved pc-unseen",
        "saved",
        make("span", { "aria-hidden": "true" }, sign),
        words.say(record.refused ? "saved.not" : KEPT[record.kind][1]),
      ),
    ),
    // Its content comes with the module.
    alone ? undefined : details("sections", words.say("sections")),
  );
}

/** Up to this many questions on a page, what their levels mean is always there. */
const FEW = 3;

function section(state, number) {
  const { words, assessment, record, single, meanings } = state;
  const { id, title, intro, items } = assessment.sections[number];
  const onPage = single ? assessment.items : items;
  const long = onPage.filter(({ rubric }) => Object.keys(rubric).length).length > FEW;
  return make(
    "section",
    { "part": "section", "class": long && !meanings ? "pc-section pc-brief" : "pc-section", "data-section-page": id },
    headline(state, element("span", "pc-place", place(state, number)), " ", localized(state, title)),
    intro ? textElement(state, "p", "pc-lead", intro) : undefined,
    // One for the whole page.
    long && (!single || number === 0) ? switchOf(words, meanings) : undefined,
    items.map((item) => question(state, item, record.answer(item.id), state.drawn(item))),
    single ? undefined : steps(state, number),
  );
}

function switchOf(words, checked) {
  const input = make("input", { "type": "checkbox", "data-do": "meanings", "value": "shown", checked });
  return option("pc-option pc-switch", input, element("span", "", words.say("meanings.show")));
}

function steps(state, number) {
  const back = button(state, "back", SECONDARY, "back");
  const last = number + 1 === state.assessment.sections.length;
  const next = button(state, "next", PRIMARY, last ? "results.see" : "next");
  const rest = last ? undefined : button(state, "results", QUIET, "results.so-far");
  return element("div", "pc-buttons pc-steps", back, next, rest);
}

/** What says that more is on its way. */
export const waits = ({ words }, key = "loading") => make("p", { class: "pc-loading", role: "status" }, words.say(key));

/** In the place of the results as long as the module is loading, or if it does not come. */
function waiting(state) {
  const { words, assessment, alone } = state;
  return page(
    "results",
    textElement(state, "p", "pc-title", assessment.title),
    headline(state, words.say("results")),
    alone ? make("p", { role: "alert" }, words.say("alone.results")) : waits(state, "later.loading"),
    element(
      "div",
      "pc-buttons",
      alone ? button(state, "again", PRIMARY, "failed.retry") : undefined,
      alone ? button(state, "download", SECONDARY, "recovery.download") : undefined,
      button(state, "start", SECONDARY, "review"),
    ),
  );
}
