// The choices in the builder: reads them from the form, puts them into it, and keeps them in the page's address.
// It knows no choice by name: the form's markup defines what can be chosen and the initial choices.

/** A choice that is called something else in the address, because there its name is that of the page's own language. */
const CALLED = { lang: "widget-lang" };
const inAddress = (name) => CALLED[name] ?? name;
const inForm = (name) => Object.keys(CALLED).find((own) => CALLED[own] === name) ?? name;
/** What an address has beside the choices, and keeps. */
const KEPT = Object.keys(CALLED);

/** The names and values of all choices. A value that its field refuses counts as empty. */
export function read(form) {
  const refused = (name) => form.elements[name].validity?.valid === false;
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, refused(name) ? "" : value.trim()]));
}

/** Puts the choices in an address into the form. Anything that is not a choice there is ignored. */
export function fill(form, search) {
  for (const [called, value] of new URLSearchParams(search)) {
    const name = inForm(called);
    const field = KEPT.includes(called) ? null : form.elements.namedItem(name);
    const offered = field?.options ?? (field instanceof RadioNodeList && field);
    if (field?.name !== name && !offered) continue;
    if (!offered || [...offered].some((option) => option.value === value)) field.value = value;
  }
}

/** The present address with all choices that differ from the initial ones. The page's language and a fragment are kept as they are. */
export function address(choices, start) {
  const kept = [...new URLSearchParams(location.search)].filter(([name]) => KEPT.includes(name));
  const changed = Object.entries(choices).filter(([name, value]) => value !== start[name]);
  const query = new URLSearchParams([...kept, ...changed.map(([name, value]) => [inAddress(name), value])]).toString();
  return location.pathname + (query && `?${query}`) + location.hash;
}
