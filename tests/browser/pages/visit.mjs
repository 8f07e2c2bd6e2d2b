// Starts every browser test: opens a new site, and so with empty storage, and a tab, and closes both afterwards.
import { openSite } from "../server.mjs";
import { Widget } from "./widget.mjs";

/** Opens `page` (a fixture or index.html) for a test; `hand` says how the visitor operates it. */
export async function visit(t, browser, page, { site: options, size, hand = "mouse", host } = {}) {
  const site = await openSite(options);
  t.after(() => site.close());
  const tab = await visitAgain(t, browser, site.url(page), size);
  return { site, tab, widget: new Widget(tab, hand, host) };
}

/** Opens the page of a bundled assessment. */
export const visitCheck = (t, browser, instrument, options = {}) =>
  visit(t, browser, "check.html", { ...options, site: { ...options.site, fill: { instrument } } });

/** Opens another tab in the same browser, on a page of a site that is already open. */
export async function visitAgain(t, browser, url, size) {
  const tab = await browser.newTab();
  t.after(() => browser.release?.(tab));
  await tab.open(url, size);
  return tab;
}
