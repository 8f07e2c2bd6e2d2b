// For React 19: <partnership-check> in TSX, with its attributes, and its events as `onpc-…`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { PartnershipCheck, PartnershipCheckAttributes, PartnershipCheckEventMap } from "./element.js";

export * from "./element.js";

type Handlers = { [Name in keyof PartnershipCheckEventMap as `on${Name}`]?: (event: PartnershipCheckEventMap[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "partnership-check": DetailedHTMLProps<HTMLAttributes<PartnershipCheck>, PartnershipCheck> &
        PartnershipCheckAttributes &
        Handlers;
    }
  }
}
