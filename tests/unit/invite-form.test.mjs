// The form of the invitation on the demo page, where something is changed while what it needs is still on its way.
import assert from "node:assert/strict";
import { test } from "node:test";

const parts = new Map();
const part = (id) => {
  if (!parts.has(id)) {
    const stub = { textContent: "", hidden: id === "invitation", classList: { toggle() {} }, replaceChildren(...children) { this.children = children; } };
    parts.set(id, Object.assign(new EventTarget(), stub));
  }
  return parts.get(id);
};
const answers = [];
Object.assign(globalThis, {
  document: {
    getElementById: part,
    createElementNS: () => ({ setAttribute() {}, append() {} }),
    documentElement: { lang: "en" },
  },
  location: { href: "https://site.example/" },
  Option: class {},
  fetch: () => new Promise((resolve) => answers.push({ resolve })),
});

const { invites } = await import("../../src/pages/demo/invite.js");

/** All that does not wait for an answer is done then. */
async function settled() {
  await import("../../src/pages/demo/qr.js");
  await new Promise((soon) => setTimeout(soon));
}

/** The form, filled in; and what its owner does with it. */
function form() {
  const field = (value) => ({ value, focus() {}, append() {} });
  const elements = { instrument: { ...field("phase-readiness"), selectedOptions: [{ textContent: "Phase readiness" }] }, lang: field("en"), collect: field("a@b.example"), round: field("Spring") };
  const it = Object.assign(new EventTarget(), { elements });
  invites(it);
  return {
    async submit() {
      it.dispatchEvent(new Event("submit", { cancelable: true }));
      await settled();
    },
    change(name, value) {
      elements[name].value = value;
      it.dispatchEvent(new Event("input"));
    },
    /** What has been asked for arrives, the last first. */
    async arrive(title) {
      answers.pop().resolve({ ok: true, json: async () => ({ title }) });
      await settled();
    },
  };
}

const shown = () => [part("invitation").hidden, part("code-title").textContent, part("code-round").textContent, part("invite-told").textContent];

test("an invitation that was changed while it was made is not shown, and does not take the place of a later one", async () => {
  const page = form();
  await page.submit();
  page.change("round", "Autumn");
  await page.arrive("Early");
  assert.deepEqual(shown(), [true, "", "", ""]);
  await page.submit();
  page.change("round", "Winter");
  await page.submit();
  await page.arrive("Phase readiness");
  const made = [false, "Phase readiness", "Winter", "The invitation is below."];
  assert.deepEqual(shown(), made);
  await page.arrive("Late");
  assert.deepEqual(shown(), made);
});
