//! Stages that build on each other: which are met, which is the current one, and what stands in the way.
//! It knows nothing about wording.
//!
//! A stage is met if its coverage is at least [`PROVISIONAL_BELOW`] and its score at least [`MET_SCORE`], and
//! every essential item that applies is rated above its lowest level. A stage in which no item applies is met.

use crate::domain::exact::Exact;
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Response;
use crate::domain::scoring::{PROVISIONAL_BELOW, Score, Scores, Term, terms};

/// The lowest score of a stage that is met and of an item that is no blocker, in points out of 100.
pub const MET_SCORE: i32 = 75;
/// A later stage is too far ahead if its score is at least this many points above that of an earlier unmet one.
pub const TOO_FAR_AHEAD: i32 = 20;

/// Where a partnership stands in its stages. A stage has the number of its section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stages {
    /// The first stage that is not met; `None` if all are met.
    pub current: Option<usize>,
    /// The stages, one for each section, in order.
    pub stages: Vec<Stage>,
    /// The first unmet stage that a later one is too far ahead of, with the later one that is furthest ahead.
    pub go_back: Option<GoBack>,
}

/// Where a partnership stands with one stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StageState {
    /// It is met.
    Met,
    /// It is the first that is not met.
    Current,
    /// It is not met, and an earlier one comes first.
    Blocked,
}

/// One stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stage {
    /// Whether it is met.
    pub met: bool,
    /// What stands in its way, most pressing first; empty once it is met.
    pub blockers: Vec<Blocker>,
}

/// An item that stands in a stage's way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Blocker {
    /// The item's number in the assessment.
    pub item: usize,
    /// Why it stands in the way.
    pub reason: Reason,
}

/// Why an item is a blocker, in the order in which blockers are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// It is essential, and at the lowest level or not rated.
    Essential,
    /// It is not rated.
    Gap,
    /// Its points are under [`MET_SCORE`].
    Low,
}

/// The advice to go back, because a later stage is too far ahead of an earlier one that it builds on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GoBack {
    /// The stage to go back to.
    pub to: usize,
    /// The stage that is ahead.
    pub ahead: usize,
}

impl Stages {
    /// The stages of a response, if the assessment has any.
    pub fn if_staged(instrument: &Instrument, response: &Response, scores: &Scores) -> Option<Self> {
        let staged = instrument.scoring.kind == ScoringKind::Staged;
        staged.then(|| Self::of(instrument, response, &scores.sections))
    }

    /// Works out the stages of a response. `scores` are those of its sections.
    pub fn of(instrument: &Instrument, response: &Response, scores: &[Score]) -> Self {
        let values = response.values(instrument);
        let stages: Vec<_> = scores
            .iter()
            .enumerate()
            .map(|(number, score)| Stage::of(&terms(instrument, &values, number), score))
            .collect();
        Self {
            current: stages.iter().position(|stage| !stage.met),
            go_back: go_back(&stages, scores),
            stages,
        }
    }

    /// Where the partnership stands with a stage, by its number.
    pub fn state(&self, stage: usize) -> StageState {
        match (self.stages[stage].met, self.current == Some(stage)) {
            (true, _) => StageState::Met,
            (false, true) => StageState::Current,
            (false, false) => StageState::Blocked,
        }
    }
}

impl Stage {
    fn of(terms: &[Term], score: &Score) -> Self {
        let mut blockers: Vec<_> = terms
            .iter()
            .filter_map(|term| {
                let reason = reason(term.essential, term.points)?;
                Some((reason, term.points.filter(|_| reason == Reason::Low), term.item))
            })
            .collect();
        blockers.sort();
        let covered = score.coverage.is_none_or(|coverage| coverage >= Exact::whole(PROVISIONAL_BELOW));
        let high = score.value.is_none_or(|value| value >= Exact::whole(MET_SCORE));
        let essential = blockers.iter().all(|(reason, ..)| *reason != Reason::Essential);
        let met = covered && high && essential;
        if met {
            blockers.clear();
        }
        let blockers = blockers.into_iter().map(|(reason, _, item)| Blocker { item, reason }).collect();
        Self { met, blockers }
    }
}

fn reason(essential: bool, points: Option<Exact>) -> Option<Reason> {
    match points {
        Some(points) if essential && points == Exact::ZERO => Some(Reason::Essential),
        None if essential => Some(Reason::Essential),
        None => Some(Reason::Gap),
        Some(points) if points < Exact::whole(MET_SCORE) => Some(Reason::Low),
        Some(_) => None,
    }
}

fn go_back(stages: &[Stage], scores: &[Score]) -> Option<GoBack> {
    stages.iter().enumerate().filter(|(_, stage)| !stage.met).find_map(|(to, _)| {
        let bar = scores[to].value?.plus(Exact::whole(TOO_FAR_AHEAD));
        let later = (to + 1..scores.len()).filter(|&stage| scores[stage].value >= Some(bar));
        let ahead = later.reduce(
            |best, stage| {
                if scores[stage].value > scores[best].value { stage } else { best }
            },
        )?;
        Some(GoBack { to, ahead })
    })
}

#[cfg(test)]
mod tests;
