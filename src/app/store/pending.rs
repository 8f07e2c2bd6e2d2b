//! A step between asking for the storage's work and hearing what came of it. Knows nothing of what follows.

use std::rc::Rc;

use crate::app::model::Model;

/// A step on its way.
pub(super) struct Pending {
    /// Whether the person caused it.
    pub(super) by_person: bool,
    /// The model before the step, and whether it was safe.
    pub(super) before: Rc<Model>,
    pub(super) was_safe: bool,
    /// The model once what others wrote was taken over, and whether it was kept.
    pub(super) heard: Rc<Model>,
    pub(super) heard_kept: bool,
    /// Where what cannot be read is set aside, which is the first operation.
    pub(super) aside: Option<Rc<str>>,
    /// Whether something that is no widget deleted what was stored.
    pub(super) swept: bool,
    /// The operation that keeps a finished round, and the round's key.
    pub(super) finished: Option<(usize, Rc<str>)>,
    /// The operation that keeps the response.
    pub(super) entry: Option<usize>,
    /// The first of the operations that keep loose rounds.
    pub(super) loose: usize,
    /// Whether it is about what the journal had, which needs no telling.
    pub(super) replays: bool,
    /// Whether it may lead to another screen that the page has to know of.
    pub(super) moves: bool,
    /// What the journal has to take of it, if that is anything: the lines of rounds.
    pub(super) journal: Option<String>,
}
