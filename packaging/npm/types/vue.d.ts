// For Vue 3: <partnership-check> in templates, with its attributes, and its events as `@pc-…`.
import type { HTMLAttributes } from "vue";
import type { PartnershipCheckAttributes, PartnershipCheckEventMap } from "./element.js";

export * from "./element.js";

type Handlers = {
  [Name in keyof PartnershipCheckEventMap as `on${Capitalize<Name>}`]?: (event: PartnershipCheckEventMap[Name]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "partnership-check": new () => { $props: HTMLAttributes & PartnershipCheckAttributes & Handlers };
  }
}
