// The preview: a real widget that keeps nothing. A changed text gets a widget of its own, out of sight; only where
// that one can be used does it take the place of the one before. Knows nothing of how problems are shown.
import { follow, placeIn } from "./follow.js";

export class Preview {
  #place;
  #shown = null;
  #coming = null;
  #overtake = () => {};

  constructor(place) {
    this.#place = place;
  }

  /**
   * Shows an assessment, unless it is overtaken: by a later call or by `cancel`.
   * @param {string} text JSON
   * @param {Record<string, string>} look the widget's attributes
   * @returns {Promise<Error | null>} what the widget refused it with; also `null` when overtaken
   */
  show(text, look) {
    this.cancel();
    const widget = (this.#coming = this.#make(text, look));
    this.#place.append(widget);
    // A widget that is taken away may never say whether it was ready.
    return Promise.race([this.#bring(widget), new Promise((resolve) => (this.#overtake = () => resolve(null)))]);
  }

  /** Gives up what is coming: what is seen stays. */
  cancel() {
    this.#coming?.remove();
    this.#coming = null;
    this.#overtake();
  }

  async #bring(widget) {
    try {
      await widget.whenReady();
    } catch (refusal) {
      widget.remove();
      return refusal;
    }
    await follow(widget, this.#shown && placeIn(this.#shown));
    if (widget !== this.#coming) return null;
    this.#shown?.remove();
    this.#shown = widget;
    this.#coming = null;
    widget.hidden = widget.inert = false;
    return null;
  }

  get empty() {
    return this.#shown === null;
  }

  /** Changes how the widget that is seen looks. */
  dress(look) {
    for (const [name, value] of Object.entries(look)) this.#shown?.setAttribute(name, value);
  }

  #make(text, look) {
    const widget = document.createElement("partnership-check");
    // Called a script, which is what the widget looks for, but none of HTML's: where Trusted Types are enforced no text
    // may be put into those, not even JSON.
    const script = document.createElementNS(null, "script");
    script.setAttribute("type", "application/json");
    script.textContent = text;
    widget.append(script);
    // Out of sight it neither speaks nor takes the focus from the text; what is hidden never comes near.
    widget.hidden = widget.inert = true;
    for (const [name, value] of Object.entries({ ...look, storage: "none", loading: "eager" })) {
      widget.setAttribute(name, value);
    }
    return widget;
  }
}
