// The same for a bundler that copies no files.
import { PartnershipCheck } from "partnership-check/inline";

const output = document.querySelector("output");
const element = document.querySelector("partnership-check");
if (!(element instanceof PartnershipCheck)) throw new Error("the class is not that of the element");
element.addEventListener("pc-change", ({ detail }) => {
  if (output) output.value = String(Object.keys(detail.result.answers).length);
});
