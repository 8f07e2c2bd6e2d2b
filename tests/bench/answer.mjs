// Measures the time from a click on a level to the frame that shows it: with a slow CPU, all other sections already
// answered (which is the most expensive to score and to save), and the widget, the plain page and the barest page in turn. The first
// click on a page is reported separately from later ones, because it also runs code for the first time.
import { assessment } from "./assessment.mjs";
import { coldPage, launch, SLOW_CPU } from "./browser.mjs";
import { answerProbe } from "./probe.mjs";
import { circumstances, comparison, interleaved, options, OTHERS, summary, table, takeTurns } from "./rounds.mjs";
import { serve } from "./server.mjs";

const TARGET = 1.5;

const chosen = options();
const server = await serve(chosen.dist);
const browser = await launch();
try {
  const cases = await takeTurns(chosen, measure);
  const rows = cases.map((one) => [
    one.layout, one.items, ...comparison(one, (sample) => sample.first), ...comparison(one, (sample) => sample.later),
  ]);
  console.log(`Time from a click on a level to the frame that shows it chosen, in milliseconds. Main thread slowed ${SLOW_CPU} times, `
    + `all other sections answered before. Target: at most ${TARGET} times the plain page.`);
  console.log(`${circumstances(browser, interleaved(chosen))}\n`);
  console.log(table([
    "layout", "items", "first click: widget", ...OTHERS, "later clicks: widget", ...OTHERS,
  ], rows));
} finally {
  await browser.close();
  server.close();
}

async function measure(kind, layout, items) {
  const document = assessment(items);
  const section = document.sections[Math.floor(document.sections.length / 2)];
  const { page, slowCpu, close } = await coldPage(browser);
  try {
    await page.addInitScript(answerProbe);
    const answers = answersExcept(document, section);
    if (kind === "plain") await page.addInitScript(keepForPlainPage, { id: document.id, answers });
    await page.goto(`${server.origin}/${kind}?items=${items}&layout=${layout}`);
    if (kind === "widget") await page.evaluate(loadIntoWidget, answers);
    if (kind !== "bare") await goTo(page, section);
    // A long page is drawn part by part.
    await page.locator(`fieldset[data-item="${section.items.at(-1).id}"] input`).first().waitFor({ state: "attached" });
    await slowCpu();
    const times = [];
    for (const [at, item] of section.items.entries()) {
      const value = at % 2 === 0 ? 1 : 5;
      times.push(await clickOn(page, { item: item.id, value }));
    }
    const [first, ...later] = times;
    return { first, later: summary(later, (time) => time).median };
  } finally {
    await close();
  }
}

async function goTo(page, section) {
  await page.locator("button[data-do=start]").click();
  await page.locator("details[data-role=sections] summary").click();
  await page.locator(`button[data-section="${section.id}"]`).evaluate((button) => button.click());
}

async function clickOn(page, expected) {
  const { x, y } = await page.evaluate((one) => window.levelOf(one), expected);
  await page.mouse.move(x, y);
  await page.evaluate(() => window.atRest());
  await page.evaluate((one) => window.expectAnswer(one), expected);
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(() => window.answered);
}

function answersExcept(document, section) {
  const others = document.sections.filter((one) => one !== section).flatMap((one) => one.items);
  return Object.fromEntries(others.map((item, at) => [item.id, { value: 1 + (at % 5) }]));
}

// ---- run inside the page -------------------------------------------------------------------

function keepForPlainPage({ id, answers }) {
  const now = new Date().toISOString();
  localStorage.setItem(`plain-page:${id}`, JSON.stringify({ response: crypto.randomUUID(), started: now, answers }));
}

async function loadIntoWidget(answers) {
  const element = document.querySelector("partnership-check");
  await element.whenReady();
  const { accepted, problems } = await element.load({ ...element.result, answers });
  if (!accepted) throw new Error(`the widget did not accept the answers: ${JSON.stringify(problems)}`);
}
