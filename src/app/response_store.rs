//! Keeps a response under its storage key, hears what others wrote there, and never destroys what
//! it cannot read. Knows no browser: it is given a [`Store`].

use std::rc::Rc;

use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::time::Timestamp;
use crate::platform::store::{Storage, StorageRefusal};
use crate::wire::result;

/// `partnership-check:<storage-key>:<instrument id>:<major edition>`.
pub fn storage_key(storage_key: &str, instrument: &Instrument) -> String {
    format!("partnership-check:{storage_key}:{}:{}", instrument.id, instrument.edition.major)
}

/// One response's place in a storage, or nowhere.
pub struct ResponseStore {
    store: Option<Box<dyn Storage>>,
    key: String,
    // What stood under the key when it was last looked at: our own writing, or what we read.
    seen: Option<Rc<str>>,
}

/// What others did under the key since it was last looked at.
#[derive(PartialEq, Debug)]
pub enum StoreChange {
    /// Nothing.
    None,
    /// The response that now stands there.
    Found(Box<Response>),
    /// It was removed.
    Cleared,
    /// What stood there cannot be read and was set aside under this key.
    SetAside(String),
    /// What stands there cannot be read and cannot be set aside, so it is left untouched and
    /// nothing is kept.
    Stuck,
    /// The storage cannot be read.
    Failed(StorageRefusal),
}

impl ResponseStore {
    /// Keeps under `key`; without a store, nowhere.
    pub fn new(store: Option<Box<dyn Storage>>, key: String) -> Self {
        Self { store, key, seen: None }
    }

    /// The key that it keeps under.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Looks what stands under the key.
    pub fn poll(&mut self, instrument: &Instrument, now: Timestamp) -> StoreChange {
        let Some(store) = &self.store else { return StoreChange::None };
        if store.holds(&self.key, self.seen.as_deref()) == Ok(true) {
            return StoreChange::None;
        }
        let text = match store.read(&self.key) {
            Ok(Some(text)) => text,
            Ok(None) => {
                self.seen = None;
                return StoreChange::Cleared;
            }
            Err(error) => return StoreChange::Failed(error),
        };
        match result::read(&text, instrument) {
            Ok(response) => {
                self.seen = Some(text.into());
                StoreChange::Found(Box::new(response))
            }
            Err(_) => self.set_aside(&text, now),
        }
    }

    fn set_aside(&mut self, text: &str, now: Timestamp) -> StoreChange {
        let aside = format!("{}:set-aside:{now}", self.key);
        let kept = self
            .store
            .as_ref()
            .is_some_and(|store| store.write(&aside, text).is_ok() && store.remove(&self.key).is_ok());
        if !kept {
            return StoreChange::Stuck;
        }
        self.seen = None;
        StoreChange::SetAside(aside)
    }

    /// Keeps a response's file. Call [`Self::look`] first, and not where it was [`News::Stuck`].
    pub fn save(&mut self, text: Rc<str>) -> Result<(), StorageRefusal> {
        let Some(store) = &self.store else { return Ok(()) };
        store.write(&self.key, &text)?;
        self.seen = Some(text);
        Ok(())
    }

    /// Keeps the file of a response that is finished, which last changed at this moment, as a round.
    pub fn finish(&self, changed: Timestamp, text: &str) -> Result<(), StorageRefusal> {
        self.store.as_ref().map_or(Ok(()), |store| store.write(&self.round_key(&changed.to_string()), text))
    }

    /// The rounds that are kept, oldest first, each with what [`Self::forget_round`] takes. Those
    /// that cannot be read are passed over and stay where they are. `None` without a storage.
    pub fn rounds(&self, instrument: &Instrument) -> Option<Vec<(String, Response)>> {
        let store = self.store.as_ref()?;
        let prefix = self.round_key("");
        let mut keys = store.keys(&prefix).ok()?;
        keys.sort_unstable();
        let read = |key: String| {
            let response = result::read(&store.read(&key).ok()??, instrument).ok()?;
            Some((key[prefix.len()..].to_owned(), response))
        };
        Some(keys.into_iter().filter_map(read).collect())
    }

    /// Forgets a round.
    pub fn forget_round(&self, round: &str) -> Result<(), StorageRefusal> {
        self.store.as_ref().map_or(Ok(()), |store| store.remove(&self.round_key(round)))
    }

    /// Forgets all rounds, also those that cannot be read.
    pub fn forget_rounds(&self) -> Result<(), StorageRefusal> {
        let Some(store) = &self.store else { return Ok(()) };
        store.keys(&self.round_key(""))?.iter().try_for_each(|key| store.remove(key))
    }

    fn round_key(&self, round: &str) -> String {
        format!("{}:round:{round}", self.key)
    }

    /// Forgets what is kept.
    pub fn forget(&mut self) -> Result<(), StorageRefusal> {
        self.seen = None;
        self.store.as_ref().map_or(Ok(()), |store| store.remove(&self.key))
    }
}

#[cfg(test)]
mod tests;
