// Vue: the table of components by which its language tools check templates.
import type { GlobalComponents } from "vue";
import type { ResultFile } from "partnership-check/vue";

type Props = InstanceType<GlobalComponents["partnership-check"]>["$props"];
const read = (event: CustomEvent<{ readonly result: ResultFile }>) => event.detail.result.answers;
export const good: Props = { "instrument": "strategic-fit", "storage-key": "north", "class": "wide", "onPc-ready": read };
// @ts-expect-error -- there is no such assessment
export const instrument: Props = { instrument: "happiness" };
// @ts-expect-error -- its detail has no result
export const detail: Props = { "onPc-export": ({ detail }) => detail.result };
