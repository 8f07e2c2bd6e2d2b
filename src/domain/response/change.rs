//! What a person can change, each with the new value. It knows nothing about responses.

use std::rc::Rc;

use super::answer::AnswerValue;
use super::previous::ActionStatus;
use super::respondent::RespondentField;
use crate::domain::id::Id;
use crate::domain::plan::ActionField;

/// A change that a person makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// Sets an item's state, or clears it.
    Respond(Id, AnswerValue),
    /// Writes the note beside an item.
    Note(Id, Rc<str>),
    /// Sets how important an item is, or clears that.
    Importance(Id, Option<i32>),
    /// Adds an action at the end of the plan, under the stamp's id.
    AddAction {
        /// The item that it is about; empty if there is none.
        item: Rc<str>,
        /// What to do; empty if the person still has to write it.
        text: Rc<str>,
    },
    /// Changes a field of an action in the plan.
    EditAction {
        /// The action's id.
        id: Rc<str>,
        /// The field.
        field: ActionField,
        /// Its new text.
        value: String,
    },
    /// Moves an action of the plan.
    MoveAction {
        /// The action's id.
        id: Rc<str>,
        /// Its new place in the list, counted from 0.
        to: usize,
    },
    /// Removes the action of this id from the plan.
    RemoveAction(Rc<str>),
    /// Brings the action of this id back to where it was, if it was removed on this page.
    RestoreAction(Rc<str>),
    /// Says what happened to an action of the previous round, by its number in that plan.
    ActionStatus(usize, ActionStatus),
    /// Changes a field of who answered.
    Respondent(RespondentField, String),
    /// Opens the results.
    OpenResults,
}

impl Change {
    /// Whether only the results page has a field for it: for the plan, for that of the round before, and for who answered.
    pub fn is_of_results(&self) -> bool {
        !matches!(self, Self::Respond(..) | Self::Note(..) | Self::Importance(..) | Self::OpenResults)
    }
}
