// The attributes of <partnership-check>: their names, their known values and what stands in for an
// unknown one. Pure: knows nothing of the document, of files or of the widget.

/** Known values of each enumerated attribute; the first one is the default. */
export const CHOICES = {
  instrument: [
    "ten-characteristics",
    "phase-readiness",
    "success-factors",
    "improvement-cycle",
    "five-ingredients",
    "strategic-fit",
  ],
  layout: ["pages", "single"],
  storage: ["local", "session", "none"],
  theme: ["auto", "light", "dark"],
  loading: ["lazy", "eager"],
  "heading-level": ["2", "1", "3", "4", "5"],
  view: ["assess", "compare"],
  history: ["off", "on"],
};

/** Every attribute whose change takes effect. */
export const ATTRIBUTES = [...Object.keys(CHOICES), "src", "lang", "storage-key", "collect", "round"];

/** Whether a text is one e-mail address, with no character that means anything in the address of a draft. */
export const isMail = (text) => /^[\w.+'-]{1,64}@([a-z\d-]{1,63}\.)+[a-z\d-]{2,63}$/i.test(text);

/**
 * The value in force for an enumerated attribute.
 * @param {string} name
 * @param {string | null} value as written, `null` when the attribute is absent
 * @param {(name: string, value: string, why: string) => void} warn
 * @returns {string}
 */
export function choose(name, value, warn) {
  const known = CHOICES[name];
  const wanted = value?.trim().toLowerCase();
  // An empty attribute is how templates write an absent one.
  if (!wanted || known.includes(wanted)) return wanted || known[0];
  warn(name, value, `not one of ${known.join(", ")}; "${known[0]}" is used`);
  return known[0];
}

/** Whom results may be sent to, and after a line break what this round is called; empty if to nobody. */
function collector(get, warn) {
  const address = get("collect")?.trim();
  if (!address) return "";
  if (isMail(address)) return `${address}\n${get("round") ?? ""}`;
  warn("collect", address, "not an e-mail address; there is no button to send results");
  return "";
}

/**
 * What the attributes say about how the widget looks and behaves, apart from its assessment.
 * @param {(name: string) => string | null} get
 * @param {(name: string, value: string, why: string) => void} warn
 */
export function readAttributes(get, warn) {
  const pick = (name) => choose(name, get(name), warn);
  return {
    view: pick("view"),
    loading: pick("loading"),
    level: Number(pick("heading-level")),
    layout: pick("layout"),
    storage: pick("storage"),
    storageKey: get("storage-key") ?? "",
    collect: collector(get, warn),
    theme: pick("theme"),
    history: pick("history"),
  };
}
