// The author's page: brings the text, its problems and its preview together, and what can be done with the text.
// Each of these is a file of its own; this one knows the page's markup and in which order things happen.
import { SHIPPED } from "../../element/js/language.js";
import { aboutHash, fetchHash } from "../demo/hash.js";
import { readProblems, tooLarge, widgetProblems } from "./check.js";
import { keeps, keepText, keptText } from "./draft.js";
import { Editor } from "./editor.js";
import { languagesOf, nameOf } from "./languages.js";
import { Preview } from "./preview.js";
import { ProblemList, sentence } from "./problems.js";
import { bySource, fileName, inline, UNNAMED } from "./snippet.js";
import { smallExample, template, TEMPLATES } from "./starters.js";

/** How long a text must rest before it is looked at, in milliseconds: nobody wants each letter judged. */
const REST = 350;
const KEPT = "What you write is kept in this browser, and nowhere else, until you start afresh.";
const NOT_KEPT = "This browser keeps nothing for this page: download the file before you leave.";

const page = location.href;
const at = (id) => document.getElementById(id);
const preview = new Preview(at("preview"));
const problems = new ProblemList(at("problems"), at("summary"));
const editor = new Editor(at("editor"), keptText() ?? smallExample(page), {
  label: "The assessment as JSON",
  changed,
});
let resting = 0;
let turn = 0;
let looking = null; // the look at the present text, while it lasts
let asked = 0; // counts what was to take the text's place: of two the later one counts, whichever arrives first
let unkept = false; // whether the text was changed here since it was kept: other tabs keep theirs in the same place
let file = UNNAMED; // its name, by the id that the text had when it was last JSON: a slip of the hand is no new name
let isDone = false; // whether what is said beside the buttons is true of the present text alone
let hash; // of the script, once it is known
let before = null; // the text that the last start or opened file took the place of, and its file's name
let sound = null; // the text that was last found to have no problems

function changed() {
  unkept = true;
  if (isDone) say("");
  overtake();
  resting = setTimeout(look, REST);
}

/** What a look at an earlier text would still bring is not wanted any more, its preview least of all. */
function overtake() {
  clearTimeout(resting);
  turn += 1;
  looking = null;
  preview.cancel();
}

/** Looks at the text as it is now. @returns {Promise<boolean>} whether it came to its end, and nothing overtook it */
function look() {
  overtake();
  const now = turn;
  const { text } = editor;
  keep();
  offer(text);
  looking = judge(text, now).then(() => {
    if (now !== turn) return false;
    looking = null;
    return true;
  });
  return looking;
}

async function judge(text, now) {
  const found = readProblems(text);
  if (found.length > 0) return show(found);
  const refusal = await preview.show(text, attributes());
  if (now !== turn) return;
  if (refusal && refusal.code !== "invalid") {
    // Nothing is wrong with the text: the widget itself did not come.
    show([]);
    problems.say(`The preview cannot be shown: ${refusal.message}. Reload the page to try again.`);
    return;
  }
  if (!refusal) sound = text;
  show(refusal ? widgetProblems(text, refusal.problems) : []);
}

function show(found) {
  problems.show(found, ({ from }) => editor.go(from));
  editor.mark(found.map((one) => ({ ...one, words: sentence(one) })));
  at("stale").hidden = found.length === 0 || preview.empty;
  at("waiting").hidden = !preview.empty;
}

function keep() {
  if (!unkept) return;
  const { text } = editor;
  // The example that everyone begins with is nobody's work.
  const kept = keepText(text === smallExample(page) ? null : text);
  unkept = !kept;
  sayKept(kept);
}

function sayKept(kept) {
  const words = kept ? KEPT : NOT_KEPT;
  if (at("kept").textContent !== words) at("kept").textContent = words;
}

const named = () => (file = fileName(editor.text) ?? file);

/** What depends on the text without being its problem: the languages it speaks, and the lines for a page. */
function offer(text) {
  const chosen = at("language").value || document.documentElement.lang;
  const options = languagesOf(text, SHIPPED).map((tag) => new Option(nameOf(tag), tag, false, tag === chosen));
  at("language").replaceChildren(...options);
  at("snippet").textContent = bySource(named(), page, hash);
}

const attributes = () => ({ lang: at("language").value, layout: at("layout").value });

/** Puts another text into the editor, says so, and offers the way back. */
function replace(text, words) {
  asked += 1;
  before = { text: editor.text, file: named() };
  file = UNNAMED;
  editor.replace(text);
  tell(words, true);
  look();
}

function tell(words, undo = false) {
  at("told").textContent = words;
  at("undo").hidden = !undo;
}

async function begin() {
  const chosen = TEMPLATES.find(({ id }) => id === at("template").value);
  const now = ++asked;
  try {
    const text = chosen ? await template(chosen.id, page) : smallExample(page);
    if (now !== asked) return;
    replace(text, `Started from ${chosen ? `“${chosen.name}”` : "a small example"}.`);
  } catch (cause) {
    if (now === asked) tell(`This could not be fetched: ${cause.message}. Your text is as it was.`);
  }
}

async function open(file) {
  if (!file) return;
  const size = tooLarge(file.size);
  if (size) return tell(`${file.name} ${size}. Your text is as it was.`);
  const now = ++asked;
  try {
    const text = await file.text();
    if (now === asked) replace(text, `Opened ${file.name}.`);
  } catch (cause) {
    if (now === asked) tell(`${file.name} could not be read: ${cause.message}. Your text is as it was.`);
  }
}

function afresh() {
  replace(smallExample(page), "Started afresh.");
}

function undo() {
  asked += 1;
  file = before.file;
  editor.replace(before.text);
  tell("Your text is back.");
  editor.focus();
  look();
}

/** Says what became of a button's press. */
function say(words, done = false) {
  at("copied").textContent = words;
  isDone = done;
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([editor.text], { type: "application/json" }));
  link.download = named();
  link.click();
  say(sound === editor.text ? "Saved." : "Saved as it is, with its problems.", true);
}

async function copy(lines) {
  at("snippet").textContent = lines;
  try {
    await navigator.clipboard.writeText(lines);
    say("Copied.", true);
  } catch {
    // No clipboard without HTTPS, or not allowed: leave the lines selected for the person to copy.
    getSelection().selectAllChildren(at("snippet"));
    say("Press Ctrl+C or ⌘C to copy the selected lines.", true);
  }
}

at("begin").addEventListener("click", begin);
at("afresh").addEventListener("click", afresh);
at("undo").addEventListener("click", undo);
at("open").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", async ({ target }) => {
  await open(target.files[0]);
  target.value = ""; // so that the same file can be opened again
});
at("download").addEventListener("click", download);
at("copy-src").addEventListener("click", () => copy(bySource(named(), page, hash)));
at("copy-inline").addEventListener("click", async () => {
  // Safari copies only what is at hand when the button is pressed.
  if (sound !== editor.text && !(await (looking ?? look()))) {
    return say("The text has changed meanwhile. Press again to copy it as it is now.");
  }
  if (sound === editor.text) return copy(inline(editor.text, page, hash));
  say("Mend the problems first: a page that holds them would show no assessment.");
});
for (const id of ["language", "layout"]) at(id).addEventListener("change", () => preview.dress(attributes()));
at("width").addEventListener("change", () => (at("preview").dataset.width = at("width").value));

// Before the editor, which would put a dropped file into its text, and the preview, which would take it for results.
const withFile = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragover", (event) => withFile(event) && event.preventDefault(), true);
document.addEventListener(
  "drop",
  (event) => {
    if (!withFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    open(event.dataTransfer.files[0]);
  },
  true,
);
addEventListener("pagehide", keep);

at("template").append(...TEMPLATES.map(({ id, name }) => new Option(name, id)));
sayKept(keeps());
fetchHash(page).then((found) => {
  hash = found;
  at("hash").textContent = aboutHash(hash);
  at("snippet").textContent = bySource(named(), page, hash);
});
look();
