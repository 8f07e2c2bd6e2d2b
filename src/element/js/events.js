// The events of the element. Knows their manners, not when they happen.

export function emit(target, type, detail) {
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/** An event that carries a result document, parsed only if a listener looks at it. */
export function emitResult(target, type, text) {
  let document;
  emit(target, type, {
    get result() {
      return (document ??= JSON.parse(text));
    },
  });
}

/** @param {string} name as the widget knows it: a section's has its id after a colon */
export function emitScreen(target, name, title) {
  const [screen, section = null] = name.split(":");
  emit(target, "pc-screen", { screen, section, title });
}

export function emitProblem(target, { code, message, place }) {
  emit(target, "pc-error", { code, message, place });
}
