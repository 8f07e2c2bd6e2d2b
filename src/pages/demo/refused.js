// The hint below a field whose value is left out of the lines. It knows nothing about particular fields.

/** The browser's reason, completed to a sentence with a full stop; `null` if the value is valid. */
export const refused = ({ validity, validationMessage }) =>
  validity.valid ? null : `${validationMessage.replace(/\.?$/, ".")} It is left out.`;
