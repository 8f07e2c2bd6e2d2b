//! What a person can change: a place in the response and what stands there from then on. It knows nothing about responses.

use std::rc::Rc;

use super::answer::AnswerValue;
use super::previous::ActionStatus;
use super::respondent::RespondentField;
use crate::domain::id::Id;
use crate::domain::plan::ActionField;

/// A change that a person makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// Chooses a level or another state, or takes the choice back.
    Respond(Id, AnswerValue),
    /// Writes the note beside an item.
    Note(Id, Rc<str>),
    /// Says how much the item matters, or takes that back.
    Importance(Id, Option<i32>),
    /// Adds an action at the end of the plan, under the stamp's id.
    AddAction {
        /// The item that it is about; empty for none.
        item: Rc<str>,
        /// What will be done, as far as that is known.
        text: Rc<str>,
    },
    /// Writes in an action of the plan.
    EditAction {
        /// The action's id.
        id: Rc<str>,
        /// What of it.
        field: ActionField,
        /// What stands there from now on.
        value: String,
    },
    /// Moves an action of the plan.
    MoveAction {
        /// The action's id.
        id: Rc<str>,
        /// Its place in the list from now on, counted from 0.
        to: usize,
    },
    /// Removes the action of this id from the plan.
    RemoveAction(Rc<str>),
    /// Brings the action of this id back to where it was, if it was removed on this page.
    RestoreAction(Rc<str>),
    /// Says what became of an action of the round before, by its place there.
    ActionStatus(usize, ActionStatus),
    /// Says who answers.
    Respondent(RespondentField, String),
    /// Opens the results.
    OpenResults,
}
