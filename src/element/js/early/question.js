// One question before the module is there: the same elements as src/ui/question.rs makes, which a test holds against each
// other. Does not know what happens when one of them is used.
import { make } from "../nodes.js";
import { alert, area, direction, element, full, id, localized, named, option, QUIET, textElement } from "./parts.js";
import { numberIn } from "./whole.js";

const hasField = ({ kind }) => kind === "text" || kind === "number";

/**
 * @param {object} ctx words, assessment, and level of the headings
 * @param {object} item
 * @param {{value?: number, picks?: string[], text?: string, state?: string, importance?: number, note?: string}} answer
 * @param {{visit: string, typed?: string, refused?: boolean}} drawn what is so only while it is on the screen
 */
export function question(ctx, item, answer, drawn) {
  const field = hasField(item);
  const { kind } = item;
  const remark = item.optional ? "optional" : item.essential && "essential";
  const remarkId = remark ? id("remark", item) : "";
  const hint = kind === "pick" ? id("hint", item) : "";
  return make(
    field ? "div" : "fieldset",
    {
      "part": "question",
      "class": "pc-question",
      "data-item": item.id,
      "aria-describedby": field ? "" : [remarkId, hint].filter(Boolean).join(" "),
    },
    make(
      field ? "label" : "legend",
      { class: "pc-prompt", id: id("prompt", item), for: field ? id("field", item) : "" },
      localized(ctx, item.prompt),
    ),
    remark ? make("p", { class: "pc-small", id: remarkId }, ctx.words.say(remark)) : undefined,
    ways[kind](ctx, item, answer, drawn),
    element("div", "pc-help", lookFor(ctx, item), example(ctx, item), kind === "text" ? undefined : note(ctx, item, answer.note ?? "")),
  );
}

const ways = { rating, pick, text, number };

function rating(ctx, item, answer, { visit }) {
  const { words } = ctx;
  const name = item.id + visit;
  const radio = (value, checked, more) => make("input", { type: "radio", name, ...more, value, checked });
  const level = ({ value, label }) => {
    const checked = answer.value === value;
    const meaning = item.rubric[value];
    const caption = localized(ctx, label);
    if (!meaning) return option("pc-option pc-level", radio(value, checked), element("span", "", caption));
    const [labelled, described] = ["level", "means"].map((part) => `${id(part, item)}-${value}`);
    return option(
      "pc-option pc-level",
      radio(value, checked, { "aria-labelledby": labelled, "aria-describedby": described }),
      element(
        "span",
        "pc-words",
        make("span", { id: labelled }, caption),
        make("span", { class: "pc-means pc-small", id: described }, localized(ctx, meaning)),
      ),
    );
  };
  const state = (value) =>
    option("pc-option pc-state-option", radio(value, answer.state === value), element("span", "", words.say(value)));
  const given = answer.value !== undefined || answer.state;
  const aside = element("div", "pc-aside", state("not-applicable"), state("dont-know"), given ? clear(ctx, item) : undefined);
  const all = element("div", "", row(item.levels.map(level), Object.keys(item.rubric).length), aside);
  return [all, item.importance && importance(ctx, item, answer, `${item.id}-importance${visit}`)].filter(Boolean);
}

function importance(ctx, item, answer, name) {
  const level = ({ value, label }) =>
    option(
      "pc-option pc-level",
      make("input", { type: "radio", name, value, checked: answer.importance === value }),
      textElement(ctx, "span", "", label),
    );
  const legend = element("legend", "pc-small", ctx.words.say("importance"));
  return element("fieldset", "pc-importance", legend, row(item.importance.map(level), false));
}

const row = (levels, meanings) =>
  element("div", `pc-levels${levels.length <= 3 ? " pc-few" : ""}${meanings ? " pc-anchored" : ""}`, ...levels);

function clear({ words }, item) {
  const own = id("clear", item);
  const named = { "id": own, "aria-labelledby": `${own} ${id("prompt", item)}` };
  return make("button", { "type": "button", "part": "button", "class": QUIET, "data-do": "clear", ...named }, words.say("clear"));
}

const hintLine = (item, words, more) => make("p", { class: "pc-small", id: id("hint", item), ...more }, words);

function pick(ctx, item, answer, { refused }) {
  const { words } = ctx;
  const picks = answer.picks ?? [];
  const most = item.max_picks;
  const numbers = { most: most && words.whole(most), picked: words.whole(picks.length) };
  const one = ({ id: value, label, text }) =>
    option(
      "pc-option pc-pick",
      make("input", { type: "checkbox", value, checked: picks.includes(value) }),
      element("span", "", textElement(ctx, "span", "pc-block", label), text && textElement(ctx, "span", "pc-small", text)),
    );
  return [
    hintLine(item, words.say(most ? "pick.up-to" : "pick.any", numbers)),
    element("div", "pc-picks", ...item.options.map(one)),
    // Above the options it would move them, from under the finger.
    element("div", "", refused ? alert("pc-small pc-refused", words.say("pick.too-many", numbers)) : undefined),
  ];
}

function text(ctx, item, { text = "" }) {
  const described = item.optional ? id("remark", item) : "";
  return [area({ "rows": "4", "id": id("field", item), "aria-describedby": described }, text), full(ctx, text)];
}

function number({ words }, item, answer, { typed = "" }) {
  const given = answer.value;
  const value = numberIn(typed, item) === given ? typed : `${given ?? ""}`;
  const wrong = given === undefined && value;
  const hint = words.say(wrong ? "number.wrong" : "number.range", { min: item.min, max: item.max });
  return [
    hintLine(item, hint, { role: wrong ? "alert" : "" }),
    make("input", {
      "inputmode": item.min >= 0 ? "numeric" : "",
      "part": "note",
      "class": "pc-note pc-number",
      "id": id("field", item),
      "aria-describedby": [item.optional && id("remark", item), id("hint", item)].filter(Boolean).join(" "),
      "aria-invalid": wrong ? "true" : "",
      "dir": direction(value),
      value,
    }),
  ];
}

/** Something to unfold, whose name ends with the question. */
function unfolding(item, role, summary, ...content) {
  const own = id(role, item);
  const labelled = `${own} ${id("prompt", item)}`;
  return named(
    "details",
    "pc-details",
    role,
    make("summary", { "aria-labelledby": labelled, "aria-description": " ", "id": own }, summary),
    ...content,
  );
}

const lookFor = (ctx, item) =>
  item.look_for?.length
    ? unfolding(item, "look-for", ctx.words.say("look-for"), element("ul", "pc-list", item.look_for.map((text) => textElement(ctx, "li", "", text))))
    : undefined;

const example = (ctx, item) =>
  item.example ? unfolding(item, "example", ctx.words.say("example"), textElement(ctx, "p", "", item.example)) : undefined;

function note(ctx, item, written) {
  const hint = id("evidence", item);
  return unfolding(
    item,
    "note",
    ctx.words.say(written ? "note.written" : "note"),
    make("p", { class: "pc-small", id: hint }, ctx.words.say("note.hint")),
    area({ "rows": "3", "aria-labelledby": id("note", item), "aria-describedby": hint }, written),
    full(ctx, written),
  );
}
