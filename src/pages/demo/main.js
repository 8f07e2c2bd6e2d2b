// The demo page: an assessment to try, and a builder for the lines that put it on another page.
// It connects the modules in demo/. The choices are kept in the builder's form and in the page's address.
import { CHOICES, isMail } from "../../element/js/attributes.js";
import { address, fill, read } from "./choices.js";
import { colours } from "./colours.js";
import { copies } from "./copy.js";
import { isValue } from "./css.js";
import { fallbacks } from "./fallback.js";
import { aboutHash, fetchHash } from "./hash.js";
import { isTranslated, languageOptions, TRANSLATED } from "./languages.js";
import { aboutPlace, placeOf } from "./place.js";
import { preview } from "./preview.js";
import { invites } from "./invite.js";
import { refused } from "./refused.js";
import { lines, sheet } from "./snippet.js";
import { showBanner } from "../invite/banner.js";
import { invitation } from "../invite/invitation.js";
import { titleOf } from "../invite/title.js";
import { followScreens, ready } from "../words/main.js";
import { english, languageWithWords, say, sayList, sayWith } from "../words/say.js";

/** How long to wait before updating the address, so that it does not change at every step of typing or dragging. */
const PAUSE = 250; // ms

const part = (id) => document.getElementById(id);
// The section has the form, and the field for the place of the files, which stands beside the lines.
const [form, section, check] = ["builder", "embed", "check"].map(part);
const picks = [...document.querySelectorAll(".pick input")];
const fields = form.elements;
fields.lang.append(...languageOptions());
const start = read(form);
const colour = colours(form);
/** What is below a field whose value is taken. */
const USUAL = {
  radius: "builder.radius-hint",
  space: "builder.space-hint",
  font: "builder.font-hint",
  collect: "form.collect-hint",
  files: "lines.files-hint",
};
const example = document.importNode(part("frame").querySelector("template").content, true).querySelector("#preview");
const shown = preview(part("frame"), example);
const firstScreen = followScreens(check);
const fallback = fallbacks(() => offer(read(form)));
const silence = [
  copies(part("copy"), part("snippet"), part("copied")),
  copies(part("copy-rules"), part("rules"), part("copied-rules")),
];
const dark = matchMedia("(prefers-color-scheme: dark)");
let hash;

const put = (id, ...words) => part(id).replaceChildren(...words);

/** What is to be known about an assessment and a language. */
function aboutLanguage({ instrument, lang }) {
  const title = (id) => [...fields.instrument.options].find(({ value }) => value === id).textContent;
  if (instrument === "own") return say("builder.own-languages");
  if (lang && !isTranslated(instrument, lang)) return say("builder.untranslated", { title: title(instrument) });
  return TRANSLATED.length < CHOICES.instrument.length ? say("builder.translated", { titles: sayList(TRANSLATED.map(title)) }) : "";
}

/** What is below the address of a file, and after that what is wrong with it. */
function sayAddress(...wrong) {
  put("src-hint", say("builder.src-hint"), ...wrong.flatMap((words) => [" ", words]));
  part("src-hint").classList.toggle("low", wrong.length > 0);
}

/** Checks font, lengths and addresses. Invalid ones are left out of the lines, and the hint below the field says so. */
function checkFields() {
  const { font, collect, files } = fields;
  const address = collect.value.trim();
  collect.setCustomValidity(!address || isMail(address) ? "" : say("form.collect-wrong"));
  font.setCustomValidity(!font.value.trim() || isValue("font-family", font.value.trim()) ? "" : say("builder.font-wrong"));
  files.setCustomValidity(placeOf(files.value || start.files) ? "" : say("lines.files-wrong", { path: start.files }));
  for (const [name, usual] of Object.entries(USUAL)) {
    const reason = refused(fields[name]);
    fields[name].ariaInvalid = String(reason !== null);
    put(`${name}-hint`, reason ?? say(usual));
    part(`${name}-hint`).classList.toggle("low", reason !== null);
  }
}

function show() {
  colour.check();
  checkFields();
  const choices = read(form);
  const own = choices.instrument === "own";
  part("own").hidden = !own;
  sayAddress(...(choices.src ? [] : [say("builder.src-none")]));
  if (!own) {
    for (const radio of picks) radio.checked = radio.value === choices.instrument;
    if (check.getAttribute("instrument") !== choices.instrument) firstScreen();
    check.setAttribute("instrument", choices.instrument);
  }
  const scheme = [choices.theme, choices.page].find((wish) => wish === "light" || wish === "dark");
  colour.show(choices, scheme ?? (dark.matches ? "dark" : "light"));
  shown.show(choices, start);
  put("lang-hint", aboutLanguage(choices));
  offer(choices);
  return choices;
}

function offer(choices) {
  const place = placeOf(choices.files || start.files);
  const texts = [lines(choices, start, place, hash, fallback(choices.lang)), sheet(choices)];
  for (const [index, id] of ["snippet", "rules"].entries()) {
    if (part(id).textContent === texts[index]) continue;
    part(id).textContent = texts[index];
    silence[index]();
  }
  put("policy", ...aboutPlace(place));
}

let waiting;
function keep(choices) {
  clearTimeout(waiting);
  const wanted = address(choices, start);
  if (wanted !== location.pathname + location.search + location.hash) history.replaceState(history.state, "", wanted);
}

/**
 * Keeps the builder where it is on the screen while content above it changes its height. Other browsers do that
 * themselves, but Safari does not.
 */
async function inPlace(act) {
  if (CSS.supports("overflow-anchor", "auto")) return act();
  const top = () => form.getBoundingClientRect().top;
  const gone = new AbortController();
  // A visitor who scrolls or moves on in the meantime is not taken back.
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    addEventListener(type, () => gone.abort(), { signal: gone.signal, passive: true });
  }
  const before = top();
  act();
  await check.whenReady().catch(() => {});
  await new Promise((drawn) => requestAnimationFrame(drawn));
  if (!gone.signal.aborted) scrollBy({ top: top() - before, behavior: "instant" });
  gone.abort();
}

const waitsForTheEnd = ({ name }) => ["src", "storage-key", "collect"].includes(name);

section.addEventListener("input", ({ target }) => {
  put("told");
  // An incomplete address would be loaded, and an incomplete name would be a different place to store answers.
  if (waitsForTheEnd(target)) return;
  const act = () => {
    const choices = show();
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE, choices);
  };
  if (target === fields.instrument) inPlace(act);
  else act();
});
section.addEventListener("change", ({ target }) => {
  leaveRoute();
  keep(show());
  // The hint below a field is read out only when the field gets the focus, and by then the person has left it.
  const name = target.name || target.dataset.for;
  const hint = part(`${name}-hint`);
  const label = fields[name]?.labels?.[0].textContent;
  put("refused", hint?.classList.contains("low") ? `${label}: ${hint.textContent}` : "");
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  keep(show());
});
for (const radio of picks) {
  radio.addEventListener("change", () => {
    fields.instrument.value = radio.value;
    leaveRoute();
    keep(show());
  });
}
part("afresh").addEventListener("click", () =>
  inPlace(() => {
    form.reset();
    keep(show());
    put("told", say("builder.afresh"));
  }),
);
dark.addEventListener("change", show);
example.addEventListener("pc-error", ({ detail }) => {
  if (fields.instrument.value !== "own") return;
  const words = document.createElement("span");
  words.append(...sayWith("builder.src-failed", { message: english(detail.message) }));
  sayAddress(words);
});
// After going back from a place on the page (#lines), the address still has to show the present choices, which are not
// part of the history.
addEventListener("popstate", () => keep(read(form)));

/**
 * Takes up what the address invites to, or the assessment of a link to results. Whoever was invited finds the assessment and
 * nothing to choose.
 */
function followInvitation() {
  const found = invitation(location.hash);
  const invited = Boolean(found?.collect);
  document.body.classList.toggle("at-invitation", invited);
  part("invited").hidden = !invited;
  for (const name of ["collect", "round", "lang"]) {
    const value = invited && found[name];
    if (value) check.setAttribute(name, value);
    else check.removeAttribute(name);
  }
  if (!found) return;
  fields.instrument.value = found.instrument;
  if (!invited) return;
  const lang = found.lang || document.documentElement.lang;
  const { hash } = location;
  const title = titleOf(found.instrument, lang, fields.instrument.selectedOptions[0].textContent);
  const words = languageWithWords(lang).catch(() => languageWithWords("en"));
  Promise.all([words, title]).then(([language, title]) => {
    if (location.hash === hash) showBanner(part("invited"), "h1", language, title, found);
  });
}

/** Another choice is no longer what the address names. */
function leaveRoute() {
  const named = invitation(location.hash)?.instrument;
  if (named && named !== fields.instrument.value) history.replaceState(history.state, "", location.pathname + location.search);
}

addEventListener("hashchange", () => {
  followInvitation();
  keep(show());
});
fill(form, location.search);
followInvitation();
show();
invites(part("invite-form"));
// The widget does not wait for the words of the page around it.
ready.then(() => {
  example.querySelector("p").textContent = say("preview.loading");
  show();
});

// The preview comes second: if the address has results, they are for the assessment at the top.
check.whenReady().catch(() => {}).then(() => part("frame").append(example));

Promise.all([fetchHash(location.href), ready]).then(([found]) => {
  hash = found;
  put("hash", aboutHash(hash));
  offer(read(form));
});
