//! What happens to the store and what follows from it, as values: inputs, and the effects that whoever drives the store
//! has to bring about. Knows no browser.

use std::rc::Rc;

use super::exports::{Export, ExportOutcome};
use super::message::{Command, StorageKind};
use super::storage::{Observed, StorageAnswer, StorageRequest};
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;

/// Which assessment is answered, and where the answers are kept: what the page's author asks for.
#[derive(Clone, PartialEq, Debug)]
pub struct StoreConfig {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The interface's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// Where answers are kept.
    pub storage: StorageKind,
    /// Under which key, see [`super::storage::entry_key`].
    pub key: String,
}

/// What happens to a store.
#[derive(Clone, PartialEq, Debug)]
pub enum Input {
    /// The person does something.
    Command(Command),
    /// The host gives a response.
    Load(Box<Response>),
    /// The host has everything forgotten.
    Reset,
    /// The page's author asks for something else.
    Configure(StoreConfig),
    /// Another tab or widget may have written; also the first thing that happens to a store.
    Look,
    /// This came of [`Effect::Storage`].
    Stored(StorageAnswer),
    /// This came of [`Effect::Export`].
    Exported(Rc<Export>, ExportOutcome),
}

/// What a step depends on beside the store and the input.
#[derive(Clone, PartialEq, Debug)]
pub struct Context {
    /// The moment, and an id in case that a response begins.
    pub stamp: Stamp,
    /// What stands under the store's key just now; under the new one, where the input is [`Input::Configure`].
    pub observed: Observed,
}

/// What has to follow from a step, in this order and after the new state is drawn.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// The storage has work to do. It comes alone, and before anything else happens to the store its outcome has to come
    /// back as [`Input::Stored`].
    Storage(StorageRequest),
    /// The other tabs and widgets with this key have something to hear.
    TellTabs,
    /// The host has to know the response.
    Changed {
        /// Whether the person changed it, here.
        by_person: bool,
        /// Whether it will be there after a reload.
        safe: bool,
    },
    /// The person opened the results of a whole response.
    Completed,
    /// The results leave the widget; the outcome comes back as [`Input::Exported`].
    Export(Rc<Export>),
    /// The host has to know that they left it, in this format.
    Exported(&'static str),
    /// The host has to know that something failed.
    Failed {
        /// For programs.
        code: &'static str,
        /// For people.
        message: &'static str,
        /// The storage key or the file's name.
        place: Rc<str>,
    },
}
