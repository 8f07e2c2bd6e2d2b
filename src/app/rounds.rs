//! Rounds in the model: one response finished and the next begun, taken back, looked at, forgotten.
//! Knows no storage; whoever keeps the rounds follows [`Turn`].

use std::rc::Rc;

use super::model::{Model, Notice, Past, Screen};
use crate::domain::response::Response;
use crate::domain::time::Timestamp;

/// An earlier response to the same assessment.
#[derive(Clone, PartialEq, Debug)]
pub struct Round {
    /// When it last changed, as RFC 3339: by this it is found again.
    pub key: Rc<str>,
    /// The response.
    pub response: Rc<Response>,
}

/// What a change of response means for the rounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoundChange {
    /// Nothing.
    None,
    /// The response before is a round now.
    Finished,
    /// What was a round is the response again.
    Reopened,
}

impl RoundChange {
    /// What it means that `now` stands in the place of `before`.
    pub fn of(before: &Response, now: &Response) -> Self {
        match (now.follows(before), before.follows(now)) {
            (true, _) => Self::Finished,
            (_, true) => Self::Reopened,
            _ => Self::None,
        }
    }
}

impl Model {
    /// The next round, in the response `fresh`, unless there is nothing to finish.
    pub(super) fn next_round(&self, fresh: Response) -> Self {
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
    pub(super) fn open_round(&self, key: &str) -> Self {
        let found = self.rounds.iter().find(|round| *round.key == *key);
        match found.map(|round| Past { response: round.response.clone(), linked: false }) {
            past @ Some(_) => Self { past, notice: None, ..self.moved(Screen::Results) },
            None => self.clone(),
        }
    }

    /// Without a round, nor its plan in the round after it. Nothing brings it back.
    pub(super) fn forget_round(&self, key: &str, now: Timestamp) -> Self {
        let gone = |response: &Rc<Response>| *response.updated.to_string() == *key;
        let after =
            self.rounds.iter().any(|round| *round.key == *key && self.response.follows(&round.response));
        let response = match after {
            true => Rc::new(self.response.without_previous(now)),
            false => self.response.clone(),
        };
        Self {
            response,
            rounds: self.rounds.iter().filter(|round| *round.key != *key).cloned().collect(),
            undo: self.undo.clone().filter(|undo| !gone(undo)),
            notice: Some(Notice::RoundForgotten),
            ..self.moved(self.screen)
        }
    }

    /// With the rounds that follow from this response standing in the place of the one `before`.
    #[must_use]
    pub fn with_rounds(self, before: &Response) -> Self {
        let (turn, round) = match RoundChange::of(before, &self.response) {
            RoundChange::None => return self,
            turn @ RoundChange::Finished => (turn, before),
            turn @ RoundChange::Reopened => (turn, &*self.response),
        };
        let key = round.updated.to_string();
        let mut rounds: Vec<_> = self.rounds.iter().filter(|it| *it.key != *key).cloned().collect();
        if turn == RoundChange::Finished {
            rounds.push(Round { key: key.into(), response: Rc::new(before.clone()) });
        }
        Self { rounds: rounds.into(), ..self }
    }
}

#[cfg(test)]
mod tests;
