// Files that differ from the build, and how the element's start ends then.

// Each altered file is still valid: a space changes nothing in JSON and CSS, nor does an empty section in wasm.
export const more = (path) => (path.endsWith(".wasm") ? [0, 1, 0] : " ");
export const altered = (file) => ({ append: (path) => path.endsWith(`/${file}`) && more(path) });

/** How the start ended: `ready`, or the problem. */
export const outcome = (tab) =>
  tab.evaluate(async () => {
    const element = document.querySelector("partnership-check");
    return element.whenReady().then(() => "ready", ({ code, message, place }) => ({ code, message, place }));
  });
