// What a tab can do in every engine, based on five operations that each engine implements: evaluating code, also in a
// frame, pressing a key, clicking at a point, and going to an address. Paths are "host >>> inside the shadow root" (see
// watch.js).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { until } from "./until.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export class Tab {
  /** Opens a page and waits until its own scripts have run; the widget may still be loading. */
  async open(url, size = { width: 1000, height: 900 }) {
    await this.front();
    await this.goto(url, size);
    await this.until("the page has loaded", () => document.readyState === "complete" && Boolean(window.pct));
  }

  /** Loads the page again, and waits as open() does. */
  async reload() {
    await this.evaluate(() => {
      window.isBefore = true;
      location.reload();
    });
    await this.until("the page has loaded again", () => !window.isBefore && document.readyState === "complete" && Boolean(window.pct));
  }

  until(what, condition, argument) {
    return until(what, () => this.evaluate(condition, argument));
  }

  async click(path) {
    const at = await until(`${path} can be clicked`, () => this.evaluate((path) => window.pct.point(path), path));
    await this.clickAt(at);
    // If the page moved in the meantime, the click hit something else, which says nothing about the page.
    const hit = await until(`the click on ${path} has arrived`, () =>
      this.evaluate(() => (window.pct ? window.pct.hit() : "another page")),
    );
    if (hit !== "target" && hit !== "another page") throw new Error(`the click meant for ${path} hit ${hit}`);
  }

  text(path) {
    return this.evaluate((path) => window.pct.text(path), path);
  }

  shown(path) {
    return this.evaluate((path) => window.pct.shown(window.pct.find(path)), path);
  }

  untilShown(path) {
    return this.until(`${path} is shown`, (path) => window.pct.shown(window.pct.find(path)), path);
  }

  /** Presses a key so many times. */
  async keys(name, times) {
    for (let press = 0; press < times; press += 1) await this.key(name);
  }

  /** Moves the focus to an element as a keyboard user does: with Tab, or with Shift+Tab if it comes before the focus. */
  async tabTo(path) {
    await this.untilShown(path);
    const look = (path) => {
      // Tab reaches a radio group as a whole, so any of its radio buttons will do.
      const group = (element) => (element?.type === "radio" ? element.name : undefined);
      /** How many stops there are between two elements. */
      const between = (active, wanted, before) => {
        const [after, until] = [Node.DOCUMENT_POSITION_FOLLOWING, Node.DOCUMENT_POSITION_PRECEDING];
        const [side, inside] = before ? [until, after] : [after, until];
        const all = [...wanted.getRootNode().querySelectorAll("a[href], button, input, select, textarea, summary")];
        const passed = all.filter((it) => active.compareDocumentPosition(it) & side && wanted.compareDocumentPosition(it) & inside);
        const stops = passed.filter((it) => it.tabIndex >= 0 && !it.disabled && window.pct.shown(it));
        const apart = new Set(stops.map((it) => group(it) ?? it));
        for (const end of [active, wanted]) apart.delete(group(end));
        return apart.size;
      };
      const [active, wanted] = [window.pct.active(), window.pct.find(path)];
      const name = window.pct.describe(active);
      const together = active?.getRootNode() === wanted?.getRootNode();
      if (active === wanted || (together && group(active) && group(active) === group(wanted))) return { reached: true };
      const [from, to] = together
        ? [active, wanted]
        : [active, wanted].map((element) => element?.getRootNode().host ?? element);
      const before = from !== document.body && from?.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING;
      return { name, key: before ? "Shift+Tab" : "Tab", times: together ? 1 + between(active, wanted, before) : 0 };
    };
    const visited = [];
    let leapt = false;
    for (let looks = 0; looks < 250; looks += 1) {
      const { reached, name, key, times } = await this.evaluate(look, path);
      if (reached) return;
      visited.push(name);
      // The count may be a little off, so after the first leap each press is followed by a look.
      await this.keys(key, leapt ? 1 : Math.max(times, 1));
      leapt ||= times > 0;
    }
    throw new Error(`${path} cannot be reached with Tab; visited ${visited.slice(0, 40).join(", ")}`);
  }

  /** Finishes all animations, and waits until two frames have been drawn in which none has begun. */
  settle() {
    return this.until("nothing moves", async () => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const animations = () => [document, ...[...document.querySelectorAll("*")].map((host) => host.shadowRoot)]
        .flatMap((root) => root?.getAnimations?.() ?? [])
        .filter(({ playState }) => playState !== "finished");
      await frame();
      for (const animation of animations()) animation.finish();
      await frame();
      await frame();
      return animations().length === 0;
    });
  }

  /** axe's findings about the whole document as text; empty if there are none. With "incomplete", what axe cannot decide. */
  async axe(kind = "violations") {
    await this.settle();
    if (!(await this.evaluate(() => Boolean(window.axe)))) await this.runSource(axeSource);
    return this.evaluate(async ([values, kind]) => {
      const results = await window.axe.run(document, {
        runOnly: { type: "tag", values },
        // How large targets are is only looked at if that is asked for.
        rules: { "target-size": { enabled: true } },
        resultTypes: [kind],
      });
      return results[kind].flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`),
      );
    }, [axeTags, kind]);
  }

  /** A frame of the page as a tab, which only scripts can operate. */
  frame(selector) {
    return Object.assign(new Tab(), { evaluate: (code, argument) => this.inFrame(selector, code, argument) });
  }

  seen(kind) {
    return this.evaluate((kind) => window.seen[kind], kind);
  }
}
