// Chromium and Firefox by playwright-core. Firefox runs the distribution's own browser over WebDriver BiDi
// ("moz-firefox"), where no download event arrives and media are set by preferences at the start.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, firefox } from "playwright-core";
import { arrival } from "./downloads.mjs";
import { order } from "./driver-error.mjs";
import { browserProcess, findProgram, freshFolder } from "./processes.mjs";
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
      "browser.download.alwaysOpenPanel": false, // it would take the keyboard away from the page
    },
  });
  return new PlaywrightBrowser("firefox", context, profile, (page, act) => arrival(downloads, act));
}

/** Playwright has one message for a page, context or browser that has gone, and two for a page that has crashed. */
const isGone = ({ message }) => /Target page, context or browser has been closed|(Target|Page) crashed/.test(message);

/** What came of something that the browser was asked to do. */
const reach = (promise) => order(promise, isGone);

class PlaywrightBrowser {
  constructor(engine, context, profile, receive) {
    Object.assign(this, { engine, context, profile, receive });
    this.closed = new Promise((resolve) => context.once("close", resolve));
  }

  async newTab() {
    return new PlaywrightTab(this, await reach(this.context.newPage()));
  }

  /** Ends the browser as a crash or a power cut would: no page, and no shutdown code, is asked. */
  async kill() {
    process.kill(browserProcess(this.profile), "SIGKILL");
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
    if (size) await reach(this.page.setViewportSize(size));
    await reach(this.page.goto(url));
  }

  evaluate(code, argument) {
    return reach(this.page.evaluate(code, argument));
  }

  async inFrame(selector, code, argument) {
    const frame = await (await reach(this.page.$(selector))).contentFrame();
    return reach(frame.evaluate(code, argument));
  }

  runSource(source) {
    return reach(this.page.evaluate(source + "; undefined"));
  }

  key(name) {
    return reach(this.page.keyboard.press(name));
  }

  type(text) {
    return reach(this.page.keyboard.type(text));
  }

  clickAt({ x, y }) {
    return reach(this.page.mouse.click(x, y));
  }

  download(act) {
    return reach(this.browser.receive(this.page, act));
  }

  async chooseFile(path, file) {
    const input = await reach(this.page.evaluateHandle((path) => window.pct.find(path), path));
    await reach(input.setInputFiles(file));
  }

  screenshot() {
    return reach(this.page.screenshot({ caret: "initial" }));
  }

  front() {
    return reach(this.page.bringToFront());
  }

  close() {
    this.closed = true;
    return this.page.close();
  }
}
