//! A browser in memory: stand-ins for everything that the store's effects need from a browser, except for
//! storage, whose own is [`super::storage::MemoryStorage`]. Tests can inspect them and make them fail. Knows
//! nothing about assessments.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use crate::domain::time::Timestamp;

/// A clock that stands still until it is moved.
#[derive(Clone, Default)]
pub struct MemoryClock(Rc<Cell<u64>>);

impl MemoryClock {
    /// The current time.
    pub fn now(&self) -> Timestamp {
        // The start of 2026.
        Timestamp::from_millis((1_767_225_600_000 + self.0.get()) as f64)
    }

    /// Moves it forward by this number of milliseconds.
    pub fn advance(&self, millis: u64) {
        self.0.set(self.0.get() + millis);
    }
}

/// Numbered ids instead of random ones.
#[derive(Clone, Default)]
pub struct MemoryIds(Rc<Cell<u32>>);

impl MemoryIds {
    /// A new id.
    pub fn id(&self) -> String {
        self.0.set(self.0.get() + 1);
        format!("id{:04}", self.0.get())
    }
}

/// The bus between tabs: a notification waits until [`MemorySubscription::was_told`] asks for it.
#[derive(Clone, Default)]
pub struct MemoryBus(Rc<RefCell<Vec<Weak<Subscriber>>>>);

struct Subscriber {
    key: String,
    told: Cell<bool>,
    cleared: Cell<bool>,
}

/// A tab's subscription to a key. It ends when this is dropped.
pub struct MemorySubscription {
    bus: MemoryBus,
    own: Rc<Subscriber>,
}

impl MemoryBus {
    /// Subscribes to a key.
    pub fn subscribe(&self, key: &str) -> MemorySubscription {
        let own = Rc::new(Subscriber { key: key.into(), told: Cell::default(), cleared: Cell::default() });
        self.0.borrow_mut().push(Rc::downgrade(&own));
        MemorySubscription { bus: self.clone(), own }
    }
}

impl MemorySubscription {
    /// Notifies the other subscribers of this key, perhaps that the response was cleared.
    pub fn tell_others(&self, cleared: bool) {
        for other in self.bus.0.borrow().iter().filter_map(Weak::upgrade) {
            if other.key == self.own.key && !Rc::ptr_eq(&other, &self.own) {
                other.told.set(true);
                other.cleared.set(cleared || other.cleared.get());
            }
        }
    }

    /// Whether there was one that the response was cleared.
    pub fn was_cleared(&self) -> bool {
        self.own.cleared.replace(false)
    }

    /// Whether there was a notification since the last call.
    pub fn was_told(&self) -> bool {
        self.own.told.replace(false)
    }
}

/// The journal failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Broken;

/// The journal, of which a killed browser loses nothing that it said was written.
#[derive(Clone, Default)]
pub struct MemoryJournal {
    records: Rc<RefCell<BTreeMap<String, String>>>,
    /// Whether it fails.
    pub broken: Rc<Cell<bool>>,
}

impl MemoryJournal {
    /// Puts a record under a key if the number of what stands there is `seen`, or else gives what stands there; an error
    /// if it fails.
    pub fn put(&self, key: &str, seen: &str, record: &str) -> Result<Option<String>, Broken> {
        if self.broken.get() {
            return Err(Broken);
        }
        let records = &mut *self.records.borrow_mut();
        let there = records.get(key).cloned().unwrap_or_default();
        if there.split('\n').next() != Some(seen) {
            return Ok(Some(there));
        }
        if record.is_empty() {
            records.remove(key)
        } else {
            records.insert(key.into(), record.into())
        };
        Ok(None)
    }

    /// The record under a key, if there is one.
    pub fn record(&self, key: &str) -> Option<String> {
        self.records.borrow().get(key).cloned()
    }
}

/// Downloads, the clipboard, the share sheet, drafts of e-mails, the print dialog, and links.
#[derive(Default)]
pub struct MemoryOutlets {
    /// Whether all of them fail.
    pub refuse: Cell<bool>,
    /// Everything that was exported, in order: how, and the name or the text.
    pub out: RefCell<Vec<(&'static str, String)>>,
}

impl MemoryOutlets {
    /// Exports something in this way; returns `false` if that fails.
    pub fn send(&self, way: &'static str, what: &str) -> bool {
        if !self.refuse.get() {
            self.out.borrow_mut().push((way, what.into()));
        }
        !self.refuse.get()
    }

    /// The address with a text in its fragment; `None` if it would be too long.
    pub fn address_of(text: &str) -> Option<String> {
        (text.len() <= 8000).then(|| format!("https://host.example/#pc={text}"))
    }
}
