// Where a page's language is chosen: links with the languages' own names, and a word about one that no native speaker has read.
// Links to the pages around carry a chosen language on. It knows the markup of both.
import LANGUAGES from "../../i18n/languages.json" with { type: "json" };
import { inLanguage, namedLanguage } from "./language.js";
import { say } from "./say.js";

/** Fills the place with a link for each language. */
export function offerLanguages(place, tag) {
  const links = LANGUAGES.map(({ tag, name }) => Object.assign(document.createElement("a"), { lang: tag, hreflang: tag, textContent: name }));
  const address = () => links.forEach((link) => (link.href = inLanguage(location.href, link.hreflang)));
  for (const link of links) if (link.lang === tag) link.ariaCurrent = "true";
  address();
  // Others change the address without a word; what it has then has to be in the link before it is followed or copied.
  for (const type of ["pointerdown", "click"]) place.addEventListener(type, address, true);
  // With spaces between, for whoever reads the page without its style.
  place.replaceChildren(...links.flatMap((link) => [link, " "]));
}

/** Says in its own words that a language has not been reviewed. */
export function admit(place, tag) {
  if (LANGUAGES.find((language) => language.tag === tag).reviewed) return;
  const help = document.createElement("a");
  Object.assign(help, { href: new URL("docs/translating.html", import.meta.url).href, hreflang: "en", textContent: say("languages.help") });
  const note = document.createElement("p");
  note.append(say("languages.unreviewed"), " ", help);
  place.append(note);
}

/** A language that was chosen here is that of the next page too. The documentation and the examples are in English alone. */
export function carryOn(root) {
  const tag = namedLanguage(location.href);
  if (!tag) return;
  for (const link of root.querySelectorAll('a[href]:not([hreflang], [download], [href^="#"])')) link.href = inLanguage(link.href, tag);
}
