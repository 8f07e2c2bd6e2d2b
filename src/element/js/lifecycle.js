// What runs in an element: the first screens as soon as the words are there, then the widget in their place. Knows the order of
// things, not when the page wants them (check.js) nor what they show.
import { begin, lookOf } from "./early/begin.js";
import { changes } from "./setup.js";
import { Trail } from "./trail.js";
import { guarded, remains } from "./trap.js";

export class Lifecycle {
  #mount;
  #host;
  #early = null;
  #widget = null;
  #made = null; // what came with the module: the widget's class, and what hands over to it
  #ready = false; // the widget knows what is stored, and may take over
  #place = null; // where it is drawn, and not shown before all is
  #shown = false;
  #setup = null; // the content, words and appearance that were last given
  #kept = null; // the last document of a widget without storage, with its assessment's fingerprint
  #opening = null; // the widget's promise that it has taken the last document it was given
  #handing = 0; // how often it is being given what was answered before
  #takeover = null; // while it takes over: where `to` the person goes, whether that is `due` whatever is in use, when it is `over`
  #restores = false; // it is brought to the screen that is shown
  #trail = new Trail((...screen) => (this.#early ? this.#early.go(...screen) : this.call("go", ...screen)));

  /**
   * @param {import("./mount.js").Mount} mount
   * @param {object} host what the widget calls, and: `screen(name, title)`: another screen is shown; `answered()`: an answer was
   *   given before the widget took over; `again()`, `download()`: what people are offered if the module does not come
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
    const early = this.#handing && this.#early;
    return this.#ready && !early ? this.call("result") : (this.#early?.record.text ?? null);
  }

  call(method, ...given) {
    return guarded(() => this.#widget[method](...given));
  }

  /**
   * Shows the first screens of a bundled assessment. Whether that is possible; else the widget has to.
   * @param {[object, object, object]} setup
   */
  begin(setup) {
    if (this.#widget) return false;
    const [content, , look] = setup;
    const before = this.#early;
    const [other, language] = changes(setup, this.#setup);
    if (before && !other && !language) {
      before.restyle({ ...lookOf(look), alone: false });
      this.#setup = setup;
      return true;
    }
    const own = this.#setup?.[0].fingerprint === content.fingerprint;
    if (before && own) this.#keepUnstored();
    const early = begin(setup, this.#kept?.fingerprint === content.fingerprint ? this.#kept.text : undefined, this.#earlyHost);
    before?.end();
    this.#early = early ?? null;
    if (!early) return false;
    this.#kept = null;
    this.#setup = setup;
    const { focused } = this.#mount;
    this.#mount.take(early.root);
    if (before && own) this.#silently(() => early.go(before.screen, true));
    if (focused) this.#mount.focus();
    return true;
  }

  #earlyHost = {
    take: (name) => this.#ready && (this.#takeOver(name), true),
    moved: (name, title) => this.#moved(name, title),
    free: () => this.free(),
    changed: () => this.#host.answered(this.#ready && this.#hand()),
    bring: (files) => {
      this.#brought = { files, screen: this.#early.screen };
      this.free();
      return this.#ready;
    },
    again: () => this.#host.again(),
    download: () => this.#host.download(),
  };
  #brought = null; // files that were chosen or dropped before the widget could take them, and on which screen

  #moved(name, title) {
    if (this.#restores) return;
    if (name !== "results") this.#brought = null;
    this.#trail.add(name);
    this.#host.screen(name, title);
  }

  /** Makes screens entries of the tab's history, under this name, or no longer does. */
  remember(history, name) {
    this.#trail.follow(history === "on" ? name : null);
  }

  #silently(act) {
    this.#restores = true;
    act();
    this.#restores = false;
  }

  /**
   * Gives the widget its content, words and appearance; one that is there, only those that have changed.
   * @returns {Promise<boolean>} whether it has what was answered before it was there
   */
  async apply(made, setup) {
    if (this.#widget && this.#made !== made) this.end();
    this.#made = made;
    const changed = changes(setup, this.#setup);
    // What was shown so far is of another assessment, or kept elsewhere.
    if (this.#early && changed[0]) this.#leave();
    this.#setup = setup;
    if (this.#widget) {
      if (changed.some(Boolean)) this.call("update", ...changed);
      return true;
    }
    const host = { ...this.#host, moved: (name, title) => this.#moved(name, title) };
    this.#widget = guarded(() => new (made.Compare ?? made.Widget)(...setup, host));
    // What was answered here is not part of a comparison.
    if (this.#widget.compare) return true;
    const kept = this.#kept;
    this.#kept = null;
    if (this.#early) return this.#hand();
    if (kept?.fingerprint === setup[0].fingerprint) await this.#open(kept.text);
    return true;
  }

  /** Waits until what is stored is read. Whether it was. */
  async look() {
    this.#ready = await this.call("look");
    // With its place it fetches what comes later, although the first screens may still be in use.
    if (this.#ready) this.#place ??= this.call("mount", document.createElement("div"));
    return this.#ready;
  }

  /** Gives the widget what was answered before it was there. Whether it could take that. */
  async #hand() {
    const { record } = this.#early;
    this.#handing += 1;
    try {
      return await this.call("takeAnswers", record.isStored || record.isUntouched ? undefined : record.text);
    } finally {
      this.#handing -= 1;
    }
  }

  /** Shows the widget as soon as nobody would notice. */
  async show() {
    if (this.#early) return this.free();
    if (!this.#shown && (await this.#draw()) && !this.#shown) this.#take(true);
  }

  /** Draws the widget where nobody sees it. Whether that is still wanted. */
  async #draw() {
    const widget = this.#widget;
    await new Promise((drawn) => this.call("drawn", drawn));
    return widget === this.#widget;
  }

  /** Shows what is drawn in place of whatever is there. */
  #take(keepsFocus) {
    const { focused } = this.#mount;
    this.#shown = true;
    this.#mount.take(this.#place);
    if (focused && keepsFocus) this.#mount.focus();
  }

  /** Has the widget take over if it can and nothing is in use. */
  free() {
    const early = this.#early;
    if (early && this.#ready && (early.isFree || this.#brought)) this.#takeOver(null, !!this.#brought);
  }

  #takeOver(to, due = true) {
    const takeover = (this.#takeover ??= {});
    takeover.to = to ?? takeover.to;
    takeover.due ||= due;
    return (takeover.over ??= this.#replace(takeover).finally(() => {
      if (this.#takeover === takeover) this.#takeover = null;
    }));
  }

  /** Shows the widget in place of the first screens; how that goes unnoticed is in widget/takeover.js. */
  #replace(takeover) {
    const [early, widget] = [this.#early, this.#widget];
    return this.#made.takeOver(early, takeover, {
      runs: () => early === this.#early && widget === this.#widget,
      brought: () => this.#brought,
      hand: () => this.#hand(),
      draw: () => this.#draw(),
      restore: (screen) => this.#silently(() => this.call("go", screen, true)),
      go: (screen) => (this.#early ? this.#early.go(screen) : this.call("go", screen, false)),
      lacks: () => this.#host.lacks(),
      take: (keepsFocus) => {
        early.end();
        this.#early = this.#brought = null;
        this.#take(keepsFocus);
        return this.#place;
      },
    });
  }

  /** Gives the widget a document; a promise of what it makes of that, as JSON text. */
  async open(text) {
    if (this.#early) await this.#takeOver();
    return this.#open(text);
  }

  #open(text) {
    return (this.#opening = this.call("load", text));
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
    this.#keepUnstored();
    this.#early.end();
    this.#early = this.#takeover = null;
  }

  #keepUnstored() {
    const { record } = this.#early;
    if (!record.isStored && !record.isUntouched) this.#keep();
  }

  /** Ends what runs. What no storage has is kept for the next start. */
  end(unsaved) {
    const keeps = unsaved && !this.#early;
    if (this.#early) this.#leave();
    try {
      if (keeps && this.#widget) this.#keep(this.call("result"));
    } finally {
      this.#drop();
      this.#trail.follow(null);
      this.#setup = null;
    }
  }

  /** Lets the widget go. */
  #drop() {
    const widget = this.#widget;
    this.#widget = this.#opening = this.#place = null;
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
    this.#widget = this.#place = null;
    this.#ready = this.#shown = false;
    if (!this.#early) this.#trail.follow(null);
  }
}
