// What the element shows: its fallback, or a mount in its place that holds a widget or a screen. Keeps
// the page still and the focus alive when one follows the other. Knows nothing of files or of the widget.
import { boxOf, dress } from "./sheets.js";

export class Stage {
  #host;
  #root;
  #slot = document.createElement("slot");
  #box = null; // the fallback's, for what takes its place
  #taken = false; // the mount shows something better than the fallback
  mount = document.createElement("div");

  constructor(host) {
    this.#host = host;
    this.#root = host.attachShadow({ mode: "open" });
    this.#root.append(this.#slot, this.mount);
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
    this.mount.hidden = !this.#slot.hidden;
  }

  // A mount serves one widget only, which leaves its listeners on it.
  #renew(taken) {
    if (taken && !this.#slot.hidden) this.#box = boxOf(this.#slot);
    const mount = document.createElement("div");
    mount.className = "pc-mount";
    Object.assign(mount.style, this.#box);
    this.mount.replaceWith(mount);
    this.mount = mount;
    this.#taken = taken;
    this.#show();
  }

  /** Whether the focus is in the element, and would be lost with what it shows. */
  get focused() {
    return this.#host.matches(":focus-within");
  }

  /** Fills the place of whatever is there with what `fill` puts into the new mount. */
  take(fill) {
    this.#renew(true);
    fill(this.mount);
  }

  /** Shows the fallback again; says whether there is one. */
  clear() {
    this.#renew(false);
    return !this.#slot.hidden;
  }

  /** Puts the focus where reading starts. */
  focus() {
    const target = this.mount.querySelector("h2") ?? this.mount;
    target.tabIndex = -1;
    target.focus();
  }
}
