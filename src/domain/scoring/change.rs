//! Two rounds of one assessment side by side: scoring rule 15. Says what moved and whether that is
//! more than the noise of answering twice. Knows no words and no storage.

use crate::domain::exact::{Decimal, Exact, weighted_mean};
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::terms;

/// `(1.96 * sqrt(2) * 12.5)²`, doubled to be whole: what the change of one item, squared, has to exceed. 12.5 points
/// are half a level of a scale with five.
const NOISE_TWICE: i64 = 2401;

/// What became of a section, or of the whole, between two rounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SectionChange {
    /// The square of the noise, as a share of that of one item; only items that were rated both times count, and of `k`
    /// it is `1 / k`. `None` where there are none.
    pub noise: Option<Exact>,
    /// Their score in points of 100, first then and then now; `None` where there are none.
    pub scores: Option<(Exact, Exact)>,
}

/// Whether a difference means anything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// No item was rated both times.
    Nothing,
    /// No more than what answering twice may differ by.
    Noise,
    /// Up or down by this many points; never zero.
    Change(Exact),
}

/// All sections of two rounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// The whole, where the assessment declares one score for it.
    pub overall: Option<SectionChange>,
    /// One a section, in order.
    pub sections: Vec<SectionChange>,
}

impl SectionChange {
    /// What to make of it.
    pub fn verdict(&self) -> Verdict {
        let (Some((then, now)), Some(noise)) = (self.scores, self.noise) else { return Verdict::Nothing };
        let change = now.plus(then.times(Exact::whole(-1)));
        // Squared, so that no root has to be rounded.
        match Exact::ratio(NOISE_TWICE, 2) {
            Some(one) if change.times(change) > one.times(noise) => Verdict::Change(change),
            _ => Verdict::Noise,
        }
    }

    /// From how many points on a difference is called a change, rounded to one decimal, to be
    /// shown; `None` where there is nothing to compare.
    pub fn threshold(&self) -> Option<Exact> {
        let tenths = (NOISE_TWICE as f64 / 2.0 * self.noise?.to_f64()).sqrt() * 10.0;
        Exact::ratio(tenths.round() as i64, 10)
    }
}

impl Changes {
    /// Compares an earlier round with a later one.
    pub fn of(instrument: &Instrument, then: &Response, now: &Response) -> Self {
        let rounds = [then, now].map(|response| response.values(instrument));
        let sections: Vec<_> =
            (0..instrument.sections.len()).map(|section| compare(instrument, &rounds, section)).collect();
        let overall = match instrument.scoring.kind {
            ScoringKind::Profile { overall: true } => Some(whole(instrument, &sections)),
            _ => None,
        };
        Self { overall, sections }
    }
}

fn compare(instrument: &Instrument, [then, now]: &[Vec<&AnswerValue>; 2], section: usize) -> SectionChange {
    let later = terms(instrument, now, section);
    let mut both: Vec<(Decimal, Exact, Exact)> = Vec::new();
    for term in terms(instrument, then, section) {
        let again = later.iter().find(|it| it.item == term.item);
        if let (Some(then), Some(now)) = (term.points, again.and_then(|it| it.points)) {
            both.push((term.weight, then, now));
        }
    }
    let before = weighted_mean(both.iter().map(|(weight, then, _)| (*weight, *then)));
    let after = weighted_mean(both.iter().map(|(weight, _, now)| (*weight, *now)));
    SectionChange { noise: Exact::ratio(1, both.len() as i64), scores: before.zip(after) }
}

fn whole(instrument: &Instrument, sections: &[SectionChange]) -> SectionChange {
    let mean = |side: fn((Exact, Exact)) -> Exact| {
        let weights = instrument.sections.iter().map(|section| section.weight);
        weighted_mean(weights.zip(sections).filter_map(|(weight, it)| Some((weight, side(it.scores?)))))
    };
    SectionChange { noise: noise(instrument, sections), scores: mean(|it| it.0).zip(mean(|it| it.1)) }
}

/// Of a mean of means: each section's noise comes in by the square of its share.
fn noise(instrument: &Instrument, sections: &[SectionChange]) -> Option<Exact> {
    let weights = instrument.sections.iter().map(|section| section.weight);
    let parts: Vec<_> = weights.zip(sections).filter_map(|(weight, it)| Some((weight, it.noise?))).collect();
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
