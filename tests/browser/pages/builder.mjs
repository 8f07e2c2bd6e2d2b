// The builder on the demo page as a visitor uses it: choose, look at the preview, copy the lines and paste them into
// another page. This is the only place that knows the builder's markup.
import { openSite, strictPolicy } from "../server.mjs";
import { visit, visitAgain } from "./visit.mjs";
import { Widget } from "./widget.mjs";

/** The folder that the builder names at first. */
const FOLDER = "/partnership-check/";
/** What a strict policy has beside what the widget's files need. */
const REST = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Opens the demo page under a strict policy; its files may be used from other origins. */
export async function visitBuilder(t, browser, { query = "", site = {}, ...options } = {}) {
  const headers = { "content-security-policy": strictPolicy, "access-control-allow-origin": "*" };
  const found = await visit(t, browser, `index.html${query}`, { ...options, site: { headers, ...site } });
  const builder = new Builder(found.tab, browser);
  await found.widget.ready();
  if (!site.refuse)
    await builder.tab.until("the lines have a hash", () =>
      /integrity=/.test(document.querySelector("#snippet").textContent),
    );
  return { ...found, builder };
}

class Builder {
  constructor(tab, browser) {
    Object.assign(this, { tab, browser, preview: new Widget(tab, "mouse", "#preview") });
  }

  /** Leaves a field as a visitor would: with its new value, and after its events. */
  async choose(name, value) {
    await this.tab.evaluate(
      ([name, value]) => {
        const field = document.querySelector("#builder").elements[name];
        if (field instanceof RadioNodeList) return [...field].find((radio) => radio.value === value).click();
        field.value = value;
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      },
      [name, value],
    );
    if (name !== "instrument") return;
    // The page may still be moving; a visitor would wait for that too.
    await this.tab.evaluate(() => document.querySelector("#check").whenReady());
    await this.tab.settle();
  }

  async chooseAll(choices) {
    for (const [name, value] of Object.entries(choices)) await this.choose(name, value);
  }

  value(name) {
    return this.tab.evaluate((name) => document.querySelector("#builder").elements[name].value, name);
  }

  /** Scrolls to the preview, again if the page above it grows meanwhile, and waits until it reflects the choices. */
  async look() {
    await this.tab.until(
      "the preview is in sight and there",
      (path) => {
        document.querySelector("#frame").scrollIntoView({ block: "center", behavior: "instant" });
        return window.pct.shown(window.pct.find(path));
      },
      this.preview.at(".pc"),
    );
    await this.preview.ready();
  }

  /** The lines and the rules that are offered for copying, and what the page says that a policy must have for them. */
  offered() {
    return this.tab.evaluate(() => ({
      lines: document.querySelector("#snippet").textContent,
      rule: document.querySelector("#rules").textContent,
      policy: document.querySelector("#policy code").textContent,
    }));
  }

  /**
   * Puts the offered text, unchanged, into a new page of another site, and opens that page. The site has the widget's files in the
   * folder that the builder names at first, and a strict policy which has just what the builder says.
   */
  async paste(t, size) {
    const { lines, rule, policy } = await this.offered();
    // The recorder of the tests is a script of the site itself.
    const allowed = policy.includes("'self'") ? policy : policy.replace("script-src ", "script-src 'self' ");
    const site = await openSite({
      base: FOLDER,
      headers: { "content-security-policy": `${REST}; ${allowed}` },
      files: {
        [`${FOLDER}pasted.css`]: `:root { color-scheme: light }\n${rule}\n#after { color: rgb(1, 2, 3) }`,
        [`${FOLDER}pasted.html`]: `<!doctype html><html lang="en"><head><title>A page of theirs</title>
          <link rel="stylesheet" href="pasted.css"></head><body><h1>Ours</h1>${lines}<p id="after">After</p></body></html>`,
      },
    });
    t.after(() => site.close());
    const tab = await visitAgain(t, this.browser, site.url("pasted.html"), size);
    const widget = new Widget(tab);
    await tab.evaluate(() => document.querySelector("partnership-check").scrollIntoView());
    await widget.ready();
    return { site, tab, widget };
  }
}

/** What a visitor sees of the choices in the widget. */
export async function appearance(widget) {
  await widget.untilShown("button[data-do=start]");
  await widget.tab.settle();
  const result = await widget.result();
  const seen = await widget.tab.evaluate((host) => {
    const element = document.querySelector(host);
    const [pc, button] = [".pc", "button[data-do=start]"].map((path) =>
      getComputedStyle(element.shadowRoot.querySelector(path)),
    );
    return {
      colours: [pc.backgroundColor, pc.color, button.backgroundColor, button.color],
      corners: button.borderTopLeftRadius,
      padding: pc.paddingTop,
      font: pc.fontFamily.replaceAll('"', ""),
      scheme: pc.colorScheme,
    };
  }, widget.host);
  return { assessment: result.instrument.id, ...seen };
}
