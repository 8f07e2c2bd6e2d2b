// What is in a ZIP: its files one after the other, each unpacked by the browser as far as it may be. The list at the end of a
// ZIP says where each file is, so nothing else of it is read, and a bomb goes off nowhere. Names are only shown to people;
// no path leads anywhere. Knows nothing of what the files are. (APPNOTE.TXT by PKWARE, 4.3; without ZIP64, which only
// archives beyond 4 GiB or 65,535 files need.)

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The most bytes that may follow the last entry: the end record, and a comment. */
const TAIL = 22 + 0xffff;
/** What is beside the files that people have packed. */
const EXTRA = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** Whether these are the first bytes of a ZIP. */
export const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

const view = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());

/**
 * The files in a ZIP: their names, and a way to their bytes.
 * @param {Blob} blob
 * @param {number} most how many there may be
 * @returns {Promise<{name: string, open: (limit: number) => Promise<ArrayBuffer>}[]>} `open` rejects with an Error that has
 *   `tooLarge` as soon as a file has more than `limit` bytes
 */
export async function filesIn(blob, most) {
  const start = Math.max(0, blob.size - TAIL);
  const tail = await view(blob, start, blob.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error("it is cut off");
  const [count, size, from] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (count === 0xffff || from + size > blob.size) throw new Error("it is cut off, or a kind of ZIP that is not known here");
  const list = await view(blob, from, from + size);
  const files = [];
  for (let at = 0, number = 0; number < count; number += 1) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== ENTRY) throw new Error("its list of files is broken");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => list.getUint16(at + offset, true));
    const bytes = new Uint8Array(list.buffer, at + 46, Math.min(nameLength, list.byteLength - at - 46));
    const name = new TextDecoder().decode(bytes);
    if (!name.endsWith("/") && !EXTRA.test(name)) {
      const entry = {
        encrypted: Boolean(list.getUint16(at + 8, true) & 1),
        method: list.getUint16(at + 10, true),
        packed: list.getUint32(at + 20, true),
        offset: list.getUint32(at + 42, true),
      };
      files.push({ name, open: (limit) => open(blob, entry, limit) });
      if (files.length > most) throw new Error(`it has more than ${most} files`);
    }
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

async function open(blob, { encrypted, method, packed, offset }, limit) {
  if (encrypted) throw new Error("it is protected by a password");
  const head = await view(blob, offset, offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw new Error("the ZIP is broken there");
  const from = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const content = blob.slice(from, from + packed);
  if (content.size < packed) throw new Error("the ZIP is cut off there");
  if (method !== 0 && method !== 8) throw new Error("it is packed in a way that is not known here");
  const stream = content.stream();
  return limited(method === 0 ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw")), limit);
}

/** All of a stream, or no more than `limit` bytes of it. */
async function limited(stream, limit) {
  const reader = stream.getReader();
  const parts = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => {}); // nobody needs the rest
      throw Object.assign(new Error("it is too large"), { tooLarge: true });
    }
    parts.push(value);
  }
  return new Blob(parts).arrayBuffer();
}
