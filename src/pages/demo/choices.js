// The choices in the builder: reads them from the form, puts them into it, and keeps them in the page's address.
// It knows no choice by name: the form's markup defines what can be chosen and the initial choices.

/** The names and values of all choices. A value that its field refuses counts as empty. */
export function read(form) {
  const refused = (name) => form.elements[name].validity?.valid === false;
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, refused(name) ? "" : value.trim()]));
}

/** Puts the choices in an address into the form. Anything that is not a choice there is ignored. */
export function fill(form, search) {
  for (const [name, value] of new URLSearchParams(search)) {
    const field = form.elements.namedItem(name);
    const offered = field?.options ?? (field instanceof RadioNodeList && field);
    if (field?.name !== name && !offered) continue;
    if (!offered || [...offered].some((option) => option.value === value)) field.value = value;
  }
}

/** The present address with all choices that differ from the initial ones. A fragment is kept as it is. */
export function address(choices, start) {
  const changed = Object.entries(choices).filter(([name, value]) => value !== start[name]);
  const query = new URLSearchParams(changed).toString();
  return location.pathname + (query && `?${query}`) + location.hash;
}
