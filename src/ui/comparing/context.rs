//! What all views of a comparison need and what rarely changes: the words, and where what the person does goes.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::{AttrValue, Callback, DragEvent, NodeRef};

use crate::app::comparing::step::CompareCommand;
use crate::domain::time::Timestamp;
use crate::i18n::Words;
use crate::i18n::keys::Key;
use crate::platform::browser::get;
use crate::ui::drop::brings_files;
use crate::ui::markup;

/// What all views share.
pub struct CompareContext {
    /// The reader's words.
    pub words: Rc<Words>,
    /// The level of each screen's heading in the page around it, 1 to 5.
    pub level: u8,
    /// Receives what the person does.
    pub send: Callback<CompareCommand>,
    /// Receives what the person brings: a list of files, a `DataTransfer`, or a text.
    pub bring: Callback<JsValue>,
    /// Receives what the person pastes, and what to call with whether anything in it counts.
    pub paste: Callback<(String, Callback<bool>)>,
    /// Asks what time it is.
    pub now: fn() -> Timestamp,
    /// Asks for a random number.
    pub seed: fn() -> u64,
    /// The current screen's heading, for focus.
    pub heading: NodeRef,
}

impl PartialEq for CompareContext {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl CompareContext {
    /// A message without placeholders.
    pub fn message(&self, key: Key) -> AttrValue {
        Rc::<str>::from(self.words.message(key)).into()
    }

    /// A message with its placeholders filled.
    pub fn format(&self, key: Key, values: &[&str]) -> AttrValue {
        self.words.format(key, values).into()
    }

    /// A message that depends on a count.
    pub fn count(&self, key: Key, count: usize) -> AttrValue {
        self.words.count(key, count).into()
    }

    /// The element of a heading: of the screen's own with a `depth` of 0, of one below that with 1, and so on.
    pub fn heading_tag(&self, depth: u8) -> &'static str {
        markup::heading_tag(self.level + depth)
    }

    /// A callback that sends a command, whatever happened.
    pub fn sends<E: 'static>(&self, command: CompareCommand) -> Callback<E> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(command.clone()))
    }

    /// Takes the files that were dropped.
    pub fn taken(&self) -> Callback<DragEvent> {
        let bring = self.bring.clone();
        Callback::from(move |event: DragEvent| {
            if !brings_files(&event) {
                return;
            }
            event.prevent_default();
            if let Ok(transfer) = get(&event, "dataTransfer") {
                bring.emit(transfer);
            }
        })
    }
}
