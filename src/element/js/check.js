// The class behind <partnership-check>: its life in the document, its attributes, methods and events.
// When it is needed: demand.js. What the page asks for: markup.js. What runs: lifecycle.js. What is seen: mount.js. What is told: announcer.js.
import { ATTRIBUTES } from "./attributes.js";
import { VERSION } from "./build.js";
import { comparing } from "./comparing.js";
import { Demand } from "./demand.js";
import { emit, emitProblem, emitScreen } from "./events.js";
import { forget, language as languageFile, laterWords } from "./files.js";
import { Markup } from "./markup.js";
import { Mount } from "./mount.js";
import { Announcer } from "./announcer.js";
import { asProblem, problem, report } from "./problem.js";
import { program } from "./program.js";
import { download, failed, loading } from "./screens.js";
import { adoptFirstStyles, adoptLaterStyles } from "./sheets.js";
import { bundledAs } from "./source.js";
import { Lifecycle } from "./lifecycle.js";
import { toText } from "./to-text.js";
import { fatal, users } from "./trap.js";
import { deferred, isLinked } from "./waiting.js";
import { soon } from "../../platform/safe.js";

/** The later part of the module, which those who return need first. */
const LATER = "widget_later.wasm";
const lacking = () => problem("fetch", `${LATER} is missing`, LATER);

// Node has no HTMLElement; there the module can be imported, but no element made.
export class PartnershipCheck extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  static version = VERSION;

  #mount = new Mount(this);
  #markup = new Markup(this, () => this.#queue());
  #announcer = new Announcer(this, () => this.#lifecycle.result);
  #ready = deferred();
  #demand = new Demand(this, {
    isUrgent: () => this.#dead || this.#markup.attributes.loading === "eager",
    start: () => this.#start(),
    release: () => this.#release(),
  });
  #generation = 0; // a start that finds another number here has been overtaken
  #appearance = {}; // the layout and the theme that the attributes ask for
  #language = null; // of the interface
  #storage = null; // where answers are to be kept
  #messages = null; // the interface's words, once they have arrived
  #source = null; // the address of the assessment
  #recovery = null; // the screen that says that it has stopped
  #journal = null; // puts records into the journal, once the module is there
  #dead = false;

  connectedCallback() {
    if (!this.#lifecycle.widget && !this.#lifecycle.isKept && !this.#dead) this.#announcer.forget();
    this.#markup.watch();
    this.#mount.applyStyles();
    this.#queue();
  }

  disconnectedCallback() {
    this.#queue();
  }

  adoptedCallback() {
    this.#mount.applyStyles();
  }

  attributeChangedCallback(_name, before, after) {
    if (before !== after && this.isConnected) this.#queue();
  }

  /**
   * The current result document, the last one after the element's removal, or `null` before the assessment is loaded. Its
   * `scores` are `null` until the module is there.
   */
  get result() {
    const { text } = this.#announcer;
    return text && JSON.parse(text);
  }

  /** Resolves when the widget is as the attributes say; rejects with the problem. */
  whenReady() {
    return this.#ready.promise;
  }

  /**
   * Takes a result document, as an object or as JSON text; the widget is fetched for it if need be.
   * @returns {Promise<{accepted: boolean, problems: {pointer: string, message: string}[]}>}
   */
  async load(document) {
    let text;
    try {
      text = toText(document);
    } catch (cause) {
      return { accepted: false, problems: [{ pointer: "", message: `cannot be written as JSON: ${cause}; pass what JSON can hold` }] };
    }
    if (!this.#isReady) await this.#wanted();
    return JSON.parse(await this.#lifecycle.open(text));
  }

  /** The comparison document, or `null` without a response; only with `view="compare"`. */
  get comparison() {
    return this.#lifecycle.widget?.comparison ? JSON.parse(this.#lifecycle.call("comparison")) : null;
  }

  /**
   * Takes files, JSON texts, result documents, links, or texts that contain links, and adds them to what is compared.
   * @returns {Promise<{accepted: number, setAside: {name: string, reason: string, problems: object[]}[]}>}
   */
  async compare(files) {
    if (!this.#isReady) await this.#wanted();
    if (!this.#lifecycle.widget.compare) throw new TypeError('compare() needs view="compare"');
    return JSON.parse(await this.#lifecycle.call("compare", [...files]));
  }

  /** Forgets the answers here and in storage: at once when the widget is ready, else as soon as it is. */
  reset() {
    const forgotten = this.#reset();
    forgotten.catch(() => {}); // the page may ignore it
    return forgotten;
  }

  async #reset() {
    if (!this.#isReady) await this.#wanted();
    return this.#lifecycle.reset();
  }

  get #isReady() {
    return this.#lifecycle.isReady && this.#ready.settled;
  }

  /** Waits for the widget, which is wanted now, wherever on the page it is. */
  #wanted() {
    this.#demand.wish();
    return this.#ready.promise;
  }

  #queue() {
    if (this.#ready.settled) this.#ready = deferred();
    this.#demand.queue();
  }

  #settle(how, value) {
    this.#ready.settle(how, value);
    this.#demand.settle();
  }

  async #start() {
    if (this.#dead) return this.#settle("reject", fatal());
    users.add(this.#perish);
    const generation = ++this.#generation;
    const overtaken = () => generation !== this.#generation;
    try {
      const { layout, theme, level, storage, storageKey, collect, history, view } = this.#markup.attributes;
      const compares = view === "compare";
      const { language, languages, own } = this.#markup.read();
      this.#appearance = { layout, theme, level };
      this.#language = language;
      this.#storage = storage;
      if (fatal()) throw fatal();
      // Bundled assessments are shown before the module arrives, unless it is there already or the address carries results;
      // then, as with a page's own assessment, we wait for it.
      const coming = compares || own || this.#lifecycle.widget || isLinked() ? (compares ? comparing() : program()) : null;
      coming?.catch(() => {});
      const arriving = languageFile(language).then((messages) => (overtaken() ? messages : (this.#messages = messages)));
      // Without one, the first result that is brought says which assessment it is.
      const assessment = this.#markup.assessment(language, compares);
      const files = [arriving, assessment, adoptFirstStyles(this.#mount.root)];
      // Also after a failure: the page's fallback would wrongly say that the widget cannot run.
      if (!this.#lifecycle.isShown) this.#mount.show(loading(this.#voice));
      const [first, { json, fingerprint, url }] = await Promise.all(files);
      if (overtaken()) return;
      this.#source = url;
      const content = { instrument: json, fingerprint, storage, storageKey, collect };
      const name = [this.id, storageKey, json?.id].join(" ");
      const wordsOf = (messages) => ({ messages, language, languages: languages.join(" ") });
      if (!coming && this.#lifecycle.begin([content, wordsOf(first), this.#appearance])) {
        this.#lifecycle.remember(history, name);
        this.#announcer.ready(fingerprint);
      }
      const made = await (coming ?? program());
      const messages = compares ? { ...first, ...(await laterWords(language)), ...(await made.words(language)) } : first;
      if (overtaken()) return;
      this.#journal = made.journal;
      this.#recovery = made.recovery;
      const taken = await this.#lifecycle.apply(made, [content, wordsOf(messages), this.#appearance]);
      if (!taken || !(await this.#lifecycle.look())) throw lacking();
      if (overtaken()) return;
      if (!compares) this.#lifecycle.remember(history, name);
      await this.#lifecycle.show();
      if (overtaken()) return;
      const styled = adoptLaterStyles(this.#mount.root, compares && made.styles);
      styled.then((whole) => whole && made.attend(this.#mount.root, theme)).catch((thrown) => report(asProblem(thrown)));
      this.#settle("resolve");
      this.#announcer.ready(fingerprint);
      this.#announcer.tellEarly();
    } catch (thrown) {
      if (!overtaken()) this.#fail(asProblem(thrown));
    }
  }

  // What the widget calls. Events leave its stack first: a listener may well call the element back.
  #lifecycle = new Lifecycle(this.#mount, {
    words: laterWords,
    journal: (key, ...record) => {
      const answer = (...found) => this.#lifecycle.widget && this.#lifecycle.call("journaled", key, ...found);
      this.#journal(key, ...record).then((found) => answer(false, found), () => answer(true, ""));
    },
    changed: (...change) => this.#announcer.changed(...change),
    completed: (text) => this.#announcer.completed(text),
    keptUnder: () => (this.#storage === "local" ? this.#markup.attributes.storageKey : undefined),
    compared: () => soon(() => emit(this, "pc-compare", { comparison: this.comparison })),
    assessment: (id) => bundledAs(id, this.#language),
    exported: (format) => soon(() => emit(this, "pc-export", { format })),
    failed: (code, message, place) => soon(() => emitProblem(this, { code, message, place })),
    screen: (name, title) => soon(() => emitScreen(this, name, title)),
    answered: async (taken) => {
      this.#announcer.answeredEarly();
      await taken;
      // If the module does not come, they are told without scores.
      if (this.#ready.settled) this.#announcer.tellEarly();
    },
    lacks: () => this.#fail(lacking()),
    again: () => this.#again(),
    download: () => this.#download(this.#lifecycle.result),
  });

  #again = () => (this.#dead ? location.reload() : this.#queue());

  #download = (text) => {
    download(text);
    emit(this, "pc-export", { format: "json" });
  };

  #fail(found) {
    if (found.code === "trap") return this.#perish(found);
    // A bad file may have been corrected by the next attempt.
    if (found.code === "invalid") forget(this.#source);
    report(found);
    if (this.#lifecycle.isEarly) return this.#miss(found);
    this.#destroy();
    this.#announcer.forget();
    this.#stop(found, false, () => failed(this.#voice, found, this.#again));
  }

  /** What is shown goes on without the module. */
  #miss(found) {
    this.#lifecycle.setAlone(true);
    this.#settle("reject", found);
    this.#announcer.tellEarly();
    emitProblem(this, found);
  }

  // The module has died: what it drew has to go without a call into it.
  #perish = (death) => {
    if (this.#dead) return;
    this.#dead = true;
    this.#generation += 1;
    this.#lifecycle.abandon();
    if (this.#lifecycle.isEarly) return this.#miss(death);
    this.#announcer.flush();
    const { unsaved, known } = this.#announcer;
    // A widget that has just begun may not have that screen yet.
    const screen = this.#recovery ?? ((voice) => failed(voice, death, this.#again));
    this.#stop(death, known, () => screen(this.#voice, unsaved ? "none" : this.#storage, known && (() => this.#download(known))));
  };

  /** Shows the fallback again; a screen where there is none, or where the visitor has answers to save. */
  #stop(found, answers, screen) {
    const { body, activeElement } = this.ownerDocument;
    // Clicks leave no focus in Safari; with several widgets there's no telling which one was in use.
    const focused = this.#mount.focused || (answers && users.size === 1 && activeElement === body);
    // First of all, so that nobody waits for ever.
    this.#settle("reject", found);
    if (!this.#mount.clear() || answers) this.#mount.show(screen());
    if (focused) this.#mount.focus();
    emitProblem(this, found);
  }

  #release() {
    this.#markup.leave();
    users.delete(this.#perish);
    if (this.#dead) return;
    this.#generation += 1;
    this.#destroy();
    this.#mount.clear();
  }

  #destroy() {
    const orphaned = this.#announcer.end();
    try {
      this.#lifecycle.end(orphaned);
    } catch (thrown) {
      report(asProblem(thrown));
    }
  }

  get #voice() {
    const { theme, level } = this.#appearance;
    return { language: this.#language, theme, level, messages: this.#messages };
  }
}
