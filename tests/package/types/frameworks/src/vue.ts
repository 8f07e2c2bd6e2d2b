// Vue: what its language tools check in a template, here as the table of components that they read.
import type { GlobalComponents } from "vue";
import type { ResultFile } from "partnership-check/vue";

type Props = InstanceType<GlobalComponents["partnership-check"]>["$props"];
const told = (event: CustomEvent<{ readonly result: ResultFile }>) => event.detail.result.answers;
export const good: Props = { "instrument": "strategic-fit", "storage-key": "north", "class": "wide", "onPc-ready": told };
// @ts-expect-error -- there is no such assessment
export const instrument: Props = { instrument: "happiness" };
// @ts-expect-error -- its detail has no result
export const detail: Props = { "onPc-export": ({ detail }) => detail.result };
