//! Where texts are kept under keys: the browser's two storages, or memory. Knows nothing of what is
//! kept.

#[cfg(test)]
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

/// Why something could not be kept or read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StorageRefusal {
    /// There is no storage, or the browser denies it.
    Denied,
    /// It takes no more.
    Full,
}

/// A storage.
pub trait Storage {
    /// The text under a key.
    fn read(&self, key: &str) -> Result<Option<String>, StorageRefusal>;
    /// Whether this is what stands under a key; quicker than reading it.
    fn holds(&self, key: &str, text: Option<&str>) -> Result<bool, StorageRefusal> {
        Ok(self.read(key)?.as_deref() == text)
    }
    /// Keeps a text under a key.
    fn write(&self, key: &str, text: &str) -> Result<(), StorageRefusal>;
    /// Forgets a key.
    fn remove(&self, key: &str) -> Result<(), StorageRefusal>;
    /// Every key that begins so, sorted.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageRefusal>;
}

/// The twin in memory. Clones share their content; it can be denied, and it can be full.
#[cfg(test)]
#[derive(Clone)]
pub struct MemoryStorage {
    entries: Rc<RefCell<BTreeMap<String, String>>>,
    /// Whether it refuses everything.
    pub denied: Rc<Cell<bool>>,
    /// How many bytes it takes, keys and texts together.
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
    /// Everything that is kept.
    pub fn entries(&self) -> BTreeMap<String, String> {
        self.entries.borrow().clone()
    }

    /// How many bytes are taken.
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

#[cfg(feature = "browser")]
pub use browser::WebStorage;

#[cfg(feature = "browser")]
mod browser {
    use js_sys::Object;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Storage as BrowserStorage;

    use super::{Storage, StorageRefusal};

    /// The page's `localStorage` or `sessionStorage`.
    pub enum WebStorage {
        /// Kept until someone deletes it, and shared by all tabs of the site.
        Local,
        /// Kept as long as the tab.
        Session,
    }

    impl WebStorage {
        /// The storage, asked for anew each time: a browser may deny it by throwing, or give null,
        /// and may change its mind.
        fn storage(&self) -> Result<BrowserStorage, StorageRefusal> {
            let window = web_sys::window().ok_or(StorageRefusal::Denied)?;
            let storage = match self {
                Self::Local => window.local_storage(),
                Self::Session => window.session_storage(),
            };
            storage.ok().flatten().ok_or(StorageRefusal::Denied)
        }
    }

    #[wasm_bindgen]
    extern "C" {
        type Items;
        #[wasm_bindgen(method, js_name = getItem, catch)]
        fn item(this: &Items, key: &str) -> Result<JsValue, JsValue>;
    }

    impl Storage for WebStorage {
        // What stands there is long; compared in JavaScript it is not copied into the module.
        fn holds(&self, key: &str, text: Option<&str>) -> Result<bool, StorageRefusal> {
            let text = text.map_or(JsValue::NULL, JsValue::from_str);
            let storage = self.storage()?;
            let there = storage.unchecked_ref::<Items>().item(key).map_err(|_| StorageRefusal::Denied)?;
            Ok(there == text)
        }

        fn read(&self, key: &str) -> Result<Option<String>, StorageRefusal> {
            self.storage()?.get_item(key).map_err(|_| StorageRefusal::Denied)
        }

        fn write(&self, key: &str, text: &str) -> Result<(), StorageRefusal> {
            self.storage()?.set_item(key, text).map_err(reason)
        }

        fn remove(&self, key: &str) -> Result<(), StorageRefusal> {
            self.storage()?.remove_item(key).map_err(|_| StorageRefusal::Denied)
        }

        fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageRefusal> {
            let keys = Object::keys(&Object::from(self.storage()?)).sort();
            let keys = keys.iter().filter_map(|key| key.as_string());
            Ok(keys.filter(|key| key.starts_with(prefix)).collect())
        }
    }

    /// Engines throw a `QuotaExceededError` of different classes; its name is the same.
    fn reason(error: JsValue) -> StorageRefusal {
        let name = error.unchecked_into::<js_sys::Error>().name();
        if name == "QuotaExceededError" { StorageRefusal::Full } else { StorageRefusal::Denied }
    }
}
