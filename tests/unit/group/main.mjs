// Reads tasks from the standard input, one a line, and prints what each comes to, one a line: tests/unit/group.rs holds
// that against the Rust code.
import { createInterface } from "node:readline";
import { comparison } from "./comparison.mjs";

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(comparison(JSON.parse(line))));
