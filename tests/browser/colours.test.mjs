// The host's colours: each takes effect where it should, and at any time, unreadable ones are replaced with a message in
// the console.
// In one engine: which rule of the style sheet uses which property, and when colours are checked. engines-layout.test.mjs
// tries in every engine how they are read and corrected.
import assert from "node:assert/strict";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { colour, ofWidget, untilChecked } from "./pages/colours.mjs";
import { visitStyled } from "./pages/host-styles.mjs";
import { answersFor, readAssessment } from "./pages/widget.mjs";

inOneEngine("A host's colours", "our own style sheet", (browser) => {
  test("colours are checked again when the host, the theme or the page's background changes", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "colours", { strict: true });
    await untilChecked(widget);
    const classes = (element, value) =>
      tab.evaluate(([element, value]) => (document.querySelector(element).className = value), [element, value]);
    const accent = (what, is, other) =>
      tab.until(
        `the accent is ${what}${other}`,
        ([path, is, other]) => (getComputedStyle(window.pct.find(path)).backgroundColor === other) === is,
        [widget.at(".pc-primary"), is, other],
      );
    const accentIs = (wanted) => accent("", true, wanted);
    const accentIsNot = (other) => accent("not ", false, other);
    await classes(widget.host, "better");
    await accentIs("rgb(29, 112, 184)");
    assert.equal(await tab.evaluate((path) => window.pct.find(path).style.cssText.includes("--pc"), widget.at(".pc-mount")), false);

    const before = (await tab.seen("warnings")).length;
    await widget.attribute("theme", "dark");
    await accentIsNot("rgb(29, 112, 184)");
    assert.deepEqual((await tab.axe()).filter(ofWidget), []);
    await widget.attribute("theme", "light");
    await accentIs("rgb(29, 112, 184)");
    // An element logs each property only once.
    for (const note of (await tab.seen("warnings")).slice(before)) assert.match(note, /--pc-on-accent/);

    await classes(widget.host, "better clear");
    await classes("body", "dark");
    await accentIsNot("rgb(29, 112, 184)");
    await classes("body", "");
    await accentIs("rgb(29, 112, 184)");
  });

  test("however often the page's root and body change between two frames, colours are checked once", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "colours", { strict: true });
    await untilChecked(widget);
    const asked = (times) =>
      tab.evaluate(
        async ([host, times]) => {
          const real = window.getComputedStyle;
          const element = document.querySelector(host);
          const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
          let count = 0;
          window.getComputedStyle = (...args) => {
            if (args[0] === element) count += 1;
            return real.apply(window, args);
          };
          await frame();
          for (let turn = 0; turn < times; turn += 1) {
            (turn % 2 ? document.body : document.documentElement).dataset.turn = `${times} ${turn}`;
            await null; // so that each change is reported separately
          }
          await frame();
          await frame();
          window.getComputedStyle = real;
          return count;
        },
        [widget.host, times],
      );
    const once = await asked(1);
    assert.ok(once > 0, "colours are checked");
    assert.equal(await asked(9), once);
  });

  test("colours are checked when a screen is mounted, and in both of two widgets", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "colours", { strict: true });
    await untilChecked(widget);
    const used = () => colour(widget, ".pc-primary", "backgroundColor");
    const first = await used();
    await widget.attribute("src", "nothing-here.json");
    await tab.until("the error screen is shown", (path) => window.pct.find(path), widget.at("[data-screen=failed]"));
    await untilChecked(widget);
    assert.equal(await used(), first);
    await tab.evaluate((host) => {
      const other = document.createElement("partnership-check");
      other.id = "other";
      other.setAttribute("loading", "eager");
      document.querySelector(host).after(other);
    }, widget.host);
    await tab.until("both have logged the accent", () => window.seen.warnings.filter((it) => it.includes("--pc-accent")).length === 2);
  });

  test("without host colours, nothing is logged and nothing in the page changes", async (t) => {
    const { tab, widget } = await visitStyled(t, browser, "plain", { strict: true });
    await untilChecked(widget);
    assert.deepEqual(await tab.seen("warnings"), []);
    const styled = await tab.evaluate((host) => {
      const element = document.querySelector(host);
      return [element, document.body, document.documentElement].map((one) => one.getAttribute("style"));
    }, widget.host);
    assert.deepEqual(styled, [null, null, null]);
  });

  for (const scheme of ["light", "dark"]) {
    test(`every property takes effect on every screen, ${scheme}`, async (t) => {
      const { tab, widget } = await visitStyled(t, browser, "every", { instrument: "success-factors", strict: true });
      await widget.ready();
      await widget.attribute("theme", scheme);
      await tab.until("the theme is in use", ([path, scheme]) => window.pct.find(path).dataset.theme === scheme, [
        widget.at(".pc"),
        scheme,
      ]);
      await untilChecked(widget);
      assert.deepEqual(await tab.seen("warnings"), [], "the fixture's colours have enough contrast");
      const given = PALETTES[scheme];
      const check = async (wanted) => {
        for (const [inner, name, property] of wanted)
          assert.equal(await colour(widget, inner, name), given[property], `${inner} ${name} is --pc-${property}`);
      };
      await check([
        [".pc", "backgroundColor", "surface"],
        ["h2", "color", "text"],
        [".pc-lead", "color", "muted"],
        [".pc-primary", "backgroundColor", "accent"],
        [".pc-primary", "color", "on-accent"],
        [".pc-quiet", "color", "accent"],
        ["summary", "color", "accent"],
      ]);
      await widget.start();
      await widget.openAll();
      const first = readAssessment("success-factors").sections[0].items[0].id;
      await widget.choose(first, 2);
      await check([
        [".pc-level:not(:has(:checked))", "borderTopColor", "border"],
        [".pc-level:has(:checked)", "borderTopColor", "accent"],
        [".pc-option input:not(:checked)", "borderTopColor", "border"],
        [".pc-option input:checked", "borderTopColor", "accent"],
        [".pc-note", "borderTopColor", "border"],
        [".pc-note", "color", "text"],
        [".pc-level:has(:focus)", "outlineColor", "accent"],
      ]);
      const space = await tab.evaluate((path) => getComputedStyle(window.pct.find(path)).paddingTop, widget.at(".pc"));
      assert.equal(space, "24px", "--pc-space is half of the usual distance");
      for (const inner of [".pc-primary", ".pc-note"]) assert.equal(await plain(widget, inner, "borderTopLeftRadius"), "13px");
      for (const inner of [".pc", ".pc-primary", ".pc-note", ".pc-prompt"]) assert.match(await plain(widget, inner, "fontFamily"), /Serif/);

      const action = { item: "", action: "Meet", owner: "", due: "", measure: "" };
      const answers = answersFor(readAssessment("success-factors"));
      await widget.load({ ...(await widget.result()), answers, plan: [action] });
      await widget.untilScreen("results");
      await widget.untilShown("[part=plan] .pc-note");
      await widget.table();
      await widget.openAll();
      await check([
        [".pc-dot", "fill", "accent"],
        [".pc-dot", "stroke", "surface"],
        [".pc-cut", "stroke", "border"],
        [".pc-axis-text", "fill", "muted"],
        [".pc-p-bar", "fill", "accent"],
        [".pc-p-point", "stroke", "accent"],
        [".pc-p-point", "fill", "surface"],
        [".pc-p-label", "fill", "text"],
        [".pc-p-caption", "fill", "muted"],
        [".pc-table thead th", "color", "muted"],
        ["[part=plan] .pc-note", "borderTopColor", "border"],
        ["[part=plan] .pc-quiet", "color", "accent"],
      ]);
      await widget.do("reset");
      await widget.untilShown("dialog[open]");
      await check([
        ["dialog", "backgroundColor", "surface"],
        ["dialog", "color", "text"],
        ["dialog", "borderTopColor", "border"],
        ["dialog .pc-primary", "backgroundColor", "accent"],
      ]);
      assert.equal(await plain(widget, "dialog", "borderTopLeftRadius"), "13px");
      assert.match(await plain(widget, "dialog", "fontFamily"), /Serif/);
      assert.match(await plain(widget, ".pc-picture text", "fontFamily"), /Serif/);
    });
  }
});

/** The colours in fixtures/host-styles/every.css. */
const PALETTES = {
  light: { accent: "#7a1fa2", "on-accent": "#fffbe6", surface: "#fdf6ec", text: "#2b1a10", muted: "#5c4a3d", border: "#8a6f5c" },
  dark: { accent: "#e0a8ff", "on-accent": "#2a0a3a", surface: "#1d1226", text: "#f7ecff", muted: "#c9b6d6", border: "#a58bb8" },
};

const plain = (widget, inner, name) =>
  widget.tab.evaluate(([path, name]) => getComputedStyle(window.pct.find(path))[name], [widget.at(inner), name]);
