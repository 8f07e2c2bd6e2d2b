// The editor: CodeMirror for JSON, with line numbers, marked problems, search and undo.
// It is in a shadow root, where CodeMirror adopts its style sheet; in the page itself it would add a <style>
// element, which a strict Content-Security-Policy forbids. It knows nothing about assessments.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { english, say } from "../words/say.js";
import { look } from "./editor-look.js";

/** The most problems that are marked; more would slow down typing without being useful. */
const MAX_MARKS = 200;

/** CodeMirror's own words in the page's language. A dollar sign is where it puts a number. */
const phrases = () => ({
  "Find": say("search.find"),
  "next": say("search.next"),
  "previous": say("search.previous"),
  "all": say("search.all"),
  "match case": say("search.case"),
  "regexp": say("search.pattern"),
  "by word": say("search.words"),
  "Replace": say("search.replace"),
  "replace": say("search.replace"),
  "replace all": say("search.replace-all"),
  "close": say("search.close"),
  "current match": say("search.current"),
  "on line": say("search.on-line"),
  "replaced match on line $": say("search.replaced-one", { line: "$" }),
  "replaced $ matches": say("search.replaced-all", { count: "$" }),
  "Go to line": say("search.go-to-line"),
  "go": say("search.go"),
  "Diagnostics": say("author.problems-title"),
  "No diagnostics": say("author.no-problems"),
});

export class Editor {
  #view;

  /**
   * @param {HTMLElement} place becomes the editor's host
   * @param {string} text
   * @param {{ label: string, changed: () => void }} page
   */
  constructor(place, text, { label, changed }) {
    const root = place.attachShadow({ mode: "open" });
    // JSON runs from left to right in every language.
    const mount = root.appendChild(Object.assign(document.createElement("div"), { dir: "ltr" }));
    this.#view = new EditorView({
      root,
      parent: mount,
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        json(),
        indentUnit.of("  "),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        EditorState.phrases.of(phrases()),
        syntaxHighlighting(classHighlighter),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, "tabindex": "0" }),
        // Tab is not bound to anything, so that it leaves the editor like any other field.
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorView.updateListener.of((update) => update.docChanged && changed()),
        look,
      ],
    });
  }

  /** The text. A byte order mark, which can come with what is pasted, is a space here, so that places stay the same. */
  get text() {
    return this.#view.state.doc.toString().replace(/^\ufeff/, " ");
  }

  /** Replaces the whole text. The editor's own undo can bring the old text back. */
  replace(text) {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
    });
  }

  /** Marks problems where they are. @param {{ from: number, to: number, words: string }[]} problems */
  mark(problems) {
    const marks = problems
      .slice(0, MAX_MARKS)
      .map(({ from, to, words }) => ({ from, to, severity: "error", message: words, renderMessage: () => english(words) }));
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  /** Moves the cursor and the focus to a position and scrolls it to the middle. */
  go(offset) {
    const at = Math.min(offset, this.#view.state.doc.length);
    this.#view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    this.#view.focus();
  }

  focus() {
    this.#view.focus();
  }
}
