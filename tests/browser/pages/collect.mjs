// What a visitor does to send results to whoever collects them, and what a mail program and a camera make of it. This is the
// only place that knows the markup of an invitation.
import { inflateRawSync } from "node:zlib";
import decodeQR from "qr/decode.js";

/** Whoever collects results. */
export const TO = "name@council.example";

/** Names whoever collects results. */
export async function collecting(widget, { collect = TO, round } = {}) {
  await widget.attribute("collect", collect);
  if (round) await widget.attribute("round", round);
  await widget.ready();
}

/** Opens results with a note, a name and an action. */
export async function withResults(widget, note = "Between us") {
  const action = { item: "goals", action: "Meet", owner: "Ben", due: "", measure: "" };
  const respondent = { name: "Ann", organisation: "", role: "" };
  await widget.ready();
  await widget.load({ ...(await widget.result()), answers: { goals: { value: 1, note } }, respondent, plan: [action] });
  await toResults(widget);
}

/** Goes to the results and waits for them. */
export async function toResults(widget) {
  if (!(await widget.shown("[data-screen=results]"))) await widget.results();
  await widget.untilShown("[data-role=keep]");
}

/** Keeps the addresses of drafts instead of handing them to a program. */
export const recordDrafts = (tab) =>
  tab.evaluate(() => {
    window.drafts = [];
    const { click } = HTMLElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.protocol === "mailto:") window.drafts.push(this.href);
      else click.call(this);
    };
  });

/** The next draft, as a mail program reads it. */
export async function draft(tab) {
  const whole = await tab.until("a draft is asked for", () => window.drafts.shift());
  const [, to, subject, body] = /^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(whole);
  return { whole, ...Object.fromEntries(Object.entries({ to, subject, body }).map(([name, text]) => [name, decodeURIComponent(text)])) };
}

/** Drops a text file on the widget. */
export const drop = (widget, name, text) =>
  widget.tab.evaluate(
    ([path, name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: "text/plain" }));
      window.pct.find(path).dispatchEvent(new DragEvent("drop", { bubbles: true, composed: true, cancelable: true, dataTransfer }));
    },
    [widget.at(".pc"), name, text],
  );

/** The result document in a link. */
export const unpacked = (address) => JSON.parse(inflateRawSync(Buffer.from(/pc=([\w-]+)$/.exec(address)[1], "base64url")));

/** What the page has loaded. */
export const requests = (tab) => tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));

/** Fills in the form for an invitation as a visitor would. */
export const fillIn = (tab, values) =>
  tab.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = document.querySelector("#invite-form").elements[name];
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, values);

/** What a camera reads from a code that is drawn with this path. */
export function readCode(d) {
  const dark = [...d.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const [margin, zoom] = [4, 4];
  const width = (Math.max(...dark.flat()) + 1 + margin) * zoom;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [x, y] of dark) {
    for (let dy = 0; dy < zoom; dy += 1) {
      const from = ((y * zoom + dy) * width + x * zoom) * 4;
      for (let at = 0; at < zoom * 4; at += 1) if (at % 4 < 3) data[from + at] = 0;
    }
  }
  return decodeQR({ width, height: width, data });
}
