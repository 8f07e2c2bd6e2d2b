// The comparison as a facilitator uses it, and the responses that partners would send.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { freshFolder } from "../drivers/processes.mjs";
import { visit } from "./visit.mjs";
import { answersFor, readAssessment } from "./widget.mjs";

/** A result file of this assessment, without scores, as other programs may write it. */
export function result(id, who, answers = answersFor(readAssessment(id))) {
  const { edition, title } = readAssessment(id);
  const moment = "2026-01-31T12:00:00.000Z";
  return {
    format: "partnership-check/result",
    version: 1,
    response: `response-${who.name.slice(0, 40)}`,
    instrument: { id, edition, title: typeof title === "string" ? title : title.en, fingerprint: "0123456789abcdef" },
    language: "en",
    started: moment,
    updated: moment,
    completed: moment,
    respondent: { name: "", organisation: "", role: "", ...who },
    answers,
  };
}

/** The link that a partner would send. */
export const linkTo = (document) =>
  `https://council.example/check#pc=${deflateRawSync(JSON.stringify(document)).toString("base64url")}`;

/** A file on disk with this name; resolves to its path. */
export async function file(name, content) {
  const path = join(freshFolder(), name);
  await writeFile(path, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

/** A ZIP of these files, by name. */
export const zip = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(typeof content === "string" ? content : JSON.stringify(content))])));

/** Opens the page that compares, and waits until it can be used. */
export async function visitCompare(t, browser, options = {}) {
  const { site, tab, widget } = await visit(t, browser, options.page ?? "compare.html", options);
  await widget.ready();
  await widget.untilScreen("gather");
  // The page around it may still be moving.
  await tab.settle();
  return { site, tab, widget };
}

/** Brings a file in by the page's own field. */
export const bring = (widget, path) => widget.tab.chooseFile(widget.at("input[data-do=files-field]"), path);

/** What the responses that count are called, in the order of the list. */
export const members = (widget) =>
  widget.tab.evaluate((path) => window.pct.findAll(path).map((one) => one.textContent), widget.at("[data-role=set] .pc-member > strong"));

/** The files that were set aside, each with its reason. */
export const setAside = (widget) =>
  widget.tab.evaluate(
    (path) => window.pct.findAll(path).map((one) => [one.querySelector("strong").textContent, one.dataset.reason]),
    widget.at("[data-role=aside] .pc-member"),
  );

/** Waits until so many files are set aside. */
export const untilAside = (widget, count) =>
  widget.tab.until(`${count} files are set aside`, ([path, count]) => window.pct.findAll(path).length === count, [
    widget.at("[data-role=aside] .pc-member"),
    count,
  ]);

/** Waits until so many responses count. */
export const untilMembers = (widget, count) =>
  widget.tab.until(`${count} responses count`, ([path, count]) => window.pct.findAll(path).length === count, [
    widget.at("[data-role=set] .pc-member"),
    count,
  ]);

/** Whether a text with this in it is kept in the browser; with an empty one, whether nothing is. */
export async function isKept(part) {
  const open = indexedDB.open("partnership-check-compare");
  const database = await new Promise((resolve) => (open.onsuccess = () => resolve(open.result)));
  const all = database.transaction("kept").objectStore("kept").getAll();
  const texts = await new Promise((resolve) => (all.onsuccess = () => resolve(all.result)));
  database.close();
  return part ? texts.some((text) => text.includes(part)) : texts.length === 0;
}
