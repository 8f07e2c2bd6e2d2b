// A button that copies a text and says so; without a clipboard the text is left selected.
// Knows nothing of what the text is.

/** @returns {() => void} forgets what was said, for when the text has changed */
export function copies(button, source, told) {
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      told.textContent = "Copied.";
    } catch {
      // No clipboard without HTTPS, or not allowed: leave the text selected for the person to copy.
      getSelection().selectAllChildren(source);
      told.textContent = "Press Ctrl+C or ⌘C to copy the selected text.";
    }
  });
  return () => (told.textContent = "");
}
