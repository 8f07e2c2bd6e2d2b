// The class can be imported without a document, and importing it has no effect.
import assert from "node:assert/strict";
import { test } from "node:test";

test("the entry defines the element only if there is a registry, and only once", async () => {
  const { PartnershipCheck } = await import("../../src/element/element.js");
  assert.equal(typeof PartnershipCheck, "function");
  assert.equal(PartnershipCheck.observedAttributes.length, 13);

  const defined = new Map();
  globalThis.customElements = {
    get: (name) => defined.get(name),
    define(name, constructor) {
      assert.ok(!defined.has(name), "defined twice");
      defined.set(name, constructor);
    },
  };
  await import("../../src/element/element.js?first");
  await import("../../src/element/element.js?second");
  assert.equal(defined.get("partnership-check"), PartnershipCheck);
  delete globalThis.customElements;
});
