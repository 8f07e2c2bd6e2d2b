// Owns the one way in which bytes are squeezed here, so that the size that is reported and the size
// that is sent while timing are the same. Knows nothing of which files there are.
import { brotliCompressSync, constants } from "node:zlib";

/** Brotli at quality 11 with the default window: what a server with files compressed beforehand sends. */
export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
