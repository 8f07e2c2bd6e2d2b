//! What many responses come to in sections, overall, in stages and by rules. Knows nothing about items.

use std::rc::Rc;

use super::spread::Spread;
use super::standing::Standing;
use super::voice::Voices;
use crate::domain::exact::Exact;
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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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

impl SectionFigures {
    /// The figures of members who stand like this.
    pub fn of(instrument: &Instrument, standings: &[Rc<Standing>], voices: &Voices) -> Self {
        let sections = 0..instrument.sections.len();
        let sections = sections.map(|number| Self::section(number, standings, voices)).collect();
        Self::around(sections, instrument, standings, voices)
    }

    /// How the scores of one section are spread.
    pub fn section(number: usize, standings: &[Rc<Standing>], voices: &Voices) -> Spread {
        spread(standings, voices, &|it| it.sections[number])
    }

    /// The same as [`Self::of`], once each section is known.
    pub fn around(
        sections: Vec<Spread>,
        instrument: &Instrument,
        standings: &[Rc<Standing>],
        voices: &Voices,
    ) -> Self {
        let numbers = 0..instrument.sections.len();
        let kind = &instrument.scoring.kind;
        Self {
            sections,
            overall: (*kind == ScoringKind::Profile { overall: true })
                .then(|| spread(standings, voices, &|it| it.overall)),
            stages: (*kind == ScoringKind::Staged)
                .then(|| numbers.map(|number| StageFigures::of(number, standings)).collect()),
            outcomes: kind.rules().map(|rules| {
                let mut ids = Vec::<Id>::new();
                for rule in rules {
                    if !ids.contains(&rule.id) {
                        ids.push(rule.id.clone());
                    }
                }
                OutcomeFigures::of(ids, standings)
            }),
        }
    }
}

fn spread(standings: &[Rc<Standing>], voices: &Voices, score: &dyn Fn(&Standing) -> Option<Exact>) -> Spread {
    let scores = standings.iter().enumerate();
    let mut scores = scores.filter_map(|(member, standing)| Some((member, score(standing)?)));
    Spread::of(voices.means(&mut scores))
}

impl StageFigures {
    fn of(stage: usize, standings: &[Rc<Standing>]) -> Self {
        let how_many =
            |matches: &dyn Fn(&Standing) -> bool| standings.iter().filter(|it| matches(it)).count();
        Self { met: how_many(&|it| it.met[stage]), current: how_many(&|it| it.current == Some(stage)) }
    }
}

impl OutcomeFigures {
    fn of(ids: Vec<Id>, standings: &[Rc<Standing>]) -> Self {
        let mut counts: Vec<_> = ids.into_iter().map(|id| (id, 0)).collect();
        let mut none = 0;
        for standing in standings {
            match counts.iter_mut().find(|(id, _)| standing.outcome.as_ref() == Some(id)) {
                Some((_, count)) => *count += 1,
                None => none += 1,
            }
        }
        Self { counts, none }
    }
}

#[cfg(test)]
mod tests;
