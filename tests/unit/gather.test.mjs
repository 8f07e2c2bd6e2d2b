// What is brought to a comparison, taken apart: files, texts, documents and ZIPs, as other programs pack them. Whatever is wrong
// with one of them, the others come through.
import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { gather } from "../../src/platform/gather/gather.js";
import { filesIn } from "../../src/platform/gather/zip.js";

const MEBIBYTE = 1024 * 1024;

async function all(...given) {
  const pieces = [];
  for await (const piece of gather(given)) pieces.push(piece);
  return pieces;
}

const zipped = (files, options = { level: 6 }) => new File([zipSync(files, options)], "all.zip");
const outcome = ({ name, text, reason }) => [name, text ?? reason];

test("files, texts and documents become texts", async () => {
  const file = new File(["\ufeff{}"], "ann.json");
  assert.deepEqual(await all(file, "{ }", { a: 1 }, new Blob(["b"])), [
    { name: "ann.json", text: "{}" },
    { name: "", text: "{ }" },
    { name: "", text: '{"a":1}' },
    { name: "", text: "b" },
  ]);
});

test("a text by itself is one piece, and so is what is dropped: files, else the text", async () => {
  const pieces = [];
  for await (const piece of gather("Dear all")) pieces.push(piece);
  assert.deepEqual(pieces, [{ name: "", text: "Dear all" }]);
  const dropped = async (files, text) => {
    const transfer = { items: [], files, getData: (type) => (type === "text/plain" ? text : "") };
    const found = [];
    for await (const { name, text } of gather(transfer)) found.push([name, text]);
    return found;
  };
  assert.deepEqual(await dropped([new File(["{}"], "a.json")], "a.json"), [["a.json", "{}"]]);
  assert.deepEqual(await dropped([], "https://a.example/#pc=x"), [["", "https://a.example/#pc=x"]]);
});

test("a folder that is dropped is read with all that is in it", async () => {
  const file = (name) => ({ isFile: true, file: (done) => done(new File(["{}"], name)) });
  const folder = (...parts) => ({ isDirectory: true, createReader: () => ({ readEntries: (done) => done(parts.shift() ?? []) }) });
  const entry = folder([file("a.json"), folder([file("b.json")])], [file("c.json")]);
  const transfer = { items: [{ webkitGetAsEntry: () => entry }], files: [], getData: () => "" };
  const names = [];
  for await (const { name } of gather(transfer)) names.push(name);
  assert.deepEqual(names.sort(), ["a.json", "b.json", "c.json"]);
});

const entryOf = (name, file) => ({ isFile: true, name, fullPath: `/in/${name}`, file });
const fileOf = (name) => entryOf(name, (done) => done(new File(["{}"], name)));
const folderOf = (name, readEntries) => ({ isDirectory: true, name, fullPath: `/in/${name}`, createReader: () => ({ readEntries }) });
const holding = (name, ...parts) => folderOf(name, (done) => done(parts.shift() ?? []));

async function droppedEntries(entry) {
  const pieces = [];
  for await (const piece of gather({ items: [{ webkitGetAsEntry: () => entry }], files: [], getData: () => "" })) pieces.push(piece);
  return pieces;
}

test("what cannot be read in a folder is refused, and what follows comes through", async () => {
  const fails = (_done, fail) => fail(new Error("no permission"));
  const throws = () => {
    throw new Error("gone");
  };
  let asked = 0;
  const halfway = (done, fail) => ((asked += 1) === 1 ? done([fileOf("c.json")]) : fail(new Error("broken off")));
  const parts = [entryOf("a.json", fails), entryOf("b.json", throws), folderOf("locked", fails), folderOf("half", halfway), fileOf("d.json")];
  const found = await droppedEntries(holding("all", parts));
  assert.deepEqual(found, [
    { name: "in/a.json", reason: "not-json", why: "could not be read: no permission" },
    { name: "in/b.json", reason: "not-json", why: "could not be read: gone" },
    { name: "in/locked", reason: "not-json", why: "could not be read: no permission" },
    { name: "in/half", reason: "not-json", why: "could not be read: broken off" },
    { name: "c.json", text: "{}" },
    { name: "d.json", text: "{}" },
  ]);
});

test("a folder with more than 20,000 files says at which one it ends", async () => {
  const file = new File(["{}"], "x.json");
  const many = (count) => Array.from({ length: count }, (_, at) => entryOf(`${at}.json`, (done) => done(file)));
  const whole = await droppedEntries(holding("all", many(20_000)));
  assert.deepEqual([whole.length, whole.every(({ text }) => text)], [20_000, true]);
  const more = await droppedEntries(holding("all", many(15_000), many(10_000)));
  const why = "is left out, with all that follows: only 20,000 files are read at once";
  assert.deepEqual([more.length, more.at(-1)], [20_001, { name: "in/5000.json", reason: "too-large", why }]);
});

test("UTF-16 is recognized by its mark, and another encoding is refused", async () => {
  const utf16 = new File([Buffer.from("\ufeff{}", "utf16le")], "a.json");
  const latin1 = new File([Uint8Array.of(0x7b, 0xe9, 0x7d)], "b.json");
  assert.deepEqual((await all(utf16, latin1)).map(outcome), [["a.json", "{}"], ["b.json", "not-json"]]);
});

test("a document that cannot be written as JSON is refused, and the next one comes through", async () => {
  const circle = {};
  circle.self = circle;
  assert.deepEqual((await all(circle, "{}")).map(outcome), [["", "not-json"], ["", "{}"]]);
});

test("the files of a ZIP come one by one, packed or stored, without what systems put beside them", async () => {
  const files = { "a.json": strToU8("{}"), "in/b.json": strToU8("[]"), "__MACOSX/a.json": strToU8("x"), "in/.DS_Store": strToU8("x") };
  for (const level of [0, 9])
    assert.deepEqual((await all(zipped(files, { level }))).map(outcome), [["all.zip › a.json", "{}"], ["all.zip › in/b.json", "[]"]]);
});

test("a name with a way out of the ZIP is only a name", async () => {
  assert.deepEqual((await all(zipped({ "../../etc/passwd": strToU8("{}") }))).map(outcome), [["all.zip › ../../etc/passwd", "{}"]]);
});

test("a bomb is unpacked no further than a file may go", async () => {
  const bomb = zipped({ "bomb.json": new Uint8Array(40 * MEBIBYTE), "b.json": strToU8("{}") });
  assert.deepEqual((await all(bomb)).map(outcome), [["all.zip › bomb.json", "too-large"], ["all.zip › b.json", "{}"]]);
});

test("a text that is too large says how large it may be", async () => {
  const [{ name, reason, why }] = await all(new File([new Uint8Array(32 * MEBIBYTE + 1)], "large.csv"));
  assert.deepEqual([name, reason, why], ["large.csv", "too-large", "is larger than 32 MiB; split it"]);
});

test("the size in a ZIP's list is not believed", async () => {
  const bytes = zipSync({ "a.json": new Uint8Array(MEBIBYTE) });
  const view = new DataView(bytes.buffer);
  const list = view.getUint32(bytes.length - 6, true);
  view.setUint32(list + 24, 10, true); // the unpacked size
  const [file] = await filesIn(new Blob([bytes]), 10);
  await assert.rejects(file.open(1000), (error) => error.tooLarge);
});

test("a ZIP in a ZIP is not unpacked", async () => {
  const inner = zipSync({ "a.json": strToU8("{}") });
  assert.deepEqual((await all(zipped({ "inner.zip": inner }))).map(outcome), [["all.zip › inner.zip", "not-json"]]);
});

test("more files than can be compared are refused at once", async () => {
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.json`, strToU8("{}")]));
  await assert.rejects(filesIn(new Blob([zipSync(many)]), 10), /more than 10 files/);
});

test("a ZIP that is cut off, broken or protected says so, and the next file comes through", async () => {
  const bytes = zipSync({ "a.json": strToU8("{}") });
  const cut = new File([bytes.slice(0, -10)], "cut.zip");
  const broken = bytes.slice();
  broken[broken.length - 6] = 1; // where the list is
  const locked = bytes.slice();
  const list = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  locked[list + 8] |= 1;
  const found = await all(cut, new File([broken], "broken.zip"), new File([locked], "locked.zip"), "{}");
  assert.deepEqual(found.map(outcome), [["cut.zip", "not-json"], ["broken.zip", "not-json"], ["locked.zip › a.json", "not-json"], ["", "{}"]]);
  assert.match(found[2].why, /password/);
});

test("any bytes that begin like a ZIP end in a reason, not in an exception", async () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647);
  const good = zipSync({ "a.json": strToU8("{}"), "b.json": strToU8("[1,2,3]") });
  for (let turn = 0; turn < 300; turn += 1) {
    const bytes = good.slice();
    for (let flips = 0; flips < 4; flips += 1) bytes[4 + (random() % (bytes.length - 4))] = random() % 256;
    for (const piece of await all(new File([bytes], "x.zip"))) assert.ok("text" in piece || piece.why, JSON.stringify(piece));
  }
});
