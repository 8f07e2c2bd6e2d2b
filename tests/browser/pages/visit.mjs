// Starts every browser test: opens a new site, and so with empty storage, and a tab, and closes both afterwards.
import { openSite } from "../server.mjs";
import { Widget } from "./widget.mjs";

/**
 * Opens `page` (a fixture or index.html) for a test. `hand` says how the visitor operates it: if that does not matter, with the
 * mouse in one engine and by script in the others.
 */
export async function visit(t, browser, page, { site: options, size, hand = usual(browser), host } = {}) {
  const site = await openSite(options);
  t.after(() => site.close());
  const tab = await visitAgain(t, browser, site.url(page), size);
  return { site, tab, widget: new Widget(tab, hand, host) };
}

const usual = (browser) => (browser.first === false ? "script" : "mouse");

/** Opens the page of a bundled assessment. */
export const visitCheck = (t, browser, instrument, options = {}) =>
  visit(t, browser, "check.html", { ...options, site: { ...options.site, fill: { instrument } } });

/** The element as it stands in a page. */
export const CHECK = '<partnership-check loading="eager"></partnership-check>';

/** Opens a page with this text, which loads the element. */
export function visitPage(t, browser, body, { head = "", doctype = "<!doctype html>", ...options } = {}) {
  const script = '<script type="module" src="partnership-check.js"></script>';
  const page = `${doctype}<html><head><title>Ours</title>${head}${script}</head><body>${body}</body></html>`;
  return visit(t, browser, "own.html", { ...options, site: { ...options.site, files: { "/own.html": page, ...options.site?.files } } });
}

/** Opens another tab in the same browser, on a page of a site that is already open. */
export async function visitAgain(t, browser, url, size) {
  const tab = await browser.newTab();
  t.after(() => browser.release?.(tab));
  await tab.open(url, size);
  return tab;
}
