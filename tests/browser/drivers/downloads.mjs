// Detects a download as a new file in a folder, for engines that don't report downloads.
import { readdirSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { freshFolder } from "./processes.mjs";
import { until } from "./until.mjs";

/** Calls `act`, waits for a complete new file in the folder, and moves it out of there. */
export async function arrival(folder, act) {
  const before = new Set(readdirSync(folder));
  await act();
  const name = await until("the download has arrived", async () => {
    const found = readdirSync(folder).find((file) => !before.has(file) && !/\.(part|wkdownload|tmp)$/.test(file));
    return found && (await readFile(join(folder, found))).length > 0 && found;
  });
  const path = join(freshFolder(), name);
  await rename(join(folder, name), path);
  return path;
}
