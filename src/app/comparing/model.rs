//! The state of a comparison: pure values, from which the views are drawn.

use std::rc::Rc;

use super::reading::Refusal;
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::session::Session;
use crate::domain::group::set::ResponseSet;
use crate::domain::instrument::Instrument;

/// What is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum CompareScreen {
    /// Where files are brought in.
    #[default]
    Gather,
    /// What they show together.
    Picture,
    /// Where a session is prepared: which questions, in which order.
    Prepare,
    /// Where the group is in the session.
    Session,
}

/// Whether the comparison is kept in this browser.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Keeping {
    /// It is gone with the page.
    #[default]
    Off,
    /// It comes back with the page, until the person deletes it.
    On,
    /// The browser has no place for it, or the page wants none.
    Impossible,
}

/// Reading under way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// How many files and links were read so far.
    pub done: usize,
    /// How many there are, as far as is known: what is in a ZIP or a folder only shows on the way.
    pub known: usize,
}

/// What a browser may refuse.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// To copy.
    Copying,
    /// To save a file.
    Saving,
}

/// What has just happened, for a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// Files were read: how many count that did not before, and how many were set aside.
    Added(usize, usize),
    /// Reading was cancelled.
    Cancelled,
    /// A response was removed: what it was called.
    Removed(Rc<str>),
    /// All responses were removed: how many.
    Cleared(usize),
    /// The last change was undone.
    Undone,
    /// Files were brought to an anonymous set that was looked at, and so cannot change.
    Sealed,
    /// A part of an anonymous set cannot be shown.
    SplitRefused,
    /// A file was saved under this name.
    Saved(Rc<str>),
    /// The summary was copied.
    Copied,
    /// What was kept in this browser is shown again: how many responses.
    Restored(usize),
    /// It is no longer kept in this browser.
    Forgotten,
    /// The browser refused to keep it.
    NotKept,
    /// An action was added that was written but not added yet when the group went on: what it says.
    ActionAdded(Rc<str>),
    /// The session was deleted, and can still be brought back.
    SessionDeleted,
    /// The browser refused to do this with that text.
    Refused(Refused, Rc<str>),
}

/// An earlier round of the same group.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Earlier {
    /// Its responses.
    pub set: ResponseSet,
    /// The files that could not be taken.
    pub refusals: Vec<Refusal>,
    /// Whether the files that a person brings next are of that round.
    pub brings: bool,
    /// What was removed at once, as long as it can be brought back.
    pub cleared: Option<Rc<Earlier>>,
}

/// What was removed at once.
#[derive(Clone, PartialEq, Debug)]
pub struct Cleared {
    /// The responses.
    pub set: ResponseSet,
    /// The files that could not be taken.
    pub refusals: Vec<Refusal>,
    /// The round before.
    pub earlier: Earlier,
    /// What the person had chosen to see.
    pub choices: Choices,
    /// The level that the group wants to reach.
    pub target: Option<i32>,
    /// The session under way, and the one that was deleted last.
    pub sessions: [Option<Rc<Session>>; 2],
}

/// The state of a comparison.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CompareModel {
    /// The assessment, once it is known.
    pub instrument: Option<Rc<Instrument>>,
    /// Whether the page leaves open which assessment is compared.
    pub open: bool,
    /// The responses.
    pub set: ResponseSet,
    /// The files that could not be taken, the last ones first read last.
    pub refusals: Vec<Refusal>,
    /// The round before, if it is compared with one.
    pub earlier: Earlier,
    /// What the person chose to see.
    pub choices: Choices,
    /// The level that the group wants to reach, if it has said one.
    pub target: Option<i32>,
    /// What the responses show together; `None` without any.
    pub comparison: Option<Rc<Comparison>>,
    /// What is shown.
    pub screen: CompareScreen,
    /// The session under way.
    pub session: Option<Rc<Session>>,
    /// The session that was deleted last, as long as it can be brought back.
    pub deleted: Option<Rc<Session>>,
    /// What was removed at once, as long as it can be brought back.
    pub cleared: Option<Rc<Cleared>>,
    /// Whether the time is shown that the group has spent on an item.
    pub timer: bool,
    /// Whether the comparison is kept in this browser.
    pub keeping: Keeping,
    /// How far reading has come, if it is under way.
    pub reading: Option<Progress>,
    /// What has just happened, with a number that differs from one piece of news to the next.
    pub news: Option<(u32, News)>,
    /// How often the person has gone to another screen.
    pub moves: u32,
}
