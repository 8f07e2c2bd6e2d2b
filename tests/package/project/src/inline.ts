// The same as main.ts, for a bundler that copies no files.
import { PartnershipCheck } from "partnership-check/inline";

const output = document.querySelector("output");
const element = document.querySelector("partnership-check");
if (!(element instanceof PartnershipCheck)) throw new Error("the element is not of this class");
element.addEventListener("pc-change", ({ detail }) => {
  if (output) output.value = String(Object.keys(detail.result.answers).length);
});
