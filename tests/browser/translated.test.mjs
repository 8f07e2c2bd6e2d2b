// Page translators and extensions change the widget's text nodes: the words still follow the state.
// In one engine: how text nodes are changed, which is the same in every engine once one of them notices a change.
// The first is tried in every engine, in engines-hosting.test.mjs.
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { assertFollows, CHANGES } from "./pages/translators.mjs";

inOneEngine("Translated", "our own code", (browser) => {
  for (const [name, change] of Object.entries(CHANGES).slice(1)) test(name, (t) => assertFollows(t, browser, change));
});
