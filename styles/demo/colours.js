// The colour fields: each a text and the browser's own picker, with the contrast that follows from it.
// Knows the widget's colours and what each stands on; what a colour is and how two contrast is in css.js.
import { contrast, hex, isValue } from "./css.js";

/** The widget's own colours, as its style sheet has them; a browser test holds the two together. */
export const OWN = {
  "accent": "light-dark(#0d5f6b, #7fd0d8)",
  "on-accent": "light-dark(#ffffff, #08282d)",
  "surface": "light-dark(#ffffff, #14181d)",
  "text": "light-dark(#1b2229, #e6eaee)",
  "muted": "light-dark(#55606b, #a9b3bd)",
  "border": "light-dark(#76818c, #7f8b97)",
};

/** What each stands on, and the contrast that level AA asks for. */
const NEEDS = {
  "accent": { on: "surface", least: 4.5 },
  "on-accent": { on: "accent", least: 4.5 },
  "text": { on: "surface", least: 4.5 },
  "muted": { on: "surface", least: 4.5 },
  "border": { on: "surface", least: 3 },
};

/** Rounded down: what falls short of AA must not look as if it met it. */
const ratio = (value) => `${(Math.floor(value * 10) / 10).toFixed(1)} : 1`;

/** The contrast of a colour in words, in each of the schemes that the widget can take. */
function verdict(name, chosen, probes) {
  const { on, least } = NEEDS[name];
  const layers = [OWN.surface, chosen.surface, ...(on === "surface" ? [] : [chosen[on]]), chosen[name]];
  const found = Object.entries(probes).map(([scheme, probe]) => [scheme, contrast(probe, ...layers)]);
  if (found.some(([, value]) => value === null)) return { text: "Contrast depends on your page" };
  const low = found.filter(([, value]) => value < least).map(([scheme]) => scheme);
  const values = found.map(([scheme, value]) => (found.length > 1 ? `${ratio(value)} ${scheme}` : ratio(value)));
  const where = low.length === 1 && found.length > 1 ? ` in ${low[0]}` : "";
  const judged = low.length ? `: too little${where}, AA asks for ${least} : 1` : ", meets AA";
  return { text: values.join(", ") + judged, low: low.length > 0 };
}

/**
 * Keeps the fields of colours together: text, picker, and what is said beneath them.
 * @param {HTMLFormElement} form
 */
export function colours(form) {
  const probes = Object.fromEntries(
    ["light", "dark"].map((scheme) => {
      const probe = document.createElement("span");
      probe.className = `probe ${scheme}`;
      probe.hidden = true;
      return [scheme, form.appendChild(probe)];
    }),
  );
  const rows = Object.keys(OWN).map((name) => ({
    name,
    text: form.elements[name],
    picker: form.querySelector(`[data-for="${name}"]`),
    hint: document.getElementById(`${name}-hint`),
  }));
  for (const { text, picker } of rows) {
    picker.addEventListener("input", () => {
      text.value = picker.value;
      text.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
  }
  const check = () => {
    for (const { text } of rows) {
      const value = text.value.trim();
      text.setCustomValidity(!value || isValue("color", value) ? "" : "This is not a colour as CSS writes it.");
      text.ariaInvalid = String(!text.validity.valid);
    }
  };
  /** @param {string} scheme the one that the preview is in: a picker can show one colour only */
  const show = (choices, scheme) => {
    const chosen = Object.fromEntries(Object.entries(OWN).map(([name, own]) => [name, choices[name] || own]));
    const taken = choices.theme === "auto" ? probes : { [choices.theme]: probes[choices.theme] };
    for (const { name, text, picker, hint } of rows) {
      picker.value = hex(probes[scheme], OWN.surface, chosen[name]) ?? picker.value;
      const invalid = !text.validity.valid && { text: `${text.validationMessage} It is left out.`, low: true };
      const said = invalid || (NEEDS[name] ? verdict(name, chosen, taken) : { text: "" });
      hint.textContent = said.text;
      hint.classList.toggle("low", Boolean(said.low));
      text.placeholder = picker.value;
    }
  };
  return { check, show };
}
