// The journal's database where the browser opens it late or not at all: the next record asks for it anew.
import assert from "node:assert/strict";
import { test } from "node:test";

/** A database with one store, as far as the journal uses it. */
function database() {
  const records = new Map();
  const answered = (result) => {
    const request = {};
    queueMicrotask(() => request.onsuccess?.(Object.assign(request, { result })));
    return request;
  };
  const store = {
    get: (key) => answered(records.get(key)),
    put: (record, key) => records.set(key, record),
    delete: (key) => records.delete(key),
  };
  const it = {
    records,
    closed: false,
    close: () => void (it.closed = true),
    transaction() {
      const transaction = { objectStore: () => store };
      setImmediate(() => transaction.oncomplete());
      return transaction;
    },
  };
  return it;
}

let pages = 0;

/** The journal of a page that has just been opened, whose requests are answered by hand. */
async function opened(t) {
  const requests = [];
  const open = () => requests[requests.push({}) - 1];
  Object.assign(globalThis, { indexedDB: { open } });
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { journal } = await import(`../../src/element/js/widget/journal.js?${(pages += 1)}`);
  const succeed = (request, result) => request.onsuccess(Object.assign(request, { result }));
  return { journal, open, requests, succeed };
}

test("records share one database, until it is closed", async (t) => {
  const { journal, requests, succeed } = await opened(t);
  const [first, second] = [database(), database()];
  const both = [journal("a", "", "1\nx"), journal("b", "", "1\ny")];
  succeed(requests[0], first);
  assert.deepEqual(await Promise.all(both), [undefined, undefined]);
  assert.deepEqual([...first.records], [["a", "1\nx"], ["b", "1\ny"]]);
  first.onclose();
  const third = journal("a", "", "1\nz");
  succeed(requests[1], second);
  assert.deepEqual([await third, requests.length], [undefined, 2]);
});

test("after the browser has refused a database, the next record asks for it anew", async (t) => {
  const { journal, open, requests, succeed } = await opened(t);
  const there = database();
  const refused = journal("a", "", "1\nx");
  requests[0].onerror();
  await assert.rejects(refused);
  indexedDB.open = () => {
    throw new Error("denied");
  };
  await assert.rejects(journal("a", "", "1\nx"), /denied/);
  indexedDB.open = open;
  const taken = journal("a", "", "1\nx");
  succeed(requests[1], there);
  assert.equal(await taken, undefined);
  assert.deepEqual([...there.records], [["a", "1\nx"]]);
});

test("a database that comes too late is closed, and leaves a later one alone", async (t) => {
  const { journal, requests, succeed } = await opened(t);
  const [late, there] = [database(), database()];
  const slow = journal("a", "", "1\nx");
  t.mock.timers.tick(4000);
  await assert.rejects(slow);
  const taken = journal("a", "", "2\nx");
  succeed(requests[1], there);
  assert.equal(await taken, undefined);
  succeed(requests[0], late);
  assert.deepEqual([late.closed, there.closed], [true, false]);
  late.onclose?.();
  assert.equal(await journal("b", "", "1\ny"), undefined);
  assert.deepEqual([[...there.records.keys()], requests.length], [["a", "b"], 2]);
});
