// The recorder, which is the first script of every page under test. It records what a visitor, a host page or assistive
// technology would notice (events, warnings, errors, policy violations, announcements, layout shifts), and finds elements
// inside open shadow roots. It knows the element's events, but nothing about its contents.
(() => {
  const seen = { events: [], warnings: [], errors: [], violations: [], announcements: [], shifts: [], frame: 0 };
  window.seen = seen;

  const count = () => {
    seen.frame += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);

  for (const type of ["pc-ready", "pc-change", "pc-complete", "pc-screen", "pc-compare", "pc-export", "pc-error"]) {
    document.addEventListener(type, (event) => {
      const detail =
        event.detail === null || event.detail === undefined ? null : JSON.parse(JSON.stringify(event.detail));
      seen.events.push({
        type,
        detail,
        target: event.target.id || event.target.localName,
        composed: event.composed,
        frame: seen.frame,
      });
    });
  }
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    );
  });
  addEventListener("error", (event) => seen.errors.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
  const warn = console.warn;
  console.warn = (...words) => {
    seen.warnings.push(words.map(String).join(" "));
    warn.apply(console, words);
  };
  const error = console.error;
  console.error = (...words) => {
    seen.errors.push(words.map(String).join(" "));
    error.apply(console, words);
  };
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  }

  // Live regions: a text counts as announced only if its region existed before the text.
  const live = "[role=status],[role=alert],[aria-live=polite],[aria-live=assertive]";
  const announce = (records) => {
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    const regions = new Set();
    for (const record of records) {
      const element = record.target.nodeType === 1 ? record.target : record.target.parentElement;
      const region = element?.closest(live);
      if (region && ![...added].some((node) => node.contains(region))) regions.add(region);
    }
    for (const region of regions) {
      const text = region.textContent.trim();
      if (text) seen.announcements.push(text);
    }
  };
  const changes = { subtree: true, childList: true, characterData: true };
  new MutationObserver(announce).observe(document, changes);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    new MutationObserver(announce).observe(root, changes);
    return root;
  };

  /** Finds one element by "host >>> inside", or in the document itself if there is no ">>>". */
  const find = (path) => {
    const [outer, inner] = path.split(" >>> ");
    const host = document.querySelector(outer);
    return inner === undefined ? host : (host?.shadowRoot?.querySelector(inner) ?? null);
  };
  const findAll = (path) => {
    const [outer, inner] = path.split(" >>> ");
    return inner === undefined
      ? [...document.querySelectorAll(outer)]
      : [...(document.querySelector(outer)?.shadowRoot?.querySelectorAll(inner) ?? [])];
  };
  const active = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const shown = (element) =>
    Boolean(element?.checkVisibility?.({ visibilityProperty: true }) && element.getClientRects().length);
  const text = (path) => (find(path)?.innerText ?? "").replace(/\s+/g, " ").trim();
  const describe = (element) =>
    element
      ? `${element.localName}${[...element.attributes]
          .filter((a) => a.name !== "class")
          .map((a) => `[${a.name}="${a.value}"]`)
          .join("")}` + ` "${element.textContent.trim().slice(0, 40)}"`
      : "nothing";

  /** Waits for some frames; a page in the background draws none, so there is a time limit. */
  const frames = async (count) => {
    for (let drawn = 0; drawn < count; drawn += 1) {
      await new Promise((next) => (requestAnimationFrame(next), setTimeout(next, 500)));
    }
  };

  /**
   * The middle of what a visitor would click for this element (such as a radio button's label), once it no longer moves:
   * scrolling to it may move the page. Throws if something covers it.
   */
  const point = async (path) => {
    const element = find(path);
    if (!element) throw new Error(`not found: ${path}`);
    const target = element.labels?.[0] ?? element;
    if (!shown(target)) throw new Error(`not shown: ${path}`);
    const middle = () => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    };
    const inView = ({ y }) => y > 10 && y < innerHeight - 10;
    let [at, still] = [middle(), 2]; // frames to watch
    for (let before; !inView(at) || at.y !== before;) {
      if (!inView(at)) {
        target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
        still = 4;
      }
      before = middle().y;
      await frames(still);
      if (!target.isConnected) throw new Error(`${path} has been replaced`);
      at = middle();
    }
    const top = target.getRootNode().elementFromPoint(at.x, at.y);
    if (!target.contains(top) && !element.contains(top)) throw new Error(`${path} is covered by ${describe(top)}`);
    [targets, hit] = [[target, element], ""];
    return at;
  };

  /** What the click after `point` hit: "target" if it was the right element, "" before the click. */
  let targets;
  let hit;
  addEventListener(
    "click",
    (event) => {
      const path = event.composedPath();
      hit ||= targets?.some((element) => path.includes(element)) ? "target" : describe(path[0]);
    },
    true,
  );

  /** Whether an element is in a box of its own that scrolls and can be reached with Tab. */
  const scrolls = (element) => {
    const box = element.parentElement?.closest("[tabindex='0']");
    return Boolean(box) && box.clientWidth < box.scrollWidth;
  };

  window.pct = { find, findAll, active, shown, text, describe, point, scrolls, hit: () => (targets ? hit : "another page") };
})();
