// Sends a complete result to an endpoint, once the person agrees. It uses only the element's events and the result file.
const form = document.querySelector("#consent");
const outcome = document.querySelector("#outcome");
let result;
let sending = false;

// This event comes each time someone opens complete results. It resets the message about an earlier result.
document.querySelector("partnership-check").addEventListener("pc-complete", ({ detail }) => {
  result = detail.result;
  form.hidden = false;
  form.scrollIntoView({ block: "start" });
  // While a result is being sent, the message about it stays.
  if (!sending) outcome.textContent = "";
});

document.querySelector("#decline").addEventListener("click", () => {
  if (sending) return;
  form.hidden = true;
  outcome.textContent = "Nothing was sent.";
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  // A second press while the result is being sent would send it again.
  if (sending) return;
  setSending(true);
  const agreed = result;
  const withWords = new FormData(form).has("words");
  outcome.textContent = "Sending…";
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(agreedPart(agreed, withWords)),
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    // If another result has been completed in the meantime, the form asks about that one.
    form.hidden = result === agreed;
    outcome.textContent = "Sent. Thank you.";
  } catch (problem) {
    outcome.textContent = `Not sent: ${problem.message}. Your answers have not changed.`;
  } finally {
    setSending(false);
  }
});

/** Marks the buttons as disabled. Unlike the `disabled` attribute, this keeps the focus where it is. */
function setSending(now) {
  sending = now;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", now);
}

/** Only what the person agreed to: not who answered, nor the plan, the times or the id of the response. */
function agreedPart({ instrument, language, answers, scores }, withWords) {
  const reduced = ([id, { note, text, ...rest }]) => [id, withWords ? { note, text, ...rest } : rest];
  const { id, edition } = instrument;
  return { instrument: { id, edition }, language, answers: Object.fromEntries(Object.entries(answers).map(reduced)), scores };
}
