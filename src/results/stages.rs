//! The stages as a track: which are met, which is current, what blocks each, and whether a later one is far ahead.

use std::rc::Rc;

use crate::domain::scoring::BandStatement;
use crate::domain::scoring::stage::{self, Reason, StageState, Stages};
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::response_results::ResponseResults;

/// Which stages a partnership has met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageTrack {
    /// The advice to go back to an earlier stage, if a later one is well ahead of it.
    pub go_back: Option<Phrase>,
    /// The stages in order.
    pub stages: Vec<StageLine>,
}

/// One stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageLine {
    /// Its section's id.
    pub section: Rc<str>,
    /// Its title.
    pub title: Phrase,
    /// Whether it is met, current or still to come. Where too little is rated to say, it is still to come.
    pub state: StageState,
    /// The same in words.
    pub state_text: Phrase,
    /// Its blockers, most urgent first.
    pub blockers: Vec<Blocker>,
    /// How many of them, from the first on, are among what to do first.
    pub listed: usize,
}

/// An item that keeps a stage from being met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Blocker {
    /// Its id.
    pub item: Rc<str>,
    /// The statement.
    pub prompt: Phrase,
    /// That it is essential, if it is.
    pub essential: Option<Phrase>,
    /// As in [`crate::results::Finding`].
    pub answer_label: Phrase,
    /// The answer in words.
    pub answer: Phrase,
}

impl StageLine {
    /// The stage in a few lines: its state, then its blockers with their answers.
    pub(super) fn remarks(self, context: Context) -> Vec<Phrase> {
        let mut remarks = vec![self.state_text];
        for Blocker { prompt, answer_label, answer, .. } in &self.blockers {
            remarks.push(match &**answer_label {
                "" => context.format(keys::BLOCKER_OPEN, &[prompt, answer]),
                _ => context.format(keys::BLOCKER_ANSWERED, &[prompt, answer]),
            });
        }
        remarks
    }
}

impl ResponseResults<'_> {
    /// The track, if the assessment has stages.
    pub fn stages(&self) -> Option<StageTrack> {
        let (context, stages) = (self.context, self.findings.stages.as_ref()?);
        // What rests on an answer or two is no ground for advice.
        let sure = stages.go_back.filter(|back| !self.is_open(back.to) && !self.is_open(back.ahead));
        let go_back = sure.map(|back| {
            context.format(keys::GO_BACK, &[&context.title(back.ahead), &context.title(back.to)])
        });
        let stages = (0..stages.stages.len()).map(|number| self.stage(stages, number)).collect();
        Some(StageTrack { go_back, stages })
    }

    /// Whether too little of a stage is rated to say anything of it, as the headline then does.
    fn is_open(&self, stage: usize) -> bool {
        self.findings.scores.sections[stage].statement == BandStatement::NotEnough
    }

    /// Whether nothing in a stage applies. It counts as met, which would sound like something that was done.
    fn is_empty(&self, stage: usize) -> bool {
        self.findings.scores.sections[stage].statement == BandStatement::NothingApplies
    }

    fn stage(&self, stages: &Stages, number: usize) -> StageLine {
        let (found, open) = (stages.state(number), self.is_open(number));
        let (state, key) = match found {
            StageState::Met if self.is_empty(number) => (found, keys::NOT_APPLICABLE),
            StageState::Met => (found, keys::STAGE_MET),
            _ if open => (StageState::Blocked, keys::STAGE_UNKNOWN),
            StageState::Current => (found, keys::STAGE_CURRENT),
            StageState::Blocked => (found, keys::STAGE_BLOCKED),
        };
        let listed = match found {
            StageState::Current if self.findings.rated > 0 => self.findings.priorities.items.len(),
            _ => 0,
        };
        StageLine {
            section: self.context.instrument.sections[number].id.shared(),
            title: self.context.title(number),
            state,
            state_text: self.context.message(key),
            blockers: stages.stages[number].blockers.iter().map(|it| self.blocker(it)).collect(),
            listed,
        }
    }

    fn blocker(&self, blocker: &stage::Blocker) -> Blocker {
        let (context, item) = (self.context, &self.context.instrument.items[blocker.item]);
        let essential = blocker.reason == Reason::Essential;
        Blocker {
            item: item.id.shared(),
            prompt: context.text(&item.prompt),
            essential: essential.then(|| context.message(keys::BLOCKER_ESSENTIAL)),
            answer_label: self.answer_label(item),
            answer: self.answer(item),
        }
    }
}

#[cfg(test)]
mod tests;
