// What a host page's script may rely on: events, properties, methods and structure. And after a trap in the wasm, a screen
// says so.
// In one engine: what the element's own script tells and returns. engines-hosting.test.mjs tries a trap in every engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { openSite } from "./server.mjs";
import { sabotage } from "./pages/trap.mjs";
import { visit, visitCheck } from "./pages/visit.mjs";
import { readAssessment } from "./pages/widget.mjs";

const types = (events) => events.map((event) => event.type);

inOneEngine("The contract", "the element's own script", (browser) => {
  test("events: ready, change, complete, export", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    const sent = async (type) => (await tab.seen("events")).filter((event) => !type || event.type === type);
    const untilTold = (type) =>
      tab.until(`${type} is sent`, (type) => window.seen.events.some((event) => event.type === type), type);
    await widget.ready();
    assert.deepEqual(types(await sent()), ["pc-ready"], "ready is sent once, and nothing before it");
    const [ready] = await sent();
    assert.equal(ready.composed, true);
    assert.deepEqual(ready.detail.result.answers, {});

    const items = readAssessment("ten-characteristics").sections.flatMap((section) => section.items);
    const answers = Object.fromEntries(items.slice(0, -1).map(({ id }) => [id, { value: 3 }]));
    await widget.load({ ...(await widget.result()), answers });
    await widget.start();
    await widget.choose(items.at(-1).id, 2);
    await untilTold("pc-change");
    assert.deepEqual((await sent("pc-change")).at(-1).detail.result.answers, {
      ...answers,
      [items.at(-1).id]: { value: 2 },
    });
    assert.deepEqual(await sent("pc-complete"), [], "complete is sent only when the results are opened");
    await widget.results();
    await untilTold("pc-complete");
    assert.equal((await sent("pc-complete")).length, 1);
    assert.deepEqual((await sent("pc-complete"))[0].detail.result, await widget.result());

    await tab.download(() => widget.do("download"));
    await untilTold("pc-export");
    assert.deepEqual((await sent("pc-export"))[0].detail, { format: "json" });
    assert.deepEqual(await sent("pc-error"), []);
  });

  test("pc-change is sent at most once per frame, with the latest result", async (t) => {
    const { tab, widget } = await visitCheck(t, browser, "phase-readiness");
    await widget.ready();
    await widget.start();
    await tab.evaluate(async (path) => {
      for (let round = 0; round < 3; round += 1) {
        for (const radio of window.pct.findAll(path)) radio.click();
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    }, widget.at("input[type=radio][value='2'], input[type=radio][value='3']"));
    await tab.until("the last change is sent", () => {
      const last = window.seen.events.at(-1);
      return (
        last?.type === "pc-change" &&
        Object.values(last.detail.result.answers).filter((answer) => answer.value === 3).length === 8
      );
    });
    await tab.settle();
    const frames = (await tab.seen("events")).filter((event) => event.type === "pc-change").map((event) => event.frame);
    assert.equal(new Set(frames).size, frames.length, `frames: ${frames}`);
  });

  test("load and reset report through their promise, and do not count as changes by the visitor", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    const empty = await widget.result();
    const call = (method, argument) =>
      tab.evaluate(
        ([host, method, argument]) => document.querySelector(host)[method](argument),
        [widget.host, method, argument],
      );

    const document = {
      ...empty,
      response: "00000000-0000-4000-8000-000000000002",
      answers: { goals: { value: 5, note: "As a test" } },
    };
    assert.deepEqual(await call("load", document), { accepted: true, problems: [] });
    assert.deepEqual((await widget.result()).answers, document.answers);

    const refused = await call("load", { ...document, version: 99 });
    assert.equal(refused.accepted, false);
    assert.ok(refused.problems.length > 0);
    for (const problem of refused.problems) assert.deepEqual(Object.keys(problem).sort(), ["message", "pointer"]);
    const foreign = await call("load", { ...document, instrument: { ...document.instrument, id: "phase-readiness" } });
    assert.equal(foreign.accepted, false, "a result of another assessment is refused");
    assert.deepEqual((await widget.result()).answers, document.answers, "a refused document changes nothing");

    await call("reset");
    assert.deepEqual((await widget.result()).answers, {});
    assert.ok(
      !(await tab.evaluate(() => Object.values(localStorage).join())).includes("As a test"),
      "storage is empty too",
    );
    await tab.settle();
    assert.deepEqual(
      types(await tab.seen("events")).filter((type) => type === "pc-change"),
      [],
    );
  });

  test("load refuses what cannot be written as JSON, as it would refuse a file", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    const refused = await tab.evaluate(async (host) => {
      const cyclic = {};
      cyclic.self = cyclic;
      return Promise.all([cyclic, { count: 1n }, 1n].map((odd) => document.querySelector(host).load(odd)));
    }, widget.host);
    for (const { accepted, problems } of refused) {
      assert.equal(accepted, false);
      assert.deepEqual(problems.map(({ pointer }) => pointer), [""]);
      assert.match(problems[0].message, /^cannot be written as JSON: TypeError/);
    }
  });

  test("load and reset load the files they need, wherever the element is on the page", async (t) => {
    const { site, tab } = await visit(t, browser, "empty.html");
    await tab.evaluate(async () => {
      await import("/partnership-check.js");
      const spacer = document.createElement("div");
      spacer.style.blockSize = "20000px";
      window.two = ["one", "two"].map((key) => {
        const element = document.createElement("partnership-check");
        element.setAttribute("storage-key", key);
        return element;
      });
      document.body.append(spacer, ...window.two);
    });
    await tab.settle();
    const fetched = () => site.requests.some(({ path }) => path.endsWith(".wasm"));
    assert.ok(!fetched(), "nothing is loaded while the element is far away");
    const result = await tab.evaluate(() => window.two[0].reset().then(() => window.two[0].result));
    assert.deepEqual([result.answers, fetched()], [{}, true]);
    const file = { ...result, answers: { goals: { value: 2 } } };
    const outcomes = await tab.evaluate(async (file) => {
      const [one, two] = window.two;
      // In order, whether the widget is already loaded (one) or not (two).
      const loaded = [one, two].map((element) => [element.load(file), element.reset()]);
      const accepted = await Promise.all(loaded.map(([load]) => load.then((it) => it.accepted)));
      await Promise.all(loaded.map(([, reset]) => reset));
      return { accepted, answers: [one, two].map((element) => element.result.answers) };
    }, file);
    assert.deepEqual(outcomes, { accepted: [true, true], answers: [{}, {}] });
  });

  test("a removed element still has the last result, and reset causes no unhandled rejection", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    const [answers, code] = await tab.evaluate(async (host) => {
      const element = document.querySelector(host);
      element.remove();
      await new Promise((next) => setTimeout(next));
      const kept = element.result.answers;
      const lost = document.createElement("partnership-check");
      lost.setAttribute("src", "missing.json");
      document.body.append(lost);
      lost.reset();
      return [kept, await lost.whenReady().catch((problem) => problem.code)];
    }, widget.host);
    assert.deepEqual([answers, code], [{ goals: { value: 4 } }, "http"]);
    await tab.settle();
    const errors = await tab.seen("errors");
    assert.deepEqual(errors.filter((error) => !error.startsWith("<partnership-check>")), [], "no unhandled rejection");
  });

  test("result is null and whenReady waits until the assessment is loaded", async (t) => {
    const { tab, widget } = await visit(t, browser, "empty.html");
    const first = await tab.evaluate(async (url) => {
      const element = document.createElement("partnership-check");
      await import(url);
      document.querySelector("main").append(element);
      const before = element.result;
      await element.whenReady();
      return { before, after: element.result.instrument.id };
    }, "/partnership-check.js");
    assert.deepEqual(first, { before: null, after: "ten-characteristics" });
    await widget.untilScreen("intro");
  });

  test("the structure that others may rely on", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    await widget.attribute("layout", "single");
    await widget.start();
    const questions = await tab.evaluate(
      (path) =>
        window.pct.findAll(path).map((set) => ({
          id: set.dataset.item,
          prompt: set.querySelector("legend").textContent.trim(),
          values: [...set.querySelectorAll("input[type=radio]")].map((radio) => radio.value),
          labelled: [...set.querySelectorAll("input[type=radio]")].every((radio) => radio.labels.length === 1),
          meanings: [...set.querySelectorAll("input[type=radio]")].map((radio) =>
            (radio.getAttribute("aria-describedby") ?? "").split(" ").map((id) => set.querySelector(`#${id || "none"}`)?.textContent ?? "").join(),
          ),
        })),
      widget.at("fieldset[data-item]"),
    );
    const { sections } = readAssessment("ten-characteristics");
    const items = sections.flatMap((section) => section.items);
    assert.deepEqual(
      questions,
      items.map(({ id, prompt, rubric }) => ({
        id,
        prompt,
        values: ["1", "2", "3", "4", "5", "not-applicable", "dont-know"],
        labelled: true,
        meanings: [1, 2, 3, 4, 5, "", ""].map((level) => rubric[level] ?? ""),
      })),
    );
    const headings = await tab.evaluate(
      (path) => window.pct.findAll(path).map((heading) => Number(heading.localName[1])),
      widget.at("h1,h2,h3,h4,h5,h6"),
    );
    headings.reduce((before, level) => (assert.ok(level <= before + 1, `h${level} after h${before}`), level), 1);
    const progress = await tab.evaluate((path) => window.pct.find(path)?.textContent.trim(), widget.at("progress"));
    assert.ok(progress, "the progress element has text");
  });

  test("after a trap without storage, a message says that the answers are only on this page", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.attribute("storage", "none");
    await widget.ready();
    await widget.start();
    await widget.choose("goals", 4);
    await sabotage(tab);
    await widget.do("next");
    await widget.untilScreen("recovery");
    assert.match(await widget.text("[data-screen=recovery]"), /only (in|on) this page/i);
    const path = await tab.download(() => widget.do("download"));
    assert.deepEqual(JSON.parse(await readFile(path, "utf8")).answers, { goals: { value: 4 } });
  });

  // In stack traces, Chromium keeps the first address of a module that it has already compiled.
  test("after a trap, even if the same module came from another address before", async (t) => {
    const { tab, widget } = await visit(t, browser, "page.html");
    await widget.ready();
    const another = await openSite({ base: "/moved/" });
    t.after(() => another.close());
    await tab.open(another.url("page.html"));
    await widget.ready();
    await sabotage(tab);
    await widget.do("start");
    await widget.untilScreen("recovery");
  });

  test("after a trap, the page's other widgets, which share the module, say so too", async (t) => {
    const { tab, widget } = await visit(t, browser, "two.html", { host: "#checklist" });
    await widget.ready();
    await tab.evaluate(() => document.querySelector("#quiz").whenReady());
    await sabotage(tab);
    await widget.do("start");
    await widget.untilScreen("recovery");
    await tab.untilShown("#quiz >>> [data-screen=recovery]");
  });
});
