// A page that adds, removes, moves and changes widgets all day holds no more than before.
// In one engine: only Chromium counts nodes and listeners for a test.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visit } from "./pages/visit.mjs";

const REPEATS = 100;
/** What caches of the browser and of the widget may hold more after that; a leak holds at least one per repeat. */
const SLACK = REPEATS / 4;

inOneEngine("What a page holds", "only Chromium counts it", (browser) => {
  const repeated = {
    "a widget removed and added again": async () => {
      const widget = document.querySelector("partnership-check");
      const { parentNode } = widget;
      widget.remove();
      await new Promise((done) => setTimeout(done));
      parentNode.append(widget);
      await widget.whenReady();
    },
    "a widget replaced by a new one": async () => {
      const widget = document.querySelector("partnership-check");
      const next = document.createElement("partnership-check");
      next.setAttribute("loading", "eager");
      widget.replaceWith(next);
      await next.whenReady();
    },
    "a widget moved": async () => {
      const widget = document.querySelector("partnership-check");
      document.body.append(widget);
      await widget.whenReady();
    },
    "a changed attribute": async (turn) => {
      const widget = document.querySelector("partnership-check");
      widget.setAttribute("theme", turn % 2 ? "dark" : "light");
      await widget.whenReady();
    },
    "another assessment": async (turn) => {
      const widget = document.querySelector("partnership-check");
      widget.setAttribute("instrument", turn % 2 ? "five-ingredients" : "ten-characteristics");
      await widget.whenReady();
    },
  };
  for (const [name, act] of Object.entries(repeated)) {
    test(`${name}, ${REPEATS} times`, async (t) => {
      const { tab, widget } = await visit(t, browser, "page.html");
      await widget.ready();
      const repeat = (from, to) =>
        tab.evaluate(
          async ([source, from, to]) => {
            // A string may not be run on this page, so the function arrives by its name.
            for (let turn = from; turn < to; turn += 1) await window.pcRepeat[source](turn);
          },
          [name, from, to],
        );
      await tab.runSource(`window.pcRepeat = { ${JSON.stringify(name)}: ${act} }`);
      await repeat(0, REPEATS / 2);
      const before = await tab.held();
      await repeat(0, REPEATS);
      const after = await tab.held();
      for (const what of ["nodes", "listeners"]) {
        const more = after[what] - before[what];
        assert.ok(more < SLACK, `${more} more ${what} after ${REPEATS} times: ${before[what]}, then ${after[what]}`);
      }
    });
  }
});
