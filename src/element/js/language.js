// Which language the widget speaks: the element's own, else its surroundings', else the browser's,
// else English. Pure but for reading `lang` off the ancestors; knows nothing of the texts themselves.

/** Languages of the interface: the names of the files in languages/. */
export const SHIPPED = ["en", "de", "cy", "ar", "fr", "es", "pl", "uk"];

function canonical(tag) {
  try {
    return tag && Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The language that an element says of itself. In XHTML that may be in `xml:lang`. */
export const ownLanguage = (node) => node.getAttribute?.("lang") || node.getAttribute?.("xml:lang");

/** BCP 47 lookup (RFC 4647, 3.4): the tag itself, then without its last subtag, and so on. */
function lookup(tag, shipped) {
  const parts = tag.split("-");
  while (parts.length && !shipped.includes(parts.join("-"))) parts.pop();
  return parts.join("-");
}

/** The `lang` that an element stands in, not counting its own; looks out of shadow roots too. */
export function inheritedLanguage(element) {
  const outwards = (node) => node.parentNode ?? node.host;
  for (let node = outwards(element); node; node = outwards(node)) {
    const lang = ownLanguage(node);
    if (lang) return lang;
  }
  return null;
}

/**
 * A source is passed over when it is absent or names no language of the interface, but what it names
 * stays first in `languages`: an assessment may speak a language that the interface doesn't.
 * @param {string | null} own the element's attribute
 * @param {string | null} inherited
 * @param {readonly string[] | undefined} preferred the browser's, which pages can replace
 * @param {(name: string, value: string, why: string) => void} warn
 * @returns {{language: string, languages: string[]}} the interface language, and the chain of wishes ending in it
 */
export function resolveLanguage(own, inherited, preferred, warn, shipped = SHIPPED) {
  const chain = new Set();
  const match = (source) => {
    const tags = source.map(canonical).filter(Boolean);
    for (const tag of tags) chain.add(tag);
    const language = tags.map((tag) => lookup(tag, shipped)).find(Boolean);
    if (!language && own && source[0] === own) {
      const why = tags.length ? `not a language of the interface (${shipped.join(", ")})` : "not a language tag";
      warn("lang", own, `${why}; that of the page or the browser is used`);
    }
    return language;
  };
  const language = match([own]) || match([inherited]) || match([].concat(preferred)) || "en";
  return { language, languages: [...chain.add(language)] };
}
