//! How many think that each stage is met, and how many see the partnership in it.

use super::group_results::GroupResults;
use super::table_in_words::TableInWords;
use crate::domain::group::comparison::Person;
use crate::domain::group::section::StageFigures;
use crate::i18n::{Phrase, keys};

/// The most people that a sentence names.
const NAMED: usize = 5;

impl GroupResults<'_> {
    /// The stages, if the assessment has any and there is a response.
    pub fn stages(&self) -> Option<TableInWords> {
        let (context, figures) = (self.context, self.figures());
        let stages = figures.sections.stages.as_ref().filter(|_| figures.n > 0)?;
        let columns = [keys::TABLE_STAGE, keys::COMPARE_STAGE_MET, keys::COMPARE_STAGE_CURRENT];
        let n = context.whole(figures.n);
        let row = |(number, stage): (usize, &StageFigures)| {
            let of = |count| context.format(keys::COMPARE_OF, &[&context.whole(count), &n]);
            vec![context.title(number), of(stage.met), of(stage.current)]
        };
        let rows = stages.iter().enumerate().map(row).collect();
        Some(TableInWords {
            sentences: (0..stages.len()).map(|number| self.stage_sentence(number, &stages[number])).collect(),
            table: context.table(context.message(keys::TRACK), &columns, rows),
        })
    }

    /// How many think that a stage is met, and who, if these are few and others do not.
    fn stage_sentence(&self, number: usize, stage: &StageFigures) -> Phrase {
        let (context, n) = (self.context, self.figures().n);
        let values = [context.title(number), context.whole(stage.met), context.whole(n)];
        let [title, met, all] = [0, 1, 2].map(|at| &values[at]);
        let few = (1..=NAMED).contains(&stage.met) && stage.met < n;
        let people = self.named().filter(|_| few).map_or(&[][..], |named| &named.people);
        let has_met = |person: &Person| person.standing.met.get(number) == Some(&true);
        let who: Vec<_> = (0..people.len()).filter(|person| has_met(&people[*person])).collect();
        let who = (!who.is_empty()).then(|| self.people().listed(context, &who));
        match who {
            Some(who) => context.format(keys::COMPARE_STAGE_WHO, &[title, met, all, &who]),
            None => context.format(keys::COMPARE_STAGE_SAYS, &[title, met, all]),
        }
    }
}

#[cfg(test)]
mod tests;
