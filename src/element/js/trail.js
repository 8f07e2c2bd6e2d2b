// The screens as entries of the tab's history, where the page's author wants that: Back and Forward go from screen to screen.
// The page's address stays, and so does what the page and other widgets keep in an entry. Knows nothing of what a screen
// shows.

const KEY = "partnership-check";

export class Trail {
  #name = null; // tells widgets on a page apart, also after a reload; nothing if screens are no entries
  #show;
  #shown; // the name of the screen
  #follows = false; // whether the screen changes because the entry did

  /** @param {(screen: string, atStart: boolean) => void} show */
  constructor(show) {
    this.#show = show;
  }

  /** Makes screens entries from now on, under this name, or no longer does. */
  follow(name) {
    if (name === this.#name) return;
    removeEventListener("popstate", this.#follow);
    this.#name = name;
    if (name === null) return;
    this.#shown = this.#here;
    // After a reload, or when the person comes back from another page, the entry says where they were.
    if (this.#shown) this.#go(this.#shown, true);
    addEventListener("popstate", this.#follow);
  }

  #go(screen, atStart) {
    this.#follows = true;
    try {
      this.#show(screen, atStart);
    } finally {
      this.#follows = false;
    }
  }

  get #here() {
    return Object(history.state)[KEY]?.[this.#name];
  }

  #follow = () => {
    const screen = this.#here ?? "intro";
    if (screen !== (this.#shown ?? "intro")) this.#go(screen, false);
  };

  /** Another screen is shown. */
  add(screen) {
    this.#shown = screen;
    if (this.#follows || this.#name === null) return;
    const { state } = history;
    // Another kind of state would lose what it says.
    if (state !== null && Object.getPrototypeOf(Object(state)) !== Object.prototype) return;
    try {
      history.pushState({ ...state, [KEY]: { ...state?.[KEY], [this.#name]: screen } }, "");
    } catch {
      // Browsers refuse this in some documents, and when it happens too often; the screen has changed all the same.
    }
  }
}
