// The demo page: shows the assessment that is picked and the two lines that embed it.
const element = document.querySelector("partnership-check");
const snippet = document.querySelector("#snippet");
const copied = document.querySelector("#copied");

function show(instrument) {
  element.setAttribute("instrument", instrument);
  const script = new URL("partnership-check.js", location.href);
  snippet.textContent =
    `<script type="module" src="${script}"></script>\n` +
    `<partnership-check instrument="${instrument}"></partnership-check>`;
  copied.textContent = "";
}

for (const choice of document.querySelectorAll("input[name=instrument]")) {
  choice.addEventListener("change", () => show(choice.value));
}

document.querySelector("#copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copied.textContent = "Copied.";
  } catch {
    // No clipboard without HTTPS, or not allowed: leave the lines selected for the person to copy.
    getSelection().selectAllChildren(snippet);
    copied.textContent = "Press Ctrl+C or ⌘C to copy the selected lines.";
  }
});

// A browser may bring back the choice that was made before a reload.
show(document.querySelector("input[name=instrument]:checked").value);
