//! Compares two rounds of one assessment: what changed, and whether that is more than the noise to expect
//! when people answer twice. It knows nothing about wording or storage.
//!
//! A difference is a change if it exceeds `1.96 * sqrt(2) * s / sqrt(k)`, where `k` is the number of items
//! rated both times and `s` is 12.5 points out of 100, half a level of a scale with five levels.

use crate::domain::exact::{Decimal, Exact, weighted_mean};
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::terms;

/// What the square of a change has to exceed if there is one item, `(1.96 * sqrt(2) * 12.5)²`, doubled to
/// make it a whole number.
pub const NOISE_TWICE: i64 = 2401;

/// How a section, or the whole assessment, changed between two rounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SectionChange {
    /// The square of the noise relative to that of a single item: `1 / k` for a section with `k` items that
    /// were rated both times. `None` if there are no such items.
    pub noise: Option<Exact>,
    /// The scores of those items in points out of 100, earlier and later; `None` if there are no such items.
    pub scores: Option<(Exact, Exact)>,
}

/// Whether a difference is more than noise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// No item was rated both times.
    Nothing,
    /// The difference may be no more than noise.
    Noise,
    /// Up or down by this many points; never zero.
    Change(Exact),
}

/// How all sections changed between two rounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// The whole assessment, if it declares an overall score.
    pub overall: Option<SectionChange>,
    /// One entry for each section, in order.
    pub sections: Vec<SectionChange>,
}

impl SectionChange {
    /// Whether this is a change or noise.
    pub fn verdict(&self) -> Verdict {
        let (Some((then, now)), Some(noise)) = (self.scores, self.noise) else { return Verdict::Nothing };
        let change = now.plus(then.times(Exact::whole(-1)));
        // Squares are compared, so that no root has to be rounded.
        match Exact::ratio(NOISE_TWICE, 2) {
            Some(one) if change.times(change) > one.times(noise) => Verdict::Change(change),
            _ => Verdict::Noise,
        }
    }

    /// How many points a difference has to exceed to be called a change, rounded to one decimal for display;
    /// `None` if there is nothing to compare.
    pub fn threshold(&self) -> Option<Exact> {
        let tenths = (NOISE_TWICE as f64 / 2.0 * self.noise?.to_f64()).sqrt() * 10.0;
        Exact::ratio(tenths.round() as i64, 10)
    }
}

impl Changes {
    /// Compares an earlier round with a later one.
    pub fn of(instrument: &Instrument, then: &Response, now: &Response) -> Self {
        let rounds = [then, now].map(|response| response.values(instrument));
        let sections: Vec<_> = (0..instrument.sections.len())
            .map(|section| compare_section(instrument, &rounds, section))
            .collect();
        let overall = match instrument.scoring.kind {
            ScoringKind::Profile { overall: true } => Some(compare_overall(instrument, &sections)),
            _ => None,
        };
        Self { overall, sections }
    }
}

fn compare_section(
    instrument: &Instrument,
    [then, now]: &[Vec<&AnswerValue>; 2],
    section: usize,
) -> SectionChange {
    let later = terms(instrument, now, section);
    let mut rated_twice: Vec<(Decimal, Exact, Exact)> = Vec::new();
    for term in terms(instrument, then, section) {
        let again = later.iter().find(|again| again.item == term.item);
        if let (Some(then), Some(now)) = (term.points, again.and_then(|again| again.points)) {
            rated_twice.push((term.weight, then, now));
        }
    }
    let before = weighted_mean(rated_twice.iter().map(|(weight, then, _)| (*weight, *then)));
    let after = weighted_mean(rated_twice.iter().map(|(weight, _, now)| (*weight, *now)));
    SectionChange { noise: Exact::ratio(1, rated_twice.len() as i64), scores: before.zip(after) }
}

fn compare_overall(instrument: &Instrument, sections: &[SectionChange]) -> SectionChange {
    let mean = |round: fn((Exact, Exact)) -> Exact| {
        let weights = instrument.sections.iter().map(|section| section.weight);
        weighted_mean(
            weights.zip(sections).filter_map(|(weight, section)| Some((weight, round(section.scores?)))),
        )
    };
    let scores = mean(|scores| scores.0).zip(mean(|scores| scores.1));
    SectionChange { noise: overall_noise(instrument, sections), scores }
}

/// The noise of the weighted mean of the sections, squared: each section's counts with the square of its share.
fn overall_noise(instrument: &Instrument, sections: &[SectionChange]) -> Option<Exact> {
    let weights = instrument.sections.iter().map(|section| section.weight);
    let parts: Vec<_> =
        weights.zip(sections).filter_map(|(weight, section)| Some((weight, section.noise?))).collect();
    let total = Decimal::sum(parts.iter().map(|(weight, _)| *weight)).exact();
    let mut sum = (!parts.is_empty()).then_some(Exact::ZERO)?;
    for (weight, noise) in parts {
        let share = weight.exact().over(total)?;
        sum = sum.plus(share.times(share).times(noise));
    }
    Some(sum)
}

#[cfg(test)]
mod tests;
