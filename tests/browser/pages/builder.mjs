// The builder of the demo page in the words of a visitor: choose, look at the preview, take the lines and paste them
// into a page of one's own. The only place that knows the builder's markup.
import { openSite, strictPolicy } from "../server.mjs";
import { visit, visitAgain } from "./visit.mjs";
import { Widget } from "./widget.mjs";

/** Opens the demo page under a strict policy; its files may be used from other origins. */
export async function visitBuilder(t, browser, { query = "", site = {}, ...options } = {}) {
  const headers = { "content-security-policy": strictPolicy, "access-control-allow-origin": "*" };
  const found = await visit(t, browser, `index.html${query}`, { ...options, site: { headers, ...site } });
  const builder = new Builder(found.tab, browser);
  await found.widget.ready();
  if (!site.refuse)
    await builder.tab.until("the lines have their hash", () =>
      /integrity=/.test(document.querySelector("#snippet").textContent),
    );
  return { ...found, builder };
}

class Builder {
  constructor(tab, browser) {
    Object.assign(this, { tab, browser, preview: new Widget(tab, "mouse", "#preview") });
  }

  /** Chooses as a visitor's hand leaves a field: its value is there, and the page has been told. */
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
    // The page may still move: a visitor sees that before going on.
    await this.tab.evaluate(() => document.querySelector("#check").whenReady());
    await this.tab.settle();
  }

  async chooseAll(choices) {
    for (const [name, value] of Object.entries(choices)) await this.choose(name, value);
  }

  value(name) {
    return this.tab.evaluate((name) => document.querySelector("#builder").elements[name].value, name);
  }

  /** Scrolls to the preview and waits until it is as the choices say. */
  async look() {
    await this.tab.evaluate(() =>
      document.querySelector("#frame").scrollIntoView({ block: "center", behavior: "instant" }),
    );
    await this.preview.ready();
  }

  /** The lines and the rule as they stand there to be copied. */
  offered() {
    return this.tab.evaluate(() => ({
      lines: document.querySelector("#snippet").textContent,
      rule: document.querySelector("#rules").textContent,
    }));
  }

  /** Puts what is offered into a new page of another site, word for word, and opens that. */
  async paste(t, from) {
    const { lines, rule } = await this.offered();
    const policy = strictPolicy.replaceAll(/'self'(?=.*?;)/g, `'self' ${from.origin}`);
    const site = await openSite({
      headers: { "content-security-policy": policy },
      files: {
        "/pasted.css": `:root { color-scheme: light }\n${rule}\n#after { color: rgb(1, 2, 3) }`,
        "/pasted.html": `<!doctype html><html lang="en"><head><title>A page of theirs</title>
          <link rel="stylesheet" href="pasted.css"></head><body><h1>Ours</h1>${lines}<p id="after">After</p></body></html>`,
      },
    });
    t.after(() => site.close());
    const tab = await visitAgain(t, this.browser, site.url("pasted.html"));
    const widget = new Widget(tab);
    await tab.evaluate(() => document.querySelector("partnership-check").scrollIntoView());
    await widget.ready();
    return { site, tab, widget };
  }
}

/** What a visitor sees of the choices in a widget. */
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
