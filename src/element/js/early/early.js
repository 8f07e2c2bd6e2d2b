// The widget before its module is there: draws the first screens, takes answers, and goes from section to section. What is
// chosen is stored at once, so the module starts as for somebody who returns, and takes over when nothing is in use here.
import { keepInView, later, listen, read, remove, tell, unlisten, write } from "../../../platform/safe.js";
import { follow } from "../nodes.js";
import { question } from "./question.js";
import { progress, waits, widget } from "./screens.js";
import { numberIn } from "./whole.js";

/** Where it is remembered that the person wants to see what the levels mean. */
const MEANINGS = "partnership-check:meanings";
/** Longer than from the end of a touch to its click. */
const TOUCH = 400; // ms
/** What can be unfolded whose content comes with the module. */
const LATER = "[data-role=sections][open], [data-role=sources][open]";

/** What happens to the window and matters here. */
const OUTSIDE = ["pointerup", "pointercancel", "storage", "pageshow"];

const brings = (event) => event.dataTransfer?.types.includes("Files");

export class Early {
  #host;
  #state;
  #typed = new Map();
  #refused = new Map();
  #pressed = null; // the last press of a pointer that is not over
  #over = false; // something else takes its place
  #chooses = false; // the browser may have its list of files open, which answers to the field here
  #lookQueued = false; // the host will look soon whether anything is in use
  root = document.createElement("div");

  /**
   * @param {object} parts words, assessment, record, and the look: single, theme, level
   * @param {object} host hears what happens:
   *   `take(screen)`: the person goes to a screen, by its name; whether somebody else shows it;
   *   `moved(screen, title)`: another screen is shown; `changed()`: an answer was given; `free()`: nothing is in use now;
   *   `bring(files)`: files were chosen; whether the widget takes them now; `again()` and `download()`: what is offered if the module does not come
   */
  constructor(parts, host) {
    this.#host = host;
    const { kind } = parts.record;
    const meanings = kind !== "none" && read(kind === "session", MEANINGS) === "shown";
    this.#state = { ...parts, meanings, screen: "intro", moves: 0, alone: false, drawn: this.#drawn };
    this.root.append(widget(this.#state));
    for (const type of ["click", "change", "input", "toggle", "focusout", "pointerdown", "dragover", "drop", "cancel"]) {
      this.root.addEventListener(type, this, type === "toggle");
    }
    for (const type of OUTSIDE) listen(type, this.#heard);
    document.addEventListener("selectionchange", this.#heard);
  }

  /** Stops listening. What is shown stays until something else takes its place. */
  end() {
    this.#over = true;
    for (const type of OUTSIDE) unlisten(type, this.#heard);
    document.removeEventListener("selectionchange", this.#heard);
  }

  get record() {
    return this.#state.record;
  }

  get screen() {
    const { assessment, screen } = this.#state;
    return assessment.nameOf(screen);
  }

  /** What differs once the person has gone on or answered. */
  get state() {
    return this.screen + this.record.text;
  }

  /** Whether the person has not gone anywhere yet: it may be the page's history that shows this screen. */
  get atStart() {
    return this.#state.moves === 0;
  }

  /** What is unfolded: how to find it, and whether it has the focus. */
  get unfolded() {
    const { activeElement } = this.root.getRootNode();
    return [...this.root.querySelectorAll("details[open]")].map((details) => {
      const item = details.closest("[data-item]")?.dataset.item;
      const selector = `${item ? `[data-item="${item}"] ` : ""}[data-role=${details.dataset.role}]`;
      return { selector, focused: details.firstChild === activeElement };
    });
  }

  /** Whether the person waits for the results, or has unfolded what only the module can fill. */
  get #waits() {
    return this.#state.screen === "results" || this.root.querySelector(LATER) !== null;
  }

  /** Whether another tree can take the place of this one without anybody noticing. */
  get isFree() {
    if (this.#waits) return true;
    const tree = this.root.getRootNode();
    const selection = (tree.getSelection ? tree : document).getSelection?.();
    const selected = selection?.type === "Range" && this.root.isConnected;
    return !this.#pressed && !this.#chooses && !selected && !this.root.contains(tree.activeElement);
  }

  /** What a question shows only while it is on the screen. */
  #drawn = ({ id }) => ({ visit: `-e${this.#state.moves}`, typed: this.#typed.get(id) ?? this.record.typed(id), refused: this.#refused.get(id) });

  #draw() {
    follow(this.root.firstChild, widget(this.#state));
  }

  /** Only what an answer to an item changes. */
  #drawItem(item) {
    const find = (selector) => this.root.querySelector(selector);
    follow(find(`[data-item="${item.id}"]`), question(this.#state, item, this.record.answer(item.id), this.#drawn(item)));
    follow(find(".pc-head"), progress(this.#state));
    const words = find("[data-role=progress-text]").textContent;
    const below = find(".pc > p.pc-small");
    if (below && below.textContent !== words) below.textContent = words;
  }

  /** Another look, chosen by the page's author. */
  restyle(look) {
    Object.assign(this.#state, look);
    this.#draw();
  }

  /** Shows a screen, by its name: as if the person went there, or at a start, which leaves the focus where it is. */
  go(name, atStart) {
    this.#go(this.#state.assessment.screenOf(name), atStart);
  }

  #go(screen, atStart) {
    const state = this.#state;
    const { assessment } = state;
    this.#refused.clear();
    state.screen = screen;
    if (!atStart) state.moves += 1;
    const shown = this.root.firstChild;
    // What is read out stays the same element; the rest must not inherit what was unfolded on the screen before.
    for (const child of [...shown.children].slice(2)) child.remove();
    this.#draw();
    const section = assessment.sections[screen];
    const title = section ? state.words.best(section.title)[1] : screen === "intro" ? state.words.best(assessment.title)[1] : state.words.say("results");
    this.#host.moved(this.screen, title);
    if (atStart) return;
    const at = section && state.single ? `[data-section-page="${section.id}"] ` : "";
    const heading = this.root.querySelector(`${at}.pc-headline`);
    tell(heading, "focus");
    keepInView(heading, state.single ? 2 : 1);
  }

  #leave(screen) {
    if (!this.#host.take(this.#state.assessment.nameOf(screen))) this.#go(screen);
  }

  /** It is certain that the module does not come, or it is tried again. */
  setAlone(alone) {
    this.#state.alone = alone;
    this.#draw();
  }

  /** Shows what others wrote since. Whether anything is different. */
  look(cleared) {
    const changed = this.record.look(cleared);
    if (changed) this.#draw();
    return changed;
  }

  #heard = ({ type, key, newValue }) => {
    if (type === "storage" ? (key ?? this.record.key) === this.record.key : type === "pageshow") this.look(newValue === "");
    if (type.startsWith("pointer")) this.#release(this.#pressed);
    if (type === "selectionchange") this.#free();
  };

  #release(press) {
    later(() => {
      // The next press may have begun.
      if (this.#pressed === press) this.#pressed = null;
      this.#free();
    }, TOUCH);
  }

  /** Has the host look, once what happens now is done. */
  #free() {
    if (this.#lookQueued) return;
    this.#lookQueued = true;
    later(() => {
      this.#lookQueued = false;
      this.#host.free();
    });
  }

  handleEvent(event) {
    const { type, target } = event;
    if (this.#over) return;
    if (/^dr/.test(type) && brings(event)) {
      event.preventDefault();
      if (type === "drop") this.#bring([...event.dataTransfer.files]);
    }
    if (type === "pointerdown") this.#pressed = event;
    if (type === "focusout" || type === "toggle") this.#free();
    if (target.matches?.(LATER) && !target.querySelector(".pc-loading")) target.append(waits(this.#state));
    const act = target.closest("[data-do]")?.dataset.do;
    const found = target.closest("[data-item]");
    const item = found && this.#state.assessment.items.find(({ id }) => id === found.dataset.item);
    if (type === "click" && act) this.#press(act, item);
    if (type === "cancel") {
      this.#chooses = false;
      this.#free();
    }
    if (type === "change") item ? this.#choose(item, target) : this.#use(act, target);
    if (type === "input" && item && target.matches("textarea, .pc-number")) this.#write(item, target);
  }

  #press(act, item) {
    const { screen, assessment } = this.#state;
    const to = {
      start: () => this.record.nextSection,
      back: () => screen - 1,
      next: () => screen + 1,
      results: () => "results",
      intro: () => "intro",
    }[act];
    if (to) {
      const wanted = to();
      this.#leave(wanted === -1 ? "intro" : wanted === assessment.sections.length ? "results" : wanted);
    }
    if (act === "clear") {
      // The button disappears, so focus has to move.
      tell(this.root.querySelector(`[data-item="${item.id}"] input`), "focus");
      this.#answer(item, "value", {});
    }
    if (act === "open") {
      this.#chooses = true;
      this.root.querySelector("[data-do=file]").click();
    }
    if (act === "again") this.#host.again();
    if (act === "download") this.#host.download();
  }

  #use(act, field) {
    if (act === "meanings") {
      this.#state.meanings = field.checked;
      const { kind } = this.record;
      if (kind !== "none") field.checked ? write(kind === "session", MEANINGS, "shown") : remove(kind === "session", MEANINGS);
      this.#draw();
    }
    if (act === "file") {
      this.#chooses = false;
      const files = [...field.files];
      // Choosing the same file again, for example once it is repaired, is then a change.
      field.value = "";
      this.#bring(files);
    }
  }

  /** What is in a file is shown with its results, so that is where one waits for the module. */
  #bring(files) {
    if (!this.#host.bring(files)) this.#go("results");
  }

  #choose(item, field) {
    const { type, value, checked } = field;
    if (type === "radio") {
      const given = /\d/.test(value) ? { value: Number(value) } : { state: value };
      if (field.closest(".pc-importance")) this.#answer(item, "importance", Number(value));
      else this.#answer(item, "value", given);
    }
    if (type === "checkbox") {
      const before = this.record.answer(item.id).picks ?? [];
      const tooMany = checked && before.length >= item.max_picks;
      this.#refused.set(item.id, tooMany);
      if (tooMany) {
        // Made anew each time, so that it is read out each time.
        this.root.querySelector(`[data-item="${item.id}"] [role=alert]`)?.remove();
        return this.#drawItem(item);
      }
      const picks = item.options.map(({ id }) => id).filter((id) => (id === value ? checked : before.includes(id)));
      this.#answer(item, "value", picks.length ? { picks } : {});
    }
  }

  #write(item, field) {
    const { value } = field;
    if (field.closest("[data-role=note]")) this.#answer(item, "note", value);
    else if (item.kind === "text") this.#answer(item, "value", value ? { text: value } : {});
    else {
      this.#typed.set(item.id, value);
      const number = numberIn(value, item);
      this.#answer(item, "value", number === undefined ? {} : { value: number });
      this.record.type(item.id, value);
    }
  }

  #answer(item, field, given) {
    const changed = this.record.change(item.id, field, given);
    this.#drawItem(item);
    if (changed) this.#host.changed();
  }
}
