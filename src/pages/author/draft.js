// Stores the text in progress in this browser, so that it is not lost when the page is reloaded.
// If the browser refuses storage or has no room, the functions report that and never throw.

const KEY = "partnership-check-author:text";

/** @returns {string | null} the stored text */
export function keptText() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Whether the browser allows this page to store anything. Whether there is room shows only when storing. */
export function keeps() {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Stores a text; `null` removes it. @returns {boolean} whether that worked */
export function keepText(text) {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
