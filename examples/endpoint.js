// Sends a complete result to an endpoint, once its owner agrees. Knows the events and the result file, nothing else.
const form = document.querySelector("#consent");
const outcome = document.querySelector("#outcome");
let result;

// It comes each time that someone looks at complete results, so what was said about an earlier one is over.
document.querySelector("partnership-check").addEventListener("pc-complete", ({ detail }) => {
  result = detail.result;
  outcome.textContent = "";
  form.hidden = false;
});

document.querySelector("#decline").addEventListener("click", () => {
  form.hidden = true;
  outcome.textContent = "Nothing was sent.";
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const withWords = new FormData(form).has("words");
  outcome.textContent = "Sending…";
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(whatIsSent(result, withWords)),
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    form.hidden = true;
    outcome.textContent = "Sent. Thank you.";
  } catch (problem) {
    outcome.textContent = `Not sent: ${problem.message}. Your answers are as they were.`;
  }
});

/** No more than was agreed to: not who answered, nor the plan, the times or the response's id. */
function whatIsSent({ instrument, language, answers, scores }, withWords) {
  const sent = ([id, { note, text, ...rest }]) => [id, withWords ? { note, text, ...rest } : rest];
  const { id, edition } = instrument;
  return { instrument: { id, edition }, language, answers: Object.fromEntries(Object.entries(answers).map(sent)), scores };
}
