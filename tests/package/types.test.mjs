// The types as a site's developer uses them: correct code compiles, incorrect code does not (@ts-expect-error).
import { test } from "node:test";
import { check, project } from "./packages.mjs";

test("the element, its events and its files have types", async () => check(await project("types/plain")));

test("templates of React, Preact, Solid, Svelte and Vue are type-checked", async () => {
  const tools = ["@types/react", "csstype", "preact", "solid-js", "svelte", "vue", "@vue"];
  await check(await project("types/frameworks", tools));
});
