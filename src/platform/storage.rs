//! Storage of texts under keys: the browser's two storages, or memory. Knows nothing about the texts.

#[cfg(test)]
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

/// Why something could not be stored or read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StorageRefusal {
    /// There is no storage, or the browser denies it.
    Denied,
    /// It is full.
    Full,
}

/// A storage.
pub trait Storage {
    /// The text under a key.
    fn read(&self, key: &str) -> Result<Option<String>, StorageRefusal>;
    /// Whether this is the text under a key; faster than reading it.
    fn holds(&self, key: &str, text: Option<&str>) -> Result<bool, StorageRefusal> {
        Ok(self.read(key)?.as_deref() == text)
    }
    /// Stores a text under a key.
    fn write(&self, key: &str, text: &str) -> Result<(), StorageRefusal>;
    /// Stores the text of a key under another one too, to the letter: a text that Rust cannot hold, because half of a
    /// character is missing, included.
    fn copy(&self, from: &str, to: &str) -> Result<(), StorageRefusal> {
        self.read(from)?.map_or(Ok(()), |text| self.write(to, &text))
    }
    /// Deletes a key.
    fn remove(&self, key: &str) -> Result<(), StorageRefusal>;
    /// All keys that begin with this, sorted.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageRefusal>;
}

/// A storage in memory. Clones share their content. It can be denied, and it can be full.
#[cfg(test)]
#[derive(Clone)]
pub struct MemoryStorage {
    entries: Rc<RefCell<BTreeMap<String, String>>>,
    /// Whether it is denied.
    pub denied: Rc<Cell<bool>>,
    /// How many bytes fit in, keys and texts together.
    pub room: Rc<Cell<usize>>,
}

#[cfg(test)]
impl Default for MemoryStorage {
    fn default() -> Self {
        Self { entries: Rc::default(), denied: Rc::default(), room: Rc::new(Cell::new(usize::MAX)) }
    }
}

#[cfg(test)]
impl MemoryStorage {
    /// Everything that is stored.
    pub fn entries(&self) -> BTreeMap<String, String> {
        self.entries.borrow().clone()
    }

    /// Goes back to an earlier state, as after the browser was killed.
    pub fn fall_back(&self, entries: BTreeMap<String, String>) {
        *self.entries.borrow_mut() = entries;
    }

    /// How many bytes are used.
    pub fn size(&self) -> usize {
        self.entries.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    fn reachable(&self) -> Result<(), StorageRefusal> {
        if self.denied.get() { Err(StorageRefusal::Denied) } else { Ok(()) }
    }
}

#[cfg(test)]
impl Storage for MemoryStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageRefusal> {
        self.reachable()?;
        Ok(self.entries.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageRefusal> {
        self.reachable()?;
        let before = self.entries.borrow().get(key).map_or(0, |text| key.len() + text.len());
        if self.size() - before + key.len() + text.len() > self.room.get() {
            return Err(StorageRefusal::Full);
        }
        self.entries.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageRefusal> {
        self.reachable()?;
        self.entries.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageRefusal> {
        self.reachable()?;
        Ok(self.entries.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}

#[cfg(feature = "page")]
pub use browser::WebStorage;

#[cfg(feature = "page")]
mod browser {
    use super::super::door;
    use super::{Storage, StorageRefusal};

    /// The page's `localStorage` or `sessionStorage`.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub enum WebStorage {
        /// Stores until someone deletes it; shared by all tabs of the site.
        Local,
        /// Stores for as long as the tab is open.
        Session,
    }

    impl WebStorage {
        fn session(&self) -> bool {
            *self == Self::Session
        }
    }

    impl Storage for WebStorage {
        fn holds(&self, key: &str, text: Option<&str>) -> Result<bool, StorageRefusal> {
            Ok(door::holds(self.session(), key, text))
        }

        fn read(&self, key: &str) -> Result<Option<String>, StorageRefusal> {
            let found = door::read(self.session(), key);
            if found.is_undefined() { Err(StorageRefusal::Denied) } else { Ok(found.as_string()) }
        }

        fn write(&self, key: &str, text: &str) -> Result<(), StorageRefusal> {
            outcome(door::write(self.session(), key, text))
        }

        // The text stays in JavaScript.
        fn copy(&self, from: &str, to: &str) -> Result<(), StorageRefusal> {
            outcome(door::copy(self.session(), from, to))
        }

        fn remove(&self, key: &str) -> Result<(), StorageRefusal> {
            if door::remove(self.session(), key) { Ok(()) } else { Err(StorageRefusal::Denied) }
        }

        fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageRefusal> {
            door::keys(self.session(), prefix).ok_or(StorageRefusal::Denied)
        }
    }

    fn outcome(written: u8) -> Result<(), StorageRefusal> {
        match written {
            0 => Ok(()),
            2 => Err(StorageRefusal::Full),
            _ => Err(StorageRefusal::Denied),
        }
    }
}
