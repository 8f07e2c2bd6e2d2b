//! How a group changed between two rounds: over the responses of the same people, section by section and item by item.
//! Knows nothing about who they are.
//!
//! The mean of the pairs' differences is a change if there are at least [`PAIRS_FROM`] pairs and it exceeds both
//! `1.96 * sd / sqrt(n)`, where `sd` is the sample standard deviation of the differences, and
//! `1.96 * sqrt(2) * 12.5 / sqrt(k * n)`, the noise of one person's `k` items divided by the root of `n`.

use std::cmp::Ordering;
use std::rc::Rc;

use super::pairing::Pairing;
use super::set::Member;
use crate::domain::exact::{Decimal, Exact, weighted_mean};
use crate::domain::instrument::{Instrument, Rating, ScoringKind};
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::change::{Changes, NOISE_TWICE, SectionChange, Verdict};

/// From how many pairs on it is said whether there is a change.
pub const PAIRS_FROM: usize = 5;

/// How a section, or the whole, changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct GroupChange {
    /// How many pairs rated the same items both times.
    pub pairs: usize,
    /// The means of their scores in those items, earlier and later; `None` without a pair.
    pub scores: Option<(Exact, Exact)>,
    /// The mean of the differences; `None` without a pair.
    pub mean: Option<Exact>,
    /// The square of what the mean has to exceed; `None` for fewer than [`PAIRS_FROM`] pairs.
    threshold: Option<Exact>,
}

/// How a rated item moved among those who rated it both times.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Moved {
    /// How many now have more points.
    pub up: usize,
    /// How many have the same.
    pub same: usize,
    /// How many have fewer.
    pub down: usize,
    /// The mean difference in points out of 100; `None` if nobody rated it both times.
    pub mean: Option<Exact>,
}

/// How a group changed between two rounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupChanges {
    /// The overall score, if the assessment declares one.
    pub overall: Option<GroupChange>,
    /// One for each section.
    pub sections: Vec<GroupChange>,
    /// One for each item; `None` if it is not rated.
    pub items: Vec<Option<Moved>>,
}

impl GroupChange {
    /// Whether this is a change or noise; `None` if there are too few pairs to say so.
    pub fn verdict(&self) -> Option<Verdict> {
        let (mean, threshold) = (self.mean?, self.threshold?);
        Some(if mean.times(mean) > threshold { Verdict::Change(mean) } else { Verdict::Noise })
    }

    /// How many points the mean has to exceed, rounded to one decimal for display; `None` if there are too few pairs.
    pub fn threshold(&self) -> Option<Exact> {
        Exact::ratio((self.threshold?.to_f64().sqrt() * 10.0).round() as i64, 10)
    }

    /// The change of those pairs that can be compared.
    fn of(pairs: impl Iterator<Item = SectionChange>) -> Self {
        let mut compared: Vec<_> = pairs.filter_map(|pair| Some((pair.scores?, pair.noise?))).collect();
        // Sorted, so that not even a sum that must be rounded depends on the order of the pairs.
        compared.sort_unstable();
        let differences: Vec<_> = compared.iter().map(|((then, now), _)| now.minus(*then)).collect();
        let then = mean(compared.iter().map(|((then, _), _)| *then));
        let now = mean(compared.iter().map(|((_, now), _)| *now));
        let mean = mean(differences.iter().copied());
        let noise = compared.iter().fold(Exact::ZERO, |sum, (_, noise)| sum.plus(*noise));
        Self {
            pairs: compared.len(),
            scores: then.zip(now),
            mean,
            threshold: mean.filter(|_| compared.len() >= PAIRS_FROM).map(|mean| {
                let n = Exact::whole(compared.len() as i32);
                sampling(&differences, mean, n).max(answering(noise, n))
            }),
        }
    }
}

/// The square of `1.96 * sd / sqrt(n)`.
fn sampling(differences: &[Exact], mean: Exact, n: Exact) -> Exact {
    let square = |difference: &Exact| difference.minus(mean).times(difference.minus(mean));
    let squares = differences.iter().fold(Exact::ZERO, |sum, difference| sum.plus(square(difference)));
    let factor = Exact::ratio(196 * 196, 100 * 100).unwrap_or(Exact::ZERO);
    let divisor = n.times(n.minus(Exact::whole(1)));
    factor.times(squares).over(divisor).unwrap_or(Exact::ZERO)
}

/// The square of `1.96 * sqrt(2) * 12.5 / sqrt(k * n)`. `noise` is the sum of `1 / k` over the pairs, because not all of
/// them have rated the same items.
fn answering(noise: Exact, n: Exact) -> Exact {
    let one = Exact::ratio(NOISE_TWICE, 2).unwrap_or(Exact::ZERO);
    one.times(noise).over(n.times(n)).unwrap_or(Exact::ZERO)
}

fn mean(values: impl Iterator<Item = Exact>) -> Option<Exact> {
    weighted_mean(values.map(|value| (Decimal::ONE, value)))
}

impl GroupChanges {
    /// Compares the paired responses of two rounds.
    pub fn of(
        instrument: &Instrument,
        earlier: &[Rc<Member>],
        later: &[Rc<Member>],
        pairing: &Pairing,
    ) -> Self {
        let pairs =
            pairing.pairs.iter().map(|(then, now)| (&*earlier[*then].response, &*later[*now].response));
        let changes: Vec<_> = pairs.clone().map(|(then, now)| Changes::of(instrument, then, now)).collect();
        let section = |number: usize| GroupChange::of(changes.iter().map(|pair| pair.sections[number]));
        let moved = |rating: &Rating, item: &str| {
            Moved::of(pairs.clone().filter_map(|(then, now)| {
                let points = |value: &AnswerValue| match value {
                    AnswerValue::Rated(level) => Some(rating.points(*level)),
                    _ => None,
                };
                Some(points(now.value_of(item))?.minus(points(then.value_of(item))?))
            }))
        };
        let declared = instrument.scoring.kind == ScoringKind::Profile { overall: true };
        Self {
            overall: declared.then(|| GroupChange::of(changes.iter().filter_map(|pair| pair.overall))),
            sections: (0..instrument.sections.len()).map(section).collect(),
            items: instrument.items.iter().map(|it| Some(moved(it.rating()?, &it.id))).collect(),
        }
    }
}

impl Moved {
    fn of(differences: impl Iterator<Item = Exact>) -> Self {
        let mut differences: Vec<_> = differences.collect();
        differences.sort_unstable();
        let count = |order| differences.iter().filter(|it| it.cmp(&&Exact::ZERO) == order).count();
        Self {
            up: count(Ordering::Greater),
            same: count(Ordering::Equal),
            down: count(Ordering::Less),
            mean: mean(differences.iter().copied()),
        }
    }
}

#[cfg(test)]
mod tests;
