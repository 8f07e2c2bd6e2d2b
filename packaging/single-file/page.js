// The page that is one file: what to fill in and in which language, remembered where the browser allows it. Knows
// nothing of how the widget works, nor that all its files are in here with it.
import "partnership-check";

/* global CHOICES -- by language its direction, its words and the assessments' titles; filled in when this is packed. */
const KEY = "partnership-check.html";
const element = document.querySelector("partnership-check");
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
    // Then it is asked again the next time.
  }
}

const option = (value, text, lang) => Object.assign(new Option(text, value), { lang, dir: "auto" });

/** The first language of the browser that is here. */
const preferred = () => navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => CHOICES[tag]) ?? "en";

function show({ instrument, lang }) {
  const { direction, titles, words } = CHOICES[lang];
  Object.assign(document.documentElement, { lang, dir: direction });
  at("promise").textContent = words.promise;
  at("fallback").textContent = words.needs;
  for (const name of ["instrument", "lang"]) document.querySelector(`label[for=${name}]`).textContent = words[name];
  at("instrument").replaceChildren(...Object.entries(titles).map(([id, { title, lang }]) => option(id, title, lang)));
  at("instrument").value = instrument;
  at("lang").value = lang;
  element.setAttribute("instrument", instrument);
  element.setAttribute("lang", lang);
}

const [first] = Object.keys(CHOICES.en.titles);
const before = remembered();
at("lang").replaceChildren(...Object.keys(CHOICES).map((tag) => option(tag, CHOICES[tag].own, tag)));
// With one language there is nothing to choose.
at("lang").closest("p").hidden = Object.keys(CHOICES).length < 2;
show({
  instrument: CHOICES.en.titles[before.instrument] ? before.instrument : first,
  lang: CHOICES[before.lang] ? before.lang : preferred(),
});
at("choice").addEventListener("change", () => {
  const choice = { instrument: at("instrument").value, lang: at("lang").value };
  show(choice);
  remember(choice);
});
