//! Makes changes from numbers, for tests that need many of them.

use super::previous::ActionStatus;
use super::{Change, RespondentField, Response};
use crate::domain::fixtures::id;
use crate::domain::plan::ActionField;
use crate::domain::response::answer::AnswerValue;

/// The kinds of change below.
pub const KINDS: u32 = 14;

/// A change of the kind number `kind`: it gives the `which`-th thing that can be changed in this way the
/// `what`-th of its possible values. A text is different for each number.
pub fn change(response: &Response, [kind, which, what]: [u32; 3], number: usize) -> Option<Change> {
    let (which, what) = (which as usize, what as usize);
    let item = id(["i0", "i1", "i2"][which % 3]);
    let text = if what.is_multiple_of(5) { String::new() } else { format!("{number:04}") };
    let ids = || response.plan.iter().chain(response.plan.removed()).map(|entry| &*entry.id);
    let action = || ids().nth(which % ids().count().max(1)).map(Into::into);
    let fields = [ActionField::Action, ActionField::Owner, ActionField::Due, ActionField::Measure];
    let said = [RespondentField::Name, RespondentField::Organisation, RespondentField::Role];
    Some(match kind % KINDS {
        0 | 1 if what.is_multiple_of(3) => Change::Respond(item, AnswerValue::Unanswered),
        0 | 1 => Change::Respond(item, AnswerValue::Rated((what % 3) as i32)),
        2 => Change::Note(item, text.into()),
        3 => Change::Importance(item, (what % 3 > 0).then_some((what % 3) as i32)),
        4 | 5 => Change::AddAction { item: "i0".into(), text: text.into() },
        6 | 7 => Change::EditAction { id: action()?, field: fields[what % 4], value: format!("{number:04}") },
        8 | 9 => Change::MoveAction { id: action()?, to: what % response.plan.len().max(1) },
        10 => Change::RemoveAction(action()?),
        11 => Change::RestoreAction(action()?),
        12 => Change::ActionStatus(which % 2, ActionStatus::ALL[what % 4]),
        _ => Change::Respondent(said[which % 3], text),
    })
}
