// The one script a host page names: it defines <partnership-check>.
// Owns the registration only. The class has no side effects, and a second copy of this script on
// the page leaves the first one in charge.
import { PartnershipCheck } from "./js/check.js";

const registry = globalThis.customElements;
if (registry && !registry.get("partnership-check")) registry.define("partnership-check", PartnershipCheck);

export { PartnershipCheck };
