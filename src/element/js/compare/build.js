// What only the build knows. script/lib/build/integrity.mjs writes another file in place of this one into the bundle.

/** By path, the SHA-256 that a file of the comparison must have, as in the element's own list. */
export const HASHES = {};
