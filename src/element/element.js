// The one script a host page names: it defines <partnership-check>.
// Owns the registration only. The class has no side effects, and a second copy of this script on
// the page leaves the first one in charge.
import { VERSION } from "./js/build.js";
import { PartnershipCheck } from "./js/check.js";

const registry = globalThis.customElements;
const name = "partnership-check";
const first = registry?.get(name);
if (first) {
  console.warn(`<${name}> version ${first.version} is in use; ${VERSION} from ${import.meta.url} stands back`);
} else {
  registry?.define(name, PartnershipCheck);
}
if (!globalThis.document) {
  console.warn(`<${name}> runs only in a browser: import it in a client component.`);
}

export { PartnershipCheck };
