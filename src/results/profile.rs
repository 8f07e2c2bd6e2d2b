//! The scores of the sections in numbers and words. The rows on the page and the drawing in files are both made from
//! these values.

use crate::domain::scoring::{Score, Scores};
use crate::figure::{ScaleBand, ScoreRow};
use crate::i18n::{Phrase, keys};
use crate::results::response_results::ResponseResults;

/// The most sections that a sentence names.
const NAMED: usize = 3;

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
    /// How far the score could move, if there is one and it could.
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
            bands.push(ScaleBand { name: (&self.context.band(number)).into(), from: band.from.exact() });
        }
        Profile { sentence: self.profile_sentence(), rows, bands }
    }

    fn profile_row(&self, number: usize, previous: Option<&Scores>) -> ProfileRow {
        let context = self.context;
        let score: &Score = &self.findings.scores.sections[number];
        let title = context.title(number);
        let previous = previous.and_then(|scores| scores.sections[number].value);
        let value_text = match score.value {
            Some(value) => context.number(value),
            None => context.statement(score),
        };
        ProfileRow {
            score: ScoreRow {
                label: (&title).into(),
                value: score.value,
                value_text: (&value_text).into(),
                interval: score.interval,
                previous,
            },
            title,
            range: context.moves(score).map(|_| context.range(score)),
            judgement: context.judgement(score),
            // Where both are drawn in one place, no hollow dot is to be seen.
            previous: previous.map(|it| match score.value.is_some_and(|now| now.rounded() == it.rounded()) {
                true => context.message(keys::CHART_BEFORE_SAME),
                false => context.format(keys::CHART_BEFORE, &[&context.number(it)]),
            }),
        }
    }

    /// Which sections are highest and which are lowest.
    fn profile_sentence(&self) -> Phrase {
        let context = self.context;
        let mut scores = Vec::new();
        for (number, score) in self.findings.scores.sections.iter().enumerate() {
            scores.extend(score.value.map(|value| (number, value.rounded())));
        }
        let values = || scores.iter().map(|(_, value)| *value);
        let Some((high, low)) = values().max().zip(values().min()) else {
            return context.message(keys::CHART_SAYS_NONE);
        };
        let [highest, lowest] = [high, low].map(|end| {
            let at: Vec<_> =
                scores.iter().filter(|(_, value)| *value == end).map(|(number, _)| *number).collect();
            self.named(&at)
        });
        let [high, low] = [high, low].map(|value| context.whole(value as usize));
        match scores.len() {
            1 => context.format(keys::CHART_SAYS_ONE, &[&highest, &high]),
            _ if high == low => context.format(keys::CHART_SAYS_EVEN, &[&high]),
            _ => context.format(keys::CHART_SAYS, &[&highest, &high, &lowest, &low]),
        }
    }

    /// These sections by their names, or how many there are if they are too many for a sentence.
    fn named(&self, sections: &[usize]) -> Phrase {
        let context = self.context;
        if sections.len() > NAMED {
            return context.count(keys::CHART_SECTIONS, sections.len(), &[]);
        }
        context.titles(sections.iter().map(|number| context.title(*number)).collect())
    }
}

#[cfg(test)]
mod tests;
