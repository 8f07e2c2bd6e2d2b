//! How far a group agrees about an item, in words: what the answers do, never who gives them.

use crate::domain::group::agreement::{GroupVerdict, VERDICT_FROM};
use crate::domain::group::item::RatingFigures;
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Scale;
use crate::i18n::{Phrase, keys};
use crate::results::group::group_results::GroupResults;

impl GroupResults<'_> {
    /// The verdict with its reason; without one, why there is none.
    pub(super) fn verdict(&self, figures: &RatingFigures) -> Phrase {
        let from = self.context.whole(VERDICT_FROM);
        match figures.agreement.verdict {
            Some(GroupVerdict::Shared) => self.context.message(keys::COMPARE_VERDICT_SHARED),
            Some(GroupVerdict::Mixed) => self.context.message(keys::COMPARE_VERDICT_MIXED),
            Some(GroupVerdict::Divided) => self.context.message(keys::COMPARE_VERDICT_DIVIDED),
            Some(GroupVerdict::OneApart) => self.apart(figures),
            None if figures.spread.n() == 0 => self.context.message(keys::COMPARE_NOBODY_RATED),
            None if figures.agreement.talk => self.context.format(keys::COMPARE_VERDICT_EARLY_TALK, &[&from]),
            None => self.context.format(keys::COMPARE_VERDICT_EARLY, &[&from]),
        }
    }

    fn apart(&self, figures: &RatingFigures) -> Phrase {
        self.context.message(match (self.figures().voice, figures.agreement.apart.len()) {
            (Voice::Person, 1) => keys::COMPARE_VERDICT_APART,
            (Voice::Person, _) => keys::COMPARE_VERDICT_ENDS,
            (Voice::Organisation, 1) => keys::COMPARE_VERDICT_APART_VOICE,
            (Voice::Organisation, _) => keys::COMPARE_VERDICT_ENDS_VOICE,
        })
    }

    /// From where to where answers go, in a sentence. `None` without an answer.
    pub(super) fn reach_sentence(&self, scale: &Scale, figures: &RatingFigures) -> Option<Phrase> {
        let [low, high] = self.context.ends_of(scale, &figures.spread)?;
        Some(match figures.spread.low() == figures.spread.high() {
            true => self.context.format(keys::COMPARE_WHY_ALIKE, &[&low]),
            false => self.context.format(keys::COMPARE_WHY_RANGE, &[&low, &high]),
        })
    }
}
