// The colours that a host gives a widget, checked: where one is no colour or has too little contrast, the widget
// gets another and the console a note. Knows the names of the properties; the arithmetic is in contrast.js.
import { corrected, forEachNeed, hex, leastContrast, opaque, over, readColour } from "../contrast.js";
import { observer } from "../../../platform/observer.js";

/** The properties by what they are in the style sheet. */
const COLOURS = ["surface", "accent", "on-accent", "text", "muted", "border"];

/** By the window that the element is in at present, which need not be the script's. */
const styleOf = (element) => element.ownerDocument.defaultView.getComputedStyle(element);

const watched = new Set();
const documents = new WeakSet();

/** One widget's colours. */
class Palette {
  #root;
  #probe; // wears what the host gives, and never what stands in for it
  #told = new Set();

  constructor(root) {
    this.#root = root;
    const page = root.ownerDocument;
    this.#probe = page.createElement("div");
    this.#probe.className = "pc pc-probe";
    this.#probe.append(page.createElement("i"));
    root.append(this.#probe);
    // It moves its colours for a moment when one of them changes, whatever the reason.
    this.#probe.addEventListener("transitionend", () => this.check());
    // A new screen's mount knows nothing of the one before.
    observer(() => this.check()).observe(root, { childList: true });
  }

  get host() {
    return this.#root.host;
  }

  /** Takes the theme that is in force. */
  wear(theme) {
    this.#probe.dataset.theme = theme;
    this.check();
  }

  check() {
    const { host } = this;
    const view = this.#root.ownerDocument.defaultView;
    if (!host.isConnected || !view) return;
    const given = (name) => styleOf(host).getPropertyValue(`--pc-${name}`).trim();
    const wrong = (name) => given(name) && !view.CSS.supports("color", given(name));
    // The reader has chosen the colours.
    const off = view.matchMedia("(forced-colors: active)").matches;
    for (const name of COLOURS) this.#set(this.#probe, name, !off && wrong(name) ? "initial" : "");
    const used = off ? {} : this.#choose(given, wrong);
    for (const mount of this.#root.querySelectorAll(".pc-mount")) {
      for (const name of COLOURS) this.#set(mount, name, used[name] ?? "");
      mount.style.setProperty("--_page", used.page ?? "");
    }
  }

  #set(element, name, value) {
    element.style.setProperty(`--pc-${name}`, value);
  }

  /** What stands in for what was given, by name. */
  #choose(given, wrong) {
    const used = {};
    const names = COLOURS.filter(wrong);
    const found = Object.fromEntries(COLOURS.map((name) => [name, this.#resolve(`var(--_${name})`)]));
    // Where a colour can't be measured nothing is said of any.
    if (Object.values(found).includes(null)) return used;
    for (const name of names) {
      used[name] = "initial";
      this.#tell(name, `${given(name)} is no colour; ${hex(found[name])} is used`);
    }
    const page = this.#behind();
    const surface = over(found.surface, page);
    if (found.surface[3] < 1) used.page = hex(surface);

    forEachNeed(surface, (name, backs, least) => {
      const had = leastContrast(found[name], backs);
      if (had >= least) return over(found[name], backs[0]);
      const colour = corrected(over(found[name], backs[0]), backs, least);
      used[name] = hex(colour);
      const value = given(name) || `${hex(found[name])} (not set)`;
      const worst = backs.find((back) => leastContrast(found[name], [back]) === had);
      // Rounded down, so that it never looks like enough.
      const ratio = Math.floor(had * 100) / 100;
      this.#tell(name, `${value} has a contrast of ${ratio} with ${hex(worst)} and needs ${least}; ${used[name]} is used`);
      return colour;
    });
    return used;
  }

  /** What is behind the widget: the nearest backgrounds of what it stands in. Pictures are not looked at. */
  #behind() {
    const layers = [];
    for (let node = this.host; node; node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host) {
      const layer = this.#resolve(styleOf(node).backgroundColor);
      if (layer?.[3] > 0) layers.push(layer);
      if (layer?.[3] === 1) break;
    }
    return layers.reduceRight((back, layer) => over(layer, back), opaque(this.#resolve("Canvas")));
  }

  /** Any colour in numbers: a mixture of the sRGB family is one of it, whatever its parts were written in. */
  #resolve(colour) {
    const sample = this.#probe.firstChild;
    sample.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
    return readColour(styleOf(sample).color);
  }

  #tell(name, words) {
    if (!this.#told.has(name)) console.warn(`<partnership-check> --pc-${name}: ${words}`, this.host);
    this.#told.add(name);
  }
}

const palettes = new WeakMap();

/** Checks a widget's colours, now and whenever they change. */
export function attend(root, theme) {
  if (!palettes.has(root)) {
    const palette = new Palette(root);
    palettes.set(root, palette);
    watched.add(new WeakRef(palette));
  }
  watch(root.ownerDocument);
  palettes.get(root).wear(theme);
}

/** What is behind a widget changes without it: with the reader's scheme, or a switch on the page's root or body. */
function watch(page) {
  if (documents.has(page)) return;
  documents.add(page);
  const check = (concerns = () => true) => {
    for (const reference of watched) {
      const palette = reference.deref();
      if (!palette) watched.delete(reference);
      else if (concerns(palette.host)) palette.check();
    }
  };
  const view = page.defaultView;
  for (const wish of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) view.matchMedia(wish).addEventListener("change", () => check());
  // A page may write there at every step of a scroll: once for each picture is enough.
  let waiting;
  const switches = observer(() => {
    waiting ||= view.requestAnimationFrame(() => {
      waiting = 0;
      check();
    });
  });
  for (const element of [page.documentElement, page.body]) switches.observe(element, { attributes: true });
  page.addEventListener("transitionend", ({ propertyName, target }) => {
    if (propertyName === "background-color") check((host) => target !== host && target.contains(host));
  });
}
