// The hint below a field whose value is left out of the lines. It knows nothing about particular fields.
import { say } from "../words/say.js";

/**
 * Why the value is left out; `null` if it is valid. The browser's own reason would be in the browser's language; a number is the
 * only kind of field that the browser judges.
 */
export function refused({ validity, validationMessage, min, max }) {
  if (validity.valid) return null;
  return validity.customError ? validationMessage : say("builder.number-wrong", { least: min, most: max });
}
