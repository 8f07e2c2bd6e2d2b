// Files and links that are too large, or in another encoding: they are refused at once with the reason, and nothing is lost.
// In one engine: the limits are the widget's own.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { inOneEngine } from "./drivers/engines.mjs";
import { test } from "./drivers/retry.mjs";
import { visit } from "./pages/visit.mjs";

const key = "partnership-check::ten-characteristics:1";

inOneEngine("Bounds", "the widget's own limits", (browser) => {
  test("a link is unpacked only as far as a result can go, and its texts and plan have limits", async (t) => {
    const { tab, widget } = await begun(t, browser);
    const action = { item: "", action: "Meet", owner: "", due: "", measure: "" };
    const theirs = { ...(await widget.result()), response: "theirs" };
    const rows = [
      [{ answers: { goals: { note: "\u0301".repeat(2_300_000) } } }, /more than 1024 KiB, which is too much for a link/],
      [{ answers: { goals: { note: "\u0301".repeat(300_000) } } }, /\/answers\/goals\/note has 300000 characters/],
      [{ plan: Array(10_000).fill(action) }, /\/plan has 10000 entries; give 0 to 1000/],
    ];
    for (const [change, reason] of rows) {
      const packed = deflateRawSync(JSON.stringify({ ...theirs, ...change }), { level: 9 }).toString("base64url");
      assert.ok(packed.length < 8000, "the address can hold it");
      await put(tab, `#pc=${packed}`);
      await untilRefused(tab, reason);
    }
    await put(tab, "#pc=abc");
    await untilRefused(tab, /a link that is cut off or changed/);
    assert.deepEqual((await widget.result()).answers, { goals: { value: 4 } });
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("a file is refused by its size before it is read, and for another encoding", async (t) => {
    const { tab, widget } = await begun(t, browser);
    await tab.evaluate(() => {
      window.reads = 0;
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function () {
        window.reads += 1;
        return arrayBuffer.call(this);
      };
    });
    const open = (make) =>
      tab.evaluate(
        ([path, parts, times]) => {
          const file = new File(Array(times).fill(typeof parts === "string" ? parts : Uint8Array.from(parts)), "result.json");
          const chosen = new DataTransfer();
          chosen.items.add(file);
          const input = window.pct.find(path);
          input.files = chosen.files;
          input.dispatchEvent(new Event("change"));
        },
        [widget.at("input[type=file][data-do=file]"), ...make],
      );
    await open(["x".repeat(1 << 20), 300]);
    await untilRefused(tab, /has 307200 KiB; keep it to 8192 KiB at most/);
    assert.equal(await tab.evaluate(() => window.reads), 0, "it was not read");
    await open([[0x22, 0xdc, 0x22], 1]);
    await untilRefused(tab, /is not UTF-8; save it as UTF-8/);
    const document = JSON.stringify({ ...(await widget.result()), response: "theirs", answers: { goals: { note: "Über 😀" } } });
    const utf16 = [0xff, 0xfe, ...[...Buffer.from(document, "utf16le")]];
    await open([utf16, 1]);
    await widget.untilShown("button[data-do=undo]");
    assert.equal((await widget.result()).answers.goals.note, "Über 😀");
    assert.deepEqual(await tab.seen("errors"), []);
  });

  test("a text of a script can have a byte order mark, and is refused by its length", async (t) => {
    const { tab, widget } = await begun(t, browser);
    const text = JSON.stringify({ ...(await widget.result()), response: "theirs" });
    const load = (text, times) =>
      tab.evaluate(([text, times]) => document.querySelector("partnership-check").load(text.repeat(times)), [text, times]);
    assert.deepEqual(await load(`\ufeff${text}`, 1), { accepted: true, problems: [] });
    const message = "has 102400 KiB; keep it to 8192 KiB at most";
    assert.deepEqual(await load("x".repeat(1 << 20), 100), { accepted: false, problems: [{ pointer: "", message }] });
  });

  test("half a character is refused rather than replaced, whichever way it comes in", async (t) => {
    const { tab, widget } = await begun(t, browser);
    const result = { ...(await widget.result()), response: "theirs", answers: { goals: { value: 4, note: "HALF" } } };
    for (const half of ["\\ud83d", "\\ude00x", "\ud83d"]) {
      const text = JSON.stringify(result).replace("HALF", () => half);
      const { accepted, problems } = await tab.evaluate((text) => document.querySelector("partnership-check").load(text), text);
      assert.equal(accepted, false, half);
      assert.match(problems[0].message, /half a character|surrogate/);
    }
    const whole = JSON.stringify(result).replace("HALF", () => "\\ud83d\\ude00 \ufffd");
    const outcome = await tab.evaluate((text) => document.querySelector("partnership-check").load(text), whole);
    assert.deepEqual(outcome, { accepted: true, problems: [] });
    assert.equal((await widget.result()).answers.goals.note, "\u{1f600} \ufffd");
  });

  test("an unreadable entry is set aside to the letter", async (t) => {
    const { site, tab, widget } = await visit(t, browser, "empty.html");
    await tab.evaluate((key) => localStorage.setItem(key, '{"half": "\ud83d", "other": "\ude00"'), key);
    await tab.open(site.url("page.html"));
    await widget.ready();
    const kept = () =>
      tab.evaluate(
        (key) =>
          Object.entries(localStorage)
            .filter(([name]) => name.startsWith(`${key}:set-aside:`))
            .map(([, text]) => text === '{"half": "\ud83d", "other": "\ude00"'),
        key,
      );
    assert.deepEqual(await kept(), [true]);
  });
});

/** A page on which a question is answered, at the first screen, where a file can be opened. */
async function begun(t, browser) {
  const journey = await visit(t, browser, "page.html");
  const { widget } = journey;
  await widget.ready();
  await widget.start();
  await widget.choose("goals", 4);
  await widget.do("back");
  await widget.untilShown("button[data-do=open]");
  return journey;
}

const put = (tab, fragment) => tab.evaluate((fragment) => void (location.hash = fragment), fragment);

/** Waits for the reason, which gets the focus. */
const untilRefused = (tab, { source }) =>
  tab.until(`the reason is said: ${source}`, (source) => new RegExp(source).test(window.pct.active().textContent), source);
