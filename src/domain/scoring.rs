//! Scores of sections and of the whole: scoring rules 1 to 7. Says what is known, how far the answers
//! that are missing could move it, and how many of them a first result waits for. Knows no words for it.

pub mod change;
pub mod findings;
pub mod outcome;
pub mod stage;

use crate::domain::exact::{Decimal, Exact, weighted_mean};
use crate::domain::instrument::{Band, Instrument, Rating, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;

/// From this coverage on a band is stated.
pub const BAND_FROM: i32 = 50;
/// Under this coverage a result is called provisional.
pub const PROVISIONAL_BELOW: i32 = 80;

/// What is known of a section or of the whole, in points of 100.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Score {
    /// The weighted mean of what is rated; `None` where nothing is.
    pub value: Option<Exact>,
    /// The score with every gap filled at the lowest and at the highest level; `None` where no
    /// item applies.
    pub interval: Option<(Exact, Exact)>,
    /// The rated share of what applies; `None` where no item applies.
    pub coverage: Option<Exact>,
    /// Which bands the result is in, as far as the answers allow to say.
    pub statement: BandStatement,
}

/// What can be said of the band: scoring rule 6. Numbers are of [`crate::domain::instrument::Scoring::bands`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BandStatement {
    /// No item applies, so there is nothing to say.
    NothingApplies,
    /// Under half is rated.
    NotEnough,
    /// However the gaps are filled, it is this band.
    In(usize),
    /// The gaps decide between these two (and any bands that lie between them).
    Between(usize, usize),
}

impl Score {
    /// Whether too little is rated to rely on the result.
    pub fn provisional(&self) -> bool {
        self.coverage.is_some_and(|coverage| coverage < Exact::whole(PROVISIONAL_BELOW))
    }
}

/// One item's part in a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Term {
    /// The item's number in the assessment.
    pub item: usize,
    /// Its weight.
    pub weight: Decimal,
    /// Its points of 100, or `None` for a gap.
    pub points: Option<Exact>,
    /// Whether a stage cannot be met while it is missing.
    pub essential: bool,
}

/// The applicable rated items of a section, in order.
///
/// `responses` are those to all items: [`Response::values`].
pub fn terms(instrument: &Instrument, responses: &[&AnswerValue], section: usize) -> Vec<Term> {
    let term = |(item, rating): (usize, &Rating)| {
        let points = match responses[item] {
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
    /// One number for the whole, where the assessment declares it.
    pub overall: Option<Score>,
    /// One a section, in order.
    pub sections: Vec<Score>,
}

impl Scores {
    /// Scores a response.
    pub fn of(instrument: &Instrument, response: &Response) -> Self {
        let bands = &instrument.scoring.bands;
        let responses = response.values(instrument);
        let terms: Vec<_> =
            (0..instrument.sections.len()).map(|section| terms(instrument, &responses, section)).collect();
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
    let responses = response.values(instrument);
    let (mut applicable, mut rated, mut first) = (0, 0, None);
    for section in 0..instrument.sections.len() {
        for term in terms(instrument, &responses, section) {
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
            return value; // without a gap there is nothing to work out
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
    Score { value, interval, coverage, statement: state(interval, coverage, bands) }
}

fn coverage(terms: &[Term]) -> Option<Exact> {
    let sum = |terms: &mut dyn Iterator<Item = &Term>| Decimal::sum(terms.map(|term| term.weight));
    Exact::percent(sum(&mut terms.iter().filter(|term| term.points.is_some())), sum(&mut terms.iter()))
}

fn state(interval: Option<(Exact, Exact)>, coverage: Option<Exact>, bands: &[Band]) -> BandStatement {
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
