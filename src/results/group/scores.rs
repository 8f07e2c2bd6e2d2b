//! The scores of a group, section by section and overall: how many have one, mean, median and range, in a table, in
//! sentences, and as a figure.

use super::group_results::GroupResults;
use crate::domain::group::spread::Spread;
use crate::domain::instrument::ScoringKind;
use crate::figure::{self, ScoreRow};
use crate::i18n::{Phrase, keys};
use crate::results::figures::{Figure, FigureKind};

/// The scores.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupScores {
    /// One sentence for each rated section, and one for the overall score if there is one.
    pub sentences: Vec<Phrase>,
    /// The means, each on the line from the lowest to the highest score, and the table.
    pub figure: Figure,
}

impl GroupResults<'_> {
    /// The scores. `None` if rules decide the outcome, and if nobody has a score.
    pub fn scores(&self) -> Option<GroupScores> {
        let (context, figures) = (self.context, &self.figures().sections);
        let numbers = context.instrument.rated_sections();
        let mut spreads: Vec<_> =
            numbers.iter().map(|number| (context.title(*number), &figures.sections[*number])).collect();
        if let ScoringKind::Rules(_) = context.instrument.scoring.kind {
            return None;
        }
        if spreads.iter().all(|(_, spread)| spread.n() == 0) {
            return None;
        }
        spreads.extend(figures.overall.iter().map(|it| (context.message(keys::RESULTS_OVERALL), it)));
        let kind = FigureKind::Profile;
        let says = context.message(keys::COMPARE_PROFILE_SAYS);
        let rows: Vec<_> = spreads.iter().map(|(title, spread)| self.score_row(title, spread)).collect();
        let first = match context.instrument.scoring.kind {
            ScoringKind::Staged => keys::TABLE_STAGE,
            _ => keys::TABLE_SECTION,
        };
        let columns =
            [first, self.voices_label(), keys::COMPARE_MEAN, keys::COMPARE_MEDIAN, keys::COMPARE_RANGE];
        let cells = spreads.iter().map(|(title, spread)| self.score_cells(title, spread)).collect();
        Some(GroupScores {
            sentences: spreads.iter().map(|(title, spread)| self.score_sentence(title, spread)).collect(),
            figure: Figure {
                kind,
                drawing: figure::profile(context.about(kind, &says), &rows, &[]),
                sentence: says,
                table: context.figure_table(kind, &columns, cells),
            },
        })
    }

    fn score_row(&self, title: &Phrase, spread: &Spread) -> ScoreRow {
        let mean = match spread.mean() {
            Some(mean) => self.context.number(mean),
            None => self.context.message(keys::BAND_NOT_ENOUGH),
        };
        ScoreRow {
            label: title.into(),
            value: spread.mean(),
            value_text: (&mean).into(),
            interval: spread.low().zip(spread.high()),
            previous: None,
        }
    }

    fn score_cells(&self, title: &Phrase, spread: &Spread) -> Vec<Phrase> {
        let context = self.context;
        let range = match self.score_ends(spread) {
            Some([low, high]) if *low == *high => low,
            Some([low, high]) => context.format(keys::RESULTS_RANGE, &[&low, &high]),
            None => context.message(keys::NO_NUMBER),
        };
        let n = context.whole(spread.n());
        vec![title.clone(), n, context.value(spread.mean()), context.value(spread.median()), range]
    }

    fn score_sentence(&self, title: &Phrase, spread: &Spread) -> Phrase {
        let context = self.context;
        let (mean, voices) = (context.value(spread.mean()), self.voices(spread.n()));
        match (spread.n(), self.score_ends(spread)) {
            (0, _) | (_, None) => context.format(keys::COMPARE_SECTION_NONE, &[title]),
            (1, _) => context.format(keys::COMPARE_SECTION_ONE, &[title, &mean, &voices]),
            (_, Some([low, high])) if *low == *high => {
                context.format(keys::COMPARE_SECTION_ONE, &[title, &mean, &voices])
            }
            (_, Some([low, high])) => {
                context.format(keys::COMPARE_SECTION_SAYS, &[title, &mean, &voices, &low, &high])
            }
        }
    }

    /// The lowest and the highest score as they are shown.
    fn score_ends(&self, spread: &Spread) -> Option<[Phrase; 2]> {
        Some([spread.low()?, spread.high()?].map(|value| self.context.number(value)))
    }
}

#[cfg(test)]
mod tests;
