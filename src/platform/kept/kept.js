// A comparison that the person wants to keep in this browser, in IndexedDB: one text a key. Knows nothing of what is in it.

const NAME = "partnership-check-compare";
const STORE = "kept";

/** Carries out one request in a transaction; settles once what it changed is on disk. */
async function carryOut(mode, act) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = opening.onblocked = () => reject(opening.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

let last = Promise.resolve();

/** One after the other, so that the last text stays. */
function inTurn(act) {
  last = last.then(act, act);
  return last;
}

/** Keeps a text under a key; without a text, nothing. */
export const keep = (key, text) =>
  inTurn(() => carryOut("readwrite", (store) => (text === undefined ? store.delete(key) : store.put(text, key))));

/** The text under a key, if there is one. */
export const kept = (key) => inTurn(() => carryOut("readonly", (store) => store.get(key)));
