// The list of problems: each is a button that leads to its place. It knows nothing about where problems come from.
// What is wrong is in English, whatever the page's language is.
import { say } from "../words/say.js";

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
    this.say(length ? say("author.problems", { count: length }) : say("author.no-problems"));
  }

  /** Shows something else instead of the count. The same words are not announced twice. @param {...(string | Node)} words */
  say(...words) {
    const text = words.map((piece) => piece.textContent ?? piece).join("");
    if (this.#summary.textContent !== text) this.#summary.replaceChildren(...words);
  }
}

function item(found, go) {
  const { line, column, subject, pointer, message } = found;
  const button = document.createElement("button");
  button.type = "button";
  const place = document.createElement("strong");
  place.textContent = say("author.place", { line, column });
  const name = document.createElement(pointer ? "code" : "span");
  name.textContent = subject;
  const what = Object.assign(document.createElement("span"), { lang: "en", dir: "ltr" });
  what.append(name, ` ${message}.`);
  button.append(place, " ", what);
  button.addEventListener("click", () => go(found));
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}
