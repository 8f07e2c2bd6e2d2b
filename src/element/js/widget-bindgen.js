// Stands for wasm-bindgen's script, which the build puts in its place (script/lib/build/module.mjs). Only the
// names are the same: outside the bundle there is no module to talk to.

/** The module's exports, once it has been started. */
export const wasm = undefined;

/** The widget, as the module has it. */
export const Widget = undefined;

/** What the module imports. */
export const imports = undefined;

/** Takes an instance over and runs its start function. */
export const finish = undefined;
