// The class behind <partnership-check>: its life in the document, its attributes, methods and events.
// Knows when a widget has to be there; what runs is in stage.js, what is seen in mount.js.
import { ATTRIBUTES, CHOICES, readAttributes } from "./attributes.js";
import { VERSION } from "./build.js";
import { comparing } from "./comparing.js";
import { emit, emitProblem, emitResult } from "./events.js";
import { forget, language as languageFile, laterWords } from "./files.js";
import { inheritedLanguage, ownLanguage, resolveLanguage } from "./language.js";
import { Mount } from "./mount.js";
import { asProblem, problem, report } from "./problem.js";
import { program } from "./program.js";
import { download, failed, loading } from "./screens.js";
import { dressFully, dressLater } from "./sheets.js";
import { bundled, findAssessment, inlineScript, isNamed } from "./source.js";
import { Stage } from "./stage.js";
import { toText } from "./to-text.js";
import { fatal, users } from "./trap.js";
import { beforeFrame, deferred, isLinked, whenNear } from "./waiting.js";
import { observer } from "../../platform/observer.js";
import { soon } from "../../platform/safe.js";

/** The later part of the module, which those who return need first. */
const LATER = "widget_later.wasm";

// Node has no HTMLElement; there the module can be imported, but no element made.
export class PartnershipCheck extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  static version = VERSION;

  #mount = new Mount(this);
  #ready = deferred();
  #queued = false; // a microtask will look at the element
  #started = false; // it has come near, or was asked for
  #wished = false; // a call waits for the widget, wherever on the page it is
  #stopWaiting = null;
  #generation = 0; // a start that finds another number here has been overtaken
  #inherited = null; // the language around the element when it was last set up
  #languages = observer(() => inheritedLanguage(this) === this.#inherited || this.#queue());
  #inline = undefined; // the text of the inline assessment when the element was last set up
  #children = observer(() => inlineScript(this)?.textContent === this.#inline || this.#queue());
  #appearance = {}; // the layout and the theme that the attributes ask for
  #language = null; // of the interface
  #storage = null; // where answers are to be kept
  #messages = null; // the interface's words, once they have arrived
  #source = null; // the address of the assessment
  #recovery = null; // the screen that says that it has stopped
  #journal = null; // puts records into the journal, once the module is there
  #told = null; // the fingerprint of the assessment that pc-ready has told of
  #text = null; // the last known result document
  #unsaved = false; // storage is wanted and doesn't work
  #answered = false; // an answer was given for which pc-change is still to be sent
  #changed = false; // it is to be sent with the next frame
  #dead = false;
  #warned = new Set();

  connectedCallback() {
    if (!this.#stage.widget && !this.#stage.isKept && !this.#dead) this.#text = null;
    this.#languages.disconnect();
    for (let root = this.getRootNode(); root; root = root.host?.getRootNode()) {
      this.#languages.observe(root, { subtree: true, attributeFilter: ["lang", "xml:lang"] });
    }
    this.#children.observe(this, { subtree: true, childList: true, characterData: true });
    this.#mount.dress();
    this.#queue();
  }

  disconnectedCallback() {
    this.#queue();
  }

  adoptedCallback() {
    this.#mount.dress();
  }

  attributeChangedCallback(_name, before, after) {
    if (before !== after && this.isConnected) this.#queue();
  }

  /**
   * The current result document, the last one after the element's removal, or `null` before the assessment is loaded. Its
   * `scores` are `null` until the module is there.
   */
  get result() {
    this.#text = this.#stage.result ?? this.#text;
    return this.#text && JSON.parse(this.#text);
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
      text = typeof document === "string" ? document : `${toText(document)}`;
    } catch (cause) {
      return { accepted: false, problems: [{ pointer: "", message: `cannot be written as JSON: ${cause}; pass what JSON can hold` }] };
    }
    if (!this.#isReady) await this.#wanted();
    return JSON.parse(await this.#stage.open(text));
  }

  /** The comparison document, or `null` without a response; only with `view="compare"`. */
  get comparison() {
    return this.#stage.widget?.comparison ? JSON.parse(this.#stage.call("comparison")) : null;
  }

  /**
   * Takes files, JSON texts, result documents, links, or texts that contain links, and adds them to what is compared.
   * @returns {Promise<{accepted: number, setAside: {name: string, reason: string, problems: object[]}[]}>}
   */
  async compare(files) {
    if (!this.#isReady) await this.#wanted();
    if (!this.#stage.widget.compare) throw new TypeError('compare() needs view="compare"');
    return JSON.parse(await this.#stage.call("compare", [...files]));
  }

  /** Forgets the answers here and in storage: at once when the widget is ready, else as soon as it is. */
  reset() {
    const forgotten = this.#reset();
    forgotten.catch(() => {}); // the page may ignore it
    return forgotten;
  }

  async #reset() {
    if (!this.#isReady) await this.#wanted();
    return this.#stage.reset();
  }

  get #isReady() {
    return this.#stage.isReady && this.#ready.settled;
  }

  /** Waits for the widget, which is wanted now, wherever on the page it is. */
  #wanted() {
    this.#wished = true;
    if (this.#stopWaiting) this.#start();
    return this.#ready.promise;
  }

  // Several changes in a row, such as those of attributes, take effect together.
  #queue() {
    if (this.#ready.settled) this.#ready = deferred();
    if (this.#queued) return;
    this.#queued = true;
    soon(() => {
      this.#queued = false;
      if (!this.isConnected) this.#release();
      else if (this.#dead) this.#settle("reject", fatal());
      else if (this.#started || this.#wished || this.#read().loading === "eager") this.#start();
      else this.#stopWaiting ??= whenNear(this, () => this.#start());
    });
  }

  #settle(how, value) {
    this.#ready[how](value);
    this.#ready.settled = true;
    this.#wished = false;
  }

  #read() {
    return readAttributes((name) => this.getAttribute(name), this.#warn);
  }

  #warn = (name, value, why) => {
    const key = `${name}="${value}"`;
    if (!this.#warned.has(key)) console.warn(`<partnership-check> ${key}: ${why}`);
    this.#warned.add(key);
  };

  async #start() {
    this.#stopsWaiting();
    this.#started = true;
    users.add(this.#perish);
    const generation = ++this.#generation;
    const overtaken = () => generation !== this.#generation;
    try {
      const { layout, theme, level, storage, storageKey, collect, history, view } = this.#read();
      const compares = view === "compare";
      this.#inherited = inheritedLanguage(this);
      this.#inline = inlineScript(this)?.textContent;
      const { language, languages } = resolveLanguage(ownLanguage(this), this.#inherited, navigator.languages, this.#warn);
      this.#appearance = { layout, theme, level };
      this.#language = language;
      this.#storage = storage;
      if (fatal()) throw fatal();
      // An assessment of the build needs no module to be shown; that of somebody else has to be read by it first. Nor is it
      // waited for if it is there already, or if the address has results to show.
      const own = compares || this.#inline || this.getAttribute("src");
      const coming = own || this.#stage.widget || isLinked() ? (compares ? comparing() : program()) : null;
      coming?.catch(() => {});
      const arriving = languageFile(language).then((messages) => (this.#messages = messages));
      // Without one, the first result that is brought says which assessment it is.
      const assessment = compares && !isNamed(this) ? {} : findAssessment(this, language, this.#warn);
      const files = [arriving, assessment, dressFully(this.#mount.root)];
      // Also after a failure. What the page has for those who cannot have the widget would say too much now.
      if (!this.#stage.isShown) this.#mount.show(loading(this.#voice));
      const [first, { json, fingerprint, url }] = await Promise.all(files);
      if (overtaken()) return;
      this.#source = url;
      const content = { instrument: json, fingerprint, storage, storageKey, collect };
      const name = [this.id, storageKey, json?.id].join(" ");
      const wordsOf = (messages) => ({ messages, language, languages: languages.join(" ") });
      if (!coming && this.#stage.begin([content, wordsOf(first), this.#appearance])) {
        this.#stage.remember(history, name);
        this.#tell(fingerprint);
      }
      const made = await (coming ?? program());
      const messages = compares ? { ...first, ...(await laterWords(language)), ...(await made.words(language)) } : first;
      if (overtaken()) return;
      this.#journal = made.journal;
      this.#recovery = made.recovery;
      await this.#stage.apply(made.Compare ?? made.Widget, [content, wordsOf(messages), this.#appearance]);
      if (!(await this.#stage.look())) throw problem("fetch", `${LATER} is missing`, LATER);
      if (overtaken()) return;
      if (!compares) this.#stage.remember(history, name);
      await this.#stage.show();
      if (overtaken()) return;
      const dressed = dressLater(this.#mount.root, compares && made.styles);
      dressed.then((whole) => whole && made.attend(this.#mount.root, theme)).catch((thrown) => report(asProblem(thrown)));
      this.#settle("resolve");
      this.#tell(fingerprint);
      this.#tellAnswered();
    } catch (thrown) {
      if (!overtaken()) this.#fail(asProblem(thrown));
    }
  }

  /** Tells that the questions of this assessment can be answered. */
  #tell(fingerprint) {
    this.#text = this.#stage.result;
    if (this.#told !== fingerprint) emitResult(this, "pc-ready", this.#text);
    this.#told = fingerprint;
  }

  /** Tells of what was answered before the module was there. */
  #tellAnswered() {
    if (!this.#answered) return;
    this.#answered = false;
    this.#change(this.#stage.result);
  }

  /** The person has given an answer. */
  #change(text) {
    this.#text = text;
    if (!this.#changed) beforeFrame(this.#flush);
    this.#changed = true;
  }

  // What the widget calls. Events leave its stack first: a listener may well call the element back.
  #host = {
    words: laterWords,
    journal: (key, seen, record) => {
      const answer = (failed) => (found) => this.#stage.widget && this.#stage.call("journaled", key, failed, failed ? "" : found);
      this.#journal(key, seen, record).then(answer(false), answer(true));
    },
    changed: (text, byUser, safe) => {
      this.#text = text;
      this.#unsaved = !safe;
      if (byUser) this.#change(text);
    },
    completed: (text) => {
      this.#text = text;
      soon(() => {
        this.#flush();
        emitResult(this, "pc-complete", text);
      });
    },
    keptUnder: () => (this.#storage === "local" ? this.#read().storageKey : undefined),
    compared: () => soon(() => emit(this, "pc-compare", { comparison: this.comparison })),
    assessment: async (id) => {
      const { json, fingerprint } = (CHOICES.instrument.includes(id) && (await bundled(id, this.#language))) || {};
      return json && { instrument: json, fingerprint };
    },
    exported: (format) => soon(() => emit(this, "pc-export", { format })),
    failed: (code, message, place) => soon(() => emitProblem(this, { code, message, place })),
    screen: (name, title) => {
      const [screen, section = null] = name.split(":");
      soon(() => emit(this, "pc-screen", { screen, section, title }));
    },
    answered: () => {
      this.#answered = true;
      // Its scores need the module; if that does not come, the answers are told without.
      if (this.#ready.settled) this.#tellAnswered();
    },
    again: () => (this.#dead ? location.reload() : this.#queue()),
    download: () => this.#download(this.#stage.result),
  };

  // After the hosts, which it is made with.
  #stage = new Stage(this.#mount, this.#host);

  #flush = () => {
    if (!this.#changed) return;
    this.#changed = false;
    emitResult(this, "pc-change", this.#text);
  };

  #download = (text) => {
    download(text);
    emit(this, "pc-export", { format: "json" });
  };

  #fail(found) {
    if (found.code === "trap") return this.#perish(found);
    // A bad file may have been corrected by the next attempt.
    if (found.code === "invalid") forget(this.#source);
    report(found);
    if (this.#stage.isEarly) return this.#miss(found);
    this.#destroy();
    this.#text = null;
    this.#stop(found, false, () => failed(this.#voice, found, () => this.#queue()));
  }

  /** What is shown goes on without the module. */
  #miss(found) {
    this.#stage.setAlone(true);
    this.#settle("reject", found);
    this.#tellAnswered();
    emitProblem(this, found);
  }

  // The module has died: what it drew has to go without a call into it.
  #perish = (death) => {
    if (this.#dead) return;
    this.#dead = true;
    this.#generation += 1;
    this.#stage.abandon();
    if (this.#stage.isEarly) return this.#miss(death);
    this.#flush();
    const text = this.#text;
    const where = this.#unsaved ? "none" : this.#storage;
    this.#stop(death, text, () => this.#recovery(this.#voice, where, text && (() => this.#download(text))));
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

  #stopsWaiting() {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }

  #release() {
    this.#stopsWaiting();
    this.#languages.disconnect();
    this.#children.disconnect();
    users.delete(this.#perish);
    if (this.#dead) return;
    this.#generation += 1;
    this.#started = false;
    this.#destroy();
    this.#mount.clear();
  }

  #destroy() {
    // The page still hears of an answer that was given just before the removal.
    this.#text = this.#stage.result ?? this.#text;
    this.#tellAnswered();
    this.#flush();
    try {
      this.#stage.end(this.#told && this.#unsaved);
    } catch (thrown) {
      report(asProblem(thrown));
    }
    this.#told = null;
    this.#unsaved = false;
  }

  get #voice() {
    const { theme, level } = this.#appearance;
    return { language: this.#language, theme, level, messages: this.#messages };
  }
}
