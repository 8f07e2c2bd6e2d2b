//! Stages that build on each other: scoring rule 9. Says which are met, which is current, and what
//! stands in the way. Knows no words for it.

use crate::domain::exact::Exact;
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Response;
use crate::domain::scoring::{PROVISIONAL_BELOW, Score, Scores, Term, terms};

/// The score from which a stage is met and an item is no blocker, in points of 100.
pub const MET_SCORE: i32 = 75;
/// A later stage this many points ahead of an earlier unmet one is too far ahead.
pub const TOO_FAR_AHEAD: i32 = 20;

/// Where a partnership stands in its stages. Stages are numbered as the sections are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stages {
    /// The first stage that is not met; `None` where all are.
    pub current: Option<usize>,
    /// One a section, in order.
    pub stages: Vec<Stage>,
    /// The first unmet stage that a later one has run ahead of, and the furthest ahead of those.
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
    /// What stands in its way, most pressing first; nothing once it is met.
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
    /// Essential, and at the lowest level or not rated.
    Essential,
    /// Not rated.
    Gap,
    /// Rated under [`MET_SCORE`].
    Low,
}

/// A later stage is ahead of an earlier one that it rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GoBack {
    /// The stage to go back to.
    pub to: usize,
    /// The stage that is ahead.
    pub ahead: usize,
}

impl Stages {
    /// The stages of a response, where the assessment has any.
    pub fn if_staged(instrument: &Instrument, response: &Response, scores: &Scores) -> Option<Self> {
        let staged = instrument.scoring.kind == ScoringKind::Staged;
        staged.then(|| Self::of(instrument, response, &scores.sections))
    }

    /// Judges the stages of a response. `scores` are its sections'.
    pub fn of(instrument: &Instrument, response: &Response, scores: &[Score]) -> Self {
        let responses = response.values(instrument);
        let stages: Vec<_> = scores
            .iter()
            .enumerate()
            .map(|(number, score)| Stage::of(&terms(instrument, &responses, number), score))
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
