// Starts Chromium for the measurements: without background activity, with empty caches, and slowed down through the
// DevTools protocol. It knows nothing about what is being measured.
import { chromium } from "playwright-core";

/** Lighthouse's "slow 4G": 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms to the first byte of each response. */
export const SLOW_4G = { down: 1_600_000 / 8, up: 750_000 / 8, latency: 150 };
export const SLOW_CPU = 4;

const TIMEOUT = 60_000;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

/**
 * A page in a new context, with an empty cache and empty storage. Returns `{page, slowCpu, slowNetwork, close}`; CPU and
 * network are slowed down only when these functions are called.
 */
export async function coldPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  context.setDefaultTimeout(TIMEOUT);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  return {
    page,
    slowCpu: () => devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU }),
    async slowNetwork() {
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: SLOW_4G.latency,
        downloadThroughput: SLOW_4G.down,
        uploadThroughput: SLOW_4G.up,
      });
    },
    close: () => context.close(),
  };
}
