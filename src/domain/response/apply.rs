//! The response after a change. It knows no storage and reads no clock: the stamp is passed in.

use std::rc::Rc;

use super::Response;
use super::answer::Answer;
use super::change::Change;
use super::stamp::Stamp;
use crate::domain::dated::set;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::plan::Action;
use crate::domain::time::Timestamp;

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
