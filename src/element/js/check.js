// The class behind <partnership-check>: its life in the document, its attributes, methods and events.
// Knows when a widget has to be there; what one is made of is in the wasm, what is seen in stage.js.
import { ATTRIBUTES, readAttributes } from "./attributes.js";
import { VERSION } from "./build.js";
import { emit, emitProblem, emitResult } from "./events.js";
import { forget, language, laterWords } from "./files.js";
import { inheritedLanguage, resolveLanguage } from "./language.js";
import { program } from "./module.js";
import { asProblem, report } from "./problem.js";
import { download, failed, loading, recovery } from "./screens.js";
import { dressFully, dressLater } from "./sheets.js";
import { findAssessment } from "./source.js";
import { Stage } from "./mount.js";
import { fatal, guarded, remains, users } from "./trap.js";

const NEAR = "300px";

/** A promise with its ends out. Nobody has to wait for it, so its rejection alone is no news. */
function deferred() {
  let ends;
  const promise = new Promise((resolve, reject) => (ends = { resolve, reject }));
  promise.catch(() => {});
  return { promise, settled: false, ...ends };
}

// Node has no HTMLElement; there the module can be imported, but no element made.
export class PartnershipCheck extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  static version = VERSION;

  #stage = new Stage(this);
  #ready = deferred();
  #queued = false; // a microtask will look at the element
  #started = false; // wanted now, not only when it comes near
  #wished = false; // the same, by a call that waits for it
  #stopWaiting = null;
  #turn = 0; // a start that finds another number here has been overtaken
  #inherited = null; // the language that the element stood in when it was last set up
  #languages = new MutationObserver(() => inheritedLanguage(this) === this.#inherited || this.#queue());
  #look = null; // how the attributes want the widget, assessment and texts apart
  #messages = null; // the texts, once they have arrived
  #source = null; // what the assessment was fetched as
  #widget = null;
  #setup = null; // what the widget was last given
  #told = null; // the assessment that pc-ready has told of
  #text = null; // the last known result document
  #kept = null; // the same, of a removed widget without storage
  #unsaved = false; // storage is wanted and doesn't work
  #frame = 0;
  #dead = false;
  #warned = new Set();

  connectedCallback() {
    if (!this.#widget && !this.#kept && !this.#dead) this.#text = null;
    this.#languages.disconnect();
    for (let root = this.getRootNode(); root; root = root.host?.getRootNode()) {
      this.#languages.observe(root, { subtree: true, attributeFilter: ["lang"] });
    }
    this.#stage.dress();
    this.#queue();
  }

  disconnectedCallback() {
    this.#queue();
  }

  adoptedCallback() {
    this.#stage.dress();
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
      text = typeof document === "string" ? document : `${JSON.stringify(document)}`;
    } catch (cause) {
      return { accepted: false, problems: [{ pointer: "", message: `cannot be written as JSON: ${cause}; pass what JSON can hold` }] };
    }
    if (!this.#isReady) await this.#wanted();
    return JSON.parse(this.#call("load", text));
  }

  /** Forgets the answers here and in storage: at once when the widget is ready, else as soon as it is. */
  reset() {
    const forgotten = this.#reset();
    forgotten.catch(() => {}); // nobody has to wait for it either
    return forgotten;
  }

  async #reset() {
    if (!this.#isReady) await this.#wanted();
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

  // Everything that happens to the element in one go is looked at once, when it is over.
  #queue() {
    if (this.#ready.settled) this.#ready = deferred();
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (!this.isConnected) this.#release();
      else if (this.#dead) this.#settle("reject", fatal());
      else if (this.#started || this.#wished || this.#read().loading === "eager") this.#start();
      else this.#wait();
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

  #wait() {
    if (this.#stopWaiting) return;
    const start = () => this.#start();
    const near = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && start(), {
      rootMargin: NEAR,
    });
    const linked = () => location.hash.startsWith("#pc=") && start();
    near.observe(this);
    this.addEventListener("focusin", start);
    addEventListener("hashchange", linked);
    this.#stopWaiting = () => {
      near.disconnect();
      this.removeEventListener("focusin", start);
      removeEventListener("hashchange", linked);
      this.#stopWaiting = null;
    };
    // Results that the address carries are what one came for, wherever on the page they will be shown.
    linked();
  }

  async #start() {
    this.#stopWaiting?.();
    this.#started = true;
    users.add(this.#perish);
    const turn = ++this.#turn;
    const { loading: _, ...look } = this.#read();
    const own = this.getAttribute("lang");
    this.#inherited = inheritedLanguage(this);
    this.#look = { ...look, ...resolveLanguage(own, this.#inherited, navigator.languages, this.#warn) };
    try {
      if (fatal()) throw fatal();
      const arriving = language(this.#look.language).then((texts) => (this.#messages = texts));
      const assessment = findAssessment(this, this.#look.language, this.#warn);
      const files = [program(), arriving, assessment, dressFully(this.#stage.root)];
      const { mount } = this.#stage;
      if (!mount.firstChild) mount.append(loading(this.#voice));
      const [Widget, messages, found] = await Promise.all(files);
      if (turn !== this.#turn) return;
      this.#source = found.url;
      await this.#apply(Widget, found.same, { ...this.#look, instrument: found.text, fingerprint: found.fingerprint, messages });
      if (turn !== this.#turn) return;
      dressLater(this.#stage.root, look.theme);
      this.#text = this.#call("result");
      this.#settle("resolve");
      if (this.#told !== found.same) emitResult(this, "pc-ready", this.#text);
      this.#told = found.same;
    } catch (thrown) {
      if (turn === this.#turn) this.#fail(asProblem(thrown));
    }
  }

  async #apply(Widget, same, setup) {
    const before = JSON.stringify(this.#setup);
    this.#setup = setup;
    if (this.#widget) {
      if (before !== JSON.stringify(setup)) this.#call("update", setup);
      return;
    }
    const { focused } = this.#stage;
    let drawn;
    this.#stage.take((mount) => {
      drawn = new Promise((done) => new MutationObserver(done).observe(mount, { childList: true }));
      this.#widget = guarded(() => new Widget(mount, setup, this.#host));
      if (mount.firstChild) drawn = null;
    });
    await drawn;
    if (!this.#widget) return;
    const kept = this.#kept;
    this.#kept = null;
    if (kept?.instrument === same) {
      this.#text = kept.text;
      this.#call("load", kept.text);
    }
    if (focused) this.#stage.focus();
  }

  // What the widget calls. Events leave its stack first: a listener may well call the element back.
  #host = {
    words: laterWords,
    changed: (text, byUser, safe) => {
      this.#text = text;
      this.#unsaved = !safe;
      if (byUser) this.#frame ||= requestAnimationFrame(this.#flush);
    },
    completed: (text) => {
      this.#text = text;
      queueMicrotask(() => {
        if (this.#frame) this.#flush();
        emitResult(this, "pc-complete", text);
      });
    },
    exported: (format) => queueMicrotask(() => emit(this, "pc-export", { format })),
    failed: (code, message, place) => {
      queueMicrotask(() => emitProblem(this, { code, message, place }));
    },
  };

  #flush = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    emitResult(this, "pc-change", this.#text);
  };

  #call(method, argument) {
    return guarded(() => this.#widget[method](argument));
  }

  #fail(found) {
    if (found.code === "trap") return this.#perish(found);
    // A bad file may be mended before the next attempt.
    if (found.code === "invalid") forget(this.#source);
    report(found);
    this.#destroy();
    this.#text = null;
    this.#stop(found, false, () => failed(this.#voice, found, () => this.#queue()));
  }

  // The module has died; what it drew must go without a call into it.
  #perish = (death) => {
    if (this.#dead) return;
    this.#dead = true;
    this.#turn += 1;
    remains.push(this.#widget, this.#stage.mount);
    this.#widget = null;
    if (this.#frame) this.#flush();
    const text = this.#text;
    const save = () => {
      download(text);
      emit(this, "pc-export", { format: "json" });
    };
    const where = this.#unsaved ? "none" : this.#look.storage;
    this.#stop(death, text, () => recovery(this.#voice, where, text && save));
  };

  /** Shows the fallback again; a screen where there is none, or where the visitor has answers to save. */
  #stop(found, answers, screen) {
    const { body, activeElement } = this.ownerDocument;
    // Clicks leave no focus in Safari; with several widgets there's no telling which one was in use.
    const focused = this.#stage.focused || (answers && users.size === 1 && activeElement === body);
    if (!this.#stage.clear() || answers) {
      this.#stage.take((mount) => mount.append(screen()));
      if (focused) this.#stage.focus();
    }
    this.#settle("reject", found);
    emitProblem(this, found);
  }

  #release() {
    this.#stopWaiting?.();
    this.#languages.disconnect();
    users.delete(this.#perish);
    if (this.#dead) return;
    this.#turn += 1;
    this.#started = false;
    this.#destroy();
    this.#stage.clear();
  }

  #destroy() {
    // An answer just before the removal is told all the same.
    if (this.#frame) this.#flush();
    const widget = this.#widget;
    if (this.#told && this.#unsaved) {
      this.#kept = { instrument: this.#told, text: this.#call("result") };
    }
    this.#widget = this.#setup = this.#told = null;
    this.#unsaved = false;
    if (widget) {
      guarded(() => {
        widget.destroy();
        widget.free();
      });
    }
  }

  get #voice() {
    return { ...this.#look, messages: this.#messages };
  }
}
