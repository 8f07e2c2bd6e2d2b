// React: attributes and events in a template.
import { PartnershipCheck, type ResultFile } from "partnership-check/react";

const read = (event: CustomEvent<{ readonly result: ResultFile }>) => event.detail.result.answers;
export const good = <partnership-check instrument="strategic-fit" layout="single" storage-key="north" lang="de" onpc-ready={read} />;
export const own = <partnership-check src="/ours.json" onpc-ready={({ detail }) => detail.result.plan} id="check" />;
// @ts-expect-error -- there is no such assessment
export const instrument = <partnership-check instrument="happiness" />;
// @ts-expect-error -- there is no such theme
export const theme = <partnership-check theme="blue" />;
// @ts-expect-error -- its detail has no result
export const detail = <partnership-check onpc-export={({ detail }) => detail.result} />;
export const element: PartnershipCheck | null = null;
