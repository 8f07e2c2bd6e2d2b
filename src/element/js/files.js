// Fetches and parses the widget's own files and assessments, each once a page for all instances, and forgets a
// failure so that the next attempt asks again. Its own files it takes only as the build made them.
// Knows nothing of elements.
import { HASHES } from "./build.js";
import { fingerprint } from "./fingerprint.js";
import { problem } from "./problem.js";

/** How long a file may take before its absence is a failure: long enough for the slowest connection. */
const PATIENCE = 180_000; // ms
const under = new Map();
// What the page's Content-Security-Policy has refused: the directive, by address.
const refused = new Map();
globalThis.document?.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) =>
  refused.set(blockedURI, effectiveDirective),
);

/** The reason if it was the page's policy, with the remedy; else the browser's reason. */
async function reason(url, cause) {
  // The browser tells of it in a task of its own.
  await new Promise((soon) => setTimeout(soon));
  const directive = refused.get(url);
  const source = new URL(url).origin;
  return directive ? policy(directive, source === location.origin ? "'self'" : source) : (cause?.message ?? cause);
}

/** What the page's Content-Security-Policy lacks. */
export const policy = (directive, source) => `the page’s Content-Security-Policy forbids it; add ${source} to its ${directive}`;

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

/** What `read` makes of the response of an address; or the problem, with its place. */
export async function get(url, place, read, init) {
  let why = "could not be fetched";
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const load = (init) => fetch(url, { ...init, signal });
    const response = await load(init).catch(async (cause) => {
      if (!init) throw cause;
      // The browser doesn't say whether it refused the file, and that may be one of the build before in its cache.
      const found = await load({ cache: "reload" });
      if (!found.ok) return found;
      await found.blob();
      why = "is not of this build";
      return load(init);
    });
    if (response.ok) return await read(response);
    throw problem("http", `${url} answered ${response.status} ${response.statusText}`.trim(), place);
  } catch (cause) {
    throw cause?.problems ? cause : problem("fetch", `${url} ${why}: ${await reason(url, cause)}`, place);
  }
}

/** A file beside this script, as the build made it: the browser refuses any other. */
export const own = (path, place, read, init) =>
  get(beside(path), place, read, { ...init, integrity: `sha256-${HASHES[path]}=` });

/** One of the JSON files beside this script: what is in it, and what tells it from another file. */
export const ownJson = (path, place = path) =>
  once(path, () =>
    own(path, place, async (response) => {
      const bytes = await response.arrayBuffer();
      return { json: JSON.parse(new TextDecoder().decode(bytes)), fingerprint: fingerprint(new Uint8Array(bytes)) };
    }),
  );

/** The words of a language. The file also brings the hashes of the files that come in that language, by their paths. */
export async function language(tag) {
  const { json } = await ownJson(`languages/${tag}.json`);
  for (const name of Object.keys(json)) if (name.includes("/")) HASHES[name] = json[name];
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
