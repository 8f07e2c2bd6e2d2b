// Lets a test run code in a page that no driver is attached to: the page (fixtures/remote.js) asks for
// work and posts the outcome. It exists for WebKit, whose driver always starts with an empty profile.

export function remoteControl() {
  let asking, askedFor, outcome;
  let asks = false;
  const wait = () => {
    asks = false;
    asking = new Promise((resolve) => (askedFor = resolve));
  };
  wait();

  return {
    /** Whether a page asks for work. */
    asks: () => asks,

    /** Runs an expression in the page, as soon as a page asks; gives its value. */
    async evaluate(source) {
      const response = await asking;
      wait();
      const done = new Promise((resolve) => (outcome = resolve));
      response.end(source);
      const { value, error } = await done;
      if (error) throw new Error(error);
      return value;
    },

    answer(path, request, response) {
      if (path === "/__remote/next") {
        asks = true;
        askedFor(response);
        // A page that has gone, with its browser, no longer asks.
        response.once("close", () => response.writableFinished || wait());
        return;
      }
      let body = "";
      request
        .on("data", (part) => (body += part))
        .on("end", () => {
          response.end();
          outcome(JSON.parse(body));
        });
    },
  };
}
