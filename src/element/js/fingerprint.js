// The fingerprint of an assessment's file, by which two files are told apart. Knows nothing of what is in them.

/**
 * The 64-bit FNV-1a hash (Fowler, Noll and Vo) of bytes, as 16 hexadecimal digits. It is no protection against someone
 * who wants two files to seem alike. The widget's module has the same, in src/wire/instrument.rs.
 * @param {Uint8Array} bytes
 */
export function fingerprint(bytes) {
  // In halves of 32 bits. The prime is 2 ** 40 + 0x1b3, and every sum here is a whole number that a double holds.
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + low * 2 ** 8) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
