//! How many responses lead to which outcome, if rules decide it.

use super::group_results::GroupResults;
use super::table_in_words::TableInWords;
use crate::domain::group::section::OutcomeFigures;
use crate::domain::id::Id;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

impl Context<'_> {
    /// The outcomes in the order of the rules, with how many responses lead to each; then those that lead nowhere yet, if
    /// there are any or `always` is true.
    pub(super) fn outcome_counts(self, figures: &OutcomeFigures, always: bool) -> Vec<(Phrase, usize)> {
        let label = |id: &Id| {
            let rules = self.instrument.scoring.kind.rules().unwrap_or_default();
            let rule = rules.iter().find(|rule| rule.id == *id);
            rule.map(|rule| self.text(&rule.label)).unwrap_or_default()
        };
        let mut counts: Vec<_> = figures.counts.iter().map(|(id, count)| (label(id), *count)).collect();
        if always || figures.none > 0 {
            counts.push((self.message(keys::BAND_NOT_ENOUGH), figures.none));
        }
        counts
    }
}

impl GroupResults<'_> {
    /// The outcomes, if the assessment has rules and there is a response.
    pub fn outcomes(&self) -> Option<TableInWords> {
        let (context, figures) = (self.context, self.figures());
        let outcomes = figures.sections.outcomes.as_ref().filter(|_| figures.n > 0)?;
        let n = context.whole(figures.n);
        let counts = context.outcome_counts(outcomes, false);
        let says = |(label, count): &(Phrase, usize)| {
            context.format(keys::COMPARE_OUTCOME_SAYS, &[label, &context.whole(*count), &n])
        };
        let sentences = counts.iter().filter(|(_, count)| *count > 0).map(says).collect();
        let rows = counts.into_iter().map(|(label, count)| vec![label, context.whole(count)]).collect();
        let columns = [keys::COMPARE_OUTCOME, keys::COMPARE_N];
        let table = context.table(context.message(keys::COMPARE_OUTCOMES), &columns, rows);
        Some(TableInWords { sentences, table })
    }
}

#[cfg(test)]
mod tests;
