// The screens that must work without a language file and without the module: their built-in texts, and what they save.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { RECOVERY } from "../../src/element/js/recovery.js";
import { ENGLISH, fileName } from "../../src/element/js/screens.js";

test("the built-in texts are the same as in the English language file", () => {
  const file = JSON.parse(readFileSync(new URL("../../src/i18n/languages/en.json", import.meta.url), "utf8"));
  const shared = (texts) =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => /^(failed|recovery)\./.test(key)));
  assert.deepEqual(shared({ ...ENGLISH, ...RECOVERY }), shared(file));
});

test("a result file is named after the reader's day, like those that the module saves", () => {
  const name = (zone, completed, updated) => {
    process.env.TZ = zone;
    return fileName({ instrument: { id: "sample" }, completed, updated });
  };
  const zone = process.env.TZ;
  const [midnight, later] = ["2026-01-01T00:00:00.000Z", "2026-02-01T12:00:00.000Z"];
  assert.equal(name("UTC", null, midnight), "sample-2026-01-01.json");
  assert.equal(name("Pacific/Honolulu", null, midnight), "sample-2025-12-31.json");
  assert.equal(name("Pacific/Auckland", midnight, later), "sample-2026-01-01.json");
  assert.equal(name("Pacific/Auckland", null, later), "sample-2026-02-02.json");
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
