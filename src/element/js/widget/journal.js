// A copy of what local storage has, in IndexedDB, where the browser says when it is on disk. Owns the database and asks
// for storage that is not cleared; knows nothing of what is in a record but that its first line is its number.

const NAME = "partnership-check";
const STORE = "journal";
// A disk is slow at times, in milliseconds. Nothing but the word "Saved" waits for it.
const LIMIT = 4000;

let opening = null;
let asked = false;

/** The database, made where there is something to `put`; else it may be missing. After a failure it is asked for anew. */
function open(put) {
  if (opening) return opening;
  const promise = new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    // Before the first answer nothing is stored, not even an empty database.
    request.onupgradeneeded = () => (put ? request.result.createObjectStore(STORE) : request.transaction.abort());
    const lose = (database) => {
      forget();
      resolve(database);
    };
    request.onsuccess = () => {
      const { result } = request;
      // Nobody waits for it any more, and there may be another.
      if (opening !== promise) return result.close();
      // Whoever deletes the database must not have to wait.
      result.onversionchange = result.onclose = () => lose(result.close());
      resolve(result);
    };
    request.onerror = () => (request.error?.name === "AbortError" ? lose() : reject());
    setTimeout(reject, LIMIT);
  });
  const forget = () => {
    if (opening === promise) opening = null;
  };
  opening = promise;
  promise.catch(forget);
  return promise;
}

/**
 * Puts a record under a key if the number of what stands there is `seen`; an empty one removes that.
 * @returns {Promise<string | undefined>} what stands there, if it is another; settles in any case
 */
export async function journal(key, seen, record) {
  const database = await open(record);
  if (!database) return "";
  const found = await new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(STORE);
    const request = store.get(key);
    let found;
    request.onsuccess = () => {
      const there = `${request.result ?? ""}`;
      if (there.split("\n", 1)[0] !== seen) found = there;
      else if (record) store.put(record, key);
      else store.delete(key);
    };
    transaction.oncomplete = () => resolve(found);
    transaction.onabort = reject;
    setTimeout(reject, LIMIT);
  });
  if (found === undefined && record && !asked) persist().catch(() => {});
  return found;
}

/** Asks once that the browser doesn't clear this site when space is short, but only where it asks nobody in turn. */
async function persist() {
  asked = true;
  const { permissions, storage, userAgentData } = navigator;
  // Only Chromium has the latter, and decides by itself. Firefox would ask the person, unless they have said yes already.
  if (userAgentData || (await permissions.query({ name: "persistent-storage" })).state === "granted") await storage.persist();
}
