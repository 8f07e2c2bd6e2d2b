// What can go wrong, as errors that carry a code, a place and every single problem.
// Knows nothing of who shows them.

/**
 * @param {string} code for programs
 * @param {string} message for people
 * @param {string} place the attribute, file or JSON pointer at fault
 * @param {{pointer: string, message: string}[]} problems every problem found, when there are several
 */
export function problem(code, message, place, problems = [{ pointer: "", message }]) {
  return Object.assign(new Error(message), { code, place, problems });
}

/** The problem in whatever was thrown: our own, the widget's refusal of an assessment, or a surprise. */
export function asProblem(thrown) {
  if (thrown?.problems) return thrown;
  // Pages can make the browser throw anything.
  if (typeof thrown !== "string") return problem("start", `The widget could not start: ${thrown?.message ?? thrown}`, "");
  try {
    return invalid(JSON.parse(thrown));
  } catch {
    return problem("start", thrown, "");
  }
}

/** The refusal of an assessment with these problems. */
export function invalid(found) {
  const [{ pointer, message }, ...more] = found;
  const others = more.length ? ` (and ${more.length} more)` : "";
  const first = `${pointer || "The file"}: ${message}${others}`;
  return problem("invalid", `The assessment cannot be used. ${first}`, pointer, found);
}

/** All of a problem for the console, one line a finding. */
export function report({ code, message, problems }) {
  const lines = problems.map(({ pointer, message }) => `  ${pointer} ${message}`);
  console.error([`<partnership-check> ${code}: ${message}`, ...(problems.length > 1 ? lines : [])].join("\n"));
}
