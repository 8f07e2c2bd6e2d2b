// The list of problems: each is a button that leads to its place. It knows nothing about where problems come from.

const plural = new Intl.PluralRules("en");
const COUNT = { one: "problem", other: "problems" };

/** A problem as one sentence. */
export const sentence = ({ line, column, subject, message }) => `Line ${line}, column ${column}: ${subject} ${message}.`;

export class ProblemList {
  #list;
  #summary;

  /** @param {HTMLElement} list @param {HTMLElement} summary a live region */
  constructor(list, summary) {
    this.#list = list;
    this.#summary = summary;
  }

  /** @param {import("./check.js").Found[]} found @param {(found: import("./check.js").Found) => void} go */
  show(found, go) {
    const keep = this.#list.getRootNode().activeElement;
    const at = [...this.#list.children].findIndex((item) => item.contains(keep));
    this.#list.replaceChildren(...found.map((one) => item(one, go)));
    // Keeps the focus in the list when it is replaced while a person works through it.
    if (at >= 0) this.#list.children[Math.min(at, found.length - 1)]?.firstChild.focus();
    const { length } = found;
    this.say(
      length ? `${length} ${COUNT[plural.select(length)]}. Press one to go to its place in the text.` : "No problems.",
    );
  }

  /** Shows something else instead of the count. The same words are not announced twice. */
  say(words) {
    if (this.#summary.textContent !== words) this.#summary.textContent = words;
  }
}

function item(found, go) {
  const { line, column, subject, pointer, message } = found;
  const button = document.createElement("button");
  button.type = "button";
  const place = document.createElement("strong");
  place.textContent = `Line ${line}, column ${column}:`;
  const name = document.createElement(pointer ? "code" : "span");
  name.textContent = subject;
  button.append(place, " ", name, ` ${message}.`);
  button.addEventListener("click", () => go(found));
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}
