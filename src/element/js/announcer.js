// What the page hears of the answers, and when: once that they can be given, with the next frame that some were given, and
// at the end that all were. Knows nothing of the widget but its result document.
import { emitResult } from "./events.js";
import { beforeFrame } from "./waiting.js";
import { soon } from "../../platform/safe.js";

export class Announcer {
  #target;
  #latest;
  #text = null; // the last known result document
  #told = null; // the fingerprint of the assessment that pc-ready has told of
  #early = false; // an answer was given before the module was there, and is still to be told of
  #changed = false; // pc-change is to be sent with the next frame
  /** Whether what was answered is stored nowhere, although that was wanted. */
  unsaved = false;

  /**
   * @param {HTMLElement} target
   * @param {() => string | null} latest the result document of what runs, as JSON text
   */
  constructor(target, latest) {
    this.#target = target;
    this.#latest = latest;
  }

  /** The result document, the last one where nothing runs. */
  get text() {
    return (this.#text = this.#latest() ?? this.#text);
  }

  /** The last one that was told of or asked for; what runs is not asked. */
  get known() {
    return this.#text;
  }

  forget() {
    this.#text = null;
  }

  /** The questions of this assessment can be answered. */
  ready(fingerprint) {
    this.#text = this.#latest();
    if (this.#told !== fingerprint) emitResult(this.#target, "pc-ready", this.#text);
    this.#told = fingerprint;
  }

  /** An answer was given before the module was there, without which it has no scores. */
  answeredEarly() {
    this.#early = true;
  }

  /** Tells of that now. */
  tellEarly() {
    if (!this.#early) return;
    this.#early = false;
    this.changed(this.#latest(), true, !this.unsaved);
  }

  /** Anything is different, and stored or not; the page hears of it if it is by the person. */
  changed(text, byUser, safe) {
    this.#text = text;
    this.unsaved = !safe;
    if (!byUser) return;
    if (!this.#changed) beforeFrame(this.flush);
    this.#changed = true;
  }

  /** All is answered. Told a little later, because a listener may well call the element back. */
  completed(text) {
    this.#text = text;
    soon(() => {
      this.flush();
      emitResult(this.#target, "pc-complete", text);
    });
  }

  flush = () => {
    if (!this.#changed) return;
    this.#changed = false;
    emitResult(this.#target, "pc-change", this.#text);
  };

  /**
   * Nothing will run any more. The page still hears of an answer that was given just before.
   * @returns {boolean} whether it has told of answers that nothing else keeps
   */
  end() {
    this.#text = this.#latest() ?? this.#text;
    this.tellEarly();
    this.flush();
    const orphaned = this.#told !== null && this.unsaved;
    this.#told = null;
    this.unsaved = false;
    return orphaned;
  }
}
