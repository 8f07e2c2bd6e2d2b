//! Tables as plain words, and two tables that belong to no figure: the scores, and what has changed since an earlier
//! round. Knows nothing about layout.

use crate::domain::exact::Exact;
use crate::domain::instrument::ScoringKind;
use crate::domain::scoring::Score;
use crate::domain::scoring::change::{Changes, SectionChange, Verdict};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::context::Context;
use crate::results::moved::MovedAnswer;
use crate::results::response_results::ResponseResults;

/// A table. The first column names the rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: Phrase,
    /// The columns' names.
    pub columns: Vec<Phrase>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Phrase>>,
}

impl Context<'_> {
    /// A table with these columns.
    pub(super) fn table(self, caption: Phrase, columns: &[Key], rows: Vec<Vec<Phrase>>) -> Table {
        Table { caption, columns: columns.iter().map(|key| self.message(*key)).collect(), rows }
    }

    /// A row for each rated section, made from its number, and one for the overall score.
    fn section_rows(self, row: &dyn Fn(Phrase, Option<usize>) -> Option<Vec<Phrase>>) -> Vec<Vec<Phrase>> {
        let mut rows = Vec::new();
        for number in self.instrument.rated_sections() {
            rows.extend(row(self.title(number), Some(number)));
        }
        rows.extend(row(self.message(keys::RESULTS_OVERALL), None));
        rows
    }

    /// What changed between two rounds, section by section. `moved` are the answers that differ.
    pub(super) fn changes_table(self, caption: Phrase, changes: &Changes, moved: &[MovedAnswer]) -> Table {
        let columns = [
            keys::TABLE_SECTION,
            keys::ROUND_THEN,
            keys::ROUND_NOW,
            keys::ROUND_CHANGE,
            keys::ROUND_NOISE_TO,
        ];
        let row = |title, number: Option<usize>| {
            let change = number.map_or(changes.overall.as_ref(), |number| changes.sections.get(number));
            // With a single item, the section is as uncertain as that one answer.
            let alone = number.filter(|number| self.instrument.ratings_of(*number).count() == 1);
            let moved = moved.iter().find(|moved| alone == Some(self.instrument.section_of(moved.item)));
            Some(change_row(self, title, change?, moved))
        };
        self.table(caption, &columns, self.section_rows(&row))
    }
}

impl ResponseResults<'_> {
    /// The numbers of all sections, and the overall ones if there are any.
    pub fn score_table(&self) -> Table {
        let (context, scores) = (self.context, &self.findings.scores);
        let first = match context.instrument.scoring.kind {
            ScoringKind::Staged => keys::TABLE_STAGE,
            _ => keys::TABLE_SECTION,
        };
        let columns = [first, keys::TABLE_SCORE, keys::TABLE_RANGE, keys::TABLE_COVERAGE, keys::TABLE_BAND];
        let row = |title, number: Option<usize>| {
            let score = number.map_or(scores.overall.as_ref(), |number| scores.sections.get(number));
            Some(score_row(context, title, score?))
        };
        context.table(context.message(keys::CHART), &columns, context.section_rows(&row))
    }
}

fn score_row(context: Context, title: Phrase, score: &Score) -> Vec<Phrase> {
    vec![
        title,
        context.value(score.value),
        context.range(score),
        context.percent(score.coverage),
        context.judgement(score),
    ]
}

fn change_row(
    context: Context,
    title: Phrase,
    change: &SectionChange,
    moved: Option<&MovedAnswer>,
) -> Vec<Phrase> {
    let (then, now) = change.scores.unzip();
    // The difference of the numbers as they are shown, so that the row adds up.
    let shown = |value: Option<Exact>| value.map_or(0, Exact::rounded);
    let points = context.whole(shown(now).abs_diff(shown(then)) as usize);
    let verdict = match (change.verdict(), moved) {
        (Verdict::Nothing, _) => context.message(keys::ROUND_NOTHING),
        (Verdict::Noise, _) if then == now => context.message(keys::ROUND_SAME),
        (Verdict::Noise, Some(moved)) => context.format(keys::ROUND_NOISE_ONE, &[&moved.then, &moved.now]),
        (Verdict::Noise, None) => context.message(keys::ROUND_NOISE),
        (Verdict::Change(by), _) if by > Exact::ZERO => context.format(keys::ROUND_UP, &[&points]),
        (Verdict::Change(_), _) => context.format(keys::ROUND_DOWN, &[&points]),
    };
    let value = |value: Option<Exact>| match value {
        // Not "none": there may be a score, only no question that was rated both times.
        None => Phrase::from("–"),
        value => context.value(value),
    };
    vec![title, value(then), value(now), verdict, value(change.threshold())]
}

#[cfg(test)]
mod tests;
