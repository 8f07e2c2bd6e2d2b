//! What a controller is connected to: the views' callbacks, links that are followed on the page, and other tabs; and where
//! its time and ids come from. Knows nothing of what comes of what it hears.

use std::rc::{Rc, Weak};

use yew::Callback;
use yew::platform::spawn_local;

use crate::app::effect::StoreConfig;
use crate::app::message::Command;
use crate::app::model::Screen;
use crate::app::storage::CLEARED;
use crate::element::config::Content;
use crate::element::host::Host;
use crate::i18n::Words;
use crate::platform::bus::{Subscription, subscribe};
use crate::platform::door::Listener;
use crate::platform::link;
use crate::ui::context::{Opened, ViewContext};
use crate::ui::lazy;
use crate::ui::shared::Shared;

/// What something does that may have gone since.
pub(super) fn callback<C: 'static, T: 'static>(me: &Weak<C>, act: fn(&C, T)) -> Callback<T> {
    let me = me.clone();
    Callback::from(move |given| {
        if let Some(there) = me.upgrade() {
            act(&there, given);
        }
    })
}

/// Reads the files that the person chose, and opens one.
fn open(opened: Opened, send: Callback<Command>) {
    spawn_local(async move {
        match lazy::fetch_code().await {
            Ok(views) => (views.read)(opened, send),
            // That screen says that something could not be loaded, and tries again.
            Err(_) => send.emit(Command::Go(Screen::Results)),
        }
    });
}

pub(super) fn ctx(
    content: &Content,
    words: Rc<Words>,
    level: u8,
    host: &Host,
    send: Callback<Command>,
) -> Shared<ViewContext> {
    let sender = send.clone();
    let open = Callback::from(move |opened| open(opened, sender.clone()));
    let (host, language) = (host.clone(), words.language.clone());
    let later_words = Callback::from(move |()| host.words(&language));
    let (instrument, collect) = (content.instrument.clone(), content.collect.clone());
    ViewContext::new(instrument, words, level, collect, later_words, send, open).into()
}

pub(super) fn store_config(content: &Content, words: &Words) -> StoreConfig {
    let Content { instrument, storage, key, .. } = content;
    let (instrument, language) = (instrument.clone(), words.language.clone());
    StoreConfig { instrument, language, storage: *storage, key: key.clone() }
}

/// Calls `followed` for each link that is followed on this page.
pub(super) fn on_link(followed: Callback<()>) -> Listener {
    link::watch(move || followed.emit(()))
}

/// Calls `heard` when another widget or tab wrote under this key, with whether it cleared what was there.
pub(super) fn listen(key: &str, heard: Callback<bool>) -> Option<Rc<Subscription>> {
    Some(Rc::new(subscribe(key, CLEARED, move |cleared| heard.emit(cleared))))
}
