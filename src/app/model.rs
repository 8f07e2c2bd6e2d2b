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
        self.reduce(command, stamp, language).following(&self.response)
    }

    fn reduce(&self, command: &Command, stamp: &Stamp, language: &Rc<str>) -> Self {
        match command {
            // A round that is over stays as it is.
            Command::Change(_) if self.past.is_some() => self.clone(),
            Command::Go(screen) => self.go(*screen, stamp),
            Command::Change(change) => self.change(change, stamp, language),
            Command::Reset => Self {
                undo: self.undoable(),
                notice: Some(Notice::Cleared),
                // The round before is not among the answers that are cleared.
                response: Rc::new(Response {
                    previous: self.response.previous.clone(),
                    ..fresh(stamp, language)
                }),
                ..self.moved(Screen::Intro)
            },
            Command::Undo => self.undone(stamp),
            Command::Open(text) => self.open(text, stamp),
            Command::OpenLink { text, here } => self.open_link(text, *here),
            Command::Adopt => match &self.past {
                // No file was opened, and the screen itself says that these are the answers now.
                Some(past) => Self { notice: None, ..self.opened(&past.response, stamp) },
                None => self.clone(),
            },
            Command::NextRound => self.next_round(fresh(stamp, language)),
            Command::OpenRound(key) => self.open_round(key),
            Command::ForgetRound(key) => self.forget_round(key, stamp),
            Command::Dismiss => Self { notice: None, ..self.moved(self.screen) },
            Command::Download | Command::Export(_) => self.clone(),
            Command::ExportNothing => {
                Self { exported: self.exported.next(Some(ExportNews::NoDates)), ..self.clone() }
            }
            Command::DismissExport => Self { exported: self.exported.next(None), ..self.clone() },
        }
    }

    fn go(&self, screen: Screen, stamp: &Stamp) -> Self {
        let moved = Self { notice: None, ..self.moved(screen) };
        match screen {
            Screen::Results => moved.change(&Change::OpenResults, stamp, &self.response.language),
            _ => moved,
        }
    }

    fn change(&self, change: &Change, stamp: &Stamp, language: &Rc<str>) -> Self {
        match self.response.apply(change, &self.instrument, stamp.now) {
            Some(response) => {
                let response = Rc::new(Response { language: language.clone(), ..response });
                Self { response, ..self.clone() }
            }
            None => self.clone(),
        }
    }

    fn undone(&self, stamp: &Stamp) -> Self {
        let Some(before) = &self.undo else { return self.clone() };
        // The button that was pressed goes away; focus must not go with it. Whoever finished the assessment
        // left from its results.
        let screen = if before.completed.is_some() { Screen::Results } else { self.screen };
        Self {
            response: Rc::new(self.response.replaced_by(before, stamp.now)),
            // What was answered since can be brought back in the same way.
            undo: (!self.response.is_empty()).then(|| self.response.clone()),
            notice: Some(Notice::Restored),
            ..self.moved(screen)
        }
    }

    fn open(&self, text: &str, stamp: &Stamp) -> Self {
        match result::read(text, &self.instrument) {
            Ok(response) => self.opened(&response, stamp),
            // Focus goes to the reason, which may be far from the button that was pressed.
            Err(problems) => {
                Self { notice: Some(Notice::Refused(Rc::new(problems))), ..self.moved(self.screen) }
            }
        }
    }

    fn opened(&self, response: &Response, stamp: &Stamp) -> Self {
        Self {
            undo: self.undoable(),
            notice: Some(Notice::Opened),
            response: Rc::new(self.response.replaced_by(response, stamp.now)),
            ..self.moved(Screen::Results)
        }
    }

    /// Shows what came with a link, wherever on the page that is. Where it came with the page, what the person has to
    /// be told stays.
    fn open_link(&self, text: &str, here: bool) -> Self {
        let moves = self.moves + 1;
        match result::read(text, &self.instrument) {
            Ok(response) => Self {
                past: Some(Past { response: Rc::new(response), linked: true }),
                screen: Screen::Results,
                notice: self.notice.clone().filter(|_| !here),
                moves,
                ..self.clone()
            },
            Err(problems) => Self { notice: Some(Notice::Refused(Rc::new(problems))), moves, ..self.clone() },
        }
    }

    /// The next round, in the response `fresh`, unless there is nothing to finish.
    fn next_round(&self, fresh: Response) -> Self {
        if self.response.is_empty() {
            return self.clone();
        }
        let respondent = self.response.respondent.clone();
        let previous = Some(self.response.as_previous());
        Self {
            undo: self.undoable(),
            notice: Some(Notice::RoundKept),
            response: Rc::new(Response { respondent, previous, ..fresh }),
            ..self.moved(Screen::Intro)
        }
    }

    /// With a round's results on the screen.
    fn open_round(&self, key: &str) -> Self {
        let found = self.rounds.iter().find(|round| *round.key == *key);
        match found.map(|round| Past { response: round.response.clone(), linked: false }) {
            past @ Some(_) => Self { past, notice: None, ..self.moved(Screen::Results) },
            None => self.clone(),
        }
    }

    /// Without a round, nor its plan in the round after it. Nothing brings it back.
    fn forget_round(&self, key: &str, stamp: &Stamp) -> Self {
        let gone = |response: &Rc<Response>| *response.updated.to_string() == *key;
        let mut forgotten = self.rounds.iter().filter(|round| *round.key == *key);
        let response = match forgotten.any(|round| self.response.follows(&round.response)) {
            true => {
                let updated = self.response.updated.next(stamp.now);
                Rc::new(Response { previous: None, updated, ..(*self.response).clone() })
            }
            false => self.response.clone(),
        };
        Self {
            response,
            rounds: rounds::without(&self.rounds, key).collect(),
            undo: self.undo.clone().filter(|undo| !gone(undo)),
            notice: Some(Notice::RoundForgotten),
            ..self.moved(self.screen)
        }
    }

    /// With the rounds that follow from this response standing in the place of the one `before`.
    fn following(self, before: &Rc<Response>) -> Self {
        Self { rounds: rounds::followed(&self.rounds, before, &self.response), ..self }
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

    fn moved(&self, screen: Screen) -> Self {
        let exported = ExportStatus { news: None, ..self.exported };
        Self { screen, moves: self.moves + 1, past: None, exported, ..self.clone() }
    }
}

/// An empty response, begun now.
fn fresh(stamp: &Stamp, language: &Rc<str>) -> Response {
    Response::new(stamp.id.clone(), language.clone(), stamp.now)
}

#[cfg(test)]
mod tests;
