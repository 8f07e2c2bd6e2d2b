import { assessment } from "./assessment.mjs";
import { coldPage, launch } from "./browser.mjs";
import { answerProbe } from "./probe.mjs";
import { serve } from "./server.mjs";
const items = Number(process.argv[2] ?? 10), layout = process.argv[3] ?? "pages";
const server = await serve("dist"); const browser = await launch();
for (const kind of ["widget","plain","bare"]) {
  const { page, slowCpu, close } = await coldPage(browser);
  await page.addInitScript(answerProbe);
  await page.goto(`${server.origin}/${kind}?items=${items}&layout=${layout}`);
  const doc = assessment(items);
  if (kind === "widget") await page.evaluate(async () => { const e=document.querySelector("partnership-check"); await e.whenReady(); await e.load({...e.result, answers:{}}); });
  if (kind !== "bare") await page.locator("button[data-do=start]").click();
  await slowCpu();
  const client = await page.context().newCDPSession(page);
  const events=[]; client.on("Tracing.dataCollected", ({value}) => events.push(...value));
  const list = doc.sections[0].items;
  const go = async (item, value) => { const {x,y}=await page.evaluate((o)=>window.levelOf(o),{item,value}); await page.mouse.move(x,y); await page.evaluate(()=>window.atRest()); await page.evaluate((o)=>window.expectAnswer(o),{item,value}); await page.mouse.down(); await page.mouse.up(); const t= await page.evaluate(()=>window.answered); await page.evaluate(()=>window.atRest()); return t; };
  for (const it of list.slice(0,3)) await go(it.id, 1);
  const done = new Promise(r=>client.once("Tracing.tracingComplete", r));
  await client.send("Tracing.start",{transferMode:"ReportEvents",traceConfig:{includedCategories:["devtools.timeline","v8.execute","disabled-by-default-devtools.timeline"]}});
  const times=[]; for (const it of list.slice(3,10)) times.push(await go(it.id, 5));
  await client.send("Tracing.end"); await done;
  const sum={}; for (const e of events) if (e.dur) sum[e.name+(e.args?.data?.type?":"+e.args.data.type:"")]=(sum[e.name+(e.args?.data?.type?":"+e.args.data.type:"")]??0)+e.dur/1000/times.length;
  console.log(kind, times.map(t=>t.toFixed(0)).join(" ")); console.log(Object.entries(sum).sort((a,b)=>b[1]-a[1]).slice(0,26).map(([k,v])=>`${k} ${v.toFixed(1)}`).join(" | "));
  await close();
}
await browser.close(); server.close();
