// Takes what a person or a page brings (files, folders, ZIPs, texts, documents) apart into texts, one after the other, so that
// never more than one is in memory and the page can go on in between. What cannot become a text comes as a reason. Knows
// nothing of what the texts say.
import { decode } from "../../element/js/text.js";
import { toText } from "../../element/js/to-text.js";
import { filesIn, isZip } from "./zip.js";

const MEBIBYTE = 1024 * 1024;
/** The largest text, as a result file with all its rounds may be. */
const TEXT = 32 * MEBIBYTE;
/** The largest ZIP, and the most that is unpacked from one. */
const ZIP = 512 * MEBIBYTE;
/** The most files that a ZIP or a folder may have. */
const FILES = 20_000;

/**
 * @typedef {{name: string, text: string}} Piece
 * @typedef {{name: string, reason: "too-large" | "not-json", why: string}} Refused why ends a sentence about the file
 */

/**
 * @param {Iterable<File | Blob | string | object> | string | DataTransfer} given a list, a text, or what was dropped or pasted
 * @returns {AsyncGenerator<Piece | Refused>}
 */
export function gather(given) {
  if (typeof given === "string") return pieces([given]);
  return pieces(given.getData ? brought(given) : given);
}

async function* pieces(given) {
  for await (const one of given) {
    if (one instanceof Blob) yield* fromBlob(one.webkitRelativePath || one.name || "", one);
    else yield fromDocument(one);
  }
}

function fromDocument(document) {
  try {
    const text = toText(document);
    return text.length > TEXT ? tooLarge("") : { name: "", text };
  } catch (cause) {
    return { name: "", reason: "not-json", why: `cannot be written as JSON: ${cause?.message ?? cause}` };
  }
}

const tooLarge = (name) => ({ name, reason: "too-large", why: "is larger than a result file can be" });

async function* fromBlob(name, blob) {
  try {
    const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
    if (!isZip(start)) yield blob.size > TEXT ? tooLarge(name) : fromBytes(name, await blob.arrayBuffer());
    else if (blob.size > ZIP) yield tooLarge(name);
    else yield* fromZip(name, blob);
  } catch (cause) {
    yield { name, reason: "not-json", why: `could not be read: ${cause?.message ?? cause}` };
  }
}

function fromBytes(name, buffer) {
  const text = decode(buffer);
  return text === undefined ? { name, reason: "not-json", why: "is not text in UTF-8 or UTF-16" } : { name, text };
}

async function* fromZip(zip, blob) {
  let left = ZIP;
  for (const { name, open } of await filesIn(blob, FILES)) {
    const inside = zip ? `${zip} › ${name}` : name;
    try {
      const buffer = await open(Math.min(left, TEXT));
      left -= buffer.byteLength;
      // A ZIP in a ZIP could go on for ever.
      if (isZip(new Uint8Array(buffer))) yield { name: inside, reason: "not-json", why: "is a ZIP inside a ZIP; unpack it first" };
      else yield fromBytes(inside, buffer);
    } catch (cause) {
      yield cause.tooLarge ? tooLarge(inside) : { name: inside, reason: "not-json", why: `could not be read: ${cause.message}` };
    }
  }
}

/**
 * The files that were dropped or pasted, also those in folders.
 * @param {DataTransfer} transfer which the browser empties as soon as its event is over, so it is looked at at once
 * @returns {Iterable<File | string> | AsyncGenerator<File>}
 */
function brought(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const files = [...transfer.files];
  const text = transfer.getData("text/plain");
  if (entries.some((entry) => entry.isDirectory)) return inFolders(entries);
  return files.length || !text ? files : [text];
}

async function* inFolders(entries) {
  const waiting = [...entries];
  for (let count = 0; waiting.length && count < FILES; count += 1) {
    const entry = waiting.shift();
    if (entry.isFile) yield await new Promise((resolve, reject) => entry.file(resolve, reject));
    else waiting.unshift(...(await inFolder(entry)));
  }
}

/** What is in a folder; browsers give it in parts. */
async function inFolder(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return all;
    all.push(...some);
  }
}
