//! A browser in memory: the twins of what the store's effects ask a browser for, beside the storage's own
//! ([`super::storage::MemoryStorage`]). Tests look into them and can have them refuse. Knows no assessment.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::domain::time::Timestamp;

/// The twin of the clock: it stands still until it is moved.
#[derive(Clone, Default)]
pub struct MemoryClock(Rc<Cell<u64>>);

impl MemoryClock {
    /// The present moment.
    pub fn now(&self) -> Timestamp {
        // 2026 begins.
        Timestamp::from_millis((1_767_225_600_000 + self.0.get()) as f64)
    }

    /// Moves it by so many milliseconds.
    pub fn advance(&self, millis: u64) {
        self.0.set(self.0.get() + millis);
    }
}

/// The twin of random ids: they count.
#[derive(Clone, Default)]
pub struct MemoryIds(Rc<Cell<u32>>);

impl MemoryIds {
    /// An id that was not there before.
    pub fn id(&self) -> String {
        self.0.set(self.0.get() + 1);
        format!("id{:04}", self.0.get())
    }
}

/// The twin of the bus between tabs: what is told waits until the tab is asked whether it was told anything.
#[derive(Clone, Default)]
pub struct MemoryBus(Rc<RefCell<Vec<Weak<Subscriber>>>>);

struct Subscriber {
    key: String,
    told: Cell<bool>,
}

/// A tab's interest in a key. It ends when this is dropped.
pub struct MemorySubscription {
    bus: MemoryBus,
    own: Rc<Subscriber>,
}

impl MemoryBus {
    /// Takes interest in a key.
    pub fn subscribe(&self, key: &str) -> MemorySubscription {
        let own = Rc::new(Subscriber { key: key.into(), told: Cell::new(false) });
        self.0.borrow_mut().push(Rc::downgrade(&own));
        MemorySubscription { bus: self.clone(), own }
    }
}

impl MemorySubscription {
    /// Tells the others with this key that it was written.
    pub fn tell_others(&self) {
        for other in self.bus.0.borrow().iter().filter_map(Weak::upgrade) {
            if other.key == self.own.key && !Rc::ptr_eq(&other, &self.own) {
                other.told.set(true);
            }
        }
    }

    /// Whether anything was told since this was last asked.
    pub fn was_told(&self) -> bool {
        self.own.told.replace(false)
    }
}

/// The twins of the ways out of the page: downloads, the clipboard, the share sheet, the printer, and links.
#[derive(Default)]
pub struct MemoryOutlets {
    /// Whether the browser refuses all of them.
    pub refuse: Cell<bool>,
    /// What came out, in order: the way, and the name or the text.
    pub out: RefCell<Vec<(&'static str, String)>>,
}

impl MemoryOutlets {
    /// Sends something out this way; `false` where the browser refuses.
    pub fn send(&self, way: &'static str, what: &str) -> bool {
        if !self.refuse.get() {
            self.out.borrow_mut().push((way, what.into()));
        }
        !self.refuse.get()
    }

    /// The address that carries a text; `None` where it is too long for one.
    pub fn address_of(text: &str) -> Option<String> {
        (text.len() <= 8000).then(|| format!("https://host.example/#pc={text}"))
    }
}
