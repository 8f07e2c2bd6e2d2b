// Lets a test run code in a page without a driver: the page (fixtures/remote.js) asks for code to run and posts the
// result. WebKit needs this, because its driver always starts with an empty profile.
//
// Each start of a browser gets a number, which its page sends along. A killed browser's last request may still be open, or
// arrive, when the next one has started, so whatever does not come from the newest start is ignored.

import { setTimeout as after } from "node:timers/promises";

const TIME_LIMIT = 20_000; // ms

export function remoteControl() {
  let asking, askedFor, outcome, open;
  let newest = 0;
  let asks = false;
  const wait = () => {
    asks = false;
    asking = new Promise((resolve) => (askedFor = resolve));
  };
  wait();

  return {
    /** The number of a browser that is about to start, for the address of its page (`?start=`). */
    nextStart() {
      wait();
      return ++newest;
    },

    /** Whether a page is asking for code. */
    asks: () => asks,

    /** Runs an expression in the page as soon as one asks, and returns its value. */
    async evaluate(source) {
      const response = await inTime("the page did not ask for code", asking);
      wait();
      const done = new Promise((resolve) => (outcome = resolve));
      response.end(source);
      const { value, error } = await inTime("the page did not post a result", done);
      if (error) throw new Error(error);
      return value;
    },

    answer({ pathname: path, searchParams }, request, response) {
      if (Number(searchParams.get("start")) !== newest) {
        response.writeHead(410).end();
        return;
      }
      if (path === "/__remote/next") {
        asks = true;
        open = response;
        askedFor(response);
        // A page whose browser is gone no longer asks; another one may have asked in the meantime.
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
  const late = after(TIME_LIMIT, undefined, { signal: end.signal }).then(() => {
    throw new Error(what);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    end.abort();
    late.catch(() => {});
  }
}
