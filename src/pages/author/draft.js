// The text in progress, kept in this browser so that a reload loses nothing.
// A browser may refuse storage or have no room: then it says so, and nothing else happens.

const KEY = "partnership-check-author:text";

/** @returns {string | null} the text that was kept */
export function keptText() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Whether the browser lets this page keep anything; whether it has room shows only when something is kept. */
export function keeps() {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Keeps a text; `null` forgets it. @returns {boolean} whether the browser did */
export function keepText(text) {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
