// What a site's local storage holds of the widget. Beside the answers, and until the browser has written the latest change to
// disk, there is a mark that says so; nobody but the widget needs it.

const isMark = (key) => key.endsWith(":journal");

/** The texts by their keys, sorted. */
export async function stored(tab) {
  const entries = await tab.evaluate(() => Object.entries(localStorage));
  return Object.fromEntries(entries.filter(([key]) => !isMark(key)).sort());
}

/** The keys, sorted. */
export const storedKeys = async (tab) => Object.keys(await stored(tab));
