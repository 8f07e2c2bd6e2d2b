// The interface's words and an assessment's texts, as src/i18n chooses and fills them, for the screens that are there before
// the module. Knows no screens.
import { date, languageName, number, plural } from "../../../platform/safe.js";

const PLACEHOLDER = /\{(\w+)\}/g;

/** The tag and its shorter forms: `de-CH-1996`, `de-CH`, `de`. */
function* shortened(tag) {
  for (let rest = tag; rest; rest = rest.replace(/(^|-)[^-]*$/, "")) yield rest;
}

export class Words {
  #messages;
  #wishes;
  #locale;
  language;
  rightToLeft;

  /**
   * @param {object} messages the language's file
   * @param {string} language the interface's
   * @param {string[]} wishes the reader's languages, best first
   */
  constructor(messages, language, wishes) {
    this.#messages = messages;
    this.#wishes = wishes;
    this.language = language;
    this.rightToLeft = messages.direction === "rtl";
    const ours = language === "en" ? "en-GB" : language;
    this.#locale = wishes.find((tag) => tag.split("-")[0] === language && tag !== "en") ?? ours;
  }

  /** A message, its placeholders filled by name; of one that depends on a count, the form for `count`. */
  say(key, values = {}, count) {
    const message = this.#messages[key] ?? key;
    const pattern = count === undefined ? message : (message[plural(this.#locale, count)] ?? message.other ?? message);
    const value = (name) => (this.rightToLeft ? `\u2068${values[name]}\u2069` : values[name]);
    return pattern.replace(PLACEHOLDER, (whole, name) => (name in values ? value(name) : whole));
  }

  /** A message that depends on a count and has no other placeholder. */
  count = (key, count) => this.say(key, { count: this.whole(count) }, count);

  whole = (value) => number(this.#locale, value);

  date = (text) => date(this.#locale, Date.parse(text));

  languageName = (tag) => languageName(this.#locale, tag);

  /**
   * The best of an assessment's texts for the reader.
   * @param {string | Record<string, string>} text
   * @param {string} [stated] the language of texts that do not say theirs
   * @returns {[string | undefined, string]} its language where that is another than the interface's, and the text
   */
  best(text, stated) {
    const found = typeof text === "string" ? [undefined, text] : this.#variant(Object.entries(text));
    const tag = found[0] ?? stated;
    return [tag?.split("-")[0].toLowerCase() === this.language ? undefined : tag, found[1]];
  }

  #variant(variants) {
    for (const wish of [...this.#wishes, "en"]) {
      for (const range of shortened(wish)) {
        const found = variants.find(([tag]) => tag.toLowerCase() === range.toLowerCase());
        if (found) return found;
      }
    }
    return variants[0];
  }
}
