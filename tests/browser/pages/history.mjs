// Pages whose widgets write the tab's history, and the ways through it.

const page = (elements) => `<!doctype html><html lang="en"><head><title>Ours</title>
  <script type="module" src="/partnership-check.js"></script></head><body>${elements}</body></html>`;
const ten = '<partnership-check id="ten" history="on" loading="eager"></partnership-check>';
const fit = '<partnership-check id="fit" history="on" loading="eager" instrument="strategic-fit"></partnership-check>';
/** one.html, two.html with two widgets, and off.html, where nothing is written. */
export const site = { files: { "/one.html": page(ten), "/two.html": page(ten + fit), "/off.html": page(ten.replace(' history="on"', "")) } };

export const back = (tab) => tab.evaluate(() => history.back());
export const forward = (tab) => tab.evaluate(() => history.forward());
export const entries = (tab) => tab.evaluate(() => history.length);
