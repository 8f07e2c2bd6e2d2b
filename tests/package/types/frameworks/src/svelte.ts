// Svelte: the table of elements by which its language tools check templates.
import type { SvelteHTMLElements } from "svelte/elements";
import type { ResultFile } from "partnership-check/svelte";

type Attributes = SvelteHTMLElements["partnership-check"];
const read = (event: CustomEvent<{ readonly result: ResultFile }>) => event.detail.result.answers;
export const good: Attributes = { "instrument": "strategic-fit", "storage-key": "north", "class": "wide", "onpc-ready": read };
// @ts-expect-error -- there is no such assessment
export const instrument: Attributes = { instrument: "happiness" };
// @ts-expect-error -- its detail has no result
export const detail: Attributes = { "onpc-export": ({ detail }) => detail.result };
