//! Values on a scale in words: a level's name, or those of the two levels that a mean is between.

use crate::domain::exact::Exact;
use crate::domain::group::spread::Spread;
use crate::domain::instrument::Scale;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

impl Context<'_> {
    /// A value on a scale: "Partly", or "Partly / Mostly" between two levels.
    pub(super) fn place(self, scale: &Scale, value: Exact) -> Phrase {
        let above = scale.levels.iter().position(|level| Exact::whole(level.value) >= value);
        let above = above.unwrap_or(scale.levels.len() - 1);
        let label = |number: usize| self.text(&scale.levels[number].label);
        match above.checked_sub(1) {
            Some(below) if Exact::whole(scale.levels[above].value) != value => {
                self.format(keys::COMPARE_BETWEEN, &[&label(below), &label(above)])
            }
            _ => label(above),
        }
    }

    /// From where to where values go: the lowest and the highest. `None` without a value.
    pub(super) fn ends_of(self, scale: &Scale, spread: &Spread) -> Option<[Phrase; 2]> {
        Some([spread.low()?, spread.high()?].map(|value| self.place(scale, value)))
    }

    /// "Partly to Fully", or "Partly" if all values are alike; empty without a value.
    pub(super) fn reach(self, scale: &Scale, spread: &Spread) -> Phrase {
        match self.ends_of(scale, spread) {
            Some([low, _]) if spread.low() == spread.high() => low,
            Some([low, high]) => self.format(keys::RESULTS_RANGE, &[&low, &high]),
            None => Phrase::default(),
        }
    }

    /// The median of the values; empty without a value.
    pub(super) fn median(self, scale: &Scale, spread: &Spread) -> Phrase {
        spread.median().map(|value| self.place(scale, value)).unwrap_or_default()
    }
}
