// The fingerprint of files: FNV-1a, as the module works it out too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprint } from "../../src/element/js/fingerprint.js";

const encode = (text) => new TextEncoder().encode(text);

/** As its authors write it. */
function plain(bytes) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

test("it is the published hash", () => {
  // From the authors' own list of test vectors.
  const vectors = { "": "cbf29ce484222325", "a": "af63dc4c8601ec8c", "b": "af63df4c8601f1a5", "foobar": "85944171f73967e8" };
  for (const [text, hash] of Object.entries(vectors)) assert.equal(fingerprint(encode(text)), hash, text);
});

test("it is the same in halves as in one", () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) & 255;
  for (let length = 0; length < 300; length += 7) {
    const bytes = Uint8Array.from({ length }, random);
    assert.equal(fingerprint(bytes), plain(bytes));
  }
  const extremes = [0, 255].map((byte) => new Uint8Array(5000).fill(byte));
  for (const bytes of extremes) assert.equal(fingerprint(bytes), plain(bytes));
});
