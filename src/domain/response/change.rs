//! What a person can change, as a place and what stands there from then on, and the response after it.

use std::rc::Rc;

use super::Response;
use super::answer::{Answer, AnswerValue};
use super::previous::ActionStatus;
use super::respondent::RespondentField;
use super::stamp::Stamp;
use crate::domain::dated::set;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::plan::{Action, ActionField};
use crate::domain::time::Timestamp;

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

impl Response {
    /// The response after `change`, or `None` where it changes nothing.
    pub fn apply(&self, change: &Change, instrument: &Instrument, stamp: &Stamp) -> Option<Self> {
        let mut next = self.clone();
        if !next.make(change, instrument, stamp) {
            return None;
        }
        next.completed = next.completed.filter(|_| next.is_complete(instrument));
        next.updated = self.updated.next(stamp.now);
        Some(next)
    }

    /// Makes the change, each field on its own and later than it was. Whether that changes anything.
    fn make(&mut self, change: &Change, instrument: &Instrument, stamp: &Stamp) -> bool {
        let now = stamp.now;
        match change {
            Change::Respond(item, value) => self.change_answer(item, &mut |answer| {
                set((&mut answer.value, &mut answer.moments[0]), value, now)
            }),
            Change::Importance(item, level) => self.change_answer(item, &mut |answer| {
                set((&mut answer.importance, &mut answer.moments[1]), level, now)
            }),
            Change::Note(item, note) => self.change_answer(item, &mut |answer| {
                set((&mut answer.note, &mut answer.moments[2]), note, now)
            }),
            Change::AddAction { item, text } => {
                let content =
                    Action { item: item.to_string(), action: text.to_string(), ..Action::default() };
                self.plan.add(&stamp.id, content, now)
            }
            Change::EditAction { id, field, value } => self.plan.edit(id, *field, value, now),
            Change::MoveAction { id, to } => self.plan.move_to(id, *to, now),
            Change::RemoveAction(id) => self.plan.remove(id, now),
            Change::RestoreAction(id) => self.plan.restore(id, now),
            Change::ActionStatus(place, became) => {
                let planned = self.previous.as_mut().and_then(|previous| previous.plan.get_mut(*place));
                planned.is_some_and(|planned| set((&mut planned.status, &mut planned.changed), became, now))
            }
            Change::Respondent(field, value) => {
                let number = *field as usize;
                let changed = &mut self.respondent_changed[number];
                set((self.respondent.texts_mut()[number], changed), value, now)
            }
            Change::OpenResults => {
                let opens = self.completed.is_none() && self.is_complete(instrument);
                if opens {
                    self.completed = Some(self.updated.next(now));
                }
                opens
            }
        }
    }

    fn change_answer(&mut self, item: &Id, change: &mut dyn FnMut(&mut Answer) -> bool) -> bool {
        let before = self.answers.get(item);
        let mut answer = before.map_or_else(|| Answer::empty(Timestamp::START), |answer| (**answer).clone());
        let changed = change(&mut answer);
        if changed {
            self.answers.insert(item.clone(), Rc::new(answer));
        }
        changed
    }
}
