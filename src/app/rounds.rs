//! Rounds in the model: one response finished and the next begun, taken back, looked at, forgotten.
//! Knows no storage; whoever keeps the rounds follows [`Turn`].

use std::rc::Rc;

use super::model::{Model, Notice, Past, Screen};
use crate::domain::response::Session;
use crate::domain::response::previous::Previous;
use crate::domain::time::Timestamp;

/// An earlier response to the same assessment.
#[derive(Clone, PartialEq, Debug)]
pub struct Round {
    /// When it last changed, as RFC 3339: by this it is found again.
    pub key: Rc<str>,
    /// The response.
    pub session: Rc<Session>,
}

/// What a change of response means for the rounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// Nothing.
    None,
    /// The response before is a round now.
    Finished,
    /// What was a round is the response again.
    Reopened,
}

impl Turn {
    /// What it means that `now` stands in the place of `before`.
    pub fn of(before: &Session, now: &Session) -> Self {
        match (now.follows(before), before.follows(now)) {
            (true, _) => Self::Finished,
            (_, true) => Self::Reopened,
            _ => Self::None,
        }
    }
}

impl Model {
    /// The next round, in the response `fresh`, unless there is nothing to finish.
    pub(super) fn next_round(&self, fresh: Session) -> Self {
        if self.session.is_empty() {
            return self.clone();
        }
        let respondent = self.session.respondent.clone();
        let previous = Some(Previous::of(&self.session));
        Self {
            undo: self.undoable(),
            notice: Some(Notice::RoundKept),
            session: Rc::new(Session { respondent, previous, ..fresh }),
            ..self.moved(Screen::Intro)
        }
    }

    /// With a round's results on the screen.
    pub(super) fn open_round(&self, key: &str) -> Self {
        let found = self.rounds.iter().find(|round| *round.key == *key);
        match found.map(|round| Past { session: round.session.clone(), linked: false }) {
            past @ Some(_) => Self { past, notice: None, ..self.moved(Screen::Results) },
            None => self.clone(),
        }
    }

    /// Without a round, nor its plan in the round after it. Nothing brings it back.
    pub(super) fn forget_round(&self, key: &str, now: Timestamp) -> Self {
        let gone = |session: &Rc<Session>| *session.updated.to_string() == *key;
        let after =
            self.rounds.iter().any(|round| *round.key == *key && self.session.follows(&round.session));
        let session = match after {
            true => {
                let updated = self.session.updated.next(now);
                Rc::new(Session { previous: None, updated, ..(*self.session).clone() })
            }
            false => self.session.clone(),
        };
        Self {
            session,
            rounds: self.rounds.iter().filter(|round| *round.key != *key).cloned().collect(),
            undo: self.undo.clone().filter(|undo| !gone(undo)),
            notice: Some(Notice::RoundForgotten),
            ..self.moved(self.screen)
        }
    }

    /// With the rounds that follow from this response standing in the place of the one `before`.
    #[must_use]
    pub fn turned(self, before: &Session) -> Self {
        let (turn, round) = match Turn::of(before, &self.session) {
            Turn::None => return self,
            turn @ Turn::Finished => (turn, before),
            turn @ Turn::Reopened => (turn, &*self.session),
        };
        let key = round.updated.to_string();
        let mut rounds: Vec<_> = self.rounds.iter().filter(|it| *it.key != *key).cloned().collect();
        if turn == Turn::Finished {
            rounds.push(Round { key: key.into(), session: Rc::new(before.clone()) });
        }
        Self { rounds: rounds.into(), ..self }
    }
}

#[cfg(test)]
mod tests;
