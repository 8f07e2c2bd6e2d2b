// What only the build knows: the hashes of the files that this script asks for, by path, as in ../build.js.
// script/lib/build/integrity.mjs writes another file in place of this one into the bundle.

export const HASHES = {};
