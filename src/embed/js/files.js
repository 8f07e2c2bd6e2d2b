// Fetches the widget's own files and assessments, each once a page for all instances, and forgets a
// failure so that the next attempt asks again. Knows nothing of elements.
import { guarded } from "./trap.js";
import { problem } from "./problem.js";
import { beside } from "./supply.js";

const LIMIT = 1024 * 1024;
const TOO_LARGE = "is larger than 1 MiB";
const under = new Map();
let imports = 0;

function once(key, make) {
  if (!under.has(key)) {
    const promise = make();
    under.set(key, promise);
    promise.catch(() => forget(key));
  }
  return under.get(key);
}

/** Lets go of a file, so that its next use fetches it anew. */
export const forget = (key) => under.delete(key);

async function get(url, place, read) {
  try {
    const response = await fetch(url);
    if (response.ok) return await read(response);
    throw problem("http", `${url} answered ${response.status} ${response.statusText}`.trim(), place);
  } catch (cause) {
    throw cause.problems ? cause : problem("fetch", `${url} could not be fetched: ${cause.message}`, place);
  }
}

/** @returns {string} the text, when it is JSON of a bearable size */
export function checkText(text, name, place) {
  // The decoder and the encoder agree on UTF-8, so this counts the bytes of the file.
  if (new TextEncoder().encode(text).length > LIMIT) throw problem("too-large", `${name} ${TOO_LARGE}`, place);
  try {
    JSON.parse(text);
  } catch (cause) {
    throw problem("json", `${name} is not JSON: ${cause.message}`, place);
  }
  return text;
}

const readJson = (url, place) => (response) => {
  // Known beforehand, a giant need not be read at all.
  if (response.headers.get("content-length") > LIMIT) throw problem("too-large", `${url} ${TOO_LARGE}`, place);
  return response.text().then((text) => checkText(text, url, place));
};

/** The text of an assessment. */
export const assessment = (url, place) => once(url, () => get(url, place, readJson(url, place)));

/** The text of a language file. */
export function language(tag) {
  const path = `languages/${tag}.json`;
  return assessment(beside(path), path);
}

/** The text of the file with the rest of a language's words: those that the first question can do without. */
export function laterWords(tag) {
  const path = `languages/${tag}.later.json`;
  return assessment(beside(path), path);
}

/** The text of a style sheet; without it the widget is plain but works, so a failure is only told. */
export const styles = (name) =>
  once(name, () => get(beside(name), name, (response) => response.text())).catch((cause) => {
    console.error(`<partnership-check> ${cause.message}`);
    return "";
  });

/** What comes later of this script; without it only the colours go unchecked, so a failure is only told. */
export const laterScript = () =>
  once("later", () => import(beside("partnership-check.later.js"))).catch((cause) =>
    console.error(`<partnership-check> ${cause.message}`),
  );

/** The widget's module with its wasm instantiated; both come down in parallel. */
export const program = () =>
  once("program", async () => {
    const wasm = get(beside("widget_bg.wasm"), "widget_bg.wasm", (response) => response);
    wasm.catch(() => {}); // told by the await below, unless the import fails first
    // Firefox keeps a failed import for the life of the page, so a further attempt needs a new address.
    const url = beside(`widget.js${imports ? `?again=${imports}` : ""}`);
    let module;
    try {
      module = await import(url);
    } catch (cause) {
      imports += 1;
      throw problem("fetch", `${url} could not be loaded: ${cause.message}`, "widget.js");
    }
    const response = await wasm;
    module.guardWith(guarded);
    try {
      await guarded(() => module.default(response));
    } catch (cause) {
      if (cause.problems) throw cause;
      throw problem("wasm", `widget_bg.wasm could not start: ${cause.message}`, "widget_bg.wasm");
    }
    return module;
  });
