// Changes one place of a text that another tool wrote, and notices when that tool writes it otherwise. Knows no tool.

/**
 * `text` with the one place that `pattern` matches replaced, as `String.replace` does.
 * @param {string} file where the text is from, for the message
 */
export function replaceOnce(text, pattern, replacement, file) {
  const count = text.match(new RegExp(pattern, `${pattern.flags}g`))?.length ?? 0;
  if (count !== 1) throw new Error(`${file} has ${pattern} ${count} times; it should once`);
  return text.replace(pattern, replacement);
}
