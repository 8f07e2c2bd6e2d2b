//! What is on the screen and how it changes: a pure function from a state and a command to the next
//! state. Knows no storage, no clock and no pixels.

mod later;
mod others;

use std::rc::Rc;

use super::exports::{ExportNews, ExportStatus};
pub use super::message::{Command, NamedText, Notice, Screen, StorageError, StorageKind};
use super::rounds::Round;
use super::storage::StoredText;
use crate::domain::instrument::Instrument;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::wire::result::Fitting;

/// The widget's state.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The response.
    pub response: Rc<Response>,
    /// What is shown.
    pub screen: Screen,
    /// How often the person has moved to another screen: each time, focus follows.
    pub moves: u32,
    /// Where answers are to be kept.
    pub storage: StorageKind,
    /// Why they are not.
    pub storage_error: Option<StorageError>,
    /// Whether what the storage has is on disk too, as far as a page can know.
    pub durable: bool,
    /// What to tell.
    pub notice: Option<Notice>,
    /// What [`Command::Undo`] brings back.
    pub undo: Option<Rc<Response>>,
    /// Earlier rounds, oldest first; those of a storage are known once the results were opened.
    pub rounds: Rc<[Round]>,
    /// The round whose results are shown in place of the response's.
    pub past: Option<Past>,
    /// Answers to other content with this id, which the person is offered as long as there are no others.
    pub fitting: Option<Rc<Fitting>>,
    /// Whether the person wants to see what the levels mean where many questions share a page.
    pub meanings: bool,
    /// What was typed into number fields for this response, each with the item's id.
    pub typed: Rc<[StoredText]>,
    /// What came of the last attempt to take the results away.
    pub exported: ExportStatus,
}

/// Results that are only looked at.
#[derive(Clone, PartialEq, Debug)]
pub struct Past {
    /// The response they are of.
    pub response: Rc<Response>,
    /// Whether they came with a link, rather than being of an earlier round.
    pub linked: bool,
}

impl Model {
    /// The state at the start.
    pub fn new(instrument: Rc<Instrument>, response: Response, storage: StorageKind) -> Self {
        Self {
            instrument,
            response: Rc::new(response),
            screen: Screen::Intro,
            moves: 0,
            storage,
            storage_error: None,
            durable: true,
            notice: None,
            undo: None,
            rounds: Rc::new([]),
            past: None,
            fitting: None,
            meanings: false,
            typed: Rc::new([]),
            exported: ExportStatus::default(),
        }
    }

    /// Carries out a person's command; `language` is the interface's. Exports change nothing here, and commands that
    /// [need later code](Command::needs_later) are in `later.rs`.
    pub fn update(&mut self, command: &Command, stamp: &Stamp, language: &Rc<str>) {
        match command {
            Command::Go(screen) => self.go(*screen, stamp),
            // A round that is over stays as it is.
            Command::Change(_) if self.past.is_some() => {}
            Command::Change(change) => self.change(change, stamp, language.clone()),
            Command::Reset => {
                // The round before is not among the answers that are cleared.
                let previous = self.response.previous.clone();
                let cleared = Response { previous, ..fresh(stamp, language) };
                self.replace(cleared, Notice::Cleared, Screen::Intro);
            }
            Command::Dismiss => {
                self.notice = None;
                self.move_to(self.screen);
            }
            Command::ShowMeanings(shown) => self.meanings = *shown,
            Command::ExportNothing => self.exported.set("ics", Some(ExportNews::NoDates)),
            Command::DismissExport => self.exported.set("", None),
            _ => {}
        }
    }

    fn go(&mut self, screen: Screen, stamp: &Stamp) {
        self.notice = None;
        self.move_to(screen);
        if screen == Screen::Results {
            self.change(&Change::OpenResults, stamp, self.response.language.clone());
        }
    }

    fn change(&mut self, change: &Change, stamp: &Stamp, language: Rc<str>) {
        let changed = self.response.apply_to_questions(change, &self.instrument, stamp);
        self.take_change(changed, language);
    }

    fn take_change(&mut self, changed: Option<Response>, language: Rc<str>) {
        if let Some(response) = changed {
            self.response = Rc::new(Response { language, ..response });
        }
    }

    /// Puts another response in the place of this one, which can be had back.
    fn replace(&mut self, response: Response, notice: Notice, screen: Screen) {
        self.undo = self.undoable();
        self.notice = Some(notice);
        self.response = Rc::new(response);
        self.move_to(screen);
    }

    /// The section to go on with: the first that lacks an answer, else the first.
    pub fn next_section(&self) -> usize {
        let lacks = |section: usize| self.open_items(section) > 0;
        (0..self.instrument.sections.len()).find(|section| lacks(*section)).unwrap_or(0)
    }

    /// How many items of a section are needed and have no answer.
    pub fn open_items(&self, section: usize) -> usize {
        let items = self.instrument.items_of(&self.instrument.sections[section]);
        items.filter(|(_, item)| self.response.lacks(item)).count()
    }

    /// What [`Command::Undo`] should bring back once the response is replaced: this one or, where
    /// it is empty, what it could bring back so far.
    fn undoable(&self) -> Option<Rc<Response>> {
        match self.response.is_empty() {
            true => self.undo.clone(),
            false => Some(self.response.clone()),
        }
    }

    fn move_to(&mut self, screen: Screen) {
        self.screen = screen;
        self.moves += 1;
        self.past = None;
        self.exported.news = None;
    }
}

/// An empty response, begun now.
fn fresh(stamp: &Stamp, language: &Rc<str>) -> Response {
    Response::new(stamp.id.clone(), language.clone(), stamp.now)
}

#[cfg(test)]
mod tests;
