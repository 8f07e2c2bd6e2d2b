// The start of every journey: a site of its own (so empty storage), a tab, and an end to both.
import { openSite } from "../server.mjs";
import { Widget } from "./widget.mjs";

/** Opens `page` (a fixture or index.html) for a test; `hand` is how the visitor works it. */
export async function visit(t, browser, page, { site: options, size, hand = "mouse", host } = {}) {
  const site = await openSite(options);
  t.after(() => site.close());
  const tab = await visitAgain(t, browser, site.url(page), size);
  return { site, tab, widget: new Widget(tab, hand, host) };
}

/** Opens the page of a bundled assessment. */
export const visitCheck = (t, browser, instrument, options = {}) =>
  visit(t, browser, "check.html", { ...options, site: { ...options.site, fill: { instrument } } });

/** One more tab in the same browser, on a page of a site that is open already. */
export async function visitAgain(t, browser, url, size) {
  const tab = await browser.newTab();
  t.after(() => browser.release?.(tab));
  await tab.open(url, size);
  return tab;
}
