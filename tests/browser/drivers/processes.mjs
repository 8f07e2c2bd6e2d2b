// The browsers' processes and folders: fresh folders, a display for browsers that need one, what a profile has on disk,
// and cleaning everything up when the test run ends, however it ends.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const folders = new Set();
const groups = new Set();

export function freshFolder() {
  const folder = mkdtempSync(join(tmpdir(), "pc-browser-"));
  folders.add(folder);
  return folder;
}

/** The first of these programs that is installed. An environment variable overrides the choice. */
export function findProgram(variable, names) {
  const folders = process.env.PATH.split(delimiter);
  const paths = names.flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))));
  const found = process.env[variable] ?? paths.find((path) => existsSync(path));
  if (!found) throw new Error(`none of ${names.join(", ")} is installed; install one or set ${variable}`);
  return found;
}

/** Starts a program in its own process group, so that its children end with it. */
export function startGroup(program, words, options = {}) {
  const child = spawn(program, words, { stdio: "ignore", detached: true, ...options });
  groups.add(child.pid);
  child.exited = new Promise((resolve) => child.once("exit", resolve));
  child.once("error", () => groups.delete(child.pid));
  return child;
}

/** Ends a group at once, as a power cut would. */
export async function killGroup(child) {
  endGroup(child.pid);
  await child.exited;
}

function endGroup(pid) {
  groups.delete(pid);
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has already ended.
  }
}

/** The id of the main process of the browser that uses a profile folder: the one that no other of its processes started. */
export function browserProcess(profile) {
  const own = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (readFileSync(`/proc/${name}/cmdline`, "utf8").includes(profile)) {
        own.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))[1]));
      }
    } catch {
      // The process ended in the meantime.
    }
  }
  return [...own].find(([, parent]) => !own.has(parent))?.[0];
}

/** Ends all processes of the browser that uses a profile folder at once: its children could still write what it knew. */
export function killBrowser(profile) {
  const pid = browserProcess(profile);
  // After the name, which may contain spaces and brackets: state, parent, group.
  const group = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[2]);
  process.kill(group === pid ? -group : pid, "SIGKILL");
}

/**
 * Whether a browser has written `text` to its profile on disk, which may take a few seconds. While there is a non-empty
 * journal, the text does not count as written, because Firefox's database would roll it back.
 */
export function onDisk(folder, text) {
  const wanted = [Buffer.from(text), Buffer.from(text, "utf16le")];
  const holds = (path) => {
    try {
      const bytes = readFileSync(path);
      return wanted.some((needle) => bytes.includes(needle));
    } catch {
      return false;
    }
  };
  const isOpen = (path) => (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const look = (parent) =>
    readdirSync(parent, { withFileTypes: true }).some((entry) => {
      const path = join(parent, entry.name);
      if (entry.isDirectory()) return look(path);
      const isTheirs = /local.?storage|[/\\]ls[/\\]/i.test(path) && !path.endsWith("-journal");
      return isTheirs && holds(path) && !isOpen(path);
    });
  return look(folder);
}

let display;
/** The X display for windows: `DISPLAY` if it is set, otherwise a virtual one. */
export async function ensureDisplay() {
  if (process.env.DISPLAY) return process.env.DISPLAY;
  display ??= new Promise((resolve, reject) => {
    const server = startGroup("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    server.once("error", reject);
    server.stdio[3].once("data", (number) => {
      // The server runs as long as the tests, but must not keep them running.
      server.stdio[3].unref();
      server.unref();
      resolve(`:${String(number).trim()}`);
    });
  });
  return display;
}

// Ctrl-C does not reach separate process groups, so the handler of "exit" ends them.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
process.once("exit", () => {
  for (const pid of [...groups]) endGroup(pid);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
