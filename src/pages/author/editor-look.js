// How the editor looks. The page's colours reach into its shadow root as custom properties.
// CodeMirror draws some marks as images; here they are drawn without, so that no policy on images can block them.
import { EditorView } from "@codemirror/view";

const panel = { backgroundColor: "var(--page)", color: "var(--ink)", borderColor: "var(--line)" };

export const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--page)", height: "var(--editor-height)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-3px" },
  ".cm-scroller": { fontFamily: "ui-monospace, monospace", fontSize: "0.875rem", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-gutters": { backgroundColor: "var(--page)", color: "var(--soft)", borderInlineEndColor: "var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--tint)" },
  ".cm-activeLineGutter": { color: "var(--ink)" },
  ".cm-selectionMatch": { backgroundColor: "var(--tint)" },
  ".cm-searchMatch": { backgroundColor: "var(--tint)", outline: "1px solid var(--accent)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--accent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--soft)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px dashed var(--wrong)" },
  ".tok-propertyName": { color: "var(--accent)" },
  ".tok-punctuation": { color: "var(--soft)" },
  ".tok-number, .tok-bool, .tok-null": { fontWeight: "600" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--wrong)",
    textUnderlineOffset: "3px",
  },
  ".cm-lintPoint::after": { borderBottomColor: "var(--wrong) !important" },
  ".cm-gutter-lint": { width: "1em" },
  ".cm-lint-marker-error": {
    content: "normal",
    blockSize: "0.7em",
    inlineSize: "0.7em",
    marginBlockStart: "0.4em",
    borderRadius: "50%",
    backgroundColor: "var(--wrong)",
  },
  ".cm-tooltip": { ...panel, border: "1px solid var(--line)", maxInlineSize: "min(30rem, 90vw)" },
  ".cm-diagnostic": { whiteSpace: "normal", fontFamily: "system-ui, sans-serif" },
  ".cm-diagnostic-error": { borderInlineStartColor: "var(--wrong)" },
  ".cm-panels": panel,
  ".cm-panels.cm-panels-top": { borderBlockEndColor: "var(--line)" },
  ".cm-panel.cm-search": { font: "1rem/1.5 system-ui, sans-serif", padding: "8px" },
  ".cm-panel.cm-search label": { fontSize: "0.875rem", display: "inline-flex", alignItems: "center", gap: "4px" },
  ".cm-panel.cm-search input[type=checkbox]": { inlineSize: "24px", blockSize: "24px", accentColor: "var(--accent)" },
  ".cm-textfield": { fontSize: "1rem", minBlockSize: "32px", borderColor: "var(--soft)", backgroundColor: "var(--page)" },
  ".cm-button": {
    minBlockSize: "32px",
    fontSize: "0.875rem",
    borderRadius: "6px",
    backgroundImage: "none",
    backgroundColor: "var(--page)",
    color: "var(--accent)",
    borderColor: "currentcolor",
  },
  ".cm-panel.cm-search [name=close]": { minInlineSize: "32px", minBlockSize: "32px", color: "var(--ink)" },
  ":is(button, input):focus-visible": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
});
