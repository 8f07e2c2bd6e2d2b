// A comparison that the person wants to keep in this browser, in IndexedDB: one text a key. Knows nothing of what is in it.

const NAME = "partnership-check-compare";
const STORE = "kept";

let opening = null;
let database = null;

/** The database; it stays open, so that what follows begins at once and is done even if the page is left right after it. */
const open = () =>
  (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      database = request.result;
      const lose = () => (database = opening = null);
      // Whoever deletes the database must not have to wait.
      database.onversionchange = () => lose(database.close());
      database.onclose = lose;
      resolve();
    };
    request.onerror = () => {
      opening = null;
      reject(request.error);
    };
  }));

/** Carries out one request in a transaction; settles once what it changed is on disk. The browser keeps their order. */
async function carryOut(mode, act) {
  if (!database) await open();
  const transaction = database.transaction(STORE, mode, { durability: "strict" });
  const request = act(transaction.objectStore(STORE));
  transaction.commit?.();
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  return request.result;
}

/** Keeps a text under a key; without a text, nothing. */
export const keep = (key, text) =>
  carryOut("readwrite", (store) => (text === undefined ? store.delete(key) : store.put(text, key)));

/** The text under a key, if there is one. */
export const kept = (key) => carryOut("readonly", (store) => store.get(key));
