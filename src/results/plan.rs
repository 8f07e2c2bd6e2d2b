//! The action plan, as files show it.

use crate::domain::plan::Action;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

/// What the partnership means to do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// What each field of a line is called.
    pub labels: PlanLine,
    /// The actions in order.
    pub lines: Vec<PlanLine>,
}

/// An action.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlanLine {
    /// Stays the same from file to file, and is another for every line of a plan. Its label is empty: no person reads it.
    pub id: String,
    /// What it is about: an item's prompt.
    pub about: Phrase,
    /// What will be done.
    pub action: Phrase,
    /// By whom.
    pub owner: Phrase,
    /// Until when: `yyyy-mm-dd`, or as the person wrote it.
    pub due: Phrase,
    /// How one will know that it worked.
    pub measure: Phrase,
}

/// A column of the plan's table.
type Column = fn(&PlanLine) -> &Phrase;

impl Plan {
    /// The whole plan as a table.
    pub(super) fn table(&self) -> Table {
        self.columns(&[|it| &it.action, |it| &it.about, |it| &it.owner, |it| &it.due, |it| &it.measure])
    }

    /// The same for a summary, with who does it only where names are wanted.
    pub(super) fn summary_table(&self, names: bool) -> Table {
        let columns: [Column; 5] =
            [|it| &it.action, |it| &it.about, |it| &it.due, |it| &it.measure, |it| &it.owner];
        self.columns(if names { &columns } else { &columns[..4] })
    }

    fn columns(&self, columns: &[Column]) -> Table {
        let row = |line: &PlanLine| columns.iter().map(|column| column(line).clone()).collect();
        Table {
            caption: Phrase::default(),
            columns: row(&self.labels),
            rows: self.lines.iter().map(row).collect(),
        }
    }
}

impl ResponseResults<'_> {
    /// The plan.
    pub fn plan(&self) -> Plan {
        let lines = self
            .response
            .plan
            .iter()
            .map(|entry| PlanLine { id: entry.id.to_string(), ..plan_line(self.context, entry) });
        Plan { labels: labels(self.context), lines: lines.collect() }
    }
}

fn plan_line(context: Context, action: &Action) -> PlanLine {
    let [item, action, owner, due, measure] =
        [&action.item, &action.action, &action.owner, &action.due, &action.measure].map(|it| &**it);
    let about = match context.instrument.find(item) {
        Some(number) => context.text(&context.instrument.items[number].prompt),
        // Another edition's item, or none.
        None => item.into(),
    };
    PlanLine {
        id: String::new(),
        about,
        action: action.into(),
        owner: owner.into(),
        due: due.into(),
        measure: measure.into(),
    }
}

fn labels(context: Context) -> PlanLine {
    PlanLine {
        id: String::new(),
        about: context.message(keys::LABEL_ABOUT),
        action: context.message(keys::LABEL_ACTION),
        owner: context.message(keys::LABEL_OWNER),
        due: context.message(keys::LABEL_DUE),
        measure: context.message(keys::LABEL_MEASURE),
    }
}
