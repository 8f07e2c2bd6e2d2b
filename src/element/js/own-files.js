// The files beside the script that it may ask for before it knows its language: the build has their hashes in this
// order. Knows their names, not what is in them; the files that come in a language are named by that language's file.
import { CHOICES } from "./attributes.js";
import { SHIPPED } from "./language.js";

/** Paths, from the script's own folder. */
export const SIBLINGS = [
  "partnership-check.css",
  "partnership-check.widget.js",
  "partnership-check.compare.js",
  "widget_bg.wasm",
  ...SHIPPED.map((tag) => `languages/${tag}.json`),
  ...CHOICES.instrument.map((id) => `instruments/${id}.json`),
];

/** The same of the files that the widget's script asks for, which has their hashes. */
export const LATER = ["partnership-check.later.css", "widget_later.wasm"];
