// The hash of the widget's script, as the build beside this page has it, and what a person needs to know about it.
// Knows where it stands; knows nothing of the lines that it goes into.

export const SCRIPT = "partnership-check.js";

/** @returns {Promise<string | undefined>} the value for `integrity`; `undefined` where it cannot be had */
export async function fetchHash(page) {
  try {
    const answer = await fetch(new URL("integrity.json", page));
    const found = answer.ok ? (await answer.json())[SCRIPT] : "";
    if (/^sha(256|384|512)-[A-Za-z0-9+/]+=*$/.test(found)) return found;
  } catch {
    // Said by aboutHash: the lines work without it.
  }
  return undefined;
}

export const aboutHash = (hash) =>
  hash
    ? "The hash (integrity) lets a browser run exactly this version and no other: copy the line anew when you update the files."
    : "The hash of the script (integrity) could not be had from this site, so the first line comes without one. It works all the same.";
