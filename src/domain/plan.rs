//! An action plan: how a person changes it, and how two states of it become one without either losing
//! an action of the other. What an action says and which item it is about are the person's own affair.

mod action;

use std::ops::Deref;
use std::rc::Rc;

pub use action::{Action, ActionField, PlanEntry, join_texts};

use crate::domain::dated::{join_shared, set};
use crate::domain::time::Timestamp;

/// The most actions that a file may have.
pub const MAX_ACTIONS: usize = 1000;
/// With so many no more can be added. The rest is room for what other tabs add at the same time: what was
/// merged must not be more than a file may have.
pub const MAX_ADDED: usize = 900;
/// The most removed actions that are remembered of a file.
const MAX_REMOVED: usize = 1000;
/// How far apart the places of two neighbours are at first.
const GAP: i32 = 1 << 16;
/// The greatest place that is given, and the negative of the least.
const MAX_PLACE: i32 = 1 << 29;

/// The actions in their order, which is what it reads as, and the memory of removed ones.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    // In their order; behind them, in that of their ids, the removed ones. What those said is kept only where
    // they were removed, for as long as the page is open.
    entries: Vec<Rc<PlanEntry>>,
    // How many are not removed.
    count: usize,
}

impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        let removed = |ours: &PlanEntry, theirs: &PlanEntry| {
            ours.is_gone() && theirs.is_gone() && ours.id == theirs.id && ours.removed == theirs.removed
        };
        self.entries.len() == other.entries.len()
            && self
                .entries
                .iter()
                .zip(&other.entries)
                .all(|(ours, theirs)| ours == theirs || removed(ours, theirs))
    }
}

impl Eq for Plan {}

impl Deref for Plan {
    type Target = [Rc<PlanEntry>];
    fn deref(&self) -> &[Rc<PlanEntry>] {
        &self.entries[..self.count]
    }
}

impl Plan {
    /// A plan as a file has it, with what is left of removed actions. Entries without an id are named alike
    /// wherever the file is read.
    pub fn from_file(mut actions: Vec<PlanEntry>, removed: Vec<PlanEntry>) -> Self {
        for number in 0..actions.len() {
            if actions[number].id.is_empty() {
                actions[number].id = unused_id(&actions, number);
            }
        }
        let mut plan = Self::default();
        let removed = removed.into_iter().filter(PlanEntry::is_gone).take(MAX_REMOVED);
        for entry in actions.into_iter().chain(removed) {
            // One that is both in the plan and removed was written in since.
            if plan.find(&entry.id).is_none() {
                plan.put(Rc::new(entry));
            }
        }
        plan
    }

    /// Forgets the actions' ids and removed actions, and puts the others into places as of a new plan.
    pub fn without_history(&mut self) {
        self.entries.truncate(self.count);
        for (number, entry) in self.entries.iter_mut().enumerate() {
            let entry = Rc::make_mut(entry);
            (entry.id, entry.place) = ("".into(), nth_place(number));
        }
    }

    /// The place that an entry has in a file that does not tell it, after one with the place `before`.
    pub fn usual_place(before: i32) -> i32 {
        before.saturating_add(GAP)
    }

    /// The actions to be changed; places and ids must stay.
    pub fn entries_mut(&mut self) -> &mut [Rc<PlanEntry>] {
        &mut self.entries[..self.count]
    }

    /// What is left of removed actions.
    pub fn removed(&self) -> &[Rc<PlanEntry>] {
        &self.entries[self.count..]
    }

    /// Adds an action at the end. Whether there was room for it.
    pub fn add(&mut self, id: &Rc<str>, content: Action, now: Timestamp) -> bool {
        let room = self.count < MAX_ADDED && self.find(id).is_none();
        if room {
            let place = self.place_at(self.count, now);
            self.put(Rc::new(PlanEntry::new(id.clone(), content, place, now)));
        }
        room
    }

    /// Writes in an action, which brings it back where it was removed. Whether that changes anything.
    pub fn edit(&mut self, id: &str, field: ActionField, value: &String, now: Timestamp) -> bool {
        self.change(id, &mut |entry| {
            let now = now.max(entry.removed);
            let number = field as usize;
            set((entry.content.texts_mut()[number], &mut entry.changed[number]), value, now)
        })
    }

    /// Removes an action. Whether it was there.
    pub fn remove(&mut self, id: &str, now: Timestamp) -> bool {
        self.change(id, &mut |entry| {
            let there = !entry.is_gone();
            if there {
                entry.removed = entry.latest().next(now);
            }
            there
        })
    }

    /// Brings a removed action back to where it was. Whether it was removed.
    pub fn restore(&mut self, id: &str, now: Timestamp) -> bool {
        self.change(id, &mut |entry| entry.revive(now))
    }

    /// Moves an action to the place `to` of the list, counted from 0. Whether that changes anything.
    pub fn move_to(&mut self, id: &str, to: usize, now: Timestamp) -> bool {
        let Some(from) = self.find(id).filter(|from| *from < self.count && to < self.count && *from != to)
        else {
            return false;
        };
        let mut entry = self.take(from);
        let place = self.place_at(to, now);
        Rc::make_mut(&mut entry).put_at(place, now);
        self.put(entry);
        true
    }

    /// Takes over what is later in another state of the plan.
    pub fn join(&mut self, other: &Self) {
        for theirs in &other.entries {
            let Some(number) = self.find(&theirs.id) else {
                self.put(theirs.clone());
                continue;
            };
            let mut joined = self.entries[number].clone();
            join_shared(&mut joined, theirs);
            if !Rc::ptr_eq(&self.entries[number], &joined) {
                self.take(number);
                self.put(joined);
            }
        }
    }

    /// Puts it in the place of a `former` state by changes that win over all that led there: what is not in
    /// it is removed.
    pub fn replace(&mut self, former: &Self, now: Timestamp) {
        for (number, entry) in self.entries.iter_mut().enumerate() {
            let theirs = former.iter().find(|theirs| theirs.id == entry.id);
            let same = theirs.filter(|it| it.content == entry.content && it.place == entry.place);
            match same.filter(|_| number < self.count) {
                Some(same) => *entry = same.clone(),
                None => Rc::make_mut(entry).change_all(now),
            }
        }
        for entry in &former.entries {
            if self.find(&entry.id).is_none() {
                let mut gone = (**entry).clone();
                gone.removed = now;
                self.put(Rc::new(gone));
            }
        }
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| *entry.id == *id)
    }

    fn change(&mut self, id: &str, change: &mut dyn FnMut(&mut PlanEntry) -> bool) -> bool {
        let Some(number) = self.find(id) else { return false };
        let mut next = (*self.entries[number]).clone();
        let changed = change(&mut next);
        if changed {
            next.settle();
            self.take(number);
            self.put(Rc::new(next));
        }
        changed
    }

    #[inline(never)]
    fn take(&mut self, number: usize) -> Rc<PlanEntry> {
        self.count -= usize::from(number < self.count);
        self.entries.remove(number)
    }

    /// Puts an entry where it belongs: into the list, or behind it among the removed.
    #[inline(never)]
    fn put(&mut self, entry: Rc<PlanEntry>) {
        let number = self.entries.partition_point(|other| order(other) < order(&entry));
        self.count += usize::from(!entry.is_gone());
        self.entries.insert(number, entry);
    }

    /// A place that comes to stand at `to` in the list. Where there is none left between its neighbours,
    /// all take new places.
    #[inline(never)]
    fn place_at(&mut self, to: usize, now: Timestamp) -> i32 {
        let place = self.free_place(to);
        if place.is_none() {
            for (number, entry) in self.entries_mut().iter_mut().enumerate() {
                Rc::make_mut(entry).put_at(nth_place(number), now);
            }
        }
        place.or_else(|| self.free_place(to)).unwrap_or(MAX_PLACE)
    }

    fn free_place(&self, to: usize) -> Option<i32> {
        let [before, after] =
            [to.wrapping_sub(1), to].map(|number| self.get(number).map(|entry| entry.place));
        let low = before.unwrap_or_else(|| after.unwrap_or(2 * GAP).saturating_sub(2 * GAP));
        let high = after.unwrap_or_else(|| low.saturating_add(2 * GAP));
        let place = low.midpoint(high);
        (place != low && place != high && place.abs() <= MAX_PLACE).then_some(place)
    }
}

/// What comes first in a plan's memory: actions by their places, then removed ones, and ids where those are
/// the same.
fn order(entry: &PlanEntry) -> (bool, i32, &str) {
    let gone = entry.is_gone();
    (gone, if gone { 0 } else { entry.place }, &entry.id)
}

/// The place of the entry at `number` of a new plan.
fn nth_place(number: usize) -> i32 {
    (number as i32 + 1) * GAP
}

/// An id for an action of a file that gives it none: its item's with the action's number among those for
/// that item.
fn unused_id(actions: &[PlanEntry], place: usize) -> Rc<str> {
    let item = &*actions[place].item;
    let mut number = actions[..=place].iter().filter(|other| other.item == item).count();
    loop {
        let id = [item, "-", &number.to_string()].concat();
        if actions.iter().all(|other| *other.id != *id) {
            return id.into();
        }
        number += 1;
    }
}

/// Whether a due date is a day of the calendar, `2026-01-31`, rather than the person's own words.
pub fn is_day(due: &str) -> bool {
    // Its first moment can be read just if the day exists, and back it has the same day.
    Timestamp::parse(&format!("{due}T00:00:00Z")).is_some_and(|moment| moment.day() == due)
}

#[cfg(test)]
mod tests;
