//! Which items a group should turn to, and in which order: what to talk about first, where people agree that something is
//! weak or strong, and what nobody knows. Knows nothing about single responses.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::agreement::GroupVerdict;
use super::item::{ItemFigures, RatingFigures};
use crate::domain::exact::Exact;

/// Below this mean an item is weak, if the view is shared; in points out of 100.
pub const WEAK_BELOW: i32 = 35;
/// From this mean on an item is strong, if the view is shared; in points out of 100.
pub const STRONG_FROM: i32 = 67;

/// Items by their number in the assessment. Ties keep the assessment's order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Order {
    /// What to talk about first: the widest range first, then the least consensus.
    pub talk: Vec<usize>,
    /// Agreed to be weak, most urgent first.
    pub weak: Vec<usize>,
    /// Agreed to be strong, least urgent first.
    pub strong: Vec<usize>,
    /// Rated by fewer than half of the responses to which they apply, in the assessment's order.
    pub unknown: Vec<usize>,
}

impl Order {
    /// All of these items in the order in which a group may want to go through them: first those to talk about, then those
    /// that too few know, then the others.
    pub fn for_a_session(&self, rated: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut order: Vec<_> = self.talk.iter().chain(&self.unknown).copied().collect();
        order.extend(rated);
        let mut seen = BTreeSet::new();
        order.retain(|item| seen.insert(*item));
        order
    }

    /// The order of items with these figures.
    pub fn of(items: &[ItemFigures]) -> Self {
        let figures = |item: usize| items[item].rating();
        let those = |matches: &dyn Fn(&RatingFigures) -> bool| -> Vec<usize> {
            (0..items.len()).filter(|item| figures(*item).is_some_and(matches)).collect()
        };
        let agreed = |matches: &dyn Fn(Exact) -> bool| {
            those(&|it| it.agreement.verdict == Some(GroupVerdict::Shared) && it.points.is_some_and(matches))
        };
        let mut talk = those(&|it| it.agreement.talk);
        talk.sort_by_key(|item| {
            figures(*item).map(|it| (Reverse(it.agreement.range), it.agreement.consensus))
        });
        let urgency = |item: &usize| figures(*item).and_then(|it| it.urgency);
        let mut weak = agreed(&|points| points < Exact::whole(WEAK_BELOW));
        weak.sort_by_key(|item| Reverse(urgency(item)));
        let mut strong = agreed(&|points| points >= Exact::whole(STRONG_FROM));
        strong.sort_by_key(urgency);
        Self { talk, weak, strong, unknown: those(&RatingFigures::is_unknown) }
    }
}

#[cfg(test)]
mod tests;
