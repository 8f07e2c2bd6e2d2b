//! Notifies the other widgets on this page that a key was written; those in other tabs get the browser's
//! `storage` event. Knows nothing about what is stored under the key.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;

use super::browser::get;
use super::door;

/// A widget's subscription to a key. It ends when this is dropped.
pub struct Subscription {
    listener: Rc<Listener>,
    _events: [door::Listener; 2],
}

struct Listener {
    key: String,
    heard: Box<dyn Fn(bool)>,
}

thread_local! {
    static LISTENERS: RefCell<Vec<Weak<Listener>>> = const { RefCell::new(Vec::new()) };
}

/// Calls `heard` whenever another widget, on this page or in another tab, writes or removes `key`, and says whether it may have
/// been removed by a widget: those write `sign` first.
pub fn subscribe(key: &str, sign: &'static str, heard: impl Fn(bool) + 'static) -> Subscription {
    let listener = Rc::new(Listener { key: key.into(), heard: Box::new(heard) });
    let weak = Rc::downgrade(&listener);
    LISTENERS.with_borrow_mut(|listeners| {
        listeners.retain(|listener| listener.strong_count() > 0);
        listeners.push(weak.clone());
    });
    let (shown, stored) = (weak.clone(), weak);
    let text = |event: &JsValue, name| get(event, name).ok().and_then(|it| it.as_string());
    let tabs = door::Listener::new("storage", move |event| {
        if let Some(listener) = stored.upgrade()
            // Without a key, the whole storage was cleared.
            && text(&event, "key").is_none_or(|key| key == listener.key)
        {
            (listener.heard)(text(&event, "newValue").is_some_and(|text| text == sign));
        }
    });
    // A page that was left and is shown again has heard nothing meanwhile.
    let pages = door::Listener::new("pageshow", move |_| {
        if let Some(listener) = shown.upgrade() {
            (listener.heard)(true);
        }
    });
    Subscription { listener, _events: [tabs, pages] }
}

impl Subscription {
    /// Notifies the other widgets on the page that have this key, perhaps that it was removed.
    pub fn tell_others(&self, cleared: bool) {
        let others: Vec<_> =
            LISTENERS.with_borrow(|listeners| listeners.iter().filter_map(Weak::upgrade).collect());
        for other in others {
            if other.key == self.listener.key && !Rc::ptr_eq(&other, &self.listener) {
                (other.heard)(cleared);
            }
        }
    }
}
