// What the element shows: its fallback, or in its place a container that holds a widget or a screen. Keeps what is below
// from moving and the focus from being lost when one follows the other. Knows nothing of files or of the widget.
import { boxOf, dress } from "./sheets.js";

export class Mount {
  #host;
  #root;
  #slot = document.createElement("slot");
  #box = null; // the fallback's, for what takes its place
  #taken = false; // something better than the fallback is shown
  container = document.createElement("div");

  constructor(host) {
    this.#host = host;
    this.#root = host.attachShadow({ mode: "open" });
    this.#root.append(this.#slot, this.container);
    this.#slot.addEventListener("slotchange", () => this.#show());
    // WebKit does not follow the focus that an arrow key moves from one level to the next.
    this.#root.addEventListener("change", ({ target }) => {
      if (target.type === "radio") target.parentNode.scrollIntoView({ block: "nearest" });
    });
    this.clear();
  }

  get root() {
    return this.#root;
  }

  dress() {
    dress(this.#root);
    this.#show();
  }

  get #fallback() {
    const seen = (node) => (node.localName ? node.localName !== "script" : node.data.trim());
    return this.#slot.assignedNodes().some(seen);
  }

  #show() {
    this.#slot.hidden = this.#taken || !this.#fallback;
    this.container.hidden = !this.#slot.hidden;
  }

  // A container serves one widget only, which leaves its listeners on it.
  #renew(taken) {
    if (taken && !this.#slot.hidden) this.#box = boxOf(this.#slot);
    const container = document.createElement("div");
    container.className = "pc-mount";
    Object.assign(container.style, this.#box);
    this.container.replaceWith(container);
    this.container = container;
    this.#taken = taken;
    this.#show();
  }

  /** Whether the focus is in the element, and would be lost with what it shows. */
  get focused() {
    return this.#host.matches(":focus-within");
  }

  /** Shows what `fill` puts into a new container, in place of whatever is there. */
  take(fill) {
    this.#renew(true);
    fill(this.container);
  }

  /** Shows the fallback again. Returns whether there is one. */
  clear() {
    this.#renew(false);
    return !this.#slot.hidden;
  }

  /** Puts the focus where reading starts. */
  focus() {
    const target = this.container.querySelector("h2") ?? this.container;
    target.tabIndex = -1;
    target.focus();
  }
}
