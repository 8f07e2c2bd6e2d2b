// Compresses files, always in the same way, so that reported sizes are those that are sent while measuring time.
// It knows nothing about which files there are.
import { brotliCompressSync, constants } from "node:zlib";

/** Brotli at quality 11 with the default window, as sent by a server that compresses files in advance. */
export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
