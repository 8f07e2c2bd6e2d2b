// Tells a failed driver from a wrong page: what a driver throws when the browser has gone, or when an order never came
// to it. Knows nothing of any engine: each driver says which of its failures are of this kind.

/** The browser or its session has gone, or the driver gave up on an order without a reason. Says nothing of the page. */
export class DriverError extends Error {
  name = "DriverError";
}

/** What came of an order; a failure that `isGone` knows becomes a `DriverError`, any other stays what it is. */
export async function order(promise, isGone) {
  try {
    return await promise;
  } catch (problem) {
    throw isGone(problem) ? new DriverError(problem.message, { cause: problem }) : problem;
  }
}
