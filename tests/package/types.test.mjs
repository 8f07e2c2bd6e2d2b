// The types as a site's developer meets them: what is right compiles, what is wrong does not (@ts-expect-error).
import { test } from "node:test";
import { check, project } from "./packages.mjs";

test("the element, its events and the files", async () => check(await project("types/plain")));

test("templates of React, Preact, Solid, Svelte and Vue", async () => {
  const tools = ["@types/react", "csstype", "preact", "solid-js", "svelte", "vue", "@vue"];
  await check(await project("types/frameworks", tools));
});
