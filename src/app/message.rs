//! The words the state is put in: screens, notices, and what a person can ask for. Knows nothing of
//! what follows from it.

use std::rc::Rc;

use super::exports::Export;
use crate::domain::id::Id;
use crate::domain::response::Change;
use crate::platform::storage::StorageRefusal;
use crate::wire::problem::Problems;

/// What is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// What the assessment is.
    Intro,
    /// The questions of a section; with all sections on one page, this one in view.
    Section(usize),
    /// The results.
    Results,
}

/// Where answers are kept, as the page's author chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StorageKind {
    /// In this browser.
    Browser,
    /// In this tab.
    Tab,
    /// Only on this page.
    Page,
}

/// Why answers are not kept as the page's author chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StorageError {
    /// The browser gives no storage.
    Denied,
    /// The storage takes no more.
    Full,
    /// What stands in the storage can be neither read nor set aside.
    Stuck,
}

impl StorageError {
    /// Its code in the host's `pc-error` event.
    pub fn code(self) -> &'static str {
        match self {
            Self::Denied => "storage-denied",
            Self::Full => "storage-full",
            Self::Stuck => "storage-corrupt",
        }
    }

    /// What the host's `pc-error` event says of it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Denied => "The browser gives no storage.",
            Self::Full => "The storage is full.",
            Self::Stuck => "Unreadable answers could not be set aside.",
        }
    }
}

impl From<StorageRefusal> for StorageError {
    fn from(refusal: StorageRefusal) -> Self {
        match refusal {
            StorageRefusal::Denied => Self::Denied,
            StorageRefusal::Full => Self::Full,
        }
    }
}

/// Something to tell the person, until they do something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// They cleared their answers.
    Cleared,
    /// Someone cleared them in another tab.
    ClearedElsewhere,
    /// Something that is no widget deleted what was stored, and it was stored again.
    Swept,
    /// Someone opened other answers in another tab.
    ReplacedElsewhere,
    /// They opened a file.
    Opened,
    /// Their file was refused.
    Refused(Rc<Problems>),
    /// Their file was refused because it is from another assessment, with this title.
    OtherAssessment(Rc<str>),
    /// They gave several files at once, and are asked which one to open.
    Several(Rc<[NamedText]>),
    /// Their file is a round now.
    RoundAdded,
    /// Their file has the answers that are here already, so it is no earlier round.
    RoundIsThis,
    /// What was undone is back.
    Restored,
    /// Their answers are kept as a round, and the next begins.
    RoundKept,
    /// They deleted a round.
    RoundForgotten,
    /// The storage has no room for another round, so it was not begun.
    NoRoom,
    /// Unreadable answers were set aside under this storage key.
    SetAside(Rc<str>),
    /// The browser did not save their file.
    NotSaved,
}

/// A file's name and its text.
pub type NamedText = (Rc<str>, Rc<str>);

impl Notice {
    /// Whether it has to be read before anything else: the focus goes there.
    pub fn comes_first(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::OtherAssessment(_) | Self::Several(_) | Self::RoundIsThis)
    }
}

/// What a person does.
#[derive(Clone, PartialEq, Debug)]
pub enum Command {
    /// Goes to a screen.
    Go(Screen),
    /// Changes an answer.
    Change(Change),
    /// Starts again, confirmed.
    Reset,
    /// Takes back what the notice tells of.
    Undo,
    /// Opens the text of a result file.
    Open(Rc<str>),
    /// Gave several files at once.
    Choose(Rc<[NamedText]>),
    /// Adds the text of a result file to the rounds.
    AddRound(Rc<str>),
    /// Wanted to open a file or a link that has no text of a result file, for these reasons.
    Refuse(Rc<Problems>),
    /// Shows the text of a result file that came with a link.
    OpenLink {
        /// The text.
        text: Rc<str>,
        /// Whether the person followed the link on this page, rather than opening the page with it.
        here: bool,
    },
    /// Goes on from what is looked at.
    Adopt,
    /// Goes on from what fits of the answers to other content.
    CarryOver,
    /// Saves the results as a file or takes them elsewhere.
    Export(Rc<Export>),
    /// Wanted a calendar of the plan, but no action has a date that can go into one.
    ExportNothing,
    /// No longer needs to know what came of the last export.
    DismissExport,
    /// Keeps the response as a round and begins the next.
    NextRound,
    /// Looks at the results of a round, by its key.
    OpenRound(Rc<str>),
    /// Deletes a round for good, by its key.
    ForgetRound(Rc<str>),
    /// Needs the notice no more.
    Dismiss,
    /// Wants to see what the levels mean, or no longer, where many questions share a page.
    ShowMeanings(bool),
    /// Has typed this into the field of an item that is a number, whatever it answers.
    Type(Id, Rc<str>),
}

impl Command {
    /// Whether it leads to another response or is made on the results page, for which the store needs [`super::later::LaterCode`].
    pub fn needs_later(&self) -> bool {
        if let Self::Change(change) = self {
            return change.is_of_results();
        }
        matches!(
            self,
            Self::Undo
                | Self::Open(_)
                | Self::Choose(_)
                | Self::AddRound(_)
                | Self::Refuse(_)
                | Self::OpenLink { .. }
                | Self::Adopt
                | Self::CarryOver
                | Self::NextRound
                | Self::OpenRound(_)
                | Self::ForgetRound(_)
        )
    }

    /// Whether it is meant for the very answers that the person has in view, because it puts others in their place or
    /// deletes some for good.
    pub fn is_destructive(&self) -> bool {
        matches!(
            self,
            Self::Reset | Self::Undo | Self::Open(_) | Self::Adopt | Self::NextRound | Self::ForgetRound(_)
        )
    }
}
