// Waiting: for a promise that somebody else settles, for the next frame, and for an element to come near. Knows nothing of
// what is waited for.
import { later } from "../../platform/safe.js";

const NEAR = "300px";

/**
 * A promise that is settled with `settle("resolve" | "reject", value)`. The page may ignore it, so a rejection is never
 * reported as unhandled.
 */
export function deferred() {
  let functions;
  const promise = new Promise((resolve, reject) => (functions = { resolve, reject }));
  promise.catch(() => {});
  const settle = (how, value) => {
    functions[how](value);
    it.settled = true;
  };
  const it = { promise, settle, settled: false };
  return it;
}

/** Calls before the next frame is drawn, or soon where there are no frames. */
export function beforeFrame(act) {
  try {
    requestAnimationFrame(act);
  } catch {
    later(act);
  }
}

/** Whether the address carries results. They are shown at once, wherever on the page that is. */
export const isLinked = () => /[#?&]pc(=|%3d)/i.test(location.hash);

/**
 * Calls `start` once the element comes near to what is seen, gets the focus, or the address carries results.
 * @returns {(() => void) | undefined} stops waiting, unless nothing had to be waited for
 */
export function whenNear(element, start) {
  let near;
  try {
    if (!isLinked()) {
      const observer = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && start(), { rootMargin: NEAR });
      observer.observe(element);
      near = observer;
    }
  } catch {
    // Such a browser, or such a page, has nothing to wait with: one that cannot observe would wait for ever.
  }
  if (!near) {
    start();
    return;
  }
  const linked = () => isLinked() && start();
  element.addEventListener("focusin", start);
  addEventListener("hashchange", linked);
  return () => {
    near.disconnect();
    element.removeEventListener("focusin", start);
    removeEventListener("hashchange", linked);
  };
}
