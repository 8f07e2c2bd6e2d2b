// Takes what a person or a page brings (files, folders, ZIPs, texts, documents) apart into texts, one after the other, so that
// never more than one is in memory and the page can go on in between. What cannot become a text comes as a reason. Knows
// nothing of what the texts say.
import { decode } from "../../element/js/text.js";
import { toText } from "../../element/js/to-text.js";
import { filesIn, isZip } from "./zip.js";

const MEBIBYTE = 1024 * 1024;
/** The largest text. A result has 8 MiB at most, which its reader sees to, but a table or JSON Lines can hold many of them. */
const TEXT = 32 * MEBIBYTE;
/** The largest ZIP, and the most that is unpacked from one. */
const ZIP = 512 * MEBIBYTE;
/** The most files that a ZIP may have, or what is dropped with its folders. */
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
  return given.getData ? brought(given) : pieces(given);
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
    return text.length > TEXT ? tooLarge("", TEXT) : { name: "", text };
  } catch (cause) {
    return { name: "", reason: "not-json", why: `cannot be written as JSON: ${cause?.message ?? cause}` };
  }
}

const tooLarge = (name, limit) => ({ name, reason: "too-large", why: `is larger than ${limit / MEBIBYTE} MiB; split it` });
const unreadable = (name, cause) => ({ name, reason: "not-json", why: `could not be read: ${cause?.message ?? cause}` });

async function* fromBlob(name, blob) {
  try {
    const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
    if (!isZip(start)) yield blob.size > TEXT ? tooLarge(name, TEXT) : fromBytes(name, await blob.arrayBuffer());
    else if (blob.size > ZIP) yield tooLarge(name, ZIP);
    else yield* fromZip(name, blob);
  } catch (cause) {
    yield unreadable(name, cause);
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
    const limit = Math.min(left, TEXT);
    try {
      const buffer = await open(limit);
      left -= buffer.byteLength;
      // A ZIP in a ZIP could go on for ever.
      if (isZip(new Uint8Array(buffer))) yield { name: inside, reason: "not-json", why: "is a ZIP inside a ZIP; unpack it first" };
      else yield fromBytes(inside, buffer);
    } catch (cause) {
      if (!cause.tooLarge) yield unreadable(inside, cause);
      else if (limit === TEXT) yield tooLarge(inside, TEXT);
      else yield { name: inside, reason: "too-large", why: `is left out: only ${ZIP / MEBIBYTE} MiB are unpacked from one ZIP` };
    }
  }
}

/**
 * The files that were dropped or pasted, also those in folders.
 * @param {DataTransfer} transfer which the browser empties as soon as its event is over, so it is looked at at once
 * @returns {AsyncGenerator<Piece | Refused>}
 */
function brought(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const files = [...transfer.files];
  const text = transfer.getData("text/plain");
  if (entries.some((entry) => entry.isDirectory)) return inFolders(entries);
  return pieces(files.length || !text ? files : [text]);
}

async function* inFolders(entries) {
  const waiting = [...entries];
  let files = 0;
  while (waiting.length) {
    const entry = waiting.shift();
    const name = (entry.fullPath ?? entry.name ?? "").replace(/^\//, "");
    try {
      if (!entry.isFile) {
        const { all, failed } = await inFolder(entry);
        waiting.unshift(...all);
        if (failed) yield unreadable(name, failed.cause);
      } else if ((files += 1) > FILES) {
        return yield { name, reason: "too-large", why: `is left out, with all that follows: only ${FILES.toLocaleString("en-GB")} files are read at once` };
      } else {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        yield* fromBlob(file.name, file);
      }
    } catch (cause) {
      yield unreadable(name, cause);
    }
  }
}

/** What is in a folder, as far as it can be read and is of any use; browsers give it in parts. */
async function inFolder(folder) {
  const all = [];
  try {
    const reader = folder.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length || all.length > FILES) return { all };
      all.push(...some);
    }
  } catch (cause) {
    return { all, failed: { cause } };
  }
}
