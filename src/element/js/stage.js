// What runs in an element: the first screens as soon as the words are there, then the widget in their place. Knows the order of
// things, not when the page wants them (check.js) nor what they show.
import { begin, lookOf } from "./early/begin.js";
import { observer } from "../../platform/observer.js";
import { later } from "../../platform/safe.js";
import { Trail } from "./trail.js";
import { guarded, remains } from "./trap.js";

/** Whether two objects have the same values. */
const sameValues = (one, other) => other && Object.keys(one).every((name) => one[name] === other[name]);

export class Stage {
  #mount;
  #host;
  #early = null;
  #widget = null;
  #Class = null; // the widget's
  #ready = false; // the widget knows what is stored, and may take over
  #shown = false; // it is mounted
  #setup = null; // the content, words and appearance that were last given
  #kept = null; // the last document of a widget without storage, with its assessment's fingerprint
  #opening = null; // the widget's promise that it has taken the last document it was given
  #replacing = null; // the same, that it has taken over
  #restores = false; // it is brought to the screen that is shown
  #trail = null; // the screens in the tab's history

  /**
   * @param {import("./mount.js").Mount} mount
   * @param {object} host what the widget calls, and:
   *   `screen(name, title)`: another screen is shown; `answered()`: an answer was given before the widget took over;
   *   `again()` and `download()`: what people are offered if the module does not come
   */
  constructor(mount, host) {
    this.#mount = mount;
    this.#host = host;
  }

  get widget() {
    return this.#widget;
  }

  get isReady() {
    return this.#ready;
  }

  /** Whether there is something to answer. */
  get isShown() {
    return this.#shown || this.#early !== null;
  }

  /** Whether what is shown does without the module. */
  get isEarly() {
    return this.#early !== null;
  }

  get isKept() {
    return this.#kept !== null;
  }

  /** The result document as JSON text, if there is one. */
  get result() {
    return this.#ready ? this.call("result") : (this.#early?.record.text ?? null);
  }

  call(method, ...given) {
    return guarded(() => this.#widget[method](...given));
  }

  /**
   * Shows the first screens of an assessment of the build. Whether that is possible; else the widget has to.
   * @param {[object, object, object]} setup
   */
  begin(setup) {
    if (this.#widget) return false;
    const [content, , look] = setup;
    const before = this.#early;
    if (before && setup.slice(0, 2).every((part, at) => sameValues(part, this.#setup[at]))) {
      before.dress(lookOf(look));
      this.#setup = setup;
      return true;
    }
    const own = this.#setup?.[0].fingerprint === content.fingerprint;
    if (before && own && !before.record.isStored) this.#keep();
    const kept = this.#kept?.fingerprint === content.fingerprint ? this.#kept.text : undefined;
    const early = begin(setup, kept, this.#earlyHost);
    before?.end();
    this.#early = early ?? null;
    if (!early) return false;
    this.#kept = null;
    this.#setup = setup;
    const { focused } = this.#mount;
    this.#mount.take(early.root);
    if (before && own) early.go(before.screen, true);
    if (focused) this.#mount.focus();
    return true;
  }

  #earlyHost = {
    take: (name) => this.#ready && (this.#takeOver(name), true),
    moved: (name, title) => this.#moved(name, title),
    free: () => this.free(),
    changed: async () => {
      if (this.#ready) await this.#hand();
      this.#host.answered();
    },
    bring: async (files) => {
      this.#files = files;
      this.free();
    },
    again: () => this.#host.again(),
    download: () => this.#host.download(),
  };
  #files = null; // those that were chosen or dropped before the widget could take them

  #moved(name, title) {
    if (this.#restores) return;
    this.#trail?.add(name);
    this.#host.screen(name, title);
  }

  /** Makes screens entries of the tab's history, under this name, or no longer does. */
  remember(history, name) {
    const wanted = history === "on" ? name : undefined;
    if (this.#trail?.name === wanted) return;
    this.#trail?.end();
    this.#trail = wanted && new Trail(wanted, (...screen) => (this.#early ? this.#early.go(...screen) : this.call("go", ...screen)));
    this.#trail?.begin();
  }

  /** Gives the widget its content, words and appearance; one that is there, only those that have changed. */
  async apply(Class, setup) {
    if (this.#widget && this.#Class !== Class) this.end();
    this.#Class = Class;
    const changed = setup.map((part, at) => (sameValues(part, this.#setup?.[at]) ? undefined : part));
    // What was shown so far is of another assessment, or kept elsewhere.
    if (this.#early && changed[0]) this.#leave();
    this.#setup = setup;
    if (this.#widget) {
      if (changed.some(Boolean)) this.call("update", ...changed);
      return;
    }
    const host = { ...this.#host, moved: (name, title) => this.#moved(name, title) };
    this.#widget = guarded(() => new Class(...setup, host));
    // What was answered here is none of the results that somebody brings together.
    if (this.#widget.compare) return;
    const kept = this.#kept;
    this.#kept = null;
    if (this.#early) await this.#hand();
    else if (kept?.fingerprint === setup[0].fingerprint) await this.#open(kept.text);
  }

  /** Waits until what is stored is read. Whether it was. */
  async look() {
    this.#ready = await this.call("look");
    return this.#ready;
  }

  /** Gives the widget what was answered before it was there. */
  #hand() {
    const { record } = this.#early;
    return this.call("heed", record.isStored || record.isUntouched ? undefined : record.text);
  }

  /** Shows the widget as soon as nobody notices. */
  async show() {
    if (this.#early) this.free();
    else await this.#show(this.#mount.focused);
  }

  /** Has the widget take over if it can and nothing is in use. */
  free() {
    const early = this.#early;
    if (early && this.#ready && (early.isFree || this.#files)) this.#takeOver();
  }

  #takeOver(to) {
    this.#replacing ??= this.#replace(to).finally(() => (this.#replacing = null));
    return this.#replacing;
  }

  /** Shows the widget in place of the first screens, as if it had been there all the time, and goes to a screen from there. */
  async #replace(to) {
    const early = this.#early;
    const known = await this.#hand();
    if (!known || early !== this.#early) return to && early.go(to);
    const { screen, atStart, unfolded } = early;
    early.end();
    this.#early = null;
    if (screen === "results" && !atStart) this.call("go", screen, false);
    else {
      this.#restores = true;
      this.call("go", screen, true);
      this.#restores = false;
    }
    await this.#show(false);
    if (!this.#widget) return;
    for (const { selector, focused } of unfolded) {
      const details = this.#mount.container.querySelector(selector);
      if (details) details.open = true;
      if (focused) details?.firstChild.focus();
    }
    if (to) this.call("go", to, false);
    if (this.#files) this.#give(this.#files);
    this.#files = null;
  }

  /** Hands over files that were chosen before. */
  #give(files) {
    const field = this.#mount.container.querySelector("[data-do=file]");
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Shows the widget in place of whatever is there, unless it is shown already. */
  async #show(focused) {
    if (this.#shown) return;
    this.#shown = true;
    let drawn;
    const place = this.call("mount", document.createElement("div"));
    if (!place.firstChild) {
      drawn = new Promise((done) => {
        observer(done).observe(place, { childList: true });
        // It is drawn in a microtask, even if nobody notices.
        later(done);
      });
    }
    this.#mount.take(place);
    await drawn;
    if (focused && this.#widget) this.#mount.focus();
  }

  /** Gives the widget a document; a promise of what it makes of that, as JSON text. */
  async open(text) {
    if (this.#early) await this.#takeOver();
    return this.#open(text);
  }

  #open(text) {
    this.#opening = this.call("load", text);
    return this.#opening;
  }

  async reset() {
    if (this.#early) await this.#takeOver();
    if (this.#opening) await this.#opening;
    this.call("reset");
  }

  /** It is certain that the module does not come, or it is tried again. What was answered stays. */
  setAlone(alone) {
    this.#early.setAlone(alone);
    if (alone) this.#drop();
  }

  #keep(text = this.#early.record.text) {
    this.#kept = { fingerprint: this.#setup[0].fingerprint, text };
  }

  /** Leaves the first screens. What no storage has is kept for the next start. */
  #leave() {
    const { record } = this.#early;
    if (!record.isStored && !record.isUntouched) this.#keep();
    this.#early.end();
    this.#early = null;
  }

  /** Ends what runs. What no storage has is kept for the next start. */
  end(unsaved) {
    const keeps = unsaved && !this.#early;
    if (this.#early) this.#leave();
    try {
      if (keeps && this.#widget) this.#keep(this.call("result"));
    } finally {
      this.#drop();
      this.#trail?.end();
      this.#trail = this.#setup = null;
    }
  }

  /** Lets the widget go. */
  #drop() {
    const widget = this.#widget;
    this.#widget = this.#opening = null;
    this.#shown = this.#ready = false;
    if (!widget) return;
    guarded(() => {
      widget.destroy();
      widget.free();
    });
  }

  /** The module has died: what it drew has to go without a call into it. */
  abandon() {
    remains.push(this.#widget, this.#mount.container);
    this.#widget = null;
    this.#ready = this.#shown = false;
    if (this.#early) return;
    this.#trail?.end();
  }
}
