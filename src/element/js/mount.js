// What the element shows: its fallback until it starts to load and where the widget cannot run; else in its place a
// container that holds a widget or a screen. Keeps what is below from moving and the focus from being lost when one follows
// the other. Knows nothing of files or of the widget.
import { adoptStyles, boxOf } from "./sheets.js";

/** A new root, or the one that the page's HTML has declared. */
function rootOf(host) {
  try {
    return host.attachShadow({ mode: "open" });
  } catch {
    return host.attachInternals().shadowRoot;
  }
}

/**
 * Keys that are typed into a field stop here: to the page's own shortcuts, such as a single letter, they would seem to be
 * pressed outside any field. The widget hears them before, while they come down to the field.
 */
function keep(event) {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const shortcut = ctrlKey || metaKey || altKey || /^(Escape|Tab|F\d+)$/.test(key);
  if (!shortcut && target.matches("input,textarea")) event.stopPropagation();
}

export class Mount {
  #host;
  #root;
  #slot = document.createElement("slot");
  #box = null; // the fallback's, for what takes its place
  #taken = false; // something better than the fallback is shown
  #clicked; // the title of the screen on which the last click was
  container = document.createElement("div");

  constructor(host) {
    this.#host = host;
    this.#root = rootOf(host);
    this.#root.replaceChildren(this.#slot, this.container);
    for (const type of ["keydown", "keypress", "keyup"]) this.#root.addEventListener(type, keep);
    this.#root.addEventListener("click", this.#ignoreDoubleClick, true);
    this.#slot.addEventListener("slotchange", () => this.#show());
    // WebKit does not follow the focus that an arrow key moves from one level to the next.
    this.#root.addEventListener("change", ({ target }) => {
      if (target.type === "radio") target.parentNode.scrollIntoView({ block: "nearest" });
    });
    this.clear();
  }

  /** The second click of a double click is meant for the screen that the first one was on: it must not answer anything on the next. */
  #ignoreDoubleClick = (event) => {
    const title = this.#root.querySelector(".pc-headline")?.textContent;
    if (event.detail < 2 || title === this.#clicked) this.#clicked = title;
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  get root() {
    return this.#root;
  }

  applyStyles() {
    adoptStyles(this.#root);
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

  // A widget brings its own container, on which it leaves its listeners.
  #renew(taken, container = document.createElement("div")) {
    if (taken && !this.#slot.hidden) {
      this.#measure();
      // In WebKit, a style sheet of the page that comes late says only then how much room there is to be.
      if (document.readyState !== "complete") addEventListener("load", this.#measure, { once: true });
    }
    container.className = "pc-mount";
    container.removeAttribute("style");
    Object.assign(container.style, this.#box);
    this.container.replaceWith(container);
    this.container = container;
    this.#taken = taken;
    this.#show();
  }

  /** Finds out how much room the fallback has, and gives it to what is shown in its place. */
  #measure = () => {
    const { hidden } = this.#slot;
    this.#slot.hidden = false;
    this.#box = boxOf(this.#slot);
    this.#slot.hidden = hidden;
    if (this.#taken) Object.assign(this.container.style, this.#box);
  };

  /** Whether the focus is in the element, and would be lost with what it shows. */
  get focused() {
    // From outside its root, whatever has the focus in it is the element itself. `:focus-within` is not always up to date.
    return this.#host.contains(this.#host.getRootNode().activeElement);
  }

  /** Shows `content` in place of whatever is there. What had the focus is gone then, so the content takes it. */
  show(content) {
    const { focused } = this;
    this.#renew(true);
    this.container.append(content);
    if (focused) this.focus();
  }

  /** Shows a container in place of whatever is there. */
  take(container) {
    this.#renew(true, container);
  }

  /** Shows the fallback again. Returns whether there is one. */
  clear() {
    this.#renew(false);
    return !this.#slot.hidden;
  }

  /** Puts the focus where reading starts; in a screen that is read out by itself, on its first button. */
  focus() {
    const { container } = this;
    const found = container.querySelector("[role=alert] ~ * > button") ?? container.querySelector(".pc-headline");
    const target = found ?? (container.hidden ? this.#slot : container);
    if (target.localName !== "button") target.tabIndex = -1;
    target.focus();
  }
}
