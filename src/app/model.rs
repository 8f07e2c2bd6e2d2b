//! What is on the screen and how it changes: a pure function from a state and a message to the next
//! state. Knows no storage, no clock and no pixels.

use std::rc::Rc;

pub use super::message::{Command, Export, Notice, Screen, StorageError, StorageKind};
use super::rounds::Round;
use crate::domain::instrument::Instrument;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::domain::time::Timestamp;
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
    /// What [`Message::Undo`] brings back.
    pub undo: Option<Rc<Response>>,
    /// Earlier rounds, oldest first; those of a storage are known once the results were opened.
    pub rounds: Rc<[Round]>,
    /// The round whose results are shown in place of the response's.
    pub past: Option<Past>,
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
    pub fn new(instrument: Rc<Instrument>, response: Response, keeping: StorageKind) -> Self {
        Self {
            instrument,
            response: Rc::new(response),
            screen: Screen::Intro,
            moves: 0,
            storage: keeping,
            storage_error: None,
            notice: None,
            undo: None,
            rounds: Rc::new([]),
            past: None,
        }
    }

    /// The state after `message`. `fresh` is an empty response for now, with a new id.
    #[must_use]
    pub fn update(&self, message: &Command, now: Timestamp, fresh: Response) -> Self {
        self.reduce(message, now, fresh).with_rounds(&self.response)
    }

    fn reduce(&self, message: &Command, now: Timestamp, fresh: Response) -> Self {
        match message {
            // A round that is over stays as it is.
            Command::Change(_) if self.past.is_some() => self.clone(),
            Command::Go(screen) => self.go(*screen, now),
            Command::Change(change) => self.change(change, &Stamp { now, id: fresh.id }, &fresh.language),
            Command::Reset => Self {
                undo: self.undoable(),
                notice: Some(Notice::Cleared),
                // The round before is none of the answers that are cleared.
                response: Rc::new(Response { previous: self.response.previous.clone(), ..fresh }),
                ..self.moved(Screen::Intro)
            },
            Command::Undo => match &self.undo {
                Some(before) => Self {
                    response: Rc::new(self.response.replaced_by(before, now)),
                    // What was answered since can be had back in the same way.
                    undo: (!self.response.is_empty()).then(|| self.response.clone()),
                    notice: Some(Notice::Restored),
                    // The button that was pressed goes away; focus must not go with it. Of what was finished the
                    // results were left.
                    ..self.moved(if before.completed.is_some() { Screen::Results } else { self.screen })
                },
                None => self.clone(),
            },
            Command::Open(text) => self.open(text, now),
            Command::OpenLink { text, here } => self.open_link(text, *here),
            Command::Adopt => match &self.past {
                // No file was opened, and that these are the answers now, the screen says itself.
                Some(past) => Self { notice: None, ..self.opened(&past.response, now) },
                None => self.clone(),
            },
            Command::Download | Command::Save(_) | Command::Exported(_) => self.clone(),
            Command::NextRound => self.next_round(fresh),
            Command::OpenRound(key) => self.open_round(key),
            Command::ForgetRound(key) => self.forget_round(key, now),
            Command::Dismiss => Self { notice: None, ..self.moved(self.screen) },
        }
    }

    fn go(&self, screen: Screen, now: Timestamp) -> Self {
        let moved = Self { notice: None, ..self.moved(screen) };
        match screen {
            Screen::Results => {
                let stamp = Stamp { now, id: self.response.id.clone() };
                moved.change(&Change::OpenResults, &stamp, &self.response.language)
            }
            _ => moved,
        }
    }

    fn change(&self, change: &Change, stamp: &Stamp, language: &Rc<str>) -> Self {
        match self.response.apply(change, &self.instrument, stamp) {
            Some(response) => {
                let response = Rc::new(Response { language: language.clone(), ..response });
                Self { response, ..self.clone() }
            }
            None => self.clone(),
        }
    }

    fn open(&self, text: &str, now: Timestamp) -> Self {
        match result::read(text, &self.instrument) {
            Ok(response) => self.opened(&response, now),
            // Focus goes to the reason, which may be far from the button that was pressed.
            Err(problems) => {
                Self { notice: Some(Notice::Refused(Rc::new(problems))), ..self.moved(self.screen) }
            }
        }
    }

    fn opened(&self, response: &Response, now: Timestamp) -> Self {
        Self {
            undo: self.undoable(),
            notice: Some(Notice::Opened),
            response: Rc::new(self.response.replaced_by(response, now)),
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

    /// The state after other tabs or widgets changed the same response.
    #[must_use]
    pub fn merge_found(&self, theirs: &Response) -> Self {
        if theirs.id != self.response.id && !self.response.began_with(theirs) {
            let notice = (!self.response.is_empty()).then_some(Notice::ReplacedElsewhere);
            let undo = self.undoable();
            return Self { response: Rc::new(theirs.clone()), undo, notice, ..self.clone() };
        }
        let mut merged = self.response.merge(theirs);
        // One may have opened the results while the other took an answer back.
        merged.completed = merged.completed.filter(|_| merged.is_complete(&self.instrument));
        match merged == *self.response {
            true => self.clone(),
            false => Self { response: Rc::new(merged), ..self.clone() },
        }
    }

    /// The state after the response was cleared in another tab.
    #[must_use]
    pub fn cleared_elsewhere(&self, fresh: Response) -> Self {
        let screen = match self.screen {
            // What is only looked at is not what was cleared.
            Screen::Results if self.past.is_none() => Screen::Intro,
            screen => screen,
        };
        let notice = (!self.response.is_empty()).then_some(Notice::ClearedElsewhere);
        Self { undo: self.undoable(), notice, response: Rc::new(fresh), screen, ..self.clone() }
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

    /// What [`Message::Undo`] should bring back once the response is replaced: this one or, where
    /// it is empty, what it could bring back so far.
    pub fn undoable(&self) -> Option<Rc<Response>> {
        match self.response.is_empty() {
            true => self.undo.clone(),
            false => Some(self.response.clone()),
        }
    }

    pub(super) fn moved(&self, screen: Screen) -> Self {
        Self { screen, moves: self.moves + 1, past: None, ..self.clone() }
    }
}

#[cfg(test)]
mod tests;
