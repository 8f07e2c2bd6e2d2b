// Stands for wasm-bindgen's script of the comparison, which the build puts in its place (script/lib/build/module.mjs). Only the
// names are the same: outside the bundle there is no module to talk to.

/** The comparison, as the module has it. */
export const Compare = undefined;

/** What the module imports. */
export const imports = undefined;

/** Takes an instance over and runs its start function. */
export const finish = undefined;
