// The preview: a real widget that stores nothing. Each changed text gets a new, hidden widget, which replaces the
// previous one only if the text is valid. It knows nothing about how problems are shown.
import { follow, placeIn } from "./follow.js";

export class Preview {
  #place;
  #shown = null;
  #next = null;
  #abandon = () => {};

  constructor(place) {
    this.#place = place;
  }

  /**
   * Shows an assessment, unless a later call or `cancel` comes first.
   * @param {string} text JSON
   * @param {Record<string, string>} look the widget's attributes
   * @returns {Promise<Error | null>} the widget's error if it refused the text; `null` if shown or cancelled
   */
  show(text, look) {
    this.cancel();
    const widget = (this.#next = this.#create(text, look));
    this.#place.append(widget);
    // The ready promise of a widget that is removed may never settle.
    return Promise.race([this.#swap(widget), new Promise((resolve) => (this.#abandon = () => resolve(null)))]);
  }

  /** Discards the widget that is still hidden. The visible one stays. */
  cancel() {
    this.#next?.remove();
    this.#next = null;
    this.#abandon();
  }

  async #swap(widget) {
    try {
      await widget.whenReady();
    } catch (refusal) {
      widget.remove();
      return refusal;
    }
    await follow(widget, this.#shown && placeIn(this.#shown));
    if (widget !== this.#next) return null;
    this.#shown?.remove();
    this.#shown = widget;
    this.#next = null;
    widget.hidden = widget.inert = false;
    return null;
  }

  get empty() {
    return this.#shown === null;
  }

  /** Changes the attributes of the visible widget. */
  dress(look) {
    for (const [name, value] of Object.entries(look)) this.#shown?.setAttribute(name, value);
  }

  #create(text, look) {
    const widget = document.createElement("partnership-check");
    // The widget looks for an element named script. This one is not an HTML script, because Trusted Types, where they
    // are enforced, allow no text in those, not even JSON.
    const script = document.createElementNS(null, "script");
    script.setAttribute("type", "application/json");
    script.textContent = text;
    widget.append(script);
    // While hidden, the widget must not announce anything or take the focus from the editor. A hidden element never
    // comes near the viewport, so it must not wait for that before loading.
    widget.hidden = widget.inert = true;
    for (const [name, value] of Object.entries({ ...look, storage: "none", loading: "eager" })) {
      widget.setAttribute(name, value);
    }
    return widget;
  }
}
