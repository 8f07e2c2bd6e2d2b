// For Solid: <partnership-check> in TSX, with its attributes, and its events as `on:pc-…`.
import type {} from "solid-js";
import type { PartnershipCheck, PartnershipCheckAttributes, PartnershipCheckEventMap } from "./element.js";

export * from "./element.js";

type Handlers = { [Name in keyof PartnershipCheckEventMap as `on:${Name}`]?: (event: PartnershipCheckEventMap[Name]) => void };

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "partnership-check": HTMLAttributes<PartnershipCheck> & PartnershipCheckAttributes & Handlers;
    }
  }
}
