// The assessment editor as an author uses it: start, open, change, look at problems and the preview. This is the only
// place that knows the page's markup; the test files contain the assertions.
import { strictPolicy } from "../server.mjs";
import { hands } from "./input.mjs";
import { visit } from "./visit.mjs";

const EDITOR = "#editor >>> .cm-content";
const WIDGET = "#preview partnership-check:not([hidden])";

/** Opens the page under a strict policy; `first` is the title to wait for in the preview, or null. */
export async function visitAuthor(
  t,
  browser,
  { hand, size = { width: 1200, height: 900 }, site: more, first = "Our check" } = {},
) {
  // If the window cannot be narrow enough, the page is shown in a frame.
  const site = { headers: { "content-security-policy": `${strictPolicy}; frame-src 'self'` }, ...more };
  const { tab, site: opened } = await visit(t, browser, "author.html", { site, size });
  const author = new Author(tab, hand);
  if (first) await author.untilPreview(first);
  return { tab, author, url: opened.url };
}

/** Captures copied text instead of writing to the system's clipboard, which tests must not change. */
export async function clipboard(tab) {
  await tab.evaluate(() => {
    window.copied = [];
    navigator.clipboard.writeText = async (text) => void window.copied.push(text);
  });
  return (count) =>
    tab.until("the text has been copied", (count) => window.copied.length === count && window.copied.at(-1), count);
}

export class Author {
  constructor(tab, hand = "mouse") {
    Object.assign(this, { tab, hand: hands[hand] });
  }

  /** Waits until everything is drawn first, because the editor gets its height a few frames after its text. */
  async press(path) {
    await this.tab.settle();
    await this.hand.press(this.tab, path);
  }

  /** Chooses from a list by script, because lists open as system windows that drivers cannot reach. */
  choose(path, value) {
    return this.tab.evaluate(
      ([path, value]) => {
        const list = document.querySelector(path);
        list.value = value;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      },
      [path, value],
    );
  }

  async start(template) {
    await this.choose("#template", template);
    await this.press("#begin");
  }

  open(path) {
    return this.tab.chooseFile("#file", path);
  }

  drop(name, text) {
    return this.tab.evaluate(
      ([name, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: "application/json" }));
        for (const type of ["dragenter", "dragover", "drop"]) {
          document
            .querySelector("#editor")
            .dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
        }
      },
      [name, text],
    );
  }

  /** The text that the browser has stored; null while it is the initial text. */
  kept() {
    return this.tab.evaluate(() => localStorage.getItem("partnership-check-author:text"));
  }

  /** Opens the editor's search, which starts at the top. */
  async search() {
    await this.tab.evaluate((path) => window.pct.find(path).focus(), EDITOR);
    await this.tab.key("Control+Home");
    await this.tab.key("Control+f");
    await this.tab.untilShown("#editor >>> input[name=search]");
  }

  /** Types words after the first occurrence of a text, which it finds with the editor's search. */
  async change(after, words) {
    await this.search();
    await this.tab.type(after);
    await this.tab.key("Enter");
    await this.tab.key("Escape");
    await this.tab.until("the focus is in the text", (path) => window.pct.active() === window.pct.find(path), EDITOR);
    await this.tab.key("ArrowRight");
    await this.tab.type(words);
  }

  untilPreview(title) {
    return this.tab.until(`the preview says ${title}`, ([path, title]) => window.pct.text(path).endsWith(title), [
      `${WIDGET} >>> h2`,
      title,
    ]);
  }

  /** Presses something in the preview. */
  preview(inner) {
    return this.press(`${WIDGET} >>> ${inner}`);
  }

  /** Waits until exactly these problems are listed. */
  async untilProblems(sentences) {
    await this.tab.until(
      `these problems are listed: ${sentences.join(" ")}`,
      (wanted) => {
        const listed = window.pct.findAll("#problems li button").map((button) => button.innerText.trim());
        window.listed = listed;
        return JSON.stringify(listed) === JSON.stringify(wanted);
      },
      sentences,
    ).catch(async (problem) => {
      throw new Error(`${problem.message}; listed: ${JSON.stringify(await this.tab.evaluate(() => window.listed))}`);
    });
  }

  /** Waits until the focus is in the text, and the cursor on this line. */
  untilLine(number) {
    return this.tab.until(
      `the cursor is on line ${number}`,
      ([editor, number]) =>
        window.pct.active() === window.pct.find(editor) &&
        window.pct.text("#editor >>> .cm-lineNumbers .cm-activeLineGutter") === String(number),
      [EDITOR, number],
    );
  }

  /** The numbers of the lines with a mark next to them. */
  marked() {
    return this.tab.evaluate(() => {
      const top = (element) => Math.round(element.getBoundingClientRect().top);
      const numbers = window.pct.findAll("#editor >>> .cm-lineNumbers .cm-gutterElement");
      const marks = window.pct.findAll("#editor >>> .cm-gutter-lint .cm-gutterElement:has(.cm-lint-marker-error)");
      return marks.map((mark) => Number(numbers.find((number) => number.innerText && top(number) === top(mark))?.innerText));
    });
  }

  /** Everything that overflows the window horizontally. */
  overflows() {
    return this.tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
      const out = window.pct.findAll("body *").filter((element) => {
        const box = element.getBoundingClientRect();
        return window.pct.shown(element) && (box.right > clientWidth + 0.5 || box.left < -0.5);
      });
      return [...page, ...out.map((element) => `${window.pct.describe(element)} overflows`)];
    });
  }
}
