// Answers one question after the other without a break, and posts the number of each answer once the widget says that it is
// saved. The questions come in turn, with another level each time, so that a number says which answer it was.
import { readAssessment } from "./widget.mjs";

const items = readAssessment("ten-characteristics").sections.flatMap((section) => section.items.map((item) => item.id));

/** The item of the answer of this number. */
export const theItem = (number) => items[number % items.length];

/** Its level. */
export const levelOf = (number) => 1 + ((number + Math.floor(number / items.length)) % 5);

/** Begins with the answer of this number. Whoever calls this ends it by ending the page. */
export async function steadyWork(widget, number) {
  await widget.attribute("layout", "single");
  await widget.ready();
  await widget.start();
  const turns = Array.from({ length: 2000 }, (_, turn) => [number + turn, theItem(number + turn), levelOf(number + turn)]);
  await widget.tab.evaluate(
    ([host, turns]) => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const work = async () => {
        for (const [number, item, level] of turns) {
          window.pct.find(`${host} >>> fieldset[data-item="${item}"] input[value="${level}"]`).click();
          do await frame();
          while (!window.pct.shown(window.pct.find(`${host} >>> [data-role=saved]:not(.pc-unseen)`)));
          await fetch("saved", { method: "POST", body: String(number) });
        }
      };
      work();
    },
    [widget.host, turns],
  );
}
