// The action plan on the page of results: how one gets there, and what is in it.
import { readAssessment } from "./widget.mjs";

/** The item of which something is planned, and the first piece of advice on it. */
export const [item] = readAssessment("ten-characteristics").sections.flatMap((section) => section.items);
export const [advice] = item.advice;

/** What the actions of a plan say, without their random ids and their places. */
export const contents = (plan) =>
  plan.map(({ item, action, owner, due, measure }) => ({ item, action, owner, due, measure }));

/** Opens the results with one weak answer. */
export async function weak(widget) {
  await widget.ready();
  await widget.start();
  await widget.choose(item.id, 1);
  await widget.results();
  await widget.untilShown("[part=plan]");
}

/** Sets a date as a date picker would; drivers cannot operate it in the same way in every engine. */
export const day = (widget, inner, text) =>
  widget.tab.evaluate(
    ([path, text]) => {
      const field = window.pct.find(path);
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    },
    [widget.at(inner), text],
  );

export const value = (widget, inner) => widget.tab.evaluate((path) => window.pct.find(path).value, widget.at(inner));

export const untilFocus = (widget, inner) =>
  widget.tab.until(
    `the focus is on ${inner}`,
    (path) => window.pct.find(path) && window.pct.active() === window.pct.find(path),
    widget.at(inner),
  );

export const untilPlan = (widget, actions) =>
  widget.tab.until(
    `the plan is ${actions}`,
    ([host, wanted]) => document.querySelector(host).result.plan.map((one) => one.action).join("|") === wanted,
    [widget.host, actions.join("|")],
  );
