//! Scores of the sections and of the whole assessment, how far missing answers could still move them,
//! which bands they lie in, and how many more answers a first result needs. It knows nothing about how this is put into words.

pub mod change;
pub mod findings;
pub mod outcome;
pub mod stage;

use crate::domain::exact::{Decimal, Exact, weighted_mean};
use crate::domain::instrument::{Band, Instrument, Rating, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;

/// A band is stated from this coverage on, in percent.
pub const BAND_FROM: i32 = 50;
/// A result is called provisional below this coverage, in percent.
pub const PROVISIONAL_BELOW: i32 = 80;

/// What is known about a section or the whole assessment, in points out of 100.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Score {
    /// The weighted mean of the rated items; `None` if nothing is rated.
    pub value: Option<Exact>,
    /// The lowest and the highest possible score: with every gap filled by the lowest or by the highest
    /// level. `None` if no item applies.
    pub interval: Option<(Exact, Exact)>,
    /// The share of the applicable items that is rated, by weight; `None` if no item applies.
    pub coverage: Option<Exact>,
    /// Which band or bands the result is in, as far as the answers show.
    pub statement: BandStatement,
}

/// What can be said about the band. A number is an index in [`crate::domain::instrument::Scoring::bands`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BandStatement {
    /// No item applies, so there is nothing to say.
    NothingApplies,
    /// The coverage is under [`BAND_FROM`].
    NotEnough,
    /// It is this band, however the gaps are filled.
    In(usize),
    /// It could be either of these two, or any band between them, depending on how the gaps are filled.
    Between(usize, usize),
}

impl Score {
    /// Whether too little is rated to rely on the result.
    pub fn provisional(&self) -> bool {
        self.coverage.is_some_and(|coverage| coverage < Exact::whole(PROVISIONAL_BELOW))
    }
}

/// What one item contributes to a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Term {
    /// The item's number in the assessment.
    pub item: usize,
    /// Its weight.
    pub weight: Decimal,
    /// Its points out of 100, or `None` for a gap.
    pub points: Option<Exact>,
    /// As [`Rating::essential`].
    pub essential: bool,
}

/// The applicable rated items of a section, in order.
///
/// `values` are the answers to all items, as [`Response::values`] gives them.
pub fn terms(instrument: &Instrument, values: &[&AnswerValue], section: usize) -> Vec<Term> {
    let term = |(item, rating): (usize, &Rating)| {
        let points = match values[item] {
            AnswerValue::Rated(level) => Some(rating.points(*level)),
            AnswerValue::NotApplicable => return None,
            _ => None,
        };
        Some(Term { item, weight: rating.weight, points, essential: rating.essential })
    };
    instrument.ratings_of(section).filter_map(term).collect()
}

/// The scores of a response.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scores {
    /// The score of the whole assessment, if it declares one.
    pub overall: Option<Score>,
    /// The score of each section, in order.
    pub sections: Vec<Score>,
}

impl Scores {
    /// Scores a response.
    pub fn of(instrument: &Instrument, response: &Response) -> Self {
        let bands = &instrument.scoring.bands;
        let values = response.values(instrument);
        let terms: Vec<_> =
            (0..instrument.sections.len()).map(|section| terms(instrument, &values, section)).collect();
        let sections: Vec<_> = terms.iter().map(|terms| score_section(terms, bands)).collect();
        let overall = match instrument.scoring.kind {
            ScoringKind::Profile { overall: true } => {
                Some(score_overall(instrument, &sections, &terms.concat()))
            }
            _ => None,
        };
        Self { overall, sections }
    }
}

/// How many more ratings bring the coverage of the whole to [`BAND_FROM`], from where on a band is stated; 0 where it is
/// there. `None` where the items that apply differ in weight, so that the number depends on which are rated.
pub fn ratings_needed(instrument: &Instrument, response: &Response) -> Option<usize> {
    let values = response.values(instrument);
    let (mut applicable, mut rated, mut first) = (0, 0, None);
    for section in 0..instrument.sections.len() {
        for term in terms(instrument, &values, section) {
            if *first.get_or_insert(term.weight) != term.weight {
                return None;
            }
            applicable += 1;
            rated += usize::from(term.points.is_some());
        }
    }
    let wanted = (applicable * BAND_FROM as usize).div_ceil(100);
    Some(wanted.saturating_sub(rated))
}

fn score_section(terms: &[Term], bands: &[Band]) -> Score {
    let rated = terms.iter().filter_map(|term| Some((term.weight, term.points?)));
    let value = weighted_mean(rated);
    let filled = |gap| {
        if terms.iter().all(|term| term.points.is_some()) {
            return value; // without a gap both ends are the score itself
        }
        weighted_mean(terms.iter().map(|term| (term.weight, term.points.unwrap_or(gap))))
    };
    let interval = filled(Exact::ZERO).zip(filled(Exact::HUNDRED));
    score(value, interval, coverage(terms), bands)
}

fn score_overall(instrument: &Instrument, sections: &[Score], terms: &[Term]) -> Score {
    let mean = |part: fn(&Score) -> Option<Exact>| {
        let weights = instrument.sections.iter().map(|section| section.weight);
        weighted_mean(weights.zip(sections).filter_map(|(weight, score)| Some((weight, part(score)?))))
    };
    let interval = mean(|score| Some(score.interval?.0)).zip(mean(|score| Some(score.interval?.1)));
    score(mean(|score| score.value), interval, coverage(terms), &instrument.scoring.bands)
}

fn score(
    value: Option<Exact>,
    interval: Option<(Exact, Exact)>,
    coverage: Option<Exact>,
    bands: &[Band],
) -> Score {
    Score { value, interval, coverage, statement: band_statement(interval, coverage, bands) }
}

fn coverage(terms: &[Term]) -> Option<Exact> {
    let sum = |terms: &mut dyn Iterator<Item = &Term>| Decimal::sum(terms.map(|term| term.weight));
    Exact::percent(sum(&mut terms.iter().filter(|term| term.points.is_some())), sum(&mut terms.iter()))
}

fn band_statement(
    interval: Option<(Exact, Exact)>,
    coverage: Option<Exact>,
    bands: &[Band],
) -> BandStatement {
    let band = |score: Exact| bands.partition_point(|band| band.from.exact() <= score).max(1) - 1;
    match interval.zip(coverage) {
        None => BandStatement::NothingApplies,
        Some((_, coverage)) if coverage < Exact::whole(BAND_FROM) => BandStatement::NotEnough,
        Some(((low, high), _)) if band(low) == band(high) => BandStatement::In(band(low)),
        Some(((low, high), _)) => BandStatement::Between(band(low), band(high)),
    }
}

#[cfg(test)]
mod tests;
