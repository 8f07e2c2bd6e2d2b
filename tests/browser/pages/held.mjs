// A site on which the module is held back, refused or let through, as on a slow line or under a policy.
import { visitCheck } from "./visit.mjs";

const MODULE = /widget_bg\.wasm$/;

/** Opens the page of a bundled assessment whose module waits for `release()`. */
export async function visitHeld(t, browser, instrument, { site, ...options } = {}) {
  let resolve;
  const promise = new Promise((released) => (resolve = released));
  const hold = (path) => (MODULE.test(path) ? promise : undefined);
  const visited = await visitCheck(t, browser, instrument, { ...options, site: { ...site, hold } });
  await visited.widget.untilShown(".pc");
  // A held response would keep the site from closing.
  t.after(resolve);
  return { ...visited, release: resolve };
}

/** The same where the module is refused until `allow()`. */
export async function visitWithout(t, browser, instrument, { site, ...options } = {}) {
  let refused = true;
  const refuse = (path) => refused && MODULE.test(path);
  const visited = await visitCheck(t, browser, instrument, { ...options, site: { ...site, refuse } });
  await visited.widget.untilShown(".pc");
  return { ...visited, allow: () => (refused = false) };
}

/** The events of these types that the page has heard, each with what the result says of its scores. */
export async function heard(tab, ...types) {
  const events = await tab.seen("events");
  const scores = ({ detail }) => (detail?.result ? (detail.result.scores ? "scored" : "not scored") : undefined);
  return events.filter(({ type }) => types.includes(type)).map((event) => [event.type, scores(event)].filter(Boolean).join(" "));
}

/** Marks the tree that is shown, to tell whether another has taken its place. */
export const mark = (tab) => tab.evaluate(() => void (window.pct.find("partnership-check >>> .pc").marked = true));
export const isMarked = (tab) => tab.evaluate(() => window.pct.find("partnership-check >>> .pc")?.marked === true);
export const untilTaken = (tab) =>
  tab.until("the widget has taken over", () => {
    const shown = window.pct.find("partnership-check >>> .pc");
    return shown !== null && shown.marked === undefined;
  });
