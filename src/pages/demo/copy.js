// A button that copies a text and says so. If there is no clipboard, it selects the text instead.
// It knows nothing about the text.
import { say } from "../words/say.js";

/** @returns {() => void} clears the status, for when the text has changed */
export function copies(button, source, status) {
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      status.textContent = say("copy.done");
    } catch {
      // There is no clipboard without HTTPS or permission; select the text so that the person can copy it.
      getSelection().selectAllChildren(source);
      status.textContent = say("copy.by-hand");
    }
  });
  return () => (status.textContent = "");
}
