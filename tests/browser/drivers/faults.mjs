// When a browser's driver fails rather than the page in it, or the page does not answer it at all, the test is run once
// more, in a tab of its own and said aloud: what is the widget's doing fails again. Knows nothing of any engine: they
// say what such a fault is.
import nodeTest from "node:test";

/** The driver gave up on an order without a reason, as WebKit's does in about one run of a thousand tests. */
export class DriverFault extends Error {
  name = "DriverFault";
}

const isFault = (problem) => problem instanceof DriverFault || (problem?.cause && isFault(problem.cause));

/** A test of node's own, run a second time where a driver failed; any other failure is the test's, at once. */
export function test(name, run) {
  nodeTest(name, async (t) => {
    try {
      await run(t);
    } catch (problem) {
      if (!isFault(problem)) throw problem;
      console.log(`run once more, the driver failed: ${name}: ${problem.message}`);
      await run(t);
    }
  });
}
