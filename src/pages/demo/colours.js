// The colour fields: each is a text field and the browser's colour picker, with the resulting contrast.
// It knows the widget's own colours. What a text means is in css.js; how the widget corrects a colour is in the widget.
import { corrected, forEachNeed, hex, leastContrast, over } from "../../element/js/contrast.js";
import { isValue, resolve } from "./css.js";
import { refused } from "./refused.js";
import { verdict } from "./verdict.js";
import { say } from "../words/say.js";

/** The widget's own colours, as in its style sheet; a browser test checks that they are the same. */
export const OWN = {
  "accent": "light-dark(#0d5f6b, #7fd0d8)",
  "on-accent": "light-dark(#ffffff, #08282d)",
  "surface": "light-dark(#ffffff, #14181d)",
  "text": "light-dark(#1b2229, #e6eaee)",
  "muted": "light-dark(#55606b, #a9b3bd)",
  "border": "light-dark(#76818c, #7f8b97)",
};

/** What the widget measures for each colour in one scheme. There is no entry if that depends on the host page. */
function measured(chosen, probe) {
  const parts = Object.entries(chosen).map(([name, colour]) => [name, resolve(probe, colour)]);
  const { surface, ...others } = Object.fromEntries(parts);
  if (surface?.[3] !== 1) return {};
  const results = {};
  const unknown = [...surface]; // a new object, so that it can be told from the surface
  forEachNeed(surface, (name, backs, least) => {
    const colour = others[name];
    const withAccent = backs.some((back) => back !== surface);
    if (!colour || (withAccent && !others.accent)) return unknown;
    const contrast = leastContrast(colour, backs);
    const opaque = over(colour, backs[0]);
    const used = contrast < least ? corrected(opaque, backs, least) : opaque;
    results[name] = { contrast, least, used };
    return used;
  });
  return results;
}

/**
 * Connects the parts of each colour field: the text, the picker and the hint below them.
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
      text.setCustomValidity(!value || isValue("color", value) ? "" : say("colour.wrong"));
      text.ariaInvalid = String(!text.validity.valid);
    }
  };
  /** @param {string} scheme the scheme of the preview, because a picker can show only one colour */
  const show = (choices, scheme) => {
    const chosen = Object.fromEntries(Object.entries(OWN).map(([name, own]) => [name, choices[name] || own]));
    const taken = Object.entries(probes).filter(([name]) => choices.theme === "auto" || choices.theme === name);
    const schemes = taken.map(([name, probe]) => [name, measured(chosen, probe)]);
    for (const { name, text, picker, hint } of rows) {
      const colour = resolve(probes[scheme], chosen[name]);
      if (colour) picker.value = hex(over(colour, resolve(probes[scheme], OWN.surface)));
      const reason = refused(text);
      const words = (reason && { text: reason, low: true }) || (name === "surface" ? { text: "" } : verdict(name, schemes));
      hint.textContent = words.text;
      hint.classList.toggle("low", Boolean(words.low));
      text.placeholder = picker.value;
    }
  };
  return { check, show };
}
