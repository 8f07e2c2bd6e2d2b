// The hash of the widget's script, from the build that this page is part of, and what people need to know about it.
// It knows where the hash is, but nothing about the lines that use it.
import { say } from "../words/say.js";

export const SCRIPT = "partnership-check.js";

/** @returns {Promise<string | undefined>} the value for `integrity`; `undefined` if it cannot be loaded */
export async function fetchHash(page) {
  try {
    const answer = await fetch(new URL("integrity.json", page));
    const found = answer.ok ? (await answer.json())[SCRIPT] : "";
    if (/^sha(256|384|512)-[A-Za-z0-9+/]+=*$/.test(found)) return found;
  } catch {
    // The lines work without the hash, and aboutHash explains that.
  }
  return undefined;
}

export const aboutHash = (hash) => (hash ? say("lines.hash") : say("lines.no-hash"));
