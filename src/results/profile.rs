//! The scores of the sections in numbers and words. The rows on the page and the drawing in files are both made from
//! these values.

use crate::domain::scoring::{Score, Scores};
use crate::figure::{ScaleBand, ScoreRow};
use crate::i18n::{Phrase, keys};
use crate::results::response_results::ResponseResults;

/// The profile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    /// What it shows, in a sentence.
    pub sentence: Phrase,
    /// The rated sections.
    pub rows: Vec<ProfileRow>,
    /// The scale that all of them are on.
    pub bands: Vec<ScaleBand>,
}

/// A section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileRow {
    /// Its title.
    pub title: Phrase,
    /// Its score, and where that is on the scale.
    pub score: ScoreRow,
    /// How far the score could move, if it could.
    pub range: Option<Phrase>,
    /// What can be said about its band, and whether that is provisional.
    pub judgement: Phrase,
    /// The score in the previous round, with its label.
    pub previous: Option<Phrase>,
}

impl ResponseResults<'_> {
    /// The profile, with the scores of the previous round.
    pub fn profile(&self, previous: Option<&Scores>) -> Profile {
        let (mut rows, mut bands) = (Vec::new(), Vec::new());
        for number in self.context.instrument.rated_sections() {
            rows.push(self.profile_row(number, previous));
        }
        for (number, band) in self.context.instrument.scoring.bands.iter().enumerate() {
            bands.push(ScaleBand { name: self.context.band(number).to_string(), from: band.from.exact() });
        }
        Profile { sentence: self.profile_sentence(), rows, bands }
    }

    fn profile_row(&self, number: usize, previous: Option<&Scores>) -> ProfileRow {
        let context = self.context;
        let score: &Score = &self.findings.scores.sections[number];
        let title = context.title(number);
        let previous = previous.and_then(|scores| scores.sections[number].value);
        let moves = score.interval.is_some_and(|(low, high)| low != high);
        ProfileRow {
            score: ScoreRow {
                label: title.to_string(),
                value: score.value,
                value_text: context.value(score.value).to_string(),
                interval: score.interval,
                previous,
            },
            title,
            range: moves.then(|| context.range(score)),
            judgement: context.judgement(score),
            previous: previous.map(|it| context.format(keys::CHART_BEFORE, &[&context.number(it)])),
        }
    }

    /// Which section is highest and which is lowest; the first one if several are equal.
    fn profile_sentence(&self) -> Phrase {
        let context = self.context;
        let (mut count, mut best, mut worst) = (0, None, None);
        for (number, score) in self.findings.scores.sections.iter().enumerate() {
            let Some(value) = score.value else { continue };
            count += 1;
            if best.is_none_or(|(_, high)| value > high) {
                best = Some((number, value));
            }
            if worst.is_none_or(|(_, low)| value < low) {
                worst = Some((number, value));
            }
        }
        let Some(((best, high), (worst, low))) = best.zip(worst) else {
            return context.message(keys::CHART_SAYS_NONE);
        };
        let (even, best, high) = (high == low, context.title(best), context.number(high));
        match count {
            1 => context.format(keys::CHART_SAYS_ONE, &[&best, &high]),
            _ if even => context.format(keys::CHART_SAYS_EVEN, &[&high]),
            _ => {
                let values = [&*best, &high, &context.title(worst), &context.number(low)];
                context.format(keys::CHART_SAYS, &values)
            }
        }
    }
}

#[cfg(test)]
mod tests;
