// The page for authors. It connects the text, its problems, its preview and the buttons, each of which has a module
// of its own. This one knows the page's markup and the order in which things happen.
import { isMail } from "../../element/js/attributes.js";
import { SHIPPED } from "../../element/js/language.js";
import { decode } from "../../element/js/text.js";
import { aboutHash, fetchHash } from "../demo/hash.js";
import { aboutPlace, placeOf } from "../demo/place.js";
import { ready } from "../words/main.js";
import { english, say, sayWith, spoken } from "../words/say.js";
import { readProblems, sentence, tooLarge, widgetProblems } from "./check.js";
import { keeps, keepText, keptText } from "./draft.js";
import { Editor } from "./editor.js";
import { languagesOf, nameOf } from "./languages.js";
import { Preview } from "./preview.js";
import { ProblemList } from "./problems.js";
import { bySource, fileName, inline, UNNAMED } from "./snippet.js";
import { smallExample, template, TEMPLATES } from "./starters.js";

/** How long to wait after a change before checking the text, in milliseconds, so as not to check every letter. */
const PAUSE = 350;

// Nothing here can be done before the page has its words.
await ready;

const page = location.href;
const at = (id) => document.getElementById(id);
const preview = new Preview(at("preview"));
const problems = new ProblemList(at("problems"), at("summary"));
const editor = new Editor(at("editor"), keptText() ?? smallExample(page), {
  label: say("author.editor"),
  changed,
});
let timer = 0;
let generation = 0; // counts checks, so that an outdated one can be told from the present one
let checking = null; // the promise of the running check
let replacement = 0; // counts requests to replace the text: the latest one counts, in whatever order they arrive
let unsaved = false; // whether the text was changed here since it was stored; other tabs store theirs in the same place
let file = UNNAMED; // the file's name, from the id when the text was last JSON, so that a typing mistake changes nothing
let isDone = false; // whether the words beside the buttons are only true for the present text
let hash; // the hash of the script, once it is known
let previous = null; // the text that was last replaced, and the name of its file
let valid = null; // the text that was last found to have no problems

function changed() {
  unsaved = true;
  if (isDone) tell("");
  cancelCheck();
  timer = setTimeout(check, PAUSE);
}

/** Discards a waiting or running check together with its preview. */
function cancelCheck() {
  clearTimeout(timer);
  generation += 1;
  checking = null;
  preview.cancel();
}

/** Checks the present text. @returns {Promise<boolean>} whether the check was completed rather than discarded */
function check() {
  cancelCheck();
  const own = generation;
  const { text } = editor;
  keep();
  offer(text);
  checking = checkText(text, own).then(() => {
    if (own !== generation) return false;
    checking = null;
    return true;
  });
  return checking;
}

async function checkText(text, own) {
  const found = readProblems(text);
  if (found.length > 0) return show(found);
  const refusal = await preview.show(text, attributes());
  if (own !== generation) return;
  if (refusal && refusal.code !== "invalid") {
    // The text may be valid: the widget itself failed to load.
    show([]);
    problems.say(...sayWith("author.not-shown", { message: english(refusal.message) }));
    return;
  }
  if (!refusal) valid = text;
  show(refusal ? widgetProblems(text, refusal.problems) : []);
}

function show(found) {
  problems.show(found, ({ from }) => editor.go(from));
  editor.mark(found.map((one) => ({ ...one, words: sentence(one) })));
  at("stale").hidden = found.length === 0 || preview.empty;
  at("waiting").hidden = !preview.empty;
}

function keep() {
  if (!unsaved) return;
  const { text } = editor;
  // The unchanged example need not be stored.
  const kept = keepText(text === smallExample(page) ? null : text);
  unsaved = !kept;
  sayKept(kept);
}

function sayKept(kept) {
  const words = kept ? say("author.kept") : say("author.not-kept");
  if (at("kept").textContent !== words) at("kept").textContent = words;
}

const named = () => (file = fileName(editor.text) ?? file);

/** Updates what else depends on the text: the languages to choose from, and the lines for a page. */
function offer(text) {
  const chosen = at("language").value || document.documentElement.lang;
  const options = languagesOf(text, SHIPPED).map((tag) => new Option(nameOf(tag, spoken().tag), tag, false, tag === chosen));
  at("language").replaceChildren(...options);
  at("snippet").textContent = shortLines();
}

const collect = () => at("collect").value.trim();
const { defaultValue: usualFolder } = at("files");
const writtenPlace = () => placeOf(at("files").value || usualFolder);
/** Where the widget's files are on the author's site. */
const place = () => writtenPlace() ?? placeOf(usualFolder);
const shortLines = () => bySource(named(), place(), say("lines.fallback"), hash, collect());

/** What an address adds to the lines is in them at once; one that is none is said to be left out when it is complete. */
function collects({ type }) {
  explain("collect", type === "change" && collect() !== "" && !isMail(collect()), say("form.collect-hint"), say("form.collect-wrong"));
}

function locates({ type }) {
  explain("files", type === "change" && !writtenPlace(), say("lines.files-hint"), say("lines.files-wrong", { path: usualFolder }));
  at("policy").replaceChildren(...aboutPlace(place()));
}

/** Says below a field what it is for or, if its value is refused, why, and shows the lines with what they have of it. */
function explain(id, refused, usual, reason) {
  at(id).ariaInvalid = String(refused);
  at(`${id}-hint`).textContent = refused ? reason : usual;
  at("snippet").textContent = shortLines();
  tell("");
}

const attributes = () => ({ lang: at("language").value, layout: at("layout").value });

/** Puts another text into the editor, says so, and offers to undo it. */
function replace(text, words) {
  replacement += 1;
  previous = { text: editor.text, file: named() };
  file = UNNAMED;
  editor.replace(text);
  sayReplaced(words, true);
  check();
}

/** @param {string | (string | Node)[]} words */
function sayReplaced(words, undo = false) {
  at("told").replaceChildren(...[words].flat());
  at("undo").hidden = !undo;
}

async function begin() {
  const list = at("template");
  const own = ++replacement;
  try {
    const text = list.value ? await template(list.value, page) : smallExample(page);
    if (own !== replacement) return;
    const title = list.selectedOptions[0].textContent;
    replace(text, list.value ? say("author.started", { title }) : say("author.started-small"));
  } catch (cause) {
    if (own === replacement) sayReplaced(sayWith("author.not-loaded", { message: english(cause.message) }));
  }
}

async function open(file) {
  if (!file) return;
  const size = tooLarge(file.size);
  if (size) return sayReplaced(say("author.too-large", { file: file.name, ...size }));
  const own = ++replacement;
  try {
    const text = decode(await file.arrayBuffer());
    if (own !== replacement) return;
    if (text === undefined) return sayReplaced(say("author.not-utf-8", { file: file.name }));
    replace(text, say("author.opened", { file: file.name }));
  } catch (cause) {
    if (own !== replacement) return;
    sayReplaced(sayWith("author.unreadable", { file: file.name, message: english(cause.message) }));
  }
}

function startOver() {
  replace(smallExample(page), say("author.started-over"));
}

function undo() {
  replacement += 1;
  file = previous.file;
  editor.replace(previous.text);
  sayReplaced(say("author.undone"));
  editor.focus();
  check();
}

/** Shows the result of pressing a button. */
function tell(words, done = false) {
  at("copied").textContent = words;
  isDone = done;
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([editor.text], { type: "application/json" }));
  link.download = named();
  link.click();
  tell(valid === editor.text ? say("author.saved") : say("author.saved-with-problems"), true);
}

async function copy(lines) {
  at("snippet").textContent = lines;
  try {
    await navigator.clipboard.writeText(lines);
    tell(say("copy.done"), true);
  } catch {
    // There is no clipboard without HTTPS or permission; select the lines so that the person can copy them.
    getSelection().selectAllChildren(at("snippet"));
    tell(say("copy.by-hand"), true);
  }
}

at("begin").addEventListener("click", begin);
at("afresh").addEventListener("click", startOver);
at("undo").addEventListener("click", undo);
at("open").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", async ({ target }) => {
  await open(target.files[0]);
  target.value = ""; // allows opening the same file again
});
at("download").addEventListener("click", download);
at("copy-src").addEventListener("click", () => copy(shortLines()));
at("copy-inline").addEventListener("click", async () => {
  // Usually there is nothing to wait for, and there must not be: Safari allows copying only right after a press.
  if (valid !== editor.text && !(await (checking ?? check()))) {
    return tell(say("author.changed"));
  }
  if (valid === editor.text) return copy(inline(editor.text, place(), say("lines.fallback"), hash, collect()));
  tell(say("author.problems-first"));
});
for (const type of ["input", "change"]) {
  at("collect").addEventListener(type, collects);
  at("files").addEventListener(type, locates);
}
for (const id of ["language", "layout"]) at(id).addEventListener("change", () => preview.dress(attributes()));
at("width").addEventListener("change", () => (at("preview").dataset.width = at("width").value));

// These listeners come before the editor, which would insert a dropped file into its text, and before the preview,
// which would open it as results.
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

at("template").append(...TEMPLATES.map((id) => new Option(say(`name.${id}`), id)));
sayKept(keeps());
at("policy").replaceChildren(...aboutPlace(place()));
fetchHash(page).then((found) => {
  hash = found;
  at("hash").textContent = aboutHash(hash);
  at("snippet").textContent = shortLines();
});
check();
