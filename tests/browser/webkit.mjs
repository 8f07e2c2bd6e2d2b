// Drives WebKit with WebKitWebDriver, over plain WebDriver HTTP. A session always starts with an empty profile, because
// MiniBrowser keeps nothing under automation; `plainWebKit` starts one that keeps its profile.
import { createServer } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arrival } from "./drivers/downloads.mjs";
import { driverCall } from "./drivers/driver-error.mjs";
import { ensureDisplay, findProgram, freshFolder, killGroup, startGroup } from "./drivers/processes.mjs";
import { Tab } from "./drivers/tab.mjs";
import { until } from "./drivers/until.mjs";

const machine = { x64: "x86_64", arm64: "aarch64" }[process.arch];
const miniBrowser = () => findProgram("MINIBROWSER", [`/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`]);
const keys = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  Space: " ",
  Backspace: "\uE003",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Shift: "\uE008",
  Control: "\uE009",
};
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export async function startWebKit({ dark = false, reducedMotion = false } = {}) {
  const home = freshFolder();
  const driver = startGroup(findProgram("WEBKITDRIVER", ["WebKitWebDriver"]), [`--port=${await freePort()}`], {
    env: await environment(home, { reducedMotion }),
  });
  const address = `http://127.0.0.1:${driver.spawnargs[1].slice("--port=".length)}`;
  await until("WebKitWebDriver listens", () => send(address, "GET", "/status"));
  const { sessionId } = await send(address, "POST", "/session", {
    capabilities: {
      alwaysMatch: {
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation", ...(dark ? ["--dark-mode"] : [])] },
      },
    },
  });
  return new WebKitBrowser(`${address}/session/${sessionId}`, driver, home);
}

async function environment(home, { reducedMotion = false } = {}) {
  const settings = join(home, "config", "gtk-3.0");
  mkdirSync(settings, { recursive: true });
  if (reducedMotion) writeFileSync(join(settings, "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_CACHE_HOME: join(home, "cache"),
  };
  return { ...process.env, DISPLAY: await ensureDisplay(), ...folders };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** An error response of the driver. */
class CommandError extends Error {
  constructor(command, { error, message }) {
    super(`${command}: ${error}: ${message}`);
    // Errors of the driver itself have no message; those of the page or the command do.
    this.isGone = error === "invalid session id" || (error === "unknown error" && !message);
  }
}

/**
 * Whether there is no driver (`fetch` fails), no session, or the driver gave up or does not answer. If it is the page that does not
 * answer, the driver says so after 30 seconds, which is none of these.
 */
const isGone = (problem) => problem.isGone || problem instanceof TypeError || problem.name === "TimeoutError";
/** How long the driver may take, in milliseconds: longer than a script in the page may. */
const PATIENCE = 45_000;

const send = (...command) => driverCall(ask(...command), isGone);

async function ask(address, method, path, body) {
  const answer = await fetch(address + path, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = await answer.json();
  if (answer.ok) return value;
  throw new CommandError(`${method} ${path}`, value);
}

class WebKitBrowser {
  engine = "webkit";

  constructor(session, driver, home) {
    Object.assign(this, { session, driver, home });
  }

  send(method, path, body) {
    return send(this.session, method, path, body);
  }

  async newTab() {
    // A new window, because a tab in the background draws nothing. The first one stays open and empty, because the
    // session ends with its last window.
    this.first ??= await this.send("GET", "/window");
    await this.send("POST", "/window", { handle: this.first });
    this.current = this.first;
    const { handle } = await this.send("POST", "/window/new", { type: "window" });
    return new WebKitTab(this, handle);
  }

  async close() {
    await this.send("DELETE", "").catch(() => {});
    await killGroup(this.driver);
  }
}

class WebKitTab extends Tab {
  framed = false;

  constructor(browser, handle) {
    super();
    Object.assign(this, { browser, handle });
  }

  async send(method, path, body) {
    await this.front();
    return this.browser.send(method, path, body);
  }

  async front() {
    if (this.browser.current === this.handle) return;
    await this.browser.send("POST", "/window", { handle: this.handle });
    if (this.framed) await this.browser.send("POST", "/frame", { id: 0 });
    this.browser.current = this.handle;
  }

  async goto(url, { width, height } = {}) {
    this.framed = false;
    if (width < 450) {
      // MiniBrowser's window cannot be this narrow, so the page is shown in a narrow frame.
      const to = new URL("/__frame.html", url);
      to.search = new URLSearchParams({ to: url, width, height });
      await this.send("POST", "/window/rect", { width: 500, height: height + 200 }); // room for the browser's own bars
      await this.send("POST", "/url", { url: to.href });
      await this.send("POST", "/frame", { id: 0 });
      this.framed = true;
      return;
    }
    if (width) await this.send("POST", "/window/rect", { width, height });
    await this.send("POST", "/url", { url });
  }

  async evaluate(code, argument = null) {
    const script = `const [argument, done] = arguments;
      const fail = (error) => done({ error: [error, "at " + location.href, error?.stack].join("\\n") });
      Promise.resolve().then(() => (${code})(argument)).then((value) => done({ value }), fail);`;
    const { value, error } = await this.send("POST", "/execute/async", { script, args: [argument] });
    if (error) throw new Error(error);
    return value;
  }

  async inFrame(selector, code, argument) {
    const id = await this.send("POST", "/element", { using: "css selector", value: selector });
    await this.send("POST", "/frame", { id });
    try {
      return await this.evaluate(code, argument);
    } finally {
      await this.send("POST", "/frame", { id: null });
    }
  }

  runSource(source) {
    return this.send("POST", "/execute/sync", { script: source, args: [] });
  }

  key(name) {
    return this.keys(name, 1);
  }

  /** In one request, because each takes a while. */
  keys(name, times) {
    const pressed = name.split("+").map((part) => keys[part] ?? part);
    const down = pressed.map((value) => ({ type: "keyDown", value }));
    const up = pressed.toReversed().map((value) => ({ type: "keyUp", value }));
    return this.act({ type: "key", id: "keyboard", actions: Array(times).fill([...down, ...up]).flat() });
  }

  type(text) {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    return this.act({ type: "key", id: "keyboard", actions });
  }

  clickAt({ x, y }) {
    const actions = [
      { type: "pointerMove", x, y, duration: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    return this.act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }

  act(source) {
    return this.send("POST", "/actions", { actions: [source] });
  }

  download(act) {
    return arrival(this.browser.home, act);
  }

  async chooseFile(path, file) {
    for (let tries = 3; ; tries -= 1) {
      try {
        const input = await this.send("POST", "/execute/sync", { script: "return window.pct.find(arguments[0])", args: [path] });
        return await this.send("POST", `/element/${input[elementKey]}/value`, { text: file });
      } catch (problem) {
        // The widget may have taken the place of its first screens in between.
        if (tries === 0 || !/stale element/.test(problem.message)) throw problem;
      }
    }
  }

  async screenshot() {
    return Buffer.from(await this.send("GET", "/screenshot"), "base64");
  }

  async close() {
    this.closed = true;
    await this.send("DELETE", "/window");
    this.browser.current = undefined;
  }
}

/** Starts MiniBrowser as a person would, with a profile that is kept; `site.remote` runs code in its page. */
export async function plainWebKit(profile, url, site) {
  const env = await environment(profile);
  const begin = () => startGroup(miniBrowser(), [`${url}?start=${site.remote.nextStart()}`], { env });
  const untilItAsks = () => until("the page asks for code", () => site.remote.asks());
  let child = begin();
  await untilItAsks().catch(async () => {
    // On a busy machine it may start without a page; a second start helps.
    await killGroup(child);
    child = begin();
    await untilItAsks();
  });
  const tab = Object.assign(new Tab(), {
    evaluate: (code, argument = null) => site.remote.evaluate(`(${code})(${JSON.stringify(argument)})`),
  });
  return { tab, kill: () => killGroup(child) };
}
