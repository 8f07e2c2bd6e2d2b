//! The arithmetic behind every number in the results.

use crate::domain::exact::{Decimal, Exact};
use crate::domain::instrument::{Item, ScoringKind};
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::{Score, terms};
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::response_results::ResponseResults;

/// The working behind the results.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Working {
    /// How results are calculated in general, in paragraphs.
    pub method: Vec<Phrase>,
    /// The working of each score. Empty if rules decide the outcome.
    pub scores: Vec<WorkedScore>,
}

/// The arithmetic of one score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorkedScore {
    /// The section, or that it is the overall score.
    pub title: Phrase,
    /// What it is calculated from, if that is not a list of items.
    pub how: Option<Phrase>,
    /// Each rated item's points.
    pub items: Vec<Phrase>,
    /// The sums.
    pub sums: Vec<Phrase>,
}

/// A weight, with the score, the lowest and the highest score that it applies to.
struct Share {
    weight: Decimal,
    value: Option<Exact>,
    low: Exact,
    high: Exact,
}

impl Context<'_> {
    /// How results are calculated in general, in paragraphs.
    pub fn method(self) -> Vec<Phrase> {
        let scoring = &self.instrument.scoring;
        if scoring.kind.rules().is_some() {
            return vec![self.message(keys::WORKING_RULES)];
        }
        let mut method = vec![self.message(keys::WORKING_POINTS)];
        if scoring.kind == ScoringKind::Staged {
            method.push(self.message(keys::WORKING_STAGES));
        }
        method.push(self.bands());
        if let Some(below) = scoring.weak_below() {
            method.push(self.format(keys::WORKING_WEAK, &[&self.decimal(below)]));
        }
        method
    }

    fn bands(self) -> Phrase {
        let mut bands = Vec::new();
        for (number, band) in self.instrument.scoring.bands.iter().enumerate() {
            let values = [&self.band(number), &self.decimal(band.from.exact())];
            bands.push(self.format(keys::WORKING_BAND, &values));
        }
        self.format(keys::WORKING_BANDS, &[&self.list(&bands)])
    }

    fn sums(self, score: &Score, shares: &[Share]) -> Vec<Phrase> {
        let mut lines = Vec::new();
        let mut add = |key, sum: &Phrase| lines.push(self.format(key, &[sum]));
        if let Some(value) = score.value {
            add(keys::WORKING_SCORE, &self.mean(shares, |share| share.value, value));
        }
        if let Some((low, high)) = score.interval
            && low != high
        {
            add(keys::WORKING_LOW, &self.mean(shares, |share| Some(share.low), low));
            add(keys::WORKING_HIGH, &self.mean(shares, |share| Some(share.high), high));
        }
        match score.coverage {
            Some(_) => add(keys::WORKING_COVERAGE, &self.percent(score.coverage)),
            None => lines.push(self.message(keys::BAND_NOTHING_APPLIES)),
        }
        lines
    }

    /// `(2 × 75 + 50) ÷ 3 = 66.7`, from the shares that have the value.
    fn mean(self, shares: &[Share], value: fn(&Share) -> Option<Exact>, mean: Exact) -> Phrase {
        let (mut sum, mut total) = (String::new(), Exact::ZERO);
        for share in shares {
            let Some(value) = value(share) else { continue };
            if !sum.is_empty() {
                sum.push_str(" + ");
            }
            if share.weight != Decimal::ONE {
                sum.push_str(&self.words.weight(share.weight.exact()));
                sum.push_str(" × ");
            }
            sum.push_str(&self.words.decimal(value));
            total = total.plus(share.weight.exact());
        }
        format!("({sum}) ÷ {} = {}", self.words.weight(total), self.words.decimal(mean)).into()
    }
}

impl ResponseResults<'_> {
    /// The working behind the results.
    pub fn working(&self) -> Working {
        let mut scores = Vec::new();
        if self.findings.outcome.is_none() {
            for number in self.context.instrument.rated_sections() {
                scores.push(self.worked_section(number));
            }
            if let Some(overall) = &self.findings.scores.overall {
                scores.push(self.worked_overall(overall));
            }
        }
        Working { method: self.context.method(), scores }
    }

    fn worked_section(&self, number: usize) -> WorkedScore {
        let instrument = self.context.instrument;
        let (mut items, mut shares) = (Vec::new(), Vec::new());
        for item in &instrument.items[instrument.sections[number].items.clone()] {
            if item.rating().is_some() {
                items.push(self.item_line(item));
            }
        }
        for term in terms(instrument, &self.response.values(instrument), number) {
            let (low, high) = term.points.map_or((Exact::ZERO, Exact::HUNDRED), |points| (points, points));
            shares.push(Share { weight: term.weight, value: term.points, low, high });
        }
        WorkedScore {
            title: self.context.title(number),
            how: None,
            items,
            sums: self.context.sums(&self.findings.scores.sections[number], &shares),
        }
    }

    fn worked_overall(&self, overall: &Score) -> WorkedScore {
        let mut shares = Vec::new();
        for (section, score) in self.context.instrument.sections.iter().zip(&self.findings.scores.sections) {
            if let Some((low, high)) = score.interval {
                shares.push(Share { weight: section.weight, value: score.value, low, high });
            }
        }
        WorkedScore {
            title: self.context.message(keys::RESULTS_OVERALL),
            how: Some(self.context.message(keys::WORKING_OVERALL)),
            items: Vec::new(),
            sums: self.context.sums(overall, &shares),
        }
    }

    /// `Prompt Label: 100 × (4 − 1) ÷ (5 − 1) = 75`.
    fn item_line(&self, item: &Item) -> Phrase {
        let context = self.context;
        let prompt = context.text(&item.prompt);
        match (self.response.value_of(&item.id), item.rating()) {
            (AnswerValue::Rated(level), Some(rating)) => {
                let range = rating.scale.range();
                let turn = if rating.reverse { "100 − " } else { "" };
                let (least, most) = (range.start(), range.end());
                let points = context.words.decimal(rating.points(*level));
                let sum = format!("{turn}100 × ({level} − {least}) ÷ ({most} − {least}) = {points}");
                context.format(keys::WORKING_ITEM, &[&prompt, &self.answer(item), &sum.into()])
            }
            (AnswerValue::NotApplicable, _) => context.format(keys::WORKING_OUT, &[&prompt]),
            _ => context.format(keys::WORKING_MISSING, &[&prompt]),
        }
    }
}

#[cfg(test)]
mod tests;
