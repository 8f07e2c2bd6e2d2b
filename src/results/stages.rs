//! The stages as a track: which are met, which is current, what blocks each, and whether a later one is far ahead.

use std::rc::Rc;

use crate::domain::scoring::stage::{self, Reason, StageState, Stages};
use crate::i18n::{Phrase, keys};
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
    /// Whether it is met, current or still to come.
    pub state: StageState,
    /// The same in words.
    pub state_text: Phrase,
    /// Its blockers, most urgent first.
    pub blockers: Vec<Blocker>,
}

/// An item that keeps a stage from being met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Blocker {
    /// Its id.
    pub item: Rc<str>,
    /// The statement.
    pub prompt: Phrase,
    /// Why it does.
    pub why: Phrase,
    /// The answer in words.
    pub answer: Phrase,
}

impl StageLine {
    /// The stage in a few lines: its state, then its blockers with their answers.
    pub(super) fn remarks(self) -> Vec<Phrase> {
        let mut remarks = vec![self.state_text];
        for Blocker { prompt, answer, .. } in &self.blockers {
            remarks.push([prompt, " (", answer, ")"].concat().into());
        }
        remarks
    }
}

impl ResponseResults<'_> {
    /// The track, if the assessment has stages.
    pub fn stages(&self) -> Option<StageTrack> {
        let (context, stages) = (self.context, self.findings.stages.as_ref()?);
        let go_back = stages.go_back.map(|back| {
            context.format(keys::GO_BACK, &[&context.title(back.ahead), &context.title(back.to)])
        });
        let stages = (0..stages.stages.len()).map(|number| self.stage(stages, number)).collect();
        Some(StageTrack { go_back, stages })
    }

    fn stage(&self, stages: &Stages, number: usize) -> StageLine {
        let state = stages.state(number);
        let key = match state {
            StageState::Met => keys::STAGE_MET,
            StageState::Current => keys::STAGE_CURRENT,
            StageState::Blocked => keys::STAGE_BLOCKED,
        };
        StageLine {
            section: self.context.instrument.sections[number].id.shared(),
            title: self.context.title(number),
            state,
            state_text: self.context.message(key),
            blockers: stages.stages[number].blockers.iter().map(|it| self.blocker(it)).collect(),
        }
    }

    fn blocker(&self, blocker: &stage::Blocker) -> Blocker {
        let (context, item) = (self.context, &self.context.instrument.items[blocker.item]);
        let mut why = match self.given_answer(item) {
            Some(label) => context.format(keys::BLOCKER_LOW, &[&label]),
            None => context.message(keys::BLOCKER_GAP),
        };
        if blocker.reason == Reason::Essential {
            why = [context.words.message(keys::BLOCKER_ESSENTIAL), &*why].join(", ").into();
        }
        let prompt = context.text(&item.prompt);
        Blocker { item: item.id.shared(), prompt, why, answer: self.answer(item) }
    }
}

#[cfg(test)]
mod tests;
