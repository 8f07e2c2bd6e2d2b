// Drives Chromium and Firefox with playwright-core. Firefox is the distribution's own browser, controlled over WebDriver
// BiDi ("moz-firefox"), which sends no download events and sets media features through preferences at the start.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, firefox } from "playwright-core";
import { arrival } from "./downloads.mjs";
import { driverCall } from "./driver-error.mjs";
import { findProgram, freshFolder, killBrowser } from "./processes.mjs";
import { Tab } from "./tab.mjs";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function startChromium(options) {
  const { dark = false, reducedMotion = false, profile = freshFolder() } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findProgram("CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]),
    args: quiet,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    acceptDownloads: true,
  });
  return new PlaywrightBrowser("chromium", context, profile, async (page, act) => {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    const path = join(freshFolder(), download.suggestedFilename());
    await download.saveAs(path);
    return path;
  });
}

export async function startFirefox(options) {
  const { dark = false, reducedMotion = false, profile = freshFolder() } = options;
  const downloads = join(freshFolder(), "downloads");
  mkdirSync(downloads);
  const context = await firefox.launchPersistentContext(profile, {
    channel: "moz-firefox",
    executablePath: findProgram("FIREFOX", ["firefox-esr", "firefox"]),
    downloadsPath: downloads,
    firefoxUserPrefs: {
      "ui.systemUsesDarkTheme": dark ? 1 : 0,
      "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
      "browser.download.alwaysOpenPanel": false, // the panel would take the keyboard focus from the page
    },
  });
  return new PlaywrightBrowser("firefox", context, profile, (page, act) => arrival(downloads, act));
}

/** Playwright has one message for a closed page, context or browser, and two for a crashed page. */
const isGone = ({ message }) => /Target page, context or browser has been closed|(Target|Page) crashed/.test(message);

const call = (promise) => driverCall(promise, isGone);

class PlaywrightBrowser {
  constructor(engine, context, profile, receive) {
    Object.assign(this, { engine, context, profile, receive });
    this.closed = new Promise((resolve) => context.once("close", resolve));
  }

  async newTab() {
    return new PlaywrightTab(this, await call(this.context.newPage()));
  }

  /** Ends the browser as a crash or a power cut would, without running any shutdown code. */
  async kill() {
    killBrowser(this.profile);
    await this.closed;
  }

  close() {
    return this.context.close();
  }
}

class PlaywrightTab extends Tab {
  constructor(browser, page) {
    super();
    Object.assign(this, { browser, page });
  }

  async goto(url, size) {
    if (size) await call(this.page.setViewportSize(size));
    await call(this.page.goto(url));
  }

  evaluate(code, argument) {
    return call(this.page.evaluate(code, argument));
  }

  async inFrame(selector, code, argument) {
    const frame = await (await call(this.page.$(selector))).contentFrame();
    return call(frame.evaluate(code, argument));
  }

  runSource(source) {
    return call(this.page.evaluate(source + "; undefined"));
  }

  key(name) {
    return call(this.page.keyboard.press(name));
  }

  type(text) {
    return call(this.page.keyboard.type(text));
  }

  clickAt({ x, y }) {
    return call(this.page.mouse.click(x, y));
  }

  download(act) {
    return call(this.browser.receive(this.page, act));
  }

  async chooseFile(path, file) {
    const input = await call(this.page.evaluateHandle((path) => window.pct.find(path), path));
    await call(input.setInputFiles(file));
  }

  /** How many nodes and listeners the page holds once everything unreachable is collected; Chromium alone can say. */
  async held() {
    const session = await call(this.page.context().newCDPSession(this.page));
    await call(session.send("Performance.enable"));
    await call(session.send("HeapProfiler.collectGarbage"));
    const { metrics } = await call(session.send("Performance.getMetrics"));
    await call(session.detach());
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return { nodes: value("Nodes"), listeners: value("JSEventListeners") };
  }

  /** What assistive technology gets, in reading order, as `{role, name, description}`; Chromium alone can say. */
  async spoken() {
    const session = await call(this.page.context().newCDPSession(this.page));
    const { nodes } = await call(session.send("Accessibility.getFullAXTree"));
    await call(session.detach());
    const text = (part) => part?.value ?? "";
    const exposed = nodes.filter(({ ignored }) => !ignored);
    return exposed.map(({ role, name, description }) => ({ role: text(role), name: text(name), description: text(description) }));
  }

  screenshot() {
    return call(this.page.screenshot({ caret: "initial" }));
  }

  front() {
    return call(this.page.bringToFront());
  }

  close() {
    this.closed = true;
    return this.page.close();
  }
}
