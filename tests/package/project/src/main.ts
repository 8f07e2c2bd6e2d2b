// The whole script of a site: imports the package, and shows how many questions are answered.
import "partnership-check";

const output = document.querySelector("output");
document.querySelector("partnership-check")?.addEventListener("pc-change", ({ detail }) => {
  if (output) output.value = String(Object.keys(detail.result.answers).length);
});
