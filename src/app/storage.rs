//! What the store asks of the browser's storages, as values: what stands under its key, what to write and to remove, and
//! what came of it; and how any [`Storage`] does it. Knows no response: it carries texts.

use std::rc::Rc;

use super::message::StorageKind;
use crate::domain::instrument::Instrument;
use crate::domain::time::Timestamp;
use crate::platform::storage::{Storage, StorageRefusal};

/// `partnership-check:<storage-key>:<instrument id>:<major edition>`: where a response is kept.
pub fn entry_key(storage_key: &str, instrument: &Instrument) -> String {
    format!("partnership-check:{storage_key}:{}:{}", instrument.id, instrument.edition.major)
}

/// Where what cannot be read is set aside.
pub fn aside_key(entry: &str, now: Timestamp) -> String {
    format!("{entry}:set-aside:{now}")
}

/// Where a round is kept, by its own key; all rounds begin with the round key that is empty.
pub fn round_key(entry: &str, round: &str) -> String {
    format!("{entry}:round:{round}")
}

/// What stands under a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Observed {
    /// What was last seen there.
    Unchanged,
    /// Nothing any more.
    Gone,
    /// Another text.
    Text(Rc<str>),
    /// The storage cannot be read.
    Failed(StorageRefusal),
}

/// Something to do with a storage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StorageOp {
    /// Keeps a text under a key.
    Write(String, Rc<str>),
    /// Moves a text from a key to another one.
    Move {
        /// Where it stands.
        from: String,
        /// Where it goes.
        to: String,
        /// The text.
        text: Rc<str>,
    },
    /// Forgets a key.
    Remove(String),
    /// Forgets every key that begins so.
    RemoveAll(String),
}

/// What to do with a storage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StorageRequest {
    /// Where the response is kept.
    pub storage: StorageKind,
    /// What to forget first, there and in other storages. Each is tried, and it may fail.
    pub forget: Vec<(StorageKind, StorageOp)>,
    /// What to do then, in this order, until the storage refuses.
    pub ops: Vec<StorageOp>,
    /// What to look for at last: the entries whose keys begin so.
    pub list: Option<String>,
}

/// What came of a [`StorageRequest`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StorageAnswer {
    /// How many of the operations were done.
    pub done: usize,
    /// Why no more than these.
    pub refused: Option<StorageRefusal>,
    /// The entries that were asked for, in the order of their keys: what follows after the beginning, and the text.
    /// `None` where none were asked for or the storage cannot be read.
    pub listed: Option<Vec<(String, Rc<str>)>>,
}

/// The storages of a page.
pub trait Storages {
    /// The storage of a kind; none where answers stay on the page.
    fn of(&self, kind: StorageKind) -> Option<&dyn Storage>;
}

/// Looks what stands under a key, where `seen` was last seen.
pub fn observe(storages: &dyn Storages, kind: StorageKind, key: &str, seen: Option<&str>) -> Observed {
    let Some(storage) = storages.of(kind) else { return Observed::Unchanged };
    if storage.holds(key, seen) == Ok(true) {
        return Observed::Unchanged;
    }
    match storage.read(key) {
        Ok(Some(text)) => Observed::Text(text.into()),
        Ok(None) => Observed::Gone,
        Err(refusal) => Observed::Failed(refusal),
    }
}

/// Does what is asked.
pub fn perform(storages: &dyn Storages, request: &StorageRequest) -> StorageAnswer {
    for (kind, op) in &request.forget {
        // A storage that has become unreachable is told of with the next answer.
        let _ = perform_one(storages.of(*kind), op);
    }
    let storage = storages.of(request.storage);
    let mut answer = StorageAnswer { done: 0, refused: None, listed: None };
    for op in &request.ops {
        answer.refused = perform_one(storage, op).err();
        if answer.refused.is_some() {
            break;
        }
        answer.done += 1;
    }
    if let (Some(storage), Some(prefix)) = (storage, &request.list) {
        answer.listed = list(storage, prefix).ok();
    }
    answer
}

fn perform_one(storage: Option<&dyn Storage>, op: &StorageOp) -> Result<(), StorageRefusal> {
    // Where answers stay on the page there is nothing to do.
    let Some(storage) = storage else { return Ok(()) };
    match op {
        StorageOp::Write(key, text) => storage.write(key, text),
        StorageOp::Move { from, to, text } => {
            storage.write(to, text)?;
            storage.remove(from)
        }
        StorageOp::Remove(key) => storage.remove(key),
        StorageOp::RemoveAll(prefix) => storage.keys(prefix)?.iter().try_for_each(|key| storage.remove(key)),
    }
}

fn list(storage: &dyn Storage, prefix: &str) -> Result<Vec<(String, Rc<str>)>, StorageRefusal> {
    let mut entries = Vec::new();
    for key in storage.keys(prefix)? {
        if let Some(text) = storage.read(&key)? {
            entries.push((key[prefix.len()..].into(), text.into()));
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests;
