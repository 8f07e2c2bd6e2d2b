// For Preact: <partnership-check> in TSX, with its attributes, and its events as `onpc-…`.
import type { HTMLAttributes } from "preact";
import type { PartnershipCheck, PartnershipCheckAttributes, PartnershipCheckEventMap } from "./element.js";

export * from "./element.js";

type Handlers = { [Name in keyof PartnershipCheckEventMap as `on${Name}`]?: (event: PartnershipCheckEventMap[Name]) => void };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "partnership-check": HTMLAttributes<PartnershipCheck> & PartnershipCheckAttributes & Handlers;
    }
  }
}
