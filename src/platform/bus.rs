//! Tells the widgets of this page, and by the browser's `storage` event those of other tabs, that a
//! key was written. Knows nothing of what stands under it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// A widget's interest in a key. It ends when this is dropped.
pub struct Subscription {
    listener: Rc<Listener>,
    _tabs: EventListener,
}

struct Listener {
    key: String,
    heard: Box<dyn Fn()>,
}

thread_local! {
    static LISTENERS: RefCell<Vec<Weak<Listener>>> = const { RefCell::new(Vec::new()) };
}

/// Calls `heard` whenever another widget on this page or in another tab writes or removes `key`.
pub fn subscribe(key: &str, heard: impl Fn() + 'static) -> Option<Subscription> {
    let listener = Rc::new(Listener { key: key.into(), heard: Box::new(heard) });
    let weak = Rc::downgrade(&listener);
    LISTENERS.with_borrow_mut(|listeners| {
        listeners.retain(|listener| listener.strong_count() > 0);
        listeners.push(weak.clone());
    });
    let tabs = EventListener::new(&web_sys::window()?.into(), "storage", move |event| {
        let key = event.unchecked_ref::<StorageEvent>().key();
        if let Some(listener) = weak.upgrade()
            // No key: everything was cleared.
            && key.is_none_or(|key| key == listener.key)
        {
            (listener.heard)();
        }
    });
    Some(Subscription { listener, _tabs: tabs })
}

impl Subscription {
    /// Tells the page's other widgets with this key that it was written.
    pub fn tell_others(&self) {
        let others: Vec<_> =
            LISTENERS.with_borrow(|listeners| listeners.iter().filter_map(Weak::upgrade).collect());
        for other in others {
            if other.key == self.listener.key && !Rc::ptr_eq(&other, &self.listener) {
                (other.heard)();
            }
        }
    }
}
