//! Rounds over time: what a change of response means for those that are over, and the list of them. Knows no screen
//! and no storage.

use std::rc::Rc;

use crate::domain::response::Response;

/// An earlier response to the same assessment.
#[derive(Clone, PartialEq, Debug)]
pub struct Round {
    /// When it last changed, as RFC 3339: by this it is found again.
    pub key: Rc<str>,
    /// The response.
    pub response: Rc<Response>,
}

impl Round {
    /// The response as a round.
    pub fn of(response: Rc<Response>) -> Self {
        Self { key: response.updated.to_string().into(), response }
    }
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

/// The rounds once `now` stands in the place of `before`, where they are others then.
pub fn followed(rounds: &[Round], before: &Rc<Response>, now: &Rc<Response>) -> Option<Vec<Round>> {
    let change = RoundChange::of(before, now);
    let round = match change {
        RoundChange::None => return None,
        RoundChange::Finished => Round::of(before.clone()),
        RoundChange::Reopened => Round::of(now.clone()),
    };
    let mut followed = without(rounds, &round.key);
    if change == RoundChange::Finished {
        followed.push(round);
    }
    Some(followed)
}

/// The rounds with those that came with a response, oldest first. What is known of a round stays.
pub fn joined(rounds: &[Round], came: Vec<Response>) -> Vec<Round> {
    let mut joined = rounds.to_vec();
    for response in came {
        let round = Round::of(Rc::new(response));
        if joined.iter().all(|known| known.key != round.key) {
            joined.push(round);
        }
    }
    joined.sort_by(|one, other| one.key.cmp(&other.key));
    joined
}

/// The rounds but the one with this key.
pub fn without(rounds: &[Round], key: &str) -> Vec<Round> {
    let mut others = rounds.to_vec();
    others.retain(|round| *round.key != *key);
    others
}
