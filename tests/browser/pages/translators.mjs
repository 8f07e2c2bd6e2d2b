// A page translator or an extension that changes the widget's text nodes: the words still follow the state. There are two
// widgets, and everything is done in both; one of them has its text nodes changed after every step, but not its words. If
// the other says the same at every step, every word was right.
import assert from "node:assert/strict";
import { visit } from "./visit.mjs";
import { Widget } from "./widget.mjs";

/** What is done to each element that has words. */
export const CHANGES = {
  "Chrome's translation: each text is two elements": (host) => window.disturb(host, (texts, make) => {
    for (const text of texts) {
      const [outer, inner] = [make("font"), make("font")];
      outer.append(inner);
      inner.append(text.data);
      text.replaceWith(outer);
    }
  }),
  "Firefox's translation: each text is another one": (host) => window.disturb(host, (texts) => {
    for (const text of texts) {
      text.before(text.data);
      text.remove();
    }
  }),
  "a highlighter: texts are cut up, and parts of them marked": (host) => window.disturb(host, (texts, make) => {
    for (const text of texts.filter((text) => text.length > 3)) {
      const part = text.splitText(2);
      part.splitText(1);
      const mark = make("mark");
      part.replaceWith(mark);
      mark.append(part);
    }
  }),
  "a reading aid: each text is within another element": (host) => window.disturb(host, (texts, make) => {
    for (const text of texts) {
      const inner = make("span");
      text.replaceWith(inner);
      inner.append(text);
    }
  }),
  "an extension adds empty elements around each text": (host) => window.disturb(host, (texts, make) => {
    for (const text of texts) {
      text.before(make("i"));
      text.after(make("i"));
    }
  }),
  "another one joins texts and drops empty ones": (host) => window.disturb(host, ([text]) => text.parentNode.normalize()),
};

const STEPS = {
  "an answer": (widget) => widget.choose("goals", 4),
  "another level": (widget) => widget.choose("goals", 1),
  "a note": (widget) => widget.note("goals", "Ours"),
  "the list of sections": (widget) => widget.press("details[data-role=sections] > summary"),
  "don't know": (widget) => widget.choose("goals", "dont-know"),
  "no answer": (widget) => widget.do("clear"),
  "the next section": (widget) => widget.do("next"),
  "its answer": (widget) => widget.choose("leadership", 5),
  "back again": (widget) => widget.do("back"),
  "the results": (widget) => widget.results(),
  "an action": (widget) => widget.do("add-action"),
  "other answers": async (widget) => {
    const document = await widget.result();
    const answers = { goals: { value: 1 }, leadership: { value: 2 }, trust: { state: "dont-know" } };
    assert.deepEqual((await widget.load({ ...document, answers })).problems, []);
  },
  "no answers": (widget) => widget.tab.evaluate((host) => document.querySelector(host).reset(), widget.host),
  "another language": (widget) => widget.attribute("lang", "de"),
};

/** Asserts that after each step both widgets say the same. */
export async function assertFollows(t, browser, change) {
  const { tab } = await visit(t, browser, "keys.html");
  const [changed, plain] = ["#north", "#south"].map((host) => new Widget(tab, "script", host));
  await tab.evaluate(install);
  for (const widget of [changed, plain]) {
    await widget.ready();
    await widget.start();
  }
  for (const [step, act] of Object.entries(STEPS)) {
    await tab.evaluate(change, changed.host);
    for (const widget of [changed, plain]) await act(widget);
    await tab.until(`both say the same after: ${step}`, sayTheSame, [changed.host, plain.host]);
    assert.deepEqual(await tab.seen("errors"), [], step);
  }
  await tab.until("the other language is there", (host) => /Beginnen|Fortsetzen|Weiter/.test(document.querySelector(host).shadowRoot.textContent), plain.host);
}

function install() {
  window.disturb = (host, change) => {
    const root = document.querySelector(host).shadowRoot.querySelector(".pc");
    for (const element of root.querySelectorAll("*")) {
      const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data);
      if (texts.length && element.namespaceURI.endsWith("xhtml")) change(texts, (name) => document.createElement(name));
    }
  };
}

/** All words, and the words of each part by its role, because the order of the words alone may be right by chance. */
function sayTheSame(hosts) {
  const [one, other] = hosts.map((host) => {
    const root = document.querySelector(host).shadowRoot.querySelector(".pc");
    return [root, ...root.querySelectorAll("p, h2, h3, li, label, legend, summary, button, td, th, dd, dt")]
      .map((part) => part.textContent.replace(/\d{1,2}:\d\d/g, "time"));
  });
  const at = one.findIndex((words, index) => words !== other[index]);
  return one.length === other.length && at < 0;
}
