//! Where texts are kept under keys: the browser's two storages, or memory. Knows nothing of what is
//! kept.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Why something could not be kept or read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StoreError {
    /// There is no storage, or the browser denies it.
    Denied,
    /// It takes no more.
    Full,
}

/// A storage.
pub trait Store {
    /// The text under a key.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Whether this is what stands under a key; quicker than reading it.
    fn holds(&self, key: &str, text: Option<&str>) -> Result<bool, StoreError> {
        Ok(self.read(key)?.as_deref() == text)
    }
    /// Keeps a text under a key.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Forgets a key.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Every key that begins so, in no order.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

/// The twin without a browser. Clones share their content; it can be made to fail.
#[derive(Clone, Default)]
pub struct MemoryStore {
    entries: Rc<RefCell<BTreeMap<String, String>>>,
    /// What every write is answered with, if not with success.
    pub refuses: Rc<RefCell<Option<StoreError>>>,
}

impl MemoryStore {
    /// Everything that is kept.
    pub fn entries(&self) -> BTreeMap<String, String> {
        self.entries.borrow().clone()
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match *self.refuses.borrow() {
            Some(StoreError::Denied) => Err(StoreError::Denied),
            _ => Ok(self.entries.borrow().get(key).cloned()),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if let Some(error) = *self.refuses.borrow() {
            return Err(error);
        }
        self.entries.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.entries.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        match *self.refuses.borrow() {
            Some(StoreError::Denied) => Err(StoreError::Denied),
            _ => Ok(self.entries.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect()),
        }
    }
}

#[cfg(feature = "browser")]
pub use browser::WebStore;

#[cfg(feature = "browser")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Storage;

    use super::{Store, StoreError};

    /// The page's `localStorage` or `sessionStorage`.
    pub enum WebStore {
        /// Kept until someone deletes it, and shared by all tabs of the site.
        Local,
        /// Kept as long as the tab.
        Session,
    }

    impl WebStore {
        /// The storage, asked for anew each time: a browser may deny it by throwing, or give null,
        /// and may change its mind.
        fn storage(&self) -> Result<Storage, StoreError> {
            let window = web_sys::window().ok_or(StoreError::Denied)?;
            let storage = match self {
                Self::Local => window.local_storage(),
                Self::Session => window.session_storage(),
            };
            storage.ok().flatten().ok_or(StoreError::Denied)
        }
    }

    #[wasm_bindgen]
    extern "C" {
        type Items;
        #[wasm_bindgen(method, js_name = getItem, catch)]
        fn item(this: &Items, key: &str) -> Result<JsValue, JsValue>;
    }

    impl Store for WebStore {
        // What stands there is long; compared in JavaScript it is not copied into the module.
        fn holds(&self, key: &str, text: Option<&str>) -> Result<bool, StoreError> {
            let text = text.map_or(JsValue::NULL, JsValue::from_str);
            let storage = self.storage()?;
            let there = storage.unchecked_ref::<Items>().item(key).map_err(|_| StoreError::Denied)?;
            Ok(there == text)
        }

        fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
            self.storage()?.get_item(key).map_err(|_| StoreError::Denied)
        }

        fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
            self.storage()?.set_item(key, text).map_err(reason)
        }

        fn remove(&self, key: &str) -> Result<(), StoreError> {
            self.storage()?.remove_item(key).map_err(|_| StoreError::Denied)
        }

        fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
            let storage = self.storage()?;
            let mut keys = Vec::new();
            for number in 0..storage.length().map_err(|_| StoreError::Denied)? {
                let key = storage.key(number).ok().flatten();
                keys.extend(key.filter(|key| key.starts_with(prefix)));
            }
            Ok(keys)
        }
    }

    /// Engines throw a `QuotaExceededError` of different classes; its name is the same.
    fn reason(error: JsValue) -> StoreError {
        let name = error.unchecked_into::<js_sys::Error>().name();
        if name == "QuotaExceededError" { StoreError::Full } else { StoreError::Denied }
    }
}
