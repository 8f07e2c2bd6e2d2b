// What browsers, policies and extensions refuse: for each file and each directive, the widget works or says exactly what is
// in the way.
// In one engine: which message a refusal leads to is decided by the element's script. engines-hosting.test.mjs tries refusals
// in every engine.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { strictPolicy } from "./server.mjs";
import { visit } from "./pages/visit.mjs";

/** How a start ended: `ready`, or the problem's message. */
const outcome = (tab, host) =>
  tab.evaluate((host) => document.querySelector(host).whenReady().then(() => "ready", ({ message }) => message), host);

inOneEngine("A page that lacks something", "the element's script decides what is said", (browser) => {
  const without = (directive, value) => strictPolicy.replace(new RegExp(`${directive}( [^;]*)?`), value);
  for (const [name, policy, wanted] of [
    ["connect-src", without("connect-src", "connect-src 'none'"), /Content-Security-Policy forbids it; add 'self' to its connect-src$/],
    ["wasm-unsafe-eval", without("script-src", "script-src 'self'"), /Content-Security-Policy forbids it; add 'wasm-unsafe-eval' to its script-src$/],
    ["style-src", without("style-src", "style-src 'none'"), /^ready$/],
    ["img-src", without("img-src", "img-src 'none'"), /^ready$/],
  ]) {
    test(`a policy without ${name}`, async (t) => {
      const { tab, widget } = await visit(t, browser, "bare.html", { site: { headers: { "content-security-policy": policy } } });
      const said = await outcome(tab, widget.host);
      assert.match(said, wanted);
      if (said === "ready") return;
      if (name === "wasm-unsafe-eval") await widget.untilScreen("intro");
      else {
        await widget.untilScreen("failed");
        await widget.press("details > summary");
        assert.match(await widget.text("[data-screen=failed]"), /Content-Security-Policy/, "the screen says so");
      }
      assert.ok((await tab.seen("errors")).some((text) => text.includes(said)), "the console says so");
    });
  }

  for (const [file, wanted] of [
    ["partnership-check.css", /^ready$/],
    ["partnership-check.later.css", /^ready$/],
    ["widget_later.wasm", /^ready$/],
    ["languages/en.later.json", /^ready$/],
    ["widget_bg.wasm", /widget_bg\.wasm could not be fetched: /],
    ["partnership-check.widget.js", /partnership-check\.widget\.js could not start: /],
    ["languages/en.json", /languages\/en\.json could not be fetched: /],
    ["instruments/ten-characteristics.json", /instruments\/ten-characteristics\.json could not be fetched: /],
  ]) {
    test(`an extension refuses ${file}`, async (t) => {
      const site = { refuse: (path) => path.endsWith(`/${file}`) && "cut" };
      // Unstyled, the middle of a label need not be part of it.
      const { tab, widget } = await visit(t, browser, "bare.html", { site, hand: "keyboard" });
      const said = await outcome(tab, widget.host);
      assert.match(said, wanted);
      if (said === "ready") {
        await widget.start();
        await widget.choose("goals", 3);
        assert.deepEqual((await widget.result()).answers, { goals: { value: 3 } });
      } else {
        // Without the module, questions can be answered.
        await widget.untilScreen(/^(widget_bg|partnership-check\.widget)/.test(file) ? "intro" : "failed");
        assert.ok((await tab.seen("errors")).some((text) => text.includes(file)), "the console names the file");
      }
    });
  }

  test("an extension refuses the script: the fallback is there", async (t) => {
    const site = { refuse: (path) => path.endsWith("/partnership-check.js") && "cut" };
    const { tab } = await visit(t, browser, "page.html", { site });
    assert.ok(await tab.shown("partnership-check > p"));
  });

  test("a service worker that answers with a page, or never", async (t) => {
    const worker = (answer) => `
      self.addEventListener("install", () => self.skipWaiting());
      self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
      self.addEventListener("fetch", (event) => {
        if (/wasm$/.test(new URL(event.request.url).pathname)) event.respondWith(${answer});
      });`;
    // The widget waits long for a slow connection; here it is told that the time is up.
    const files = {
      "/wrong.js": worker('new Response("<!doctype html><p>Offline")'),
      "/never.js": worker("new Promise(() => {})"),
      "/impatient.html": `<!doctype html><title>Ours</title><script>
        const { timeout } = AbortSignal;
        AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 1000);
      </script><script type="module" src="partnership-check.js"></script><partnership-check loading="eager"></partnership-check>`,
    };
    for (const [name, wanted] of [["wrong.js", /widget_bg\.wasm is not of this build: /], ["never.js", /widget_bg\.wasm could not be fetched: .*timed out/]]) {
      const { site, tab, widget } = await visit(t, browser, "empty.html", { site: { files } });
      await tab.evaluate(async (name) => {
        await navigator.serviceWorker.register(`/${name}`);
        await navigator.serviceWorker.ready;
      }, name);
      await tab.open(site.url("impatient.html"));
      assert.match(await outcome(tab, widget.host), wanted);
      await widget.untilScreen("intro");
    }
  });
});
