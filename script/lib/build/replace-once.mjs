// Replaces what stands in a text exactly once, and says so where it does not: what other tools write may change with
// their versions. Knows no file.

/** `text` with the one place that `pattern` matches replaced, as `String.replace` does. */
export function replaceOnce(text, pattern, replacement, file) {
  const count = text.match(new RegExp(pattern, `${pattern.flags}g`))?.length ?? 0;
  if (count !== 1) throw new Error(`${file} has ${pattern} ${count} times; it should once`);
  return text.replace(pattern, replacement);
}
