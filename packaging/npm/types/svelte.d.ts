// For Svelte 5: <partnership-check> in templates, with its attributes, and its events as `onpc-…`.
import type { HTMLAttributes } from "svelte/elements";
import type { PartnershipCheck, PartnershipCheckAttributes, PartnershipCheckEventMap } from "./element.js";

export * from "./element.js";

type Handlers = { [Name in keyof PartnershipCheckEventMap as `on${Name}`]?: (event: PartnershipCheckEventMap[Name]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "partnership-check": HTMLAttributes<PartnershipCheck> & PartnershipCheckAttributes & Handlers;
  }
}
