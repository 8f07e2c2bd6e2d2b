// The widget as a visitor uses it: start, choose, continue, look at the results. This is the only place that knows the
// widget's structure (roles, data attributes); the test files contain the assertions.
import { readFileSync, readdirSync } from "node:fs";
import { dist } from "../server.mjs";
import { hands } from "./input.mjs";

export const readAssessment = (id) => JSON.parse(readFileSync(`${dist}instruments/${id}.json`, "utf8"));

/** The ids of the bundled assessments. */
export const bundled = readdirSync(`${dist}instruments/`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""));

/** The radio buttons for a level, without those for importance. */
const LEVELS = "input[type=radio]:not(.pc-importance *)";

/** Whether an item is answered with a level of a scale. */
export const isRated = (item) => item.kind === "rating";

/**
 * A pattern of answers, as in a result file, that uses every level of the scale in turn, and every importance in another
 * order. Numbers are in the lower half of their range, and so below zero if possible.
 */
export function answerFor(assessment, item, index) {
  const turn = (scale, step) => assessment.scales[scale][step % assessment.scales[scale].length].value;
  switch (item.kind) {
    case "pick":
      return { picks: item.options.slice(1, 1 + (item.max_picks ?? 3)).map((option) => option.id) };
    case "text":
      return { text: `What we do & plan, ${index}` };
    case "number":
      return { value: Math.round(item.min + (item.max - item.min) / 3) };
    default:
      return {
        value: turn(item.scale, index),
        ...(item.importance_scale && { importance: turn(item.importance_scale, index + Math.floor(index / 3)) }),
      };
  }
}

/** A pattern of answers to all items, by item id. */
export const answersFor = (assessment, answer = answerFor) =>
  Object.fromEntries(
    assessment.sections
      .flatMap((section) => section.items)
      .map((item, index) => [item.id, answer(assessment, item, index)]),
  );

export class Widget {
  constructor(tab, hand = "mouse", host = "partnership-check") {
    Object.assign(this, { tab, host, hand: hands[hand] });
  }

  /** The same element in another tab, operated in the same way. */
  beside(tab) {
    return Object.assign(new Widget(tab, undefined, this.host), { hand: this.hand });
  }

  at(inner) {
    return `${this.host} >>> ${inner}`;
  }

  press(inner) {
    return this.hand.press(this.tab, this.at(inner));
  }

  /** Presses a button, after unfolding what it is in. */
  async do(name) {
    const button = `button[data-do=${name}]`;
    await this.tab.evaluate((path) => {
      let around = window.pct.find(path);
      while ((around = around?.parentElement?.closest("details"))) around.open = true;
    }, this.at(button));
    await this.press(button);
  }

  text(inner) {
    return this.tab.text(this.at(inner));
  }

  shown(inner) {
    return this.tab.shown(this.at(inner));
  }

  untilShown(inner) {
    return this.tab.untilShown(this.at(inner));
  }

  untilScreen(name) {
    return this.untilShown(`[data-screen=${name}]`);
  }

  /** Waits until the widget can be used, as a host page would. */
  async ready() {
    await this.tab.evaluate((host) => document.querySelector(host).whenReady(), this.host);
    await this.untilShown(".pc");
  }

  result() {
    return this.tab.evaluate((host) => document.querySelector(host).result, this.host);
  }

  /** Waits until the widget says that the answers are saved. */
  untilSaved() {
    return this.untilShown("[data-role=saved]:not(.pc-unseen)");
  }

  /** Loads a document, as the host page's script may. */
  load(document) {
    return this.tab.evaluate(([host, document]) => window.pct.find(host).load(document), [this.host, document]);
  }

  attribute(name, value) {
    return this.tab.evaluate(
      ([host, name, value]) => document.querySelector(host).setAttribute(name, value),
      [this.host, name, value],
    );
  }

  async start() {
    await this.do("start");
    await this.untilScreen("section");
  }

  question(id) {
    return this.at(`.pc-question[data-item="${id}"]`);
  }

  async choose(item, value) {
    await this.hand.choose(this.tab, this.question(item), value);
    await this.untilChosen(item, value);
  }

  untilChosen(item, value) {
    return this.tab.until(`${item} shows ${value}`, ([path, value]) => window.pct.find(path)?.value === String(value), [
      `${this.question(item)} ${LEVELS}:checked`,
      value,
    ]);
  }

  /** The chosen value by item id, for the questions on the screen; null if none is chosen. */
  chosen() {
    return this.tab.evaluate(
      ([path, levels]) => {
        const questions = window.pct.findAll(path);
        return Object.fromEntries(
          questions.map((one) => [one.dataset.item, one.querySelector(`${levels}:checked`)?.value ?? null]),
        );
      },
      [this.at(".pc-question"), LEVELS],
    );
  }

  /** Sets the importance of an item. */
  async weigh(item, value) {
    const group = `${this.question(item)} .pc-importance`;
    await this.hand.choose(this.tab, group, value);
    await this.tab.untilShown(`${group} input[value="${value}"]:checked`);
  }

  option(item, option) {
    return `${this.question(item)} input[type=checkbox][value="${option}"]`;
  }

  /** Picks an option, or unpicks it. */
  async pick(item, option) {
    const checked = () => this.tab.evaluate((path) => window.pct.find(path).checked, this.option(item, option));
    await this.tab.untilShown(this.option(item, option));
    const before = await checked();
    await this.hand.check(this.tab, this.option(item, option));
    await this.tab.until(
      `${option} is ${before ? "not " : ""}picked`,
      ([path, before]) => window.pct.find(path).checked !== before,
      [this.option(item, option), before],
    );
  }

  /** The ids of the options that are picked, those that cannot be picked, and what is said to be wrong. */
  async picks(item) {
    const states = await this.tab.evaluate(
      (path) => window.pct.findAll(path).map(({ value, checked, disabled }) => ({ value, checked, disabled })),
      `${this.question(item)} input[type=checkbox]`,
    );
    const ids = (state) => states.filter((one) => one[state]).map(({ value }) => value);
    const said = await this.tab.evaluate(
      (path) => window.pct.findAll(path).map((element) => element.textContent).join(),
      `${this.question(item)} [role=alert]`,
    );
    return { picked: ids("checked"), disabled: ids("disabled"), said };
  }

  field(item) {
    return `${this.question(item)} :is(input.pc-number, .pc-question > textarea)`;
  }

  /** Types into an item's own field, after the existing text. */
  write(item, text) {
    return this.hand.write(this.tab, this.field(item), text);
  }

  /** Gives an answer, in the form of a result file. */
  async answer(item, answer) {
    if (answer.picks) for (const option of answer.picks) await this.pick(item.id, option);
    else if (answer.text !== undefined) await this.write(item.id, answer.text);
    else if (item.kind === "number") await this.write(item.id, String(answer.value));
    else await this.choose(item.id, answer.value ?? answer.state);
    if (answer.importance !== undefined) await this.weigh(item.id, answer.importance);
  }

  untilSection(id) {
    return this.untilShown(`[data-section-page="${id}"]`);
  }

  /** Goes to a section using the list of sections. */
  async jump(id) {
    const list = this.at("details[data-role=sections]");
    if (!(await this.tab.evaluate((path) => window.pct.find(path).open, list)))
      await this.press("details[data-role=sections] > summary");
    await this.press(`button[data-section="${id}"]`);
    await this.untilSection(id);
  }

  /** Writes a note, opening its disclosure first. */
  async note(item, text) {
    const note = `.pc-question[data-item="${item}"] details[data-role=note]`;
    if (!(await this.shown(`${note} textarea`))) await this.press(`${note} > summary`);
    await this.hand.write(this.tab, this.at(`${note} textarea`), text);
    await this.tab.until("the note shows", ([path, text]) => window.pct.find(path).value.endsWith(text), [
      this.at(`${note} textarea`),
      text,
    ]);
  }

  /** Answers all items page by page, starting with the first section, and opens the results. */
  async answerAll(assessment, answers = answersFor(assessment)) {
    const last = assessment.sections.at(-1);
    for (const section of assessment.sections) {
      await this.untilSection(section.id);
      for (const item of section.items) await this.answer(item, answers[item.id]);
      if (section !== last) await this.do("next");
    }
    await this.results();
  }

  /** Opens the results from any section; from the last one, "next" leads there. */
  async results() {
    await this.do((await this.shown("button[data-do=results]")) ? "results" : "next");
    await this.untilScreen("results");
  }

  /** Unfolds the table of the profile, or folds it. */
  table() {
    return this.press("[data-role=profile] [data-role=table] > summary");
  }

  /** Opens every disclosure on the screen. */
  async openAll() {
    const roles = await this.tab.evaluate((path) => {
      const all = window.pct.findAll(path);
      for (const details of all) details.open = true;
      return all.map((details) => details.dataset.role);
    }, this.at("details"));
    // The list of sections is drawn only once it is open, which moves everything below it.
    if (roles.includes("sections")) await this.untilShown("button[data-section]");
  }

  /** Opens a result file with the screen's own file field. */
  async open(path) {
    await this.tab.chooseFile(this.at("input[type=file][data-do=file]"), path);
  }

  /** The text of the results, without anything that depends on how the visitor got there. */
  async report() {
    await this.untilScreen("results");
    return this.text("section[part=results]");
  }

  /** The ids in the `data-…` attributes of the results, in order. */
  named(name) {
    return this.tab.evaluate(
      ([path, name]) => window.pct.findAll(path).map((element) => element.dataset[name]),
      [this.at(`[data-${name}]`), name],
    );
  }

  focused() {
    return this.tab.evaluate(() => window.pct.describe(window.pct.active()));
  }
}

/** Answers section by section, up to the last one. The list of sections comes with the module. */
export async function answerThrough(widget, { sections }, answers) {
  await widget.start();
  for (const [at, section] of sections.entries()) {
    await widget.untilSection(section.id);
    for (const item of section.items) await widget.answer(item, answers[item.id]);
    if (at + 1 < sections.length) await widget.do("next");
  }
}
