// The page in one file: lets people choose an assessment and a language, and remembers both if the browser allows it; whoever was
// invited has nothing to choose. It knows nothing about how the widget works, nor that all its files are inside this page.
import "partnership-check";
import { showBanner } from "../../src/pages/invite/banner.js";
import { invitation } from "../../src/pages/invite/invitation.js";
import { languageOf } from "../../src/pages/words/language.js";
import { followScreens } from "../../src/pages/title.js";

/* global CHOICES -- for each language its name, direction and words, and the titles of the assessments; filled in on packing. */
const KEY = "partnership-check.html";
const element = document.querySelector("partnership-check");
const firstScreen = followScreens(element);
const at = (id) => document.querySelector(`#${id}`);

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function remember(choice) {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // The page will use the defaults next time.
  }
}

const option = (value, text, lang) => Object.assign(new Option(text, value), { lang, dir: "auto" });

function show({ instrument, lang }) {
  const { direction, titles, words, reviewed } = CHOICES[lang];
  Object.assign(document.documentElement, { lang, dir: direction });
  at("promise").textContent = words["single.promise"];
  at("fallback").textContent = words["form.needs"];
  at("unreviewed").textContent = reviewed ? "" : words["languages.unreviewed"];
  document.querySelector("label[for=instrument]").textContent = words["form.assessment"];
  document.querySelector("label[for=lang]").textContent = words["form.language"];
  at("instrument").replaceChildren(...Object.entries(titles).map(([id, { title, lang }]) => option(id, title, lang)));
  at("instrument").value = instrument;
  at("lang").value = lang;
  if (element.getAttribute("instrument") !== instrument) firstScreen();
  element.setAttribute("instrument", instrument);
  element.setAttribute("lang", lang);
}

const [first] = Object.keys(CHOICES.en.titles);

/** What this browser chose before, or what fits it. */
function usual() {
  const before = remembered();
  return {
    instrument: CHOICES.en.titles[before.instrument] ? before.instrument : first,
    lang: languageOf(location.href, [before.lang, ...navigator.languages]),
  };
}

/** Shows what the address invites to, or else what was chosen. A link to results names its assessment in the same way. */
function begin() {
  const found = invitation(location.hash);
  const { instrument, lang } = usual();
  const choice = { instrument: found?.instrument ?? instrument, lang };
  const invited = Boolean(found?.collect);
  show(choice);
  for (const name of ["collect", "round"]) {
    if (invited && found[name]) element.setAttribute(name, found[name]);
    else element.removeAttribute(name);
  }
  at("choice").hidden = invited;
  at("invited").hidden = !invited;
  if (invited) showBanner(at("invited"), "h2", CHOICES[lang], CHOICES[lang].titles[choice.instrument].title, found);
}

at("lang").replaceChildren(...Object.keys(CHOICES).map((tag) => option(tag, CHOICES[tag].name, tag)));
// With only one language there is nothing to choose.
at("lang").closest("p").hidden = Object.keys(CHOICES).length < 2;
begin();
addEventListener("hashchange", begin);
at("choice").addEventListener("change", () => {
  const choice = { instrument: at("instrument").value, lang: at("lang").value };
  // The address no longer names what is shown.
  if (invitation(location.hash) || location.search) history.replaceState(history.state, "", location.pathname);
  show(choice);
  remember(choice);
});
