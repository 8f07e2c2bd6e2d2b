// What is chosen in the builder, read from its form and put into it, and the page's address that keeps it.
// Knows no choice by name: what can be chosen, and what stands at the start, is the form's own markup.

/** The names and values of everything chosen; what its field refuses counts as not given. */
export function read(form) {
  const refused = (name) => form.elements[name].validity?.valid === false;
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, refused(name) ? "" : value.trim()]));
}

/** Puts an address's choices into the form; what is no choice there is passed over. */
export function fill(form, search) {
  for (const [name, value] of new URLSearchParams(search)) {
    const field = form.elements.namedItem(name);
    const offered = field?.options ?? (field instanceof RadioNodeList && field);
    if (field?.name !== name && !offered) continue;
    if (!offered || [...offered].some((option) => option.value === value)) field.value = value;
  }
}

/** The present address with what differs from the start; a fragment is somebody else's and stays. */
export function address(choices, start) {
  const changed = Object.entries(choices).filter(([name, value]) => value !== start[name]);
  const query = new URLSearchParams(changed).toString();
  return location.pathname + (query && `?${query}`) + location.hash;
}
