// The class behind <partnership-check>: its life in the document, its attributes, methods and events.
// Knows when a widget has to be there; what one is made of is in the wasm, what is seen in mount.js.
import { ATTRIBUTES, CHOICES, readAttributes } from "./attributes.js";
import { VERSION } from "./build.js";
import { emit, emitProblem, emitResult } from "./events.js";
import { comparing } from "./comparing.js";
import { forget, language as languageFile, laterWords } from "./files.js";
import { journal } from "./journal.js";
import { inheritedLanguage, ownLanguage, resolveLanguage } from "./language.js";
import { LATER, program } from "./module.js";
import { asProblem, problem, report } from "./problem.js";
import { download, failed, loading, recovery } from "./screens.js";
import { dressFully, dressLater } from "./sheets.js";
import { bundled, findAssessment, inlineScript, isNamed } from "./source.js";
import { Mount } from "./mount.js";
import { toText } from "./to-text.js";
import { beforeFrame, deferred, whenNear } from "./waiting.js";
import { queueMicrotask, setTimeout } from "../../platform/door.js";
import { observer } from "../../platform/observer.js";
import { Trail } from "./trail.js";
import { fatal, guarded, remains, users } from "./trap.js";

/** Whether two objects have the same values. */
const sameValues = (one, other) => other && Object.keys(one).every((name) => one[name] === other[name]);

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
  #widget = null;
  #Class = null; // the widget's
  #shown = false; // whether it is mounted
  #setup = null; // the content, words and appearance that the widget was last given
  #told = null; // the fingerprint of the assessment that pc-ready has told of
  #text = null; // the last known result document
  #kept = null; // the same, of a removed widget without storage
  #opening = null; // the widget's promise that it has taken the last document it was given
  #trail = null; // the screens in the tab's history
  #unsaved = false; // storage is wanted and doesn't work
  #changed = false; // pc-change is to be sent
  #dead = false;
  #warned = new Set();

  connectedCallback() {
    if (!this.#widget && !this.#kept && !this.#dead) this.#text = null;
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

  /** The current result document, the last one after the element's removal, or `null` before the assessment is loaded. */
  get result() {
    if (this.#widget) this.#text = this.#call("result");
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
    return this.#open(text);
  }

  async #open(text) {
    this.#opening = this.#call("load", text);
    return JSON.parse(await this.#opening);
  }

  /** The comparison document, or `null` without a response; only with `view="compare"`. */
  get comparison() {
    return this.#widget?.comparison ? JSON.parse(this.#call("comparison")) : null;
  }

  /**
   * Takes files, JSON texts, result documents, links, or texts that contain links, and adds them to what is compared.
   * @returns {Promise<{accepted: number, setAside: {name: string, reason: string, problems: object[]}[]}>}
   */
  async compare(files) {
    if (!this.#isReady) await this.#wanted();
    if (!this.#widget.compare) throw new TypeError('compare() needs view="compare"');
    return JSON.parse(await this.#call("compare", [...files]));
  }

  /** Forgets the answers here and in storage: at once when the widget is ready, else as soon as it is. */
  reset() {
    const forgotten = this.#reset();
    forgotten.catch(() => {}); // the page may ignore it
    return forgotten;
  }

  async #reset() {
    if (!this.#isReady) await this.#wanted();
    if (this.#opening) await this.#opening;
    this.#call("reset");
  }

  get #isReady() {
    return this.#widget && this.#ready.settled;
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
    queueMicrotask(() => {
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
      const arriving = languageFile(language).then((messages) => (this.#messages = messages));
      // Without one, the first result that is brought says which assessment it is.
      const assessment = compares && !isNamed(this) ? {} : findAssessment(this, language, this.#warn);
      const files = [compares ? comparing() : program(), arriving, assessment, dressFully(this.#mount.root)];
      // Also after a failure. What the page has for those who cannot have the widget would say too much now.
      if (!this.#shown) this.#mount.show(loading(this.#voice));
      const [made, first, found] = await Promise.all(files);
      const messages = compares ? { ...first, ...(await laterWords(language)), ...(await made.words(language)) } : first;
      const Widget = compares ? made.Compare : made;
      if (generation !== this.#generation) return;
      const { json, fingerprint } = found;
      this.#source = found.url;
      await this.#apply(Widget, [
        { instrument: json, fingerprint, storage, storageKey, collect },
        { messages, language, languages: languages.join(" ") },
        this.#appearance,
      ]);
      if (!(await this.#call("look"))) throw problem("fetch", `${LATER} is missing`, LATER);
      if (generation !== this.#generation) return;
      if (!compares) this.#remember(history, [this.id, storageKey, json.id].join(" "));
      await this.#show();
      if (generation !== this.#generation) return;
      dressLater(this.#mount.root, theme, compares && made.styles).catch((thrown) => report(asProblem(thrown)));
      this.#text = this.#call("result");
      this.#settle("resolve");
      if (this.#told !== fingerprint) emitResult(this, "pc-ready", this.#text);
      this.#told = fingerprint;
    } catch (thrown) {
      if (generation === this.#generation) this.#fail(asProblem(thrown));
    }
  }

  /** Gives the widget its content, words and appearance; one that is there, only those that have changed. */
  async #apply(Widget, setup) {
    if (this.#widget && this.#Class !== Widget) this.#destroy();
    this.#Class = Widget;
    const changed = setup.map((part, at) => (sameValues(part, this.#setup?.[at]) ? undefined : part));
    this.#setup = setup;
    if (this.#widget) {
      if (changed.some(Boolean)) this.#call("update", ...changed);
      return;
    }
    this.#widget = guarded(() => new Widget(...setup, this.#host));
    // What was answered here is none of the results that somebody brings together.
    if (this.#widget.compare) return;
    const kept = this.#kept;
    this.#kept = null;
    if (kept?.fingerprint === setup[0].fingerprint) {
      this.#text = kept.text;
      await this.#open(kept.text);
    }
  }

  /** Makes screens entries of the tab's history, under this name, or no longer does. */
  #remember(history, name) {
    const wanted = history === "on" ? name : undefined;
    if (this.#trail?.name === wanted) return;
    this.#trail?.end();
    this.#trail = wanted && new Trail(wanted, (...screen) => this.#call("go", ...screen));
    this.#trail?.begin();
  }

  /** Shows the widget in place of whatever is there, unless it is shown already. */
  async #show() {
    if (this.#shown) return;
    this.#shown = true;
    const { focused } = this.#mount;
    let drawn;
    const place = this.#call("mount", document.createElement("div"));
    if (!place.firstChild) {
      drawn = new Promise((done) => {
        observer(done).observe(place, { childList: true });
        // It is drawn in a microtask, even if nobody notices.
        setTimeout(done);
      });
    }
    this.#mount.take(place);
    await drawn;
    if (focused && this.#widget) this.#mount.focus();
  }

  // What the widget calls. Events leave its stack first: a listener may well call the element back.
  #host = {
    words: laterWords,
    journal: (key, seen, record) => {
      const answer = (failed) => (found) => this.#widget && this.#call("journaled", key, failed, failed ? "" : found);
      journal(key, seen, record).then(answer(false), answer(true));
    },
    changed: (text, byUser, safe) => {
      this.#text = text;
      this.#unsaved = !safe;
      if (byUser && !this.#changed) {
        this.#changed = true;
        beforeFrame(this.#flush);
      }
    },
    moved: (name, title) => {
      this.#trail?.add(name);
      const [screen, section = null] = name.split(":");
      queueMicrotask(() => emit(this, "pc-screen", { screen, section, title }));
    },
    completed: (text) => {
      this.#text = text;
      queueMicrotask(() => {
        this.#flush();
        emitResult(this, "pc-complete", text);
      });
    },
    keptUnder: () => (this.#storage === "local" ? this.#read().storageKey : undefined),
    compared: () => queueMicrotask(() => emit(this, "pc-compare", { comparison: this.comparison })),
    assessment: async (id) => {
      const { json, fingerprint } = (CHOICES.instrument.includes(id) && (await bundled(id, this.#language))) || {};
      return json && { instrument: json, fingerprint };
    },
    exported: (format) => queueMicrotask(() => emit(this, "pc-export", { format })),
    failed: (code, message, place) => {
      queueMicrotask(() => emitProblem(this, { code, message, place }));
    },
  };

  #flush = () => {
    if (!this.#changed) return;
    this.#changed = false;
    emitResult(this, "pc-change", this.#text);
  };

  #call(method, ...given) {
    return guarded(() => this.#widget[method](...given));
  }

  #fail(found) {
    if (found.code === "trap") return this.#perish(found);
    // A bad file may have been corrected by the next attempt.
    if (found.code === "invalid") forget(this.#source);
    report(found);
    this.#destroy();
    this.#text = null;
    this.#stop(found, false, () => failed(this.#voice, found, () => this.#queue()));
  }

  // The module has died: what it drew has to go without a call into it.
  #perish = (death) => {
    if (this.#dead) return;
    this.#dead = true;
    this.#generation += 1;
    remains.push(this.#widget, this.#mount.container);
    this.#trail?.end();
    this.#widget = null;
    this.#flush();
    const text = this.#text;
    const save = () => {
      download(text);
      emit(this, "pc-export", { format: "json" });
    };
    const where = this.#unsaved ? "none" : this.#storage;
    this.#stop(death, text, () => recovery(this.#voice, where, text && save));
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
    this.#flush();
    const widget = this.#widget;
    try {
      if (this.#told && this.#unsaved) this.#kept = { fingerprint: this.#told, text: this.#call("result") };
      this.#widget = null;
      if (widget) {
        guarded(() => {
          widget.destroy();
          widget.free();
        });
      }
    } catch (thrown) {
      report(asProblem(thrown));
    }
    this.#trail?.end();
    this.#trail = this.#widget = this.#setup = this.#told = this.#opening = null;
    this.#shown = false;
    this.#unsaved = false;
  }

  get #voice() {
    const { theme, level } = this.#appearance;
    return { language: this.#language, theme, level, messages: this.#messages };
  }
}
