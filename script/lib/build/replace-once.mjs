// Changes one place in the output of another tool, and fails if that output no longer looks as expected.

/**
 * Like `String.replace`, but throws unless `pattern` matches exactly once.
 * @param {string} file where the text is from, for the error message
 */
export function replaceOnce(text, pattern, replacement, file) {
  const count = text.match(new RegExp(pattern, `${pattern.flags}g`))?.length ?? 0;
  if (count !== 1) throw new Error(`${file} has ${pattern} ${count} times; expected once`);
  return text.replace(pattern, replacement);
}
