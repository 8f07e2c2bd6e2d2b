// The built-in texts of the screens that must work without a language file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ENGLISH } from "../../src/element/js/screens.js";

test("the built-in texts are the same as in the English language file", () => {
  const file = JSON.parse(readFileSync(new URL("../../src/i18n/languages/en.json", import.meta.url), "utf8"));
  const shared = (texts) =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => /^(failed|recovery)\./.test(key)));
  assert.deepEqual(shared(ENGLISH), shared(file));
});
