// What only the build knows. script/lib/build/integrity.mjs writes another file in place of this one into the
// bundle, with the same names; run from the source, the element has no files beside it to hold against it.

/** The version of the build. */
export const VERSION = "source";

/** By path, the SHA-256 (base64, without its closing `=`) that a file beside this script must have. Language files add to it. */
export const HASHES = {};
