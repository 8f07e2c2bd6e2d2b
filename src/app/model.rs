//! What is on the screen and how it changes: a pure function from a state and a command to the next
//! state. Knows no storage, no clock and no pixels.

mod others;

use std::rc::Rc;

use super::exports::{ExportNews, ExportStatus};
pub use super::message::{Command, Notice, Screen, StorageError, StorageKind};
use super::rounds::{self, Round};
use crate::domain::instrument::Instrument;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::wire::result;

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
    /// What to tell.
    pub notice: Option<Notice>,
    /// What [`Command::Undo`] brings back.
    pub undo: Option<Rc<Response>>,
    /// Earlier rounds, oldest first; those of a storage are known once the results were opened.
    pub rounds: Rc<[Round]>,
    /// The round whose results are shown in place of the response's.
    pub past: Option<Past>,
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
            notice: None,
            undo: None,
            rounds: Rc::new([]),
            past: None,
            exported: ExportStatus::default(),
        }
    }

    /// The state after a person's command; `language` is the interface's. What leaves the widget changes nothing here.
    #[must_use]
    pub fn update(&self, command: &Command, stamp: &Stamp, language: &Rc<str>) -> Self {
        let mut next = self.clone();
        next.take(command, stamp, language);
        next.follow_rounds(&self.response);
        next
    }

    fn take(&mut self, command: &Command, stamp: &Stamp, language: &Rc<str>) {
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
            Command::Undo => self.bring_back(stamp),
            Command::Open(text) => match self.read(text) {
                Some(response) => self.open(&response, stamp),
                // Focus goes to the reason, which may be far from the button that was pressed.
                None => self.move_to(self.screen),
            },
            Command::OpenLink { text, here } => self.open_link(text, *here),
            Command::Adopt => {
                if let Some(past) = self.past.clone() {
                    self.open(&past.response, stamp);
                    // No file was opened, and the screen itself says that these are the answers now.
                    self.notice = None;
                }
            }
            Command::NextRound => self.next_round(fresh(stamp, language)),
            Command::OpenRound(key) => self.open_round(key),
            Command::ForgetRound(key) => self.forget_round(key, stamp),
            Command::Dismiss => {
                self.notice = None;
                self.move_to(self.screen);
            }
            Command::Download | Command::Export(_) => {}
            Command::ExportNothing => self.exported.set(Some(ExportNews::NoDates)),
            Command::DismissExport => self.exported.set(None),
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
        if let Some(response) = self.response.apply(change, &self.instrument, stamp) {
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

    fn bring_back(&mut self, stamp: &Stamp) {
        let Some(before) = self.undo.take() else { return };
        // What was answered since can be had back in the same way.
        self.undo = self.undoable();
        self.notice = Some(Notice::Restored);
        self.response = Rc::new(self.response.replaced_by(&before, stamp.now));
        // The button that was pressed goes away; focus must not go with it. Whoever finished the assessment left from
        // its results.
        self.move_to(if before.completed.is_some() { Screen::Results } else { self.screen });
    }

    /// The response in a result file; `None` where it has none, which is then told.
    fn read(&mut self, text: &str) -> Option<Response> {
        let read = result::read(text, &self.instrument);
        read.map_err(|problems| self.notice = Some(Notice::Refused(Rc::new(problems)))).ok()
    }

    fn open(&mut self, response: &Response, stamp: &Stamp) {
        let response = self.response.replaced_by(response, stamp.now);
        self.replace(response, Notice::Opened, Screen::Results);
    }

    /// Shows what came with a link, wherever on the page that is. Where it came with the page, what the person has to
    /// be told stays.
    fn open_link(&mut self, text: &str, here: bool) {
        self.moves += 1;
        if let Some(response) = self.read(text) {
            self.past = Some(Past { response: Rc::new(response), linked: true });
            self.screen = Screen::Results;
            self.notice = self.notice.take().filter(|_| !here);
        }
    }

    /// Begins the next round, in the response `fresh`, unless there is nothing to finish.
    fn next_round(&mut self, fresh: Response) {
        if !self.response.is_empty() {
            let respondent = self.response.respondent.clone();
            let previous = Some(self.response.as_previous());
            let next = Response { respondent, previous, ..fresh };
            self.replace(next, Notice::RoundKept, Screen::Intro);
        }
    }

    /// Shows a round's results.
    fn open_round(&mut self, key: &str) {
        if let Some(round) = self.rounds.iter().find(|round| *round.key == *key) {
            let past = Past { response: round.response.clone(), linked: false };
            self.notice = None;
            self.move_to(Screen::Results);
            self.past = Some(past);
        }
    }

    /// Deletes a round, and its plan in the round after it. Nothing brings it back.
    fn forget_round(&mut self, key: &str, stamp: &Stamp) {
        let mut rounds = self.rounds.iter();
        if rounds.any(|round| *round.key == *key && self.response.follows(&round.response)) {
            self.response = Rc::new(self.response.without_previous(stamp.now));
        }
        self.rounds = rounds::without(&self.rounds, key).into();
        self.undo = self.undo.take().filter(|undo| *undo.updated.to_string() != *key);
        self.notice = Some(Notice::RoundForgotten);
        self.move_to(self.screen);
    }

    /// Takes the rounds along that follow from this response standing in the place of the one `before`.
    fn follow_rounds(&mut self, before: &Rc<Response>) {
        if let Some(rounds) = rounds::followed(&self.rounds, before, &self.response) {
            self.rounds = rounds.into();
        }
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
