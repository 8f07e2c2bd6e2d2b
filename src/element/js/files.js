// Fetches and parses the widget's own files and assessments, each once a page for all instances, and forgets a
// failure so that the next attempt asks again. Its own files it takes only as the build made them.
// Knows nothing of elements.
import { HASHES } from "./build.js";
import { fingerprint } from "./fingerprint.js";
import { problem } from "./problem.js";

const LIMIT = 1024 * 1024;
const TOO_LARGE = "is larger than 1 MiB";
const under = new Map();

/** A file beside this script, wherever this script was loaded from. */
export const beside = (path) => new URL(path, import.meta.url).href;

/** What `make` promises under a name, made once a page; anew after a failure. */
export function once(key, make) {
  if (!under.has(key)) {
    const promise = make();
    under.set(key, promise);
    promise.catch(() => forget(key));
  }
  return under.get(key);
}

/** Lets go of a file, so that its next use fetches it anew. */
export const forget = (key) => under.delete(key);

async function get(url, place, read, init) {
  let why = "could not be fetched";
  try {
    const response = await fetch(url, init).catch(async (cause) => {
      if (!init) throw cause;
      // The browser doesn't say whether it refused the file, and that may be one of the build before in its cache.
      const found = await fetch(url, { cache: "reload" });
      if (!found.ok) return found;
      await found.blob();
      why = "is not of this build";
      return fetch(url, init);
    });
    if (response.ok) return await read(response);
    throw problem("http", `${url} answered ${response.status} ${response.statusText}`.trim(), place);
  } catch (cause) {
    throw cause.problems ? cause : problem("fetch", `${url} ${why}: ${cause.message}`, place);
  }
}

/** A file beside this script, as the build made it: the browser refuses any other. */
export const own = (path, place, read, init) =>
  get(beside(path), place, read, { ...init, integrity: `sha256-${HASHES[path]}=` });

/**
 * @typedef {{json: unknown, fingerprint: string}} Parsed a JSON file: what is in it, and what tells it from another file
 * @returns {Parsed} what a text of a bearable size is as JSON
 */
export function parse(text, name, place) {
  // The decoder and the encoder agree on UTF-8, so these are the bytes of the file.
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LIMIT) throw problem("too-large", `${name} ${TOO_LARGE}`, place);
  try {
    return { json: JSON.parse(text), fingerprint: fingerprint(bytes) };
  } catch (cause) {
    throw problem("json", `${name} is not JSON: ${cause.message}`, place);
  }
}

const readJson = (url, place) => (response) => {
  // Known beforehand, a giant need not be read at all.
  if (response.headers.get("content-length") > LIMIT) throw problem("too-large", `${url} ${TOO_LARGE}`, place);
  return response.text().then((text) => parse(text, url, place));
};

/** An assessment from anywhere. */
export const assessment = (url, place) => once(url, () => get(url, place, readJson(url, place)));

/** One of the JSON files beside this script. */
export const ownJson = (path, place = path) => once(path, () => own(path, place, readJson(path, place)));

/** The words of a language. The file also brings the hashes of the files that come in that language, by their paths. */
export async function language(tag) {
  const { json } = await ownJson(`languages/${tag}.json`);
  for (const name in json) if (name.includes("/")) HASHES[name] = json[name];
  return json;
}

/** What a language file says beside its words, such as the hash of a file that comes in that language. */
export const companion = (tag, path) => language(tag).then(() => HASHES[path]);

/** The rest of a language's words: those that the first question can do without. */
export const laterWords = (tag) => ownJson(`languages/${tag}.later.json`).then(({ json }) => json);

/** The text of a style sheet; without it the widget is plain but works, so a failure is only told. */
export const styles = (path) =>
  once(path, () => own(path, path, (response) => response.text())).catch((cause) => {
    console.error(`<partnership-check> ${cause.message}`);
    return "";
  });
