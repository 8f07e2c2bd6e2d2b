// What the page hands over, as JSON text. Knows nothing of what a document says.

/**
 * The text of a document that the page gives, as an object or already as text. Old libraries give lists and texts a `toJSON` of their own, which writes
 * them in another way.
 */
export function toText(document) {
  if (typeof document === "string") return document;
  const builtIn = [Array, String, Number, Boolean, Object].map(({ prototype }) => prototype.toJSON).filter(Boolean);
  // `value` is what `toJSON` has made of it.
  return `${JSON.stringify(document, function (name, value) {
    return builtIn.includes(this[name]?.toJSON) ? this[name] : value;
  })}`;
}
