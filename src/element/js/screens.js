// The screens that must work without the widget: while it loads, and if it cannot start; recovery.js has another. Built node by
// node, so that strict CSP and Trusted Types let them pass. Knows nothing of why or when.

import { make } from "./nodes.js";

/** Stand-ins for the texts of the language file, for when it has not arrived; the same words as there. */
export const ENGLISH = {
  "loading": "Loading…",
  "recovery.download": "Download my answers",
  "failed.title": "This assessment can’t be shown",
  "failed.body": "Something it needs did not load or is not right.",
  "failed.retry": "Try again",
  "failed.details": "What is wrong",
};

export function button(text, name, act) {
  const node = make("button", { "type": "button", "class": "pc-button", "part": "button", "data-do": name }, text);
  node.addEventListener("click", () => {
    // In Safari, a click leaves it where it was, and then it would not follow to what comes next.
    node.focus();
    act();
  });
  return node;
}

/** @typedef {{messages: object | null, language: string, theme: string, level: number}} Voice texts as far as they have arrived */

export const speak = ({ messages }) => (key) => messages?.[key] ?? ENGLISH[key];

/** English stands in for texts that have not arrived; `auto` reads the direction off them. */
const spoken = ({ messages, language }) => ({ lang: messages ? language : "en", dir: "auto" });

export function screen(name, voice, ...children) {
  const attributes = { "class": "pc", "data-screen": name, "data-theme": voice.theme, ...spoken(voice) };
  return make("div", attributes, ...children);
}

/** What has happened; read out as soon as it is shown. */
export const announcement = ({ level }, title, ...words) =>
  make(
    "div",
    { role: "alert" },
    make(`h${level}`, { class: "pc-headline", tabindex: -1 }, title),
    ...words.map((text) => make("p", {}, text)),
  );

/** Buttons in a row, the first of them the main one. */
export function acts(...buttons) {
  buttons[0].classList.add("pc-primary");
  return make("div", { class: "pc-buttons" }, ...buttons);
}

/** Shown while there is nothing else to show; appears late, so that a fast start doesn't flicker. */
export const loading = (voice) => make("p", { class: "pc-loading", role: "status", ...spoken(voice) }, speak(voice)("loading"));

/**
 * @param {Voice} voice
 * @param {{code: string, problems: {pointer: string, message: string}[]}} problem
 * @param {() => void} retry
 */
export function failed(voice, { code, problems }, retry) {
  const say = speak(voice);
  // What is wrong in a file is said of a place in it; everything else is a sentence. In English, for whoever made the page.
  const place = (pointer) => (pointer ? make("code", {}, pointer) : "The file");
  const items = problems.map(({ pointer, message }) =>
    make("li", {}, ...(code === "invalid" ? [place(pointer), " "] : []), message),
  );
  const list = make("ul", { class: "pc-list", lang: "en", dir: "ltr" }, ...items);
  return screen(
    "failed",
    voice,
    announcement(voice, say("failed.title"), say("failed.body")),
    make("details", { class: "pc-details" }, make("summary", {}, say("failed.details")), list),
    acts(button(say("failed.retry"), "retry", retry)),
  );
}

/** The file name of a result document, as the module would name it: by the reader's day. */
export function fileName({ instrument, completed, updated }) {
  const moment = new Date(completed ?? updated);
  const local = new Date(moment - moment.getTimezoneOffset() * 60_000);
  return `${instrument.id}-${local.toISOString().slice(0, 10)}.json`;
}

/** Saves a result document. */
export function download(text) {
  const document = JSON.parse(text);
  const pretty = JSON.stringify(document, null, 2);
  const name = fileName(document);
  // The address is never revoked: engines disagree on when the download has read it, and the page is about to go.
  make("a", { href: URL.createObjectURL(new Blob([pretty], { type: "application/json" })), download: name }).click();
}
