// What the first screens are made of, with the same elements as in src/ui/context.rs and src/ui/markup.rs. Knows no answers.
import { make } from "../nodes.js";

/** The longest text that a person may write, in units of UTF-16. */
const MOST = 10_000;

/** An element with a class, which may be empty. */
export const element = (tag, name, ...children) => make(tag, { class: name }, ...children);

/** The same with a `data-role`, by which scripts and tests find it. */
export const named = (tag, name, role, ...children) => make(tag, { "class": name, "data-role": role }, ...children);

export const id = (part, item) => `pc-${part}-${item.id}`;

/** A text of the assessment, with its language where that is another than the interface's. */
export function localized({ words, assessment }, text) {
  const [lang, found] = words.best(text, assessment.language);
  return lang === undefined ? found : make("span", { lang, dir: "auto" }, found);
}

/** An element with such a text. */
export const textElement = (ctx, tag, name, text) => element(tag, name, localized(ctx, text));

/** A screen's heading, which can get focus. */
export const headline = ({ level }, ...words) => make(`h${level}`, { class: "pc-headline", tabindex: "-1" }, ...words);

export const PRIMARY = "pc-button pc-primary";
export const SECONDARY = "pc-button";
export const QUIET = "pc-button pc-quiet";

export const button = ({ words }, name, look, key) =>
  make("button", { "type": "button", "part": "button", "class": look, "data-do": name }, words.say(key));

/** A radio button or a checkbox with its label. */
export const option = (name, input, label) => make("label", { part: "option", class: name }, input, label);

export const details = (role, summary, ...content) => named("details", "pc-details", role, element("summary", "", summary), ...content);

/** The `dir` of a field with this text. */
export const direction = (text) => (text ? "auto" : "");

/** A field for several lines. */
export const area = (attributes, value) =>
  make("textarea", { part: "note", class: "pc-note", maxlength: MOST, dir: direction(value), ...attributes, value });

/** Something wrong, which is read out at once. */
export const alert = (name, words) => make("p", { class: name, role: "alert" }, words);

/** Says so if a field with this text takes no more. */
export const full = ({ words }, text) => (text.length < MOST ? undefined : alert("pc-small", words.say("text.full")));
