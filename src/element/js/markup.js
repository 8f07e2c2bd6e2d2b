// What the page has written in and around an element: its attributes, its languages and its assessment. Says each warning
// once, and when the surroundings have changed. Knows nothing of the widget.
import { readAttributes } from "./attributes.js";
import { inheritedLanguage, ownLanguage, resolveLanguage } from "./language.js";
import { findAssessment, inlineScript, isNamed } from "./source.js";
import { observer } from "../../platform/observer.js";

export class Markup {
  #element;
  #inherited = null; // the language around the element when it was last read
  #inline = undefined; // the text of the inline assessment at that time
  #warned = new Set();
  #languages;
  #children;

  /**
   * @param {HTMLElement} element
   * @param {() => void} changed hears that the language around it or the assessment in it is another
   */
  constructor(element, changed) {
    this.#element = element;
    this.#languages = observer(() => inheritedLanguage(element) === this.#inherited || changed());
    this.#children = observer(() => inlineScript(element)?.textContent === this.#inline || changed());
  }

  watch() {
    const element = this.#element;
    this.#languages.disconnect();
    for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
      this.#languages.observe(root, { subtree: true, attributeFilter: ["lang", "xml:lang"] });
    }
    this.#children.observe(element, { subtree: true, childList: true, characterData: true });
  }

  leave() {
    this.#languages.disconnect();
    this.#children.disconnect();
  }

  get attributes() {
    return readAttributes((name) => this.#element.getAttribute(name), this.#warn);
  }

  /** Reads the surroundings: the interface's language, the chain of languages that ends in it, and whether the assessment is the page's own. */
  read() {
    const element = this.#element;
    this.#inherited = inheritedLanguage(element);
    this.#inline = inlineScript(element)?.textContent;
    const own = this.#inline || element.getAttribute("src");
    return { ...resolveLanguage(ownLanguage(element), this.#inherited, navigator.languages, this.#warn), own };
  }

  /** The assessment that the element names, see {@link findAssessment}; none if that is `optional` and it names none. */
  async assessment(language, optional) {
    return optional && !isNamed(this.#element) ? {} : findAssessment(this.#element, language, this.#warn);
  }

  #warn = (name, value, why) => {
    const key = `${name}="${value}"`;
    if (!this.#warned.has(key)) console.warn(`<partnership-check> ${key}: ${why}`);
    this.#warned.add(key);
  };
}
