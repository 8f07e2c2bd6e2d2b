// What the first part of the module asks of the browser (door.rs): all of safe.js, and what Yew's scheduler needs. An exception
// that went through Rust would skip what Rust does on the way out, and the next call would crash the module for every widget on
// the page. Knows nothing about assessments.
import { drawing } from "./others.js";
import { later, now, soon } from "./safe.js";

export * from "./safe.js";
export { lookAfter } from "./others.js";

// Yew and wasm-bindgen call these three by name; the build gives them these (script/lib/build/module.mjs).
export const Date = { now };

export const queueMicrotask = (act) => soon(() => drawing(act));

export function setTimeout(act, millis) {
  later(() => drawing(act), millis);
  return 0;
}
