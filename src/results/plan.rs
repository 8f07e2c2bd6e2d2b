//! The action plan, for exported files.

use crate::domain::plan::Action;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

/// The action plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// The labels of the fields.
    pub labels: PlanLine,
    /// The actions in order.
    pub lines: Vec<PlanLine>,
}

/// An action.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlanLine {
    /// The action's id, which is the same in every file. It has no label, because it is not shown.
    pub id: String,
    /// The prompt of the item that it is about.
    pub about: Phrase,
    /// What to do.
    pub action: Phrase,
    /// Who is responsible for it.
    pub owner: Phrase,
    /// When it is due: `yyyy-mm-dd`, or anything else the person wrote.
    pub due: Phrase,
    /// The same as people read it.
    pub due_in_words: Phrase,
    /// How to tell that it worked.
    pub measure: Phrase,
}

/// A column of the plan's table.
type Column = fn(&PlanLine) -> &Phrase;

impl Plan {
    /// The whole plan as a table.
    pub(super) fn table(&self) -> Table {
        self.columns(&[
            |it| &it.action,
            |it| &it.about,
            |it| &it.owner,
            |it| &it.due_in_words,
            |it| &it.measure,
        ])
    }

    /// The same for a summary, with who is responsible only if `names` is true.
    pub(super) fn summary_table(&self, names: bool) -> Table {
        let columns: [Column; 5] =
            [|it| &it.action, |it| &it.about, |it| &it.due_in_words, |it| &it.measure, |it| &it.owner];
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
        // An item of another edition, or none.
        None => Phrase::written(item),
    };
    let [action, owner, due, measure] = [action, owner, due, measure].map(Phrase::written);
    let due_in_words = context.due(&due);
    PlanLine { id: String::new(), about, action, owner, due, due_in_words, measure }
}

fn labels(context: Context) -> PlanLine {
    PlanLine {
        id: String::new(),
        about: context.message(keys::LABEL_ABOUT),
        action: context.message(keys::LABEL_ACTION),
        owner: context.message(keys::LABEL_OWNER),
        due: context.message(keys::LABEL_DUE),
        due_in_words: context.message(keys::LABEL_DUE),
        measure: context.message(keys::LABEL_MEASURE),
    }
}
