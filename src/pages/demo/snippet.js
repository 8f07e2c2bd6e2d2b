// The text to paste: two lines of HTML, and a CSS rule if any colours, lengths or a font were chosen. Pure: it knows
// the names of the choices, but nothing about the page.

/** The attributes that are left out if they have their default. */
const OPTIONAL = ["lang", "layout", "storage", "storage-key", "theme", "loading", "heading-level", "history", "collect", "round"];
const COLOURS = ["accent", "on-accent", "surface", "text", "muted", "border"];
const LENGTHS = ["radius", "space"];

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const written = ([name, value]) => ` ${name}="${escape(value)}"`;

/**
 * The element's attributes as pairs: always the assessment, and whatever differs from the initial choices.
 * @param {Record<string, string>} choices
 * @param {Record<string, string>} start the initial choices
 */
export function attributes(choices, start) {
  const own = choices.instrument === "own";
  const which = own && choices.src ? ["src", choices.src] : ["instrument", own ? start.instrument : choices.instrument];
  const others = OPTIONAL.map((name) => [name, choices[name]])
    .filter(([name, value]) => value !== start[name])
    // Nobody sees what a round is called whose results go nowhere.
    .filter(([name]) => name !== "round" || choices.collect);
  return [which, ...others];
}

/**
 * @param {string} script the script's address
 * @param {string | undefined} hash its hash, if it is known
 */
export function scriptLine(script, hash) {
  const checked = hash
    ? [
        ["integrity", hash],
        ["crossorigin", "anonymous"],
      ]
    : [];
  return `<script type="module"${[["src", script], ...checked].map(written).join("")}></script>`;
}

/**
 * The child that is shown until the widget is ready, and where the script does not run, for example because it no longer matches
 * its hash.
 */
export const fallback = (words) => `<p>${escape(words)}</p>`;

/** Both lines; the first one comes from scriptLine. `words` are those of the fallback. */
export function lines(choices, start, script, hash, words) {
  const element = attributes(choices, start).map(written).join("");
  return `${scriptLine(script, hash)}\n<partnership-check${element}>${fallback(words)}</partnership-check>`;
}

/** The rule for a style sheet; empty if nothing was chosen for it. */
export function rule(choices, selector = "partnership-check") {
  const declared = [
    ...COLOURS.map((name) => [name, choices[name]]),
    ...LENGTHS.map((name) => [name, choices[name] && `${choices[name]}px`]),
    ["font", choices.font],
  ].filter(([, value]) => value);
  if (!declared.length) return "";
  return `${selector} {\n${declared.map(([name, value]) => `  --pc-${name}: ${value};\n`).join("")}}`;
}
