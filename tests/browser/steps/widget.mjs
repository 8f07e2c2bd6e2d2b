// The widget in the words of a visitor: start, choose, go on, look at the results. The only place that
// knows the widget's structure (roles, data attributes); what a journey asserts is in the journeys.
import { readFileSync } from "node:fs";
import { dist } from "../server.mjs";
import { hands } from "./hands.mjs";

export const readAssessment = (id) => JSON.parse(readFileSync(`${dist}instruments/${id}.json`, "utf8"));

/** A pattern of answers that uses every level of an item's scale in turn. */
export function levelFor(assessment, item, index) {
  const levels = assessment.scales[item.scale].map((level) => level.value);
  return levels[index % levels.length];
}

export class Widget {
  constructor(tab, hand = "mouse", host = "partnership-check") {
    Object.assign(this, { tab, host, hand: hands[hand] });
  }

  at(inner) {
    return `${this.host} >>> ${inner}`;
  }

  press(inner) {
    return this.hand.press(this.tab, this.at(inner));
  }

  do(name) {
    return this.press(`button[data-do=${name}]`);
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

  /** Loads a document as the host page's script may. */
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
    return this.at(`fieldset[data-item="${id}"]`);
  }

  async choose(item, value) {
    await this.hand.choose(this.tab, this.question(item), value);
    await this.untilChosen(item, value);
  }

  untilChosen(item, value) {
    return this.tab.until(`${item} shows ${value}`, ([path, value]) => window.pct.find(path)?.value === String(value), [
      `${this.question(item)} input[type=radio]:checked`,
      value,
    ]);
  }

  /** Item id to the chosen radio's value, of the questions on the screen; null where none is chosen. */
  chosen() {
    return this.tab.evaluate((path) => {
      const questions = window.pct.findAll(path);
      return Object.fromEntries(
        questions.map((one) => [one.dataset.item, one.querySelector("input[type=radio]:checked")?.value ?? null]),
      );
    }, this.at("fieldset[data-item]"));
  }

  untilSection(id) {
    return this.untilShown(`[data-section-page="${id}"]`);
  }

  /** Goes to a section by the list of sections. */
  async jump(id) {
    const list = this.at("details[data-role=sections]");
    if (!(await this.tab.evaluate((path) => window.pct.find(path).open, list)))
      await this.press("details[data-role=sections] > summary");
    await this.press(`button[data-section="${id}"]`);
    await this.untilSection(id);
  }

  /** Writes a note, opening its disclosure first. */
  async note(item, text) {
    const note = `fieldset[data-item="${item}"] details[data-role=note]`;
    if (!(await this.shown(`${note} textarea`))) await this.press(`${note} > summary`);
    await this.hand.write(this.tab, this.at(`${note} textarea`), text);
    await this.tab.until("the note shows", ([path, text]) => window.pct.find(path).value.endsWith(text), [
      this.at(`${note} textarea`),
      text,
    ]);
  }

  /** Answers every item of every section from the first on, page by page, and opens the results. */
  async answerAll(assessment, valueOf = levelFor) {
    let index = 0;
    const last = assessment.sections.at(-1);
    for (const section of assessment.sections) {
      await this.untilSection(section.id);
      for (const item of section.items) await this.choose(item.id, valueOf(assessment, item, index++));
      if (section !== last) await this.do("next");
    }
    await this.results();
  }

  /** From wherever one is; the last section's way on is the results. */
  async results() {
    await this.do((await this.shown("button[data-do=results]")) ? "results" : "next");
    await this.untilScreen("results");
  }

  /** Opens every disclosure on the screen. */
  openAll() {
    return this.tab.evaluate((path) => {
      for (const details of window.pct.findAll(path)) details.open = true;
    }, this.at("details"));
  }

  /** Opens a result file by the screen's own button and file field. */
  async open(path) {
    await this.tab.chooseFile(this.at("input[type=file][data-do=file]"), path);
  }

  /** What the results say, as text, without what depends on how one came there. */
  async report() {
    await this.untilScreen("results");
    return this.text("section[part=results]");
  }

  focused() {
    return this.tab.evaluate(() => window.pct.describe(window.pct.active()));
  }
}
