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

/// Where it is remembered that the person wants to see what the levels mean, in every assessment. It is there as long as
/// they do.
pub const MEANINGS_KEY: &str = "partnership-check:meanings";

/// Where what was typed into a number's field is kept while it is no answer, and so not in the response; all such keys begin
/// with the one of the item that is empty.
pub fn typed_key(entry: &str, item: &str) -> String {
    format!("{entry}:typed:{item}")
}

/// What a widget puts in the place of a response right before it removes it.
pub const CLEARED: &str = "";

/// Where what cannot be read is set aside.
pub fn aside_key(entry: &str, now: Timestamp) -> String {
    format!("{entry}:set-aside:{now}")
}

/// Where local storage says that it is ahead of the journal: under this key stands the first number that a record has which
/// is not older. Each tab has a key of its own, as no tab knows whether the journal has what another one did; all of them
/// begin with the key that has no tab.
pub fn mark_key(entry: &str, tab: &str) -> String {
    format!("{entry}:journal:{tab}")
}

/// Where answers to other content wait, which has the same id: the other's fingerprint is a part of the key, and all such
/// keys begin with the content key that is empty.
pub fn content_key(entry: &str, fingerprint: &str) -> String {
    format!("{entry}:content:{fingerprint}")
}

/// The fingerprint of the content that a stored text answers, if it is another one than this. Nobody can write such a member
/// into a title or a note, where quotation marks have a backslash; and the text need not be read as a whole.
pub fn other_content<'a>(text: &'a str, fingerprint: &str) -> Option<&'a str> {
    let mut parts = text.split('"');
    while let Some(part) = parts.next() {
        if part == "fingerprint" && parts.next() == Some(":") {
            return parts.next().filter(|theirs| *theirs != fingerprint);
        }
    }
    None
}

/// Where a round is kept, by its own key; all rounds begin with the round key that is empty.
pub fn round_key(entry: &str, round: &str) -> String {
    format!("{entry}:round:{round}")
}

/// A text with its key, or with what follows the beginning of the key that was asked for.
pub type StoredText = (String, Rc<str>);

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
    },
    /// Forgets a key.
    Remove(String),
    /// Forgets a key where this text stands.
    RemoveText(String, Rc<str>),
    /// Forgets every key that begins so.
    RemoveAll(String),
}

/// What to do, and in which storage.
pub type PlacedOps = Vec<(StorageKind, StorageOp)>;

/// What to do with a storage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StorageRequest {
    /// Where the response is kept.
    pub storage: StorageKind,
    /// What to do first, there and in other storages. Each is tried, and it may fail.
    pub first: PlacedOps,
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
    pub listed: Option<Vec<StoredText>>,
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
        Ok(Some(text)) if text != CLEARED => Observed::Text(text.into()),
        Ok(_) => Observed::Gone,
        Err(refusal) => Observed::Failed(refusal),
    }
}

/// The same where others may have written: answers to other content than this make way, and those that waited come back.
/// Where the storage refuses, they stay where they are.
pub fn observe_own(
    storages: &dyn Storages,
    (kind, key, seen): (StorageKind, &str, Option<&str>),
    fingerprint: &str,
    now: Timestamp,
) -> Observed {
    let observed = observe(storages, kind, key, seen);
    let perform = |op| perform_one(storages.of(kind), &op).is_ok();
    let move_to = |from: String, to: String| perform(StorageOp::Move { from, to });
    let free = match &observed {
        Observed::Unchanged => seen.is_none(),
        Observed::Text(text) => other_content(text, fingerprint)
            .is_some_and(|theirs| move_to(key.into(), content_key(key, theirs))),
        Observed::Gone => true,
        Observed::Failed(_) => false,
    };
    if !free || !move_to(content_key(key, fingerprint), key.into()) {
        return observed;
    }
    let observed = observe(storages, kind, key, seen);
    let came_back = match observed {
        Observed::Unchanged => seen.is_some(),
        Observed::Text(_) => true,
        Observed::Gone | Observed::Failed(_) => false,
    };
    if came_back && kind == StorageKind::Browser {
        // Whatever the journal has by now is of the other content.
        perform(StorageOp::Write(mark_key(key, ""), now.to_string().into()));
    }
    observed
}

/// Does what is asked.
pub fn perform(storages: &dyn Storages, request: &StorageRequest) -> StorageAnswer {
    for (kind, op) in &request.first {
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

/// Does one thing. Where answers stay on the page there is nothing to do.
pub fn perform_one(storage: Option<&dyn Storage>, op: &StorageOp) -> Result<(), StorageRefusal> {
    let Some(storage) = storage else { return Ok(()) };
    match op {
        StorageOp::Write(key, text) => storage.write(key, text),
        StorageOp::Move { from, to } => {
            storage.copy(from, to)?;
            storage.remove(from)
        }
        StorageOp::RemoveText(key, text) if storage.holds(key, Some(text)) != Ok(true) => Ok(()),
        StorageOp::Remove(key) | StorageOp::RemoveText(key, _) => storage.remove(key),
        StorageOp::RemoveAll(prefix) => storage.keys(prefix)?.iter().try_for_each(|key| storage.remove(key)),
    }
}

/// The entries whose keys begin so, in the order of their keys: what follows after that, and the text.
pub fn list(storage: &dyn Storage, prefix: &str) -> Result<Vec<StoredText>, StorageRefusal> {
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
