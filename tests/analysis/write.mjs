// Writes generated results to standard output, one a line: node tests/analysis/write.mjs ASSESSMENT COUNT [ORGANISATIONS].
import { once } from "node:events";
import { results } from "./generate.mjs";

const [id, count, organisations] = process.argv.slice(2);
let lines = [];
const flush = async () => {
  const more = process.stdout.write(lines.join(""));
  lines = [];
  if (!more) await once(process.stdout, "drain");
};
for (const document of results(id, Number(count), Number(organisations ?? 0))) {
  lines.push(`${JSON.stringify(document)}\n`);
  if (lines.length === 10_000) await flush();
}
await flush();
