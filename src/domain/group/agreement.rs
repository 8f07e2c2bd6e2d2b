//! How far those who rated an item agree: consensus, range, gaps, and what follows from them. Knows nothing about the
//! item but its scale.
//!
//! The consensus is that of Tastle and Wierman, "Consensus and dissention: A measure of ordinal dispersion",
//! International Journal of Approximate Reasoning 45 (2007). The limits below and the gap are a convention of our own.

use super::spread::Spread;
use crate::domain::exact::Exact;
use crate::domain::instrument::Scale;

/// From how many values on a verdict is given.
pub const VERDICT_FROM: usize = 5;
/// From this consensus on a view is shared, in hundredths.
pub const SHARED_FROM: i64 = 75;
/// Below this consensus a group is divided, in hundredths.
pub const DIVIDED_BELOW: i64 = 55;
/// From this range on a group should talk about an item, in hundredths of the scale.
pub const TALK_FROM: i64 = 75;

/// What the values say together, the first of these that holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupVerdict {
    /// One value is far from all others, or one at each end is.
    OneApart,
    /// The values fall into groups far from each other, or all over the scale.
    Divided,
    /// The values are close together.
    Shared,
    /// None of these.
    Mixed,
}

impl GroupVerdict {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneApart => "one-apart",
            Self::Divided => "divided",
            Self::Shared => "shared",
            Self::Mixed => "mixed",
        }
    }
}

/// How far the values of an item agree.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// From 0, half of the values at each end of the scale, to 1, all alike. `None` without a value.
    pub consensus: Option<Exact>,
    /// How much of the scale the values span, from 0 to 1. `None` without a value.
    pub range: Option<Exact>,
    /// `None` for fewer than [`VERDICT_FROM`] values.
    pub verdict: Option<GroupVerdict>,
    /// Whether the range alone is a reason to talk about the item, however few values there are.
    pub talk: bool,
    /// The values that are far from all others, if the verdict is [`GroupVerdict::OneApart`].
    pub apart: Vec<Exact>,
}

/// A gap between the values: how many are on each side.
struct Gap {
    below: usize,
    above: usize,
}

impl Agreement {
    /// How far these values agree, which are levels of the scale or means of levels.
    pub fn of(spread: &Spread, scale: &Scale) -> Self {
        let (Some(mean), Some(low), Some(high)) = (spread.mean(), spread.low(), spread.high()) else {
            return Self::default();
        };
        let width = scale.width();
        let range = high.minus(low).over(width);
        let consensus = consensus(spread, mean, width);
        let gaps = gaps(spread, scale, width);
        let verdict = consensus.filter(|_| spread.n() >= VERDICT_FROM).map(|it| verdict(it, &gaps));
        let mut apart = Vec::new();
        if verdict == Some(GroupVerdict::OneApart) {
            apart.extend(gaps.iter().any(|gap| gap.below == 1).then_some(low));
            apart.extend(gaps.iter().any(|gap| gap.above == 1).then_some(high));
        }
        Self { consensus, range, verdict, talk: range >= Exact::ratio(TALK_FROM, 100), apart }
    }
}

/// `1 + (1/n) * sum of log2(1 - |x - mean| / width)`, where `width` is that of the scale, not of the values.
fn consensus(spread: &Spread, mean: Exact, width: Exact) -> Option<Exact> {
    let mut sum = 0.0;
    for (value, count) in spread.runs() {
        let nearness = Exact::whole(1).minus(value.minus(mean).magnitude().over(width)?);
        sum += nearness.to_f64().log2() * *count as f64;
    }
    Some(Exact::from_f64(1.0 + sum / spread.n() as f64))
}

/// The differences between neighbours that are at least half of the scale and have a level inside.
fn gaps(spread: &Spread, scale: &Scale, width: Exact) -> Vec<Gap> {
    let (mut gaps, mut below) = (Vec::new(), 0);
    for pair in spread.runs().windows(2) {
        let ((low, count), (high, _)) = (pair[0], pair[1]);
        below += count;
        let inside = |value: i32| low < Exact::whole(value) && Exact::whole(value) < high;
        let wide = Exact::whole(2).times(high.minus(low)) >= width;
        if wide && scale.levels.iter().any(|level| inside(level.value)) {
            gaps.push(Gap { below, above: spread.n() - below });
        }
    }
    gaps
}

fn verdict(consensus: Exact, gaps: &[Gap]) -> GroupVerdict {
    let at_least = |hundredths| Some(consensus) >= Exact::ratio(hundredths, 100);
    match gaps {
        [_, ..] if gaps.iter().all(|gap| gap.below == 1 || gap.above == 1) => GroupVerdict::OneApart,
        [_, ..] => GroupVerdict::Divided,
        [] if !at_least(DIVIDED_BELOW) => GroupVerdict::Divided,
        [] if at_least(SHARED_FROM) => GroupVerdict::Shared,
        [] => GroupVerdict::Mixed,
    }
}

#[cfg(test)]
mod tests;
