//! What may happen to a comparison, and what then has to be done: values, which know nothing of how either comes about.

use std::rc::Rc;

use super::model::{CompareScreen, News, Progress};
use super::reading::Refusal;
use super::talking::TalkCommand;
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::Filter;
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Instrument;

/// What the person does.
#[derive(Clone, PartialEq, Debug)]
pub enum CompareCommand {
    /// Shows another screen.
    Go(CompareScreen),
    /// Removes the response of this id.
    Remove(Rc<str>),
    /// Calls the response of this id something else.
    Relabel(Rc<str>, Rc<str>),
    /// Takes back the last removal or label.
    Undo,
    /// Chooses what has one voice.
    Voice(Voice),
    /// Chooses which responses are looked at.
    Filter(Filter),
    /// Makes the set anonymous, with this random seed, or not. Only before anything of it was shown.
    Anonymous(Option<u64>),
    /// Draws a line at this level, which the group wants to reach.
    Target(Option<i32>),
    /// Does something with the earlier round.
    Earlier(EarlierCommand),
    /// Stops reading.
    Cancel,
    /// Lists what was set aside no longer.
    Dismiss,
    /// Forgets all responses.
    Clear,
    /// Compares the files of the assessment of this id that were set aside, in the place of what is compared now.
    Instead(Rc<str>),
    /// Keeps the set and the session in this browser from now on, or no longer.
    Keep(bool),
    /// Does something with the session.
    Talk(TalkCommand),
    /// Has the comparison leave the widget.
    Export(CompareExport),
    /// Has the session's joint result leave the widget.
    ExportJoint(CompareExport),
}

/// What the person does with the earlier round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EarlierCommand {
    /// Goes to where files are brought in, and brings those of the earlier round next.
    Begin,
    /// Says whether the files that are brought next are of the earlier round.
    Bring(bool),
    /// Removes the response of this id.
    Remove(Rc<str>),
    /// Takes back the last removal.
    Undo,
    /// Lists what was set aside no longer.
    Dismiss,
    /// Forgets all its responses.
    Clear,
}

/// What can leave the widget.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompareExport {
    /// The comparison document.
    Json,
    /// The report.
    Html,
    /// The figures as a table.
    Csv,
    /// All answers as a table, a row a response and item.
    AnswersCsv,
    /// The same as JSON Lines.
    AnswersLines,
    /// A summary as plain text, to the clipboard.
    Text,
    /// The same as Markdown.
    Markdown,
    /// A printed page.
    Print,
    /// A calendar of the plan's dates. Only of a joint result.
    Calendar,
}

impl CompareExport {
    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::AnswersCsv => "answers-csv",
            Self::AnswersLines => "answers-jsonl",
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Print => "print",
            Self::Calendar => "ics",
        }
    }
}

/// What happens to a comparison.
#[derive(Clone, PartialEq, Debug)]
pub enum CompareInput {
    /// The person does something.
    Command(CompareCommand),
    /// The page says which assessment it is: what was read for another one goes.
    Instrument(Rc<Instrument>),
    /// The first file says that it is this assessment, because the page says nothing.
    Found(Rc<Instrument>),
    /// Some files and links are about to be read, as many as is known.
    Expect(usize),
    /// Some of them were read; some may have turned out to be several.
    Read(Vec<Result<Member, Refusal>>, Progress),
    /// The same with files of the earlier round.
    ReadEarlier(Vec<Result<Member, Refusal>>, Progress),
    /// This was kept in the browser.
    Restored(Rc<str>),
    /// The page's script forgets all responses.
    Reset,
    /// The browser does not keep the comparison.
    NotKept,
    /// Something left the widget, or could not.
    Exported(News),
    /// All of them were read, at the wish of a person or of the page's script.
    Done {
        /// Whether a person brought them.
        by_person: bool,
        /// What they show together, if that was worked out meanwhile.
        found: Option<Found>,
    },
}

/// What responses show together, with what it was worked out from.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// The responses.
    pub set: ResponseSet,
    /// What the person had chosen to see.
    pub choices: Choices,
    /// The comparison.
    pub comparison: Rc<Comparison>,
}

/// What has to be done after a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CompareEffect {
    /// The host hears of the comparison.
    Tell,
    /// The comparison leaves the widget.
    Export(CompareExport),
    /// The session's joint result leaves the widget.
    ExportJoint(CompareExport),
    /// Reading stops.
    Cancel,
    /// The browser keeps this in the place of what it kept before; or nothing.
    Keep(Option<String>),
    /// What the browser kept of the assessment that is compared now comes back.
    Restore,
}
