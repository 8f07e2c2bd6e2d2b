//! What a store does only with the plan or with another response than the one begun here: reads it, takes it over, and
//! carries out the commands that lead to it. In a page this code comes in a file of its own, after the first question, so a store is handed
//! it as a table of functions, or nothing as long as it is not there.

use std::rc::Rc;

use super::journal::{self, Change, Entry, Journal, JournalRequest};
use super::message::Command;
use super::model::Model;
use super::replay::{self, Found};
use super::storage::{PlacedOps, StorageOp, Storages, StoredText};
use super::typed::{self, Typing};
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;
use crate::domain::time::Timestamp;
use crate::wire::problem::Problems;
use crate::wire::result;

/// Functions for other responses.
#[derive(Debug)]
pub struct LaterCode {
    /// Reads a result file: [`result::read`].
    pub read: fn(&str, &Instrument) -> Result<Response, Problems>,
    /// Takes over what another tab made of the response: [`Model::merge_found`].
    pub merge_found: fn(&mut Model, &Response),
    /// Offers what fits of answers to other content: [`Model::offer`].
    pub offer: fn(&mut Model, &[StoredText]),
    /// Takes a response that the host gives: [`Model::load`].
    pub load: fn(&mut Model, &Response, &Stamp),
    /// Carries out a command that needs this code: [`Model::update_later`].
    pub update: fn(&mut Model, &Command, &Stamp, &Rc<str>),
    /// Keeps or forgets what was typed and is no answer: [`typed::after`].
    pub typed: fn(Typing, &mut Rc<Model>, &dyn Storages, &str),
    /// Finds out what the journal has to take: [`journal::prepare`].
    pub prepare: fn(&mut Journal, &Change<'_>, &mut PlacedOps) -> Option<String>,
    /// Asks something of it: [`journal::request`].
    pub request: fn(&mut Journal, bool, &Entry<'_>, Timestamp) -> Option<JournalRequest>,
    /// Takes that it has what it was to take: [`journal::written`].
    pub written: fn(&mut Journal) -> PlacedOps,
    /// Takes over what local storage has lost and the journal has: [`replay::replay`].
    pub replay: fn(&mut Model, &mut Journal, &Found<'_>, &Stamp, &Rc<str>) -> Vec<StorageOp>,
}

/// The functions.
pub static LATER_CODE: LaterCode = LaterCode {
    read: result::read,
    merge_found: Model::merge_found,
    offer: Model::offer,
    load: Model::load,
    update: Model::update_later,
    typed: typed::after,
    prepare: journal::prepare,
    request: journal::request,
    written: journal::written,
    replay: replay::replay,
};
