// The screen that says that the widget has stopped, with the way to go on. It comes with the script of a module, without which
// nothing can stop. Knows nothing of why or when.
import { acts, announcement, button, screen, speak } from "./screens.js";

/** Stand-ins for the texts of the language file, as in screens.js. */
export const RECOVERY = {
  "recovery.title": "Something went wrong here",
  "recovery.local": "Your answers are safe in this browser. Reload the page to go on.",
  "recovery.session": "Your answers are safe in this tab. Reload the page to go on.",
  "recovery.none": "Your answers are only on this page. Download them before you reload it.",
  "recovery.reload": "Reload the page",
};

/**
 * @param {import("./screens.js").Voice} voice
 * @param {"local" | "session" | "none"} kept where the answers are
 * @param {(() => void) | null} download saves the last known answers, if there are any
 */
export function recovery(voice, kept, download) {
  const say = speak({ messages: { ...RECOVERY, ...voice.messages } });
  const words = download || kept !== "none" ? [say(`recovery.${kept}`)] : [];
  const buttons = [button(say("recovery.reload"), "reload", () => location.reload())];
  if (download) buttons.push(button(say("recovery.download"), "download", download));
  if (kept === "none") buttons.reverse();
  return screen("recovery", voice, announcement(voice, say("recovery.title"), ...words), acts(...buttons));
}

