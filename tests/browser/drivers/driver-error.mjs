// Distinguishes a failing driver from a faulty page: the error that a driver throws if the browser is gone or never got
// a command. It knows nothing about engines: each driver says which of its errors are of this kind.

/** The browser or its session is gone, or the driver gave up on a command without a reason. It says nothing about the page. */
export class DriverError extends Error {
  name = "DriverError";
}

/** The result of a driver command. An error that `isGone` recognizes becomes a `DriverError`; others are unchanged. */
export async function driverCall(promise, isGone) {
  try {
    return await promise;
  } catch (problem) {
    throw isGone(problem) ? new DriverError(problem.message, { cause: problem }) : problem;
  }
}
