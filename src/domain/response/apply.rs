//! Applies a change to a response. It knows nothing about storage, and the time is passed in.

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
use crate::domain::written::fitting;

impl Response {
    /// The response after `change`, or `None` if that is no different.
    pub fn apply(&self, change: &Change, instrument: &Instrument, stamp: &Stamp) -> Option<Self> {
        let make = if change.is_of_results() { Self::make_in_results } else { Self::make };
        self.made(make, change, instrument, stamp)
    }

    /// The same for a change that the results page has no field for, without the code for those.
    pub fn apply_to_questions(
        &self,
        change: &Change,
        instrument: &Instrument,
        stamp: &Stamp,
    ) -> Option<Self> {
        self.made(Self::make, change, instrument, stamp)
    }

    fn made(
        &self,
        make: fn(&mut Self, &Change, &Instrument, &Stamp) -> bool,
        change: &Change,
        instrument: &Instrument,
        stamp: &Stamp,
    ) -> Option<Self> {
        let mut next = self.clone();
        if !make(&mut next, change, instrument, stamp) {
            return None;
        }
        next.completed = next.completed.filter(|_| next.is_complete(instrument));
        next.updated = self.updated.next(stamp.now);
        Some(next)
    }

    /// Makes the change, and gives each changed field a later time than it had. Returns whether anything changed.
    fn make(&mut self, change: &Change, instrument: &Instrument, stamp: &Stamp) -> bool {
        let now = stamp.now;
        match change {
            Change::Respond(item, value) => self.change_answer(item, &mut |answer| {
                set((&mut answer.value, &mut answer.moments[0]), &value.fitting(), now)
            }),
            Change::Importance(item, level) => self.change_answer(item, &mut |answer| {
                set((&mut answer.importance, &mut answer.moments[1]), level, now)
            }),
            Change::Note(item, note) => self.change_answer(item, &mut |answer| {
                set((&mut answer.note, &mut answer.moments[2]), &fitting(note), now)
            }),
            Change::OpenResults => {
                let opens = self.completed.is_none() && self.is_complete(instrument);
                if opens {
                    self.completed = Some(self.updated.next(now));
                }
                opens
            }
            _ => false,
        }
    }

    fn make_in_results(&mut self, change: &Change, _: &Instrument, stamp: &Stamp) -> bool {
        let now = stamp.now;
        match change {
            Change::AddAction { item, text } => {
                let content =
                    Action { item: item.to_string(), action: fitting(text).to_string(), ..Action::default() };
                self.plan.add(&stamp.id, content, now)
            }
            Change::EditAction { id, field, value } => self.plan.edit(id, *field, &fitting(value), now),
            Change::Respondent(field, value) => {
                let number = *field as usize;
                let changed = &mut self.respondent_changed[number];
                set((self.respondent.texts_mut()[number], changed), &fitting(value), now)
            }
            Change::MoveAction { id, to } => self.plan.move_to(id, *to, now),
            Change::RemoveAction(id) => self.plan.remove(id, now),
            Change::RestoreAction(id) => self.plan.restore(id, now),
            Change::ActionStatus(place, became) => {
                let planned = self.previous.as_mut().and_then(|previous| previous.plan.get_mut(*place));
                planned.is_some_and(|planned| planned.say(*became, now))
            }
            _ => false,
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
