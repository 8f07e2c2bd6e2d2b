// What is said beneath a field whose value is left out of the lines. Knows no field.

/** The browser's reason, which not every browser ends as a sentence; `null` where nothing is wrong. */
export const refused = ({ validity, validationMessage }) =>
  validity.valid ? null : `${validationMessage.replace(/\.?$/, ".")} It is left out.`;
