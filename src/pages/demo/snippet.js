// The text to paste: two lines of HTML, and CSS that reserves room for them and, if any were chosen, has colours, lengths and
// a font. Pure: it knows the names of the choices, but nothing about the page.

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
 * @param {import("./place.js").Place} place where the script is
 * @param {string | undefined} hash its hash, if it is known
 */
export function scriptLine({ script, origin }, hash) {
  const all = [["src", script], ["integrity", hash], ["crossorigin", origin && "anonymous"]];
  return `<script type="module"${all.filter(([, value]) => value).map(written).join("")}></script>`;
}

/**
 * The child that is shown until the widget is ready, and where the script does not run, for example because it no longer matches
 * its hash.
 */
export const fallback = (words) => `<p>${escape(words)}</p>`;

/** Both lines; the first one comes from scriptLine. `words` are those of the fallback. */
export function lines(choices, start, place, hash, words) {
  const element = attributes(choices, start).map(written).join("");
  return `${scriptLine(place, hash)}\n<partnership-check${element}>${fallback(words)}</partnership-check>`;
}

/**
 * Reserves the room of the first screen, so that the page does not jump when it takes the place of the fallback. It is the same
 * screen in both layouts, and needs more lines where these are short. Where no script runs, the fallback is all there is.
 */
export const ROOM =
  "@media (scripting: enabled) { partnership-check { display: flow-root; min-block-size: 28rem } }\n" +
  "@media (scripting: enabled) and (width < 30rem) { partnership-check { min-block-size: 40rem } }";

/** What goes into the site's style sheet. */
export const sheet = (choices) => [ROOM, rule(choices)].filter(Boolean).join("\n");

/** The rule with the chosen look; empty if nothing was chosen for it. */
export function rule(choices, selector = "partnership-check") {
  const declared = [
    ...COLOURS.map((name) => [name, choices[name]]),
    ...LENGTHS.map((name) => [name, choices[name] && `${choices[name]}px`]),
    ["font", choices.font],
  ].filter(([, value]) => value);
  if (!declared.length) return "";
  return `${selector} {\n${declared.map(([name, value]) => `  --pc-${name}: ${value};\n`).join("")}}`;
}
