//! Keeps a comparison in the browser, and shows it again. Knows nothing of what is kept.

use std::rc::Rc;

use yew::platform::spawn_local;

use super::Comparer;
use crate::app::comparing::step::CompareInput;
use crate::element::compare_host::{keep, kept};
use crate::platform::browser::wait;
use crate::wire::comparison::kept::assessment;

impl Comparer {
    /// Has the browser keep this, or nothing any more.
    pub(super) fn keep(&self, text: Option<String>) {
        let (Some(key), me) = (self.kept_key(), self.me.clone()) else { return };
        spawn_local(async move {
            let refused = wait(keep(&key, text.as_deref())).await.is_err();
            if let Some(comparer) = me.upgrade().filter(|_| refused && text.is_some()) {
                comparer.run(CompareInput::NotKept);
            }
        });
    }

    /// Shows what was kept, as soon as the browser has found it.
    pub(super) fn restore(&self) {
        let (Some(key), me) = (self.kept_key(), self.me.clone()) else { return };
        spawn_local(async move {
            let text = wait(kept(&key)).await.ok().and_then(|text| text.as_string());
            let (Some(text), Some(comparer)) = (text, me.upgrade()) else { return };
            let known = comparer.model.borrow().instrument.is_some();
            if known || comparer.fetch(assessment(&text)).await.is_some() {
                comparer.run(CompareInput::Restored(Rc::from(text)));
            }
        });
    }

    fn kept_key(&self) -> Option<String> {
        let model = self.model.borrow();
        Some(self.kept_under.as_ref()?.key(model.instrument.as_ref().map_or("", |it| &*it.id)))
    }
}
