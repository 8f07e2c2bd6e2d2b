// What the widget asks of the browser, before its module is there and from within it. A page can replace any function of the
// browser, and some do: it may be missing, throw anything, or return another type. These functions never
// throw, and always return what is expected. Knows nothing about assessments.

/** What `act` returns if it returns something of this type; else, or if it throws, `otherwise`. */
function attempt(type, act, otherwise) {
  try {
    const value = act();
    if (typeof value === type && value === value) return value;
  } catch {}
  return otherwise;
}

// Numbers, plurals, lists and dates. Chromium only knows Welsh plurals: without a second choice, it would use the language
// of its own menus for the rest. Engines use different digits for Arabic, and a language tag can ask for others; our texts
// and number fields use these.
const formatters = new Map();
function format(kind, tag, method, value, options) {
  const key = [kind, tag, ...Object.values(options ?? {})].join();
  if (!formatters.has(key)) formatters.set(key, new Intl[kind]([tag, "en-GB"], { numberingSystem: "latn", ...options }));
  return formatters.get(key)[method](value);
}

/** Whether `Intl` has words in the language, and not only numbers. */
const isKnown = (tag) => attempt("boolean", () => Intl.ListFormat.supportedLocalesOf(tag).length > 0, false);

export const plural = (tag, count) => attempt("string", () => format("PluralRules", tag, "select", count), "other");

// By default, `Intl` shows up to three decimals.
export const number = (tag, value) => attempt("string", () => format("NumberFormat", tag, "format", value), `${value}`);

export const list = (tag, parts) =>
  attempt("string", () => (isKnown(tag) ? format("ListFormat", tag, "format", parts) : null), parts.join(", "));

// `Intl` rejects tags with other parts than a region and a script, such as `de-x-simple`.
export const languageName = (tag, of) =>
  attempt("string", () => format("DisplayNames", tag, "of", of, { type: "language" }), of);

const WELSH_MONTHS = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(" ");

/**
 * The day in UTC, or else the local day with the time, because two rounds can be on one day. Empty without `Intl`. Our own
 * English is British; whoever reads it gets the dates of their own.
 */
export const date = (tag, millis, day) => {
  const options = { dateStyle: "long", ...(day ? { timeZone: "UTC" } : { timeStyle: "short" }) };
  const words = (tag) => attempt("string", () => format("DateTimeFormat", tag, "format", millis, options), "");
  if (/^cy/.test(tag) && !isKnown(tag)) {
    // From "31 January 2026 at 12:30".
    const at = new globalThis.Date(millis);
    return words("en-GB").replace(/[A-Z][a-z]+/, () => WELSH_MONTHS[day ? at.getUTCMonth() : at.getMonth()]).replace(" at ", " am ");
  }
  const own = attempt("string", () => navigator.language, "");
  if (/^en(-GB)?$/.test(tag) && /^en-/.test(own)) return words(own);
  // Every engine leaves this out.
  return /^fr/.test(tag) ? words(tag).replace(/^1 /, "1er ") : words(tag);
};

/** How many minutes UTC was ahead of the reader's clocks. */
export const behindUtc = (millis) => attempt("number", () => new globalThis.Date(millis).getTimezoneOffset(), 0);

/** Runs `act` after a while. Where that fails, rather at once than never. */
export function later(act, millis) {
  let due = true;
  const once = () => {
    if (due) act();
    due = false;
  };
  if (!attempt("number", () => globalThis.setTimeout(once, millis))) soon(once);
}

/** Runs `act` when what runs now is done. */
export const soon = (act) => Promise.resolve().then(act);

/** The current time in milliseconds. */
export const now = () => attempt("number", () => globalThis.Date.now(), 0);

/** 24 random hexadecimal digits. They only have to differ from others, so that pages without random numbers have them too. */
export function id() {
  const bytes = new Uint8Array(12);
  attempt("object", () => crypto.getRandomValues(bytes));
  if (!bytes.some(Boolean)) bytes.forEach((_, at) => (bytes[at] = attempt("number", () => Math.random(), 0) * 256));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The storages are requested each time, because a browser may deny them, by throwing or with null, and later allow them.
const storage = (session) => (session ? sessionStorage : localStorage);

/** The text under a key, `null` if there is none; `undefined` if the storage is denied or gives something else. */
export function read(session, key) {
  try {
    const text = storage(session).getItem(key);
    if (text === null || typeof text === "string") return text;
  } catch {}
}

/** Whether this is the text under a key. The text is long: compared here, it need not be copied into the module. */
export const holds = (session, key, text) => read(session, key) === (text ?? null);

/** 0 if the text is now stored, 1 if the storage is denied, 2 if it is full. */
export function write(session, key, text) {
  try {
    storage(session).setItem(key, text);
    // Some that pretend to be a storage keep nothing.
    return holds(session, key, text) ? 0 : 1;
  } catch (error) {
    // Engines throw errors of different classes, but with the same name.
    return error?.name === "QuotaExceededError" ? 2 : 1;
  }
}

/** The same for the text under another key, if there is one. */
export function copy(session, from, to) {
  const text = read(session, from);
  return text === null ? 0 : text === undefined ? 1 : write(session, to, text);
}

/** Whether the key is gone. */
export const remove = (session, key) =>
  attempt("boolean", () => (storage(session).removeItem(key), holds(session, key)), false);

/** The keys that begin with this; `undefined` if the storage is denied. */
export function keys(session, prefix) {
  try {
    return Object.keys(storage(session)).filter((key) => key.startsWith(prefix)).sort();
  } catch {}
}

/** Calls a method of an element. */
export const tell = (element, method) => attempt("object", () => element[method]());

// `document.open()` takes the listeners of every element away, and says so to nobody.
const SIGN = "pc-listening";

/** Gives an element a listener by which `listens` can tell whether it still has any. */
export const sign = (element) => attempt("object", () => element.addEventListener(SIGN, (event) => event.preventDefault()));

/** Whether an element still has its listeners. */
export const listens = (element) =>
  attempt("boolean", () => !element.dispatchEvent(new Event(SIGN, { cancelable: true })), false);

/**
 * Keeps an element in view for this number of frames. Browsers only scroll until it is visible, so what is under it can
 * remain out of view. And sections that were never on the screen have no height until they come near it, so in the next
 * frame it can move away again.
 */
export function keepInView(element, frames) {
  if (!frames) return;
  const look = () => {
    const top = attempt("number", () => element.getBoundingClientRect().top, 0);
    if (top < 0 || top >= innerHeight / 2) tell(element, "scrollIntoView");
    keepInView(element, frames - 1);
  };
  attempt("number", () => requestAnimationFrame(look));
}

/** Saves a text or a blob as a file, and returns whether the browser takes it. */
export function save(name, media, content) {
  return attempt("boolean", () => {
    const url = URL.createObjectURL(new Blob([content], { type: media }));
    const link = document.createElement("a");
    Object.assign(link, { href: url, download: name }).click();
    // By the next task, the download has its own reference to the blob. If the address is revoked at once, WebKit does not
    // save the file.
    attempt("number", () => globalThis.setTimeout(() => attempt("object", () => URL.revokeObjectURL(url)), 60_000));
    return typeof url === "string";
  }, false);
}

/** Listens for an event of the window, or no longer. Where that fails, the widget just does not hear of it. */
export const listen = (kind, heard) => attempt("object", () => addEventListener(kind, heard));
export const unlisten = (kind, heard) => attempt("object", () => removeEventListener(kind, heard));
