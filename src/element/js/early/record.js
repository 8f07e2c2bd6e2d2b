// The answers that are given before the module is there: the same result document under the same key as the module keeps
// (src/app/storage.rs, src/wire/result), so that it starts as for somebody who returns. Pure but for the browser's storage.
import { id, keys, now, read, remove, write } from "../../../platform/safe.js";
import { answerIn, FIELDS, putAnswer } from "./dated.js";

const FORMAT = "partnership-check/result";
/** What a widget writes right before it removes a response. */
const CLEARED = "";
/** Later years than RFC 3339 can write are left to the module. */
const LAST = Date.parse("9000-01-01");

const majorOf = ({ edition }) => edition.split(".")[0];
const sizeOf = (object) => Object.keys(object ?? {}).length;
const next = (before, time) => Math.max(time, before + 1);

export class Record {
  #assessment;
  #words;
  #key;
  #seen; // the text under the key when it was last looked at
  #mine = new Set(); // the items that were changed here
  #document;
  /** Where answers are to be kept. */
  kind;
  /** Why they are not: 1 if the storage is denied, 2 if it is full. */
  refused = 0;

  /**
   * @param {"local" | "session" | "none"} kind
   * @param {string} [kept] the document of a widget that was removed
   * @returns {Record | undefined} nothing if what stands there has to be left to the module
   */
  static open(kind, storageKey, assessment, words, kept) {
    const record = new Record();
    record.kind = kind;
    record.#assessment = assessment;
    record.#words = words;
    record.#key = `partnership-check:${storageKey}:${assessment.id}:${majorOf(assessment)}`;
    const stored = record.#stored();
    // Which of two responses stays is for the module to say.
    if (kept && stored) return undefined;
    const text = kept ?? stored;
    if (stored === undefined) record.refused = 1;
    // Answers to other content wait there, which the module offers.
    if (!text && kind !== "none" && keys(record.#session, `${record.#key}:content:`)?.length) return undefined;
    record.#seen = stored;
    record.#document = text ? record.#parse(text) : record.#fresh();
    if (kept && record.#document) record.#store();
    return record.#document && record;
  }

  get #session() {
    return this.kind === "session";
  }

  #stored() {
    return this.kind === "none" ? null : read(this.#session, this.#key);
  }

  #fresh() {
    const time = new Date(now()).toISOString();
    const { id: instrument, edition, fingerprint } = this.#assessment;
    return {
      format: FORMAT,
      version: 1,
      response: id(),
      instrument: { id: instrument, edition, title: "", fingerprint },
      language: this.#words.language,
      started: time,
      updated: time,
      completed: null,
      begun: true,
      respondent: { name: "", organisation: "", role: "" },
      answers: {},
      changed: {},
      plan: [],
      scores: null,
    };
  }

  /** A document that can be shown and changed here; another is left to the module. */
  #parse(text) {
    try {
      const document = JSON.parse(text);
      const { format, version, instrument, updated, answers } = document;
      const { id, fingerprint } = this.#assessment;
      const ours =
        format === FORMAT &&
        version === 1 &&
        instrument.id === id &&
        majorOf(instrument) === majorOf(this.#assessment) &&
        instrument.fingerprint === fingerprint &&
        Date.parse(updated) < LAST &&
        Object.values(answers).every((answer) => typeof answer === "object");
      return ours ? document : undefined;
    } catch {
      return undefined;
    }
  }

  /** The result document as JSON text. */
  get text() {
    return JSON.stringify(this.#document);
  }

  get key() {
    return this.kind === "none" ? null : this.#key;
  }

  /** Whether the module finds all of it where answers are kept. */
  get isStored() {
    return this.kind !== "none" && !this.refused;
  }

  get previous() {
    return this.#document.previous;
  }

  answer = (item) => this.#document.answers[item] ?? {};

  get isEmpty() {
    const { answers, plan, previous, respondent } = this.#document;
    const said = previous ? previous.plan.some(({ became }) => became) : Object.values(respondent ?? {}).some(Boolean);
    return !sizeOf(answers) && !sizeOf(plan) && !said;
  }

  /** Whether nothing was ever entered. */
  get isUntouched() {
    const { changed, removed } = this.#document;
    return this.isEmpty && !sizeOf(changed) && !sizeOf(removed) && !this.previous;
  }

  #lacks = (item) => {
    const { value, picks, state, text = "" } = this.answer(item.id);
    return value === undefined && !picks && !state && !text.trim();
  };

  /** What was typed into a number's field and is no answer. */
  typed(item) {
    return (this.kind === "none" ? null : read(this.#session, this.#typedKey(item))) ?? undefined;
  }

  /** Keeps what is typed there beside the response, unless it is an answer. */
  type(item, text) {
    if (this.kind === "none") return;
    const { value } = this.answer(item);
    if (value === undefined && text) write(this.#session, this.#typedKey(item), text);
    else remove(this.#session, this.#typedKey(item));
  }

  #typedKey = (item) => `${this.#key}:typed:${item}`;

  /** How many of these items have an answer. */
  answered = (items) => items.filter((item) => !this.#lacks(item)).length;

  /** The section to go on with: the first that lacks an answer, else the first. */
  get nextSection() {
    const open = ({ items }) => items.some((item) => !item.optional && this.#lacks(item));
    return Math.max(this.#assessment.sections.findIndex(open), 0);
  }

  /**
   * Gives a field of an item's answer another value, and stores it. What others wrote since is taken over first.
   * @param {"value" | "importance" | "note"} field
   * @param {object | number | string | undefined} given of a value, the member that says it
   * @returns {boolean} whether that is another
   */
  change(item, field, given) {
    this.look();
    const answer = answerIn(this.#document, item);
    if (JSON.stringify(answer.fields[field]) === JSON.stringify(given)) return false;
    const time = now();
    answer.fields[field] = given;
    answer.moments[field] = next(answer.moments[field], time);
    if (this.isUntouched) this.#begin(time);
    putAnswer(this.#document, item, answer);
    this.#mine.add(item);
    this.#touch(time);
    this.#store();
    return true;
  }

  #touch(time) {
    const document = this.#document;
    const complete = this.answered(this.#assessment.needed) === this.#assessment.needed.length;
    const title = this.#words.best(this.#assessment.title)[1];
    document.updated = new Date(next(Date.parse(document.updated), time)).toISOString();
    document.language = this.#words.language;
    document.instrument = { ...document.instrument, title };
    document.completed = complete ? document.completed : null;
    // The module works them out.
    document.scores = null;
  }

  /** Says that local storage is ahead of the journal, which may have a response that was there before. */
  #begin(time) {
    if (this.kind === "local") write(false, `${this.#key}:journal:`, new Date(time).toISOString());
  }

  #store() {
    if (this.kind === "none") return;
    const { text } = this;
    this.refused = write(this.#session, this.#key, text);
    if (!this.refused) this.#seen = text;
  }

  /**
   * Takes over what other tabs and widgets wrote.
   * @param {boolean} [cleared] whether one of them has started again
   * @returns {boolean} whether anything is different
   */
  look(cleared) {
    const text = this.#stored();
    if (text === this.#seen || text === undefined || this.kind === "none") return false;
    this.#seen = text;
    if (text === CLEARED || text === null) {
      // Something else has deleted it: what the person sees is stored again with the next answer.
      if (!cleared) return false;
      this.#document = this.#fresh();
      this.#mine.clear();
      return true;
    }
    const theirs = this.#parse(text);
    if (!theirs) return false;
    if (this.#began(theirs) && this.#join(theirs)) {
      this.#document = theirs;
      this.#store();
    } else {
      this.#document = theirs;
    }
    return true;
  }

  /** Whether the same person began both, in two tabs that had not yet heard of each other. */
  #began(theirs) {
    const ours = this.#document;
    const beside = ours.started < theirs.updated && theirs.started < ours.updated;
    return theirs.response === ours.response || (ours.begun && theirs.begun && beside);
  }

  /** Puts what was changed here later into another state of the response. Whether that changed anything. */
  #join(theirs) {
    const ours = this.#document;
    let joined = false;
    if (ours.started + ours.response < theirs.started + theirs.response) {
      Object.assign(theirs, { started: ours.started, response: ours.response });
      joined = true;
    }
    for (const item of this.#mine) {
      const [mine, other] = [ours, theirs].map((document) => answerIn(document, item));
      const order = (field) => [mine, other].map(({ moments, fields }) => [moments[field], JSON.stringify(fields[field])]);
      const later = FIELDS.filter((field) => {
        const [[ourTime, our], [theirTime, their]] = order(field);
        return ourTime > theirTime || (ourTime === theirTime && our > their);
      });
      for (const field of later) {
        other.fields[field] = mine.fields[field];
        other.moments[field] = mine.moments[field];
      }
      if (later.length) putAnswer(theirs, item, other);
      joined ||= later.length > 0;
    }
    if (joined) {
      theirs.updated = ours.updated > theirs.updated ? ours.updated : theirs.updated;
      theirs.scores = null;
    }
    return joined;
  }
}
