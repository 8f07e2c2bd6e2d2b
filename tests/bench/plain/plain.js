// The page that the widget is compared with: the same questions on a page written by hand, without a framework, by a
// careful developer. It has its own answers, place in localStorage and three screens. It knows the assessment format,
// but nothing about the widget, and updates only the nodes that change.

const main = document.querySelector("main");
const single = main.dataset.layout === "single";
const assessment = await (await fetch(main.dataset.src)).json();
const sections = assessment.sections;
const items = sections.flatMap((section) => section.items);
const home = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, section])));
const key = `plain-page:${assessment.id}`;
const STATES = { "not-applicable": "Not applicable", "dont-know": "Don’t know" };
const SECONDS_AN_ITEM = 20;

const record = read() ?? { response: crypto.randomUUID(), started: now(), answers: {} };
const { answers } = record;
let page = 0;

main.addEventListener("change", (event) => {
  const id = event.target.closest("fieldset")?.dataset.item;
  if (event.target.type === "radio") choose(id, event.target.value);
});
main.addEventListener("input", (event) => {
  if (event.target.matches("textarea")) note(event.target.closest("fieldset").dataset.item, event.target.value);
});
main.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.section) goTo(button.dataset.section);
  if (button?.dataset.do) ACTS[button.dataset.do](button);
});

const ACTS = {
  start: () => show(0),
  back: () => show(page - 1),
  next: () => show(page + 1),
  results,
  review: () => show(page),
  clear(button) {
    const fieldset = button.closest("fieldset");
    delete answers[fieldset.dataset.item];
    for (const radio of fieldset.querySelectorAll("input")) radio.checked = false;
    fieldset.querySelector("textarea").value = "";
    changed(fieldset.dataset.item);
  },
};

intro();

// ---- answers -------------------------------------------------------------------------------

function choose(id, value) {
  const kept = answers[id]?.note ? { note: answers[id].note } : {};
  answers[id] = { ...(value in STATES ? { state: value } : { value: Number(value) }), ...kept };
  changed(id);
}

function note(id, text) {
  answers[id] = { ...answers[id], note: text };
  save();
}

function changed(id) {
  save();
  showProgress();
  showState(home.get(id));
}

function save() {
  record.updated = now();
  record.scores = scores();
  try {
    localStorage.setItem(key, JSON.stringify(record));
    main.querySelector("[data-role=saved]").textContent = "Saved in this browser";
  } catch {
    main.querySelector("[data-role=saved]").textContent = "Can’t be saved in this browser";
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function isAnswered(item) {
  const answer = answers[item.id];
  return answer?.value !== undefined || answer?.state !== undefined;
}

// ---- scores, in points of 100 --------------------------------------------------------------

function scores() {
  const bySection = Object.fromEntries(sections.map((section) => [section.id, sectionScore(section)]));
  const scored = sections.filter((section) => bySection[section.id].score !== null);
  const applicable = sections.filter((section) => bySection[section.id].low !== null);
  const mean = (of, field) => weighted(of.map((section) => [section.weight ?? 1, bySection[section.id][field]]));
  const weights = Object.values(bySection);
  const overall = {
    score: mean(scored, "score"),
    low: mean(applicable, "low"),
    high: mean(applicable, "high"),
    coverage: ratio(sum(weights.map((one) => one.rated)), sum(weights.map((one) => one.applicable))),
  };
  return { overall: withBands(overall), sections: bySection };
}

function sectionScore(section) {
  const rated = [];
  const low = [];
  const high = [];
  for (const item of section.items) {
    const answer = answers[item.id];
    if (answer?.state === "not-applicable") continue;
    const weight = item.weight ?? 1;
    const points = answer?.value === undefined ? null : pointsOf(item, answer.value);
    if (points !== null) rated.push([weight, points]);
    low.push([weight, points ?? 0]);
    high.push([weight, points ?? 100]);
  }
  const total = (pairs) => sum(pairs.map(([weight]) => weight));
  return withBands({
    score: weighted(rated),
    low: weighted(low),
    high: weighted(high),
    coverage: ratio(total(rated), total(low)),
    rated: total(rated),
    applicable: total(low),
  });
}

function pointsOf(item, value) {
  const levels = assessment.scales[item.scale];
  const lowest = levels[0].value;
  const points = (100 * (value - lowest)) / (levels.at(-1).value - lowest);
  return item.reverse ? 100 - points : points;
}

function withBands(result) {
  const bandOf = (points) => assessment.scoring.bands.findLast((band) => points >= band.from).id;
  const enough = result.score !== null && result.coverage >= 50;
  const bands = enough ? [...new Set([bandOf(result.low), bandOf(result.high)])] : [];
  return { ...result, bands, provisional: result.coverage < 80 };
}

function weighted(pairs) {
  return ratio(sum(pairs.map(([weight, points]) => weight * points)) / 100, sum(pairs.map(([weight]) => weight)));
}

function ratio(part, whole) {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

function sum(list) {
  return list.reduce((total, one) => total + one, 0);
}

function now() {
  return new Date().toISOString();
}

// ---- screens -------------------------------------------------------------------------------

function intro() {
  const going = items.some(isAnswered);
  const minutes = Math.ceil((items.length * SECONDS_AN_ITEM) / 60);
  main.replaceChildren(el("section", {},
    el("h2", {}, assessment.title),
    el("p", {}, assessment.intro),
    el("p", {}, `${items.length} questions, about ${minutes} minutes. Your answers stay in this browser.`),
    el("p", { class: "bar" },
      el("button", { type: "button", "data-do": "start", "data-main": true }, going ? "Continue" : "Start"))));
}

function show(number) {
  page = number;
  const pages = single ? sections.map(sectionPage) : [sectionPage(sections[page])];
  const act = (name, text, isMain) => el("button", { type: "button", "data-do": name, "data-main": isMain }, text);
  main.replaceChildren(
    el("header", {},
      el("progress", { max: items.length, "aria-label": "Progress" }),
      el("p", { class: "bar" }, el("span", { "data-role": "progress-text" }), el("span", { "data-role": "saved" })),
      el("details", { "data-role": "sections" }, el("summary", {}, "All parts"),
        el("nav", {}, el("ul", {}, sections.map((section) => el("li", {},
          el("button", { type: "button", "data-section": section.id },
            `${section.title}: `, el("span", { "data-state": section.id })))))))),
    ...pages,
    el("p", { class: "bar" },
      !single && page > 0 ? act("back", "Back") : "",
      act("results", "See results so far"),
      !single && page + 1 < sections.length ? act("next", "Next", true) : ""));
  showProgress();
  sections.forEach(showState);
  main.querySelector("h2").focus();
}

function goTo(id) {
  if (single) main.querySelector(`[data-section-page="${id}"] h2`).focus();
  else show(sections.findIndex((section) => section.id === id));
}

function sectionPage(section) {
  return el("section", { "data-section-page": section.id },
    el("h2", { tabindex: -1 }, section.title),
    el("p", {}, section.intro),
    section.items.map(question));
}

function question(item) {
  const levels = assessment.scales[item.scale];
  return el("fieldset", { "data-item": item.id },
    el("legend", {}, item.prompt),
    el("div", { class: "levels" }, levels.map((level) => radio(item, level.value, level.label))),
    el("div", { class: "apart" }, Object.entries(STATES).map(([state, label]) => radio(item, state, label)),
      el("button", { type: "button", "data-do": "clear" }, "Clear")),
    el("details", { "data-role": "look-for" }, el("summary", {}, "What to look for"),
      el("ul", {}, item.look_for.map((text) => el("li", {}, text)))),
    el("details", { "data-role": "note" }, el("summary", {}, "Note"),
      el("textarea", { "aria-label": "Note" }, answers[item.id]?.note ?? "")));
}

function radio(item, value, label) {
  const answer = answers[item.id];
  const checked = String(answer?.value ?? answer?.state) === String(value);
  const meaning = item.rubric[value];
  return el("label", {}, el("input", { type: "radio", name: item.id, value, checked }),
    el("span", {}, label, meaning ? el("small", {}, meaning) : ""));
}

function results() {
  const { overall, sections: bySection } = scores();
  const row = (title, one) => el("tr", {}, el("th", { scope: "row" }, title),
    [one.score, one.low, one.high, one.coverage].map((number) => el("td", {}, number === null ? "–" : number.toFixed(1))));
  main.replaceChildren(el("section", {},
    el("h2", { tabindex: -1 }, overall.score === null ? "Not enough answers yet" : `Overall ${overall.score.toFixed(1)} of 100`),
    el("table", {},
      el("tr", {}, ["Part", "Score", "Lowest", "Highest", "Answered, %"].map((text) => el("th", { scope: "col" }, text))),
      row("Overall", overall),
      sections.map((section) => row(section.title, bySection[section.id]))),
    el("p", { class: "bar" }, el("button", { type: "button", "data-do": "review" }, "Back to the questions"))));
  main.querySelector("h2").focus();
}

// ---- the parts that follow an answer -------------------------------------------------------

function showProgress() {
  const done = items.filter(isAnswered).length;
  const minutes = Math.ceil(((items.length - done) * SECONDS_AN_ITEM) / 60);
  main.querySelector("progress").value = done;
  main.querySelector("[data-role=progress-text]").textContent = `${done} of ${items.length}, about ${minutes} minutes left`;
}

function showState(section) {
  const done = section.items.filter(isAnswered).length;
  main.querySelector(`[data-state="${section.id}"]`).textContent = `${done} of ${section.items.length}`;
}

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(3));
  return node;
}
