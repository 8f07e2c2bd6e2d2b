// Runs a program and prints how long it took and the most memory that it and what it started had: node timed.mjs COMMAND...
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";

const [command, ...given] = process.argv.slice(2);
const start = performance.now();
const program = spawn(command, given, { stdio: ["ignore", "ignore", "inherit"], detached: true });
const most = new Map();

/** The most memory of each process of the program's group, as long as it can be read. */
function look() {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const [, group] = /^\d+ \(.*\) \S \d+ (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, "utf8"));
      if (Number(group) !== program.pid) continue;
      most.set(id, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? most.get(id) ?? 0));
    } catch {
      // It has ended.
    }
  }
}

const looking = setInterval(look, 100);
const [code] = await once(program, "exit");
clearInterval(looking);
const memory = [...most.values()].reduce((sum, kibibytes) => sum + kibibytes, 0) / 1024;
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s, ${Math.round(memory)} MiB at most`);
process.exitCode = code ?? 1;
