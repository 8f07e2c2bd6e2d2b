// Lets a test run code in a page that no driver is attached to: the page (fixtures/remote.js) asks for
// work and posts the outcome. It exists for WebKit, whose driver always starts with an empty profile.

import { setTimeout as after } from "node:timers/promises";

const PATIENCE = 20_000;

export function remoteControl() {
  let asking, askedFor, outcome, open;
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
      const response = await inTime("the page did not ask for work", asking);
      wait();
      const done = new Promise((resolve) => (outcome = resolve));
      response.end(source);
      const { value, error } = await inTime("the page did not say what became of its work", done);
      if (error) throw new Error(error);
      return value;
    },

    answer(path, request, response) {
      if (path === "/__remote/next") {
        asks = true;
        open = response;
        askedFor(response);
        // A page that has gone, with its browser, no longer asks; another may have asked by then.
        response.once("close", () => response.writableFinished || open !== response || wait());
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

async function inTime(what, promise) {
  const end = new AbortController();
  const late = after(PATIENCE, undefined, { signal: end.signal }).then(() => {
    throw new Error(what);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    end.abort();
    late.catch(() => {});
  }
}
