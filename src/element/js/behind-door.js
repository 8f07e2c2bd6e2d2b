// Puts the functions that a wasm module exports behind a door, through which every call then goes. Knows nothing of either.

/**
 * @param {WebAssembly.Exports} exports
 * @param {(act: () => unknown) => unknown} guarded makes a call
 */
export function behind(exports, guarded) {
  const one = ([name, it]) => [name, typeof it === "function" ? (...given) => guarded(() => it(...given)) : it];
  return Object.fromEntries(Object.entries(exports).map(one));
}
