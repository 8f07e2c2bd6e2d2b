// Pages replace functions of the browser, and extensions deny them. Whatever one of them throws or returns, the widget works
// or says what is in the way, and never crashes, which would stop every widget on the page.
// In one engine: what the widget does with an exception or a value does not depend on where that comes from.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { until } from "./drivers/until.mjs";
import { visit } from "./pages/visit.mjs";

/** It throws an error, or is not there. */
const WAYS = ["error", "absent"];
/** What else it throws, or returns. Each function is tried with two of these; with all of them if PC_WAYS is `all`. */
const ODD = ["null", "undefined", "NaN", "other"];
const waysOf = (number) => (process.env.PC_WAYS === "all" ? [...WAYS, ...ODD] : [...WAYS, ODD[number % 4], ODD[(number + 1) % 4]]);

/** What is called up to the results, by where it is. `(get)` is a property that is broken when it is read. */
const FIRST = [
  ...["NumberFormat", "PluralRules"].map((name) => `Intl.${name}`),
  "Intl.NumberFormat.prototype.format (get)",
  "Intl.PluralRules.prototype.select",
  "Intl.getCanonicalLocales",
  "Intl (get)",
  "Date.now",
  "Math.random",
  "Crypto.prototype.getRandomValues",
  "crypto (get)",
  "localStorage (get)",
  "sessionStorage (get)",
  ...["getItem", "setItem", "removeItem"].map((name) => `Storage.prototype.${name}`),
  "Navigator.prototype.languages (get)",
  "matchMedia",
  "getComputedStyle",
  "innerHeight (get)",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "setTimeout",
  "queueMicrotask",
  "MutationObserver",
  ...["observe", "takeRecords"].map((name) => `MutationObserver.prototype.${name}`),
  "AbortSignal.timeout",
  "fetch",
  "HTMLElement.prototype.focus",
  "Element.prototype.scrollIntoView",
  "Element.prototype.getBoundingClientRect",
  "JSON.parse",
  "JSON.stringify",
  "WebAssembly.instantiate",
  "CSSStyleSheet.prototype.replaceSync",
  "CSS.supports",
];

/**
 * What tells that an element comes near, which only one that loads lazily needs. Where observe() does nothing and says
 * nothing, it cannot be told from one that waits for an element far away.
 */
const NEAR = [
  ["IntersectionObserver", [...WAYS, ...ODD]],
  ["IntersectionObserver.prototype.observe", [...WAYS, "null"]],
];

/** What only the results and what leaves the page need. */
const RESULTS = [
  ...["ListFormat", "DisplayNames", "DateTimeFormat"].map((name) => `Intl.${name}`),
  "Intl.DateTimeFormat.prototype.format (get)",
  "Intl.ListFormat.prototype.format",
  "Intl.ListFormat.supportedLocalesOf",
  "Date.prototype.getTimezoneOffset",
  "Navigator.prototype.clipboard (get)",
  "Navigator.prototype.share",
  "Clipboard.prototype.writeText",
  "History.prototype.replaceState",
  "History.prototype.state (get)",
  ...["Blob", "Response", "CompressionStream", "btoa", "print"],
  "Blob.prototype.stream",
  "ReadableStream.prototype.pipeThrough",
  "URL.createObjectURL",
  "URL.revokeObjectURL",
  "HTMLCanvasElement.prototype.getContext",
  "HTMLCanvasElement.prototype.toBlob",
  "CanvasRenderingContext2D.prototype.fillRect",
  "HTMLElement.prototype.click",
];

const WHY = "no engine decides what a page replaces";

/** What hangs is waited for, so several are tested at once. */
const AT_ONCE = { concurrency: 3 };

inOneEngine("A page without a function that the questions need", WHY, (browser) => FIRST.forEach((api, number) => breaks(browser, api, waysOf(number))), AT_ONCE);

inOneEngine("A page without a function that the results need", WHY, (browser) => RESULTS.forEach((api, number) => breaks(browser, api, waysOf(number), "exports")), AT_ONCE);

inOneEngine("A page without a function that loading lazily needs", WHY, (browser) => NEAR.forEach(([api, ways]) => breaks(browser, api, ways, "", "broken-api-lazy.html")), AT_ONCE);

/** A page in which one function is broken in these ways, each in a frame of its own. */
function breaks(browser, api, all, exports = "", page = "broken-api.html") {
  test(api, async (t) => {
    const { site, tab } = await visit(t, browser, "empty.html");
    await tab.evaluate(
      ([page, api, ways, exports]) => {
        window.reports = [];
        for (const how of ways) {
          const frame = document.createElement("iframe");
          frame.src = `${page}?${new URLSearchParams({ api, how, exports })}`;
          frame.width = 600;
          document.body.append(frame);
        }
      },
      [site.url(page), api, all, exports],
    );
    // Several widgets start at once, so this takes longer than other pages.
    await until("every visit is over", () => tab.evaluate((count) => window.reports.length === count, all.length), 60_000);
    const reports = await tab.evaluate(() => window.reports);
    for (const report of reports) {
      const { how, outcome, shown, codes, answers } = report;
      const label = `${how}: ${JSON.stringify(report)}`;
      assert.ok(!codes.includes("trap"), label);
      if (outcome === "ready") {
        // Without storage, answers last as long as the page.
        assert.equal(shown, "results", label);
        if (api !== "JSON.parse") assert.equal(Object.keys(answers).length, 1, label);
      } else {
        assert.match(outcome, /^failed: ./, label);
        // Where only the module does without it, the questions are there, and the results say what is missing.
        assert.match(shown, /^(failed|waiting)$/, label);
      }
    }
  });
}
