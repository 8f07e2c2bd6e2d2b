// Turns the bytes of a file into text, strictly: a file in another encoding is refused rather than read with wrong
// letters. The widget's module does the same with result files (src/wire/encoding.rs). Knows nothing of what a text says.

/** What is wrong with a file in another encoding. */
export const NOT_UTF_8 = "is not UTF-8; save it as UTF-8";

const BY_MARK = { "255,254": "utf-16le", "254,255": "utf-16be" };

/**
 * The text of a file in UTF-8, or in UTF-16 if a byte order mark says so; without the mark.
 * @param {ArrayBuffer} buffer
 * @returns {string | undefined} nothing if it is in another encoding
 */
export function decode(buffer) {
  try {
    return new TextDecoder(BY_MARK[new Uint8Array(buffer.slice(0, 2))], { fatal: true }).decode(buffer);
  } catch {
    return undefined;
  }
}
