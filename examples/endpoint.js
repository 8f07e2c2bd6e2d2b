// Sends a complete result to an endpoint, once its owner agrees. Knows the events and the result file, nothing else.
const form = document.querySelector("#consent");
const outcome = document.querySelector("#outcome");
let result;
let sending = false;

// It comes each time that someone looks at complete results, so what was said about an earlier one is over.
document.querySelector("partnership-check").addEventListener("pc-complete", ({ detail }) => {
  result = detail.result;
  form.hidden = false;
  form.scrollIntoView({ block: "start" });
  // Of what is on its way something is yet to be said.
  if (!sending) outcome.textContent = "";
});

document.querySelector("#decline").addEventListener("click", () => {
  if (sending) return;
  form.hidden = true;
  outcome.textContent = "Nothing was sent.";
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  // Another press, while the first is on its way, would send the same again.
  if (sending) return;
  setSending(true);
  const agreed = result;
  const withWords = new FormData(form).has("words");
  outcome.textContent = "Sending…";
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(whatIsSent(agreed, withWords)),
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    // What has become complete meanwhile is asked for anew.
    form.hidden = result === agreed;
    outcome.textContent = "Sent. Thank you.";
  } catch (problem) {
    outcome.textContent = `Not sent: ${problem.message}. Your answers are as they were.`;
  } finally {
    setSending(false);
  }
});

/** Unlike `disabled`, this leaves the focus where it is. */
function setSending(now) {
  sending = now;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", now);
}

/** No more than was agreed to: not who answered, nor the plan, the times or the response's id. */
function whatIsSent({ instrument, language, answers, scores }, withWords) {
  const sent = ([id, { note, text, ...rest }]) => [id, withWords ? { note, text, ...rest } : rest];
  const { id, edition } = instrument;
  return { instrument: { id, edition }, language, answers: Object.fromEntries(Object.entries(answers).map(sent)), scores };
}
