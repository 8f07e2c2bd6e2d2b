import { assessment } from "./assessment.mjs";
import { coldPage, launch } from "./browser.mjs";
import { serve } from "./server.mjs";
const server = await serve(process.argv[2]);
const items = Number(process.argv[3] ?? 1000), layout = process.argv[4] ?? "pages";
const browser = await launch();
const document = assessment(items);
const section = document.sections[Math.floor(document.sections.length / 2)];
const { page } = await coldPage(browser);
const others = document.sections.filter((one) => one !== section).flatMap((one) => one.items);
const answers = Object.fromEntries(others.map((item, at) => [item.id, { value: 1 + (at % 5) }]));
await page.goto(`${server.origin}/widget?items=${items}&layout=${layout}`);
await page.evaluate(async (answers) => { const element = document.querySelector("partnership-check"); await element.whenReady(); await element.load({ ...element.result, answers }); }, answers);
await page.locator("button[data-do=start]").click();
await page.locator("details[data-role=sections] summary").click();
await page.locator(`button[data-section="${section.id}"]`).evaluate((button) => button.click());
const cdp = await page.context().newCDPSession(page);
await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval", { interval: 100 });
await cdp.send("Profiler.start");
await page.evaluate(async (ids) => {
  const root = document.querySelector("partnership-check").shadowRoot;
  for (let round = 0; round < 20; round++) for (const id of ids) {
    root.querySelector(`fieldset[data-item="${id}"] input[value="${1 + round % 5}"]`).click();
    await new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
  }
}, section.items.map((i) => i.id).slice(0, 5));
const { profile } = await cdp.send("Profiler.stop");
const self = new Map(); const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map((n) => [n.id, n]));
profile.samples.forEach((id, i) => { const n = byId.get(id).callFrame; const k = n.functionName + " " + n.url.split("/").pop(); self.set(k, (self.get(k) ?? 0) + dt[i]); });
const total = new Map();
const parent = new Map(); profile.nodes.forEach((n) => (n.children ?? []).forEach((c) => parent.set(c, n.id)));
profile.samples.forEach((id, i) => { const seen = new Set(); for (let x = id; x; x = parent.get(x)) { const n = byId.get(x).callFrame; const k = n.functionName + " " + n.url.split("/").pop(); if (!seen.has(k)) { seen.add(k); total.set(k, (total.get(k) ?? 0) + dt[i]); } } });
const show = (m, n) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).forEach(([k, v]) => console.log((v / 1000 / 100).toFixed(3).padStart(8), k.slice(0, 150)));
console.log("ms a click, self"); show(self, 40); console.log("total"); show(total, 60);
await browser.close(); server.close();
