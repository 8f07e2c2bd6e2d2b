//! What many responses come to in sections, overall, in stages and by rules. Knows nothing about items.

use super::spread::Spread;
use super::standing::Standing;
use super::voice::Voiced;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, ScoringKind};

/// The figures of all sections and of the whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SectionFigures {
    /// For each section, how the scores are spread of those that have one, in points out of 100.
    pub sections: Vec<Spread>,
    /// The same for the overall score, if the assessment declares one.
    pub overall: Option<Spread>,
    /// One for each stage, if the assessment has stages.
    pub stages: Option<Vec<StageFigures>>,
    /// What the rules lead to, if the assessment has rules.
    pub outcomes: Option<OutcomeFigures>,
}

/// How many responses have come how far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct StageFigures {
    /// How many have met the stage.
    pub met: usize,
    /// How many have it as their current one.
    pub current: usize,
}

/// What the rules lead to in how many responses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutcomeFigures {
    /// The outcomes' ids, in the order of the rules, each once, with how many responses lead there.
    pub counts: Vec<(Id, usize)>,
    /// How many responses lead nowhere yet, because there are not enough answers.
    pub none: usize,
}

/// Where responses stand that came so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SectionTally {
    sections: Vec<Voiced>,
    overall: Voiced,
    stages: Vec<StageFigures>,
    // In the order of their ids below.
    outcomes: Vec<usize>,
    none: usize,
}

/// The outcomes' ids, in the order of the rules, each once.
fn outcomes(instrument: &Instrument) -> Vec<&Id> {
    let mut ids = Vec::new();
    for rule in instrument.scoring.kind.rules().into_iter().flatten() {
        if !ids.contains(&&rule.id) {
            ids.push(&rule.id);
        }
    }
    ids
}

impl SectionTally {
    /// None so far.
    pub fn new(instrument: &Instrument) -> Self {
        let n = instrument.sections.len();
        Self {
            sections: vec![Voiced::default(); n],
            overall: Voiced::default(),
            stages: vec![StageFigures::default(); n],
            outcomes: vec![0; outcomes(instrument).len()],
            none: 0,
        }
    }

    /// Adds where a response stands, and which organisation speaks for it.
    pub fn add(&mut self, instrument: &Instrument, organisation: Option<usize>, standing: &Standing) {
        let scores = self.sections.iter_mut().zip(&standing.sections);
        for (tally, score) in scores.chain([(&mut self.overall, &standing.overall)]) {
            score.iter().for_each(|score| tally.add(organisation, *score));
        }
        for (number, stage) in self.stages.iter_mut().enumerate() {
            stage.met += usize::from(standing.met.get(number) == Some(&true));
            stage.current += usize::from(standing.current == Some(number));
        }
        let outcome = standing.outcome.as_ref();
        match outcomes(instrument).iter().position(|id| outcome == Some(id)) {
            Some(number) => self.outcomes[number] += 1,
            None => self.none += 1,
        }
    }

    /// Lets the organisations before this number speak.
    pub fn settle(&mut self, before: usize) {
        self.sections.iter_mut().chain([&mut self.overall]).for_each(|tally| tally.settle(before));
    }

    /// Adds where others stand.
    pub fn merge(&mut self, other: Self) {
        self.sections.iter_mut().zip(other.sections).for_each(|(tally, more)| tally.merge(more));
        self.overall.merge(other.overall);
        for (stage, more) in self.stages.iter_mut().zip(other.stages) {
            stage.met += more.met;
            stage.current += more.current;
        }
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(count, more)| *count += more);
        self.none += other.none;
    }

    /// The figures.
    pub fn figures(&self, instrument: &Instrument) -> SectionFigures {
        let kind = &instrument.scoring.kind;
        SectionFigures {
            sections: self.sections.iter().map(Voiced::spread).collect(),
            overall: (*kind == ScoringKind::Profile { overall: true }).then(|| self.overall.spread()),
            stages: (*kind == ScoringKind::Staged).then(|| self.stages.clone()),
            outcomes: kind.rules().map(|_| {
                let ids = outcomes(instrument).into_iter().cloned();
                OutcomeFigures { counts: ids.zip(self.outcomes.iter().copied()).collect(), none: self.none }
            }),
        }
    }
}

#[cfg(test)]
mod tests;
