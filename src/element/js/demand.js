// When an element's widget has to be there: as soon as the element comes near to what is seen, a call needs it, or its
// attributes say so. Several changes in a row, such as those of attributes, take effect together.
import { whenNear } from "./waiting.js";
import { soon } from "../../platform/safe.js";

export class Demand {
  #element;
  #host;
  #queued = false; // a microtask will look at the element
  #started = false; // it has come near, or was asked for
  #wished = false; // a call waits for the widget, wherever on the page it is
  #stopWaiting; // how to, while it waits

  /**
   * @param {HTMLElement} element
   * @param {object} host `isUrgent()`: whether it is not to be waited for; `start()` the widget, or set it up anew; `release()` it
   */
  constructor(element, host) {
    this.#element = element;
    this.#host = host;
  }

  /** Has the element looked at, once what changes now has changed. */
  queue() {
    if (this.#queued) return;
    this.#queued = true;
    soon(() => {
      this.#queued = false;
      if (!this.#element.isConnected) this.#release();
      else if (this.#started || this.#wished || this.#host.isUrgent()) this.#start();
      else this.#stopWaiting ??= whenNear(this.#element, this.#start);
    });
  }

  /** A call needs the widget now. */
  wish() {
    this.#wished = true;
    if (this.#stopWaiting) this.#start();
  }

  /** It is there, or cannot be. */
  settle() {
    this.#wished = false;
  }

  #start = () => {
    this.#stopsWaiting();
    this.#started = true;
    this.#host.start();
  };

  #release() {
    this.#stopsWaiting();
    this.#started = false;
    this.#host.release();
  }

  #stopsWaiting() {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }
}
