//! What happens to the store and what follows from it, as values: inputs, and the effects that whoever drives the store
//! has to bring about. Knows no browser.

use std::rc::Rc;

use super::exports::{Export, ExportOutcome};
use super::journal::{JournalAnswer, JournalRequest};
use super::later::LaterCode;
use super::message::{Command, Screen, StorageKind};
use super::storage::{Observed, StorageAnswer, StorageRequest, StoredText};
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
    /// The page comes back with this screen: it is shown, and the focus stays where it is.
    Restore(Screen),
    /// Another tab or widget may have written; also the first thing that happens to a store.
    Look,
    /// Answers that were given on this page before the module was there, and that no storage has: a result document.
    Found(Rc<str>),
    /// This came of [`Effect::Storage`].
    Stored(StorageAnswer),
    /// This came of [`Effect::Journal`] for this storage key.
    Journaled(Rc<str>, JournalAnswer),
    /// This came of [`Effect::Export`].
    Exported(Rc<Export>, ExportOutcome),
}

impl Input {
    /// Whether a step with it needs [`Context::later`].
    pub fn needs_later(&self) -> bool {
        match self {
            Self::Command(command) => command.needs_later(),
            Self::Load(_) | Self::Found(_) => true,
            _ => false,
        }
    }
}

/// What a step depends on beside the store and the input.
#[derive(Clone, Debug)]
pub struct Context {
    /// The moment, and an id in case that a response begins.
    pub stamp: Stamp,
    /// What stands under the store's key just now; under the new one, where the input is [`Input::Configure`].
    pub observed: Observed,
    /// The code for other responses, once it is there. No input that [needs it](Input::needs_later) comes before.
    pub later: Option<&'static LaterCode>,
    /// Where the input is another record of the journal: what stands in the browser's storage beside the response, each
    /// with what follows the store's key and a colon in its own. At a start that finds no response: the answers to other
    /// content with this id, each with its fingerprint.
    pub beside: Vec<StoredText>,
}

/// What has to follow from a step, in this order and after the new state is drawn.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// The storage has work to do. It comes alone, and before anything else happens to the store its outcome has to come
    /// back as [`Input::Stored`].
    Storage(StorageRequest),
    /// The journal has work to do; what came of it comes back as [`Input::Journaled`], whenever that is. Until then nothing
    /// else is asked of it for this key.
    Journal(JournalRequest),
    /// Another response stands in the storage, and [`Context::later`] is needed to read it: once that is there,
    /// [`Input::Look`] has to follow. Until then nothing is written over it.
    FetchLater,
    /// The other tabs and widgets with this key have something to hear.
    TellTabs,
    /// The host has to know the response.
    Changed {
        /// Whether the person changed it, here.
        by_person: bool,
        /// Whether it will be there after a reload.
        safe: bool,
    },
    /// Another screen is shown, because the person went there, or the host gave a response, or the page came back with it.
    Moved(Screen),
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
