//! What is on the screen and how it changes: a pure function from a state and a message to the next
//! state. Knows no storage, no clock and no pixels.

use std::rc::Rc;

pub use super::message::{Export, Keeping, Message, Notice, Screen, Trouble};
use super::rounds::Round;
use crate::domain::instrument::Instrument;
use crate::domain::response::{Change, Session};
use crate::domain::time::Timestamp;
use crate::wire::result;

/// The widget's state.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The response.
    pub session: Rc<Session>,
    /// What is shown.
    pub screen: Screen,
    /// How often the person has moved to another screen: each time, focus follows.
    pub moves: u32,
    /// Where answers are to be kept.
    pub keeping: Keeping,
    /// Why they are not.
    pub trouble: Option<Trouble>,
    /// What to tell.
    pub notice: Option<Notice>,
    /// What [`Message::Undo`] brings back.
    pub undo: Option<Rc<Session>>,
    /// Earlier rounds, oldest first; those of a storage are known once the results were opened.
    pub rounds: Rc<[Round]>,
    /// The round whose results are shown in place of the response's.
    pub past: Option<Past>,
}

/// Results that are only looked at.
#[derive(Clone, PartialEq, Debug)]
pub struct Past {
    /// The response they are of.
    pub session: Rc<Session>,
    /// Whether they came with a link, rather than being of an earlier round.
    pub linked: bool,
}

impl Model {
    /// The state at the start.
    pub fn new(instrument: Rc<Instrument>, session: Session, keeping: Keeping) -> Self {
        Self {
            instrument,
            session: Rc::new(session),
            screen: Screen::Intro,
            moves: 0,
            keeping,
            trouble: None,
            notice: None,
            undo: None,
            rounds: Rc::new([]),
            past: None,
        }
    }

    /// The state after `message`. `fresh` is an empty response for now, with a new id.
    #[must_use]
    pub fn update(&self, message: &Message, now: Timestamp, fresh: Session) -> Self {
        self.took(message, now, fresh).turned(&self.session)
    }

    fn took(&self, message: &Message, now: Timestamp, fresh: Session) -> Self {
        match message {
            // A round that is over stays as it is.
            Message::Change(_) if self.past.is_some() => self.clone(),
            Message::Go(screen) => self.go(*screen, now),
            Message::Change(change) => self.change(change, now, &fresh.language),
            Message::Reset => Self {
                undo: self.undoable(),
                notice: Some(Notice::Cleared),
                // The round before is none of the answers that are cleared.
                session: Rc::new(Session { previous: self.session.previous.clone(), ..fresh }),
                ..self.moved(Screen::Intro)
            },
            Message::Undo => match &self.undo {
                Some(before) => Self {
                    session: Rc::new(self.session.replaced_by(before, now)),
                    // What was answered since can be had back in the same way.
                    undo: (!self.session.is_empty()).then(|| self.session.clone()),
                    notice: Some(Notice::Restored),
                    // The button that was pressed goes away; focus must not go with it. Of what was finished the
                    // results were left.
                    ..self.moved(if before.completed.is_some() { Screen::Results } else { self.screen })
                },
                None => self.clone(),
            },
            Message::Open(text) => self.open(text, now),
            Message::OpenLink { text, here } => self.open_link(text, *here),
            Message::Adopt => match &self.past {
                // No file was opened, and that these are the answers now, the screen says itself.
                Some(past) => Self { notice: None, ..self.opened(&past.session, now) },
                None => self.clone(),
            },
            Message::Download | Message::Save(_) | Message::Exported(_) => self.clone(),
            Message::NextRound => self.next_round(fresh),
            Message::OpenRound(key) => self.open_round(key),
            Message::ForgetRound(key) => self.forget_round(key, now),
            Message::Dismiss => Self { notice: None, ..self.moved(self.screen) },
        }
    }

    fn go(&self, screen: Screen, now: Timestamp) -> Self {
        let moved = Self { notice: None, ..self.moved(screen) };
        match screen {
            Screen::Results => moved.change(&Change::OpenResults, now, &self.session.language),
            _ => moved,
        }
    }

    fn change(&self, change: &Change, now: Timestamp, language: &Rc<str>) -> Self {
        match self.session.apply(change, &self.instrument, now) {
            Some(session) => {
                let session = Rc::new(Session { language: language.clone(), ..session });
                Self { session, ..self.clone() }
            }
            None => self.clone(),
        }
    }

    fn open(&self, text: &str, now: Timestamp) -> Self {
        match result::read(text, &self.instrument) {
            Ok(session) => self.opened(&session, now),
            // Focus goes to the reason, which may be far from the button that was pressed.
            Err(problems) => {
                Self { notice: Some(Notice::Refused(Rc::new(problems))), ..self.moved(self.screen) }
            }
        }
    }

    fn opened(&self, session: &Session, now: Timestamp) -> Self {
        Self {
            undo: self.undoable(),
            notice: Some(Notice::Opened),
            session: Rc::new(self.session.replaced_by(session, now)),
            ..self.moved(Screen::Results)
        }
    }

    /// Shows what came with a link, wherever on the page that is. Where it came with the page, what the person has to
    /// be told stays.
    fn open_link(&self, text: &str, here: bool) -> Self {
        let moves = self.moves + 1;
        match result::read(text, &self.instrument) {
            Ok(session) => Self {
                past: Some(Past { session: Rc::new(session), linked: true }),
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
    pub fn found(&self, theirs: &Session) -> Self {
        if theirs.response != self.session.response && !self.session.began_with(theirs) {
            let notice = (!self.session.is_empty()).then_some(Notice::ReplacedElsewhere);
            let undo = self.undoable();
            return Self { session: Rc::new(theirs.clone()), undo, notice, ..self.clone() };
        }
        let mut merged = self.session.merge(theirs);
        // One may have opened the results while the other took an answer back.
        merged.completed = merged.completed.filter(|_| merged.is_whole(&self.instrument));
        match merged == *self.session {
            true => self.clone(),
            false => Self { session: Rc::new(merged), ..self.clone() },
        }
    }

    /// The state after the response was cleared in another tab.
    #[must_use]
    pub fn cleared_elsewhere(&self, fresh: Session) -> Self {
        let screen = match self.screen {
            // What is only looked at is not what was cleared.
            Screen::Results if self.past.is_none() => Screen::Intro,
            screen => screen,
        };
        let notice = (!self.session.is_empty()).then_some(Notice::ClearedElsewhere);
        Self { undo: self.undoable(), notice, session: Rc::new(fresh), screen, ..self.clone() }
    }

    /// The section to go on with: the first that lacks an answer, else the first.
    pub fn next_section(&self) -> usize {
        let lacks = |section: usize| self.open_items(section) > 0;
        (0..self.instrument.sections.len()).find(|section| lacks(*section)).unwrap_or(0)
    }

    /// How many items of a section are needed and have no answer.
    pub fn open_items(&self, section: usize) -> usize {
        let items = self.instrument.items_of(&self.instrument.sections[section]);
        items.filter(|(_, item)| self.session.lacks(item)).count()
    }

    /// What [`Message::Undo`] should bring back once the response is replaced: this one or, where
    /// it is empty, what it could bring back so far.
    pub fn undoable(&self) -> Option<Rc<Session>> {
        match self.session.is_empty() {
            true => self.undo.clone(),
            false => Some(self.session.clone()),
        }
    }

    pub(super) fn moved(&self, screen: Screen) -> Self {
        Self { screen, moves: self.moves + 1, past: None, ..self.clone() }
    }
}

#[cfg(test)]
mod tests;
