//! An action plan: how a person changes it, and how two states of it become one without either losing
//! an action of the other. What an action says and which item it is about are the person's own affair.

mod action;

use std::ops::Deref;
use std::rc::Rc;

pub use action::{Action, ActionField, PlanEntry, join_texts};
use litemap::LiteMap;

use crate::domain::dated::{join_shared, set};
use crate::domain::time::Timestamp;

/// The most actions that a file may have.
pub const MAX_ACTIONS: usize = 1000;
/// With so many no more can be added. The rest is room for what other tabs add at the same time: what was
/// merged must not be more than a file may have.
pub const MAX_ADDED: usize = 900;
/// The most removed actions that are remembered of a file.
const MAX_REMOVED: usize = 10_000;
/// How far apart the places of two neighbours are at first.
const GAP: i32 = 1 << 16;
/// The greatest place, and the negative of the least.
pub const MAX_PLACE: i32 = 1 << 29;

/// The actions in their order, which is what it reads as, and the memory of removed ones.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    actions: Vec<Rc<PlanEntry>>,
    removed: LiteMap<Rc<str>, Removed>,
}

/// An action that was removed. Two are the same if they were removed at the same moment: what the action
/// said is kept only where it was removed, for as long as the page is open.
#[derive(Clone, Debug)]
struct Removed(Rc<PlanEntry>);

impl PartialEq for Removed {
    fn eq(&self, other: &Self) -> bool {
        self.0.removed == other.0.removed
    }
}

impl Eq for Removed {}

impl Deref for Plan {
    type Target = [Rc<PlanEntry>];
    fn deref(&self) -> &[Rc<PlanEntry>] {
        &self.actions
    }
}

impl Plan {
    /// A plan as a file has it, in order, with what is left of removed actions. Entries without an id are
    /// named alike wherever the file is read, and all take new places where theirs contradict their order.
    pub fn from_file(mut actions: Vec<PlanEntry>, removed: Vec<(Rc<str>, Timestamp)>) -> Self {
        for number in 0..actions.len() {
            if actions[number].id.is_empty() {
                actions[number].id = unused_id(&actions, number);
            }
        }
        let order = |entry: &PlanEntry| (entry.place, entry.id.clone());
        if !actions.is_sorted_by_key(order) || actions.last().is_some_and(|last| last.place > MAX_PLACE) {
            (1..).zip(&mut actions).for_each(|(number, entry)| entry.place = number * GAP);
        }
        let mut plan = Self { actions: actions.into_iter().map(Rc::new).collect(), ..Self::default() };
        for (id, moment) in removed.into_iter().take(MAX_REMOVED) {
            // One that is in the plan all the same was written in since.
            if moment > Timestamp::START && plan.find(&id).is_none() {
                plan.put(Rc::new(PlanEntry::gone(id, moment)));
            }
        }
        plan
    }

    /// Forgets the actions' ids and removed actions, and puts the others into places as of a new plan.
    pub fn without_history(&mut self) {
        self.removed = LiteMap::new();
        for (number, entry) in (1..).zip(&mut self.actions) {
            let entry = Rc::make_mut(entry);
            (entry.id, entry.place) = ("".into(), number * GAP);
        }
    }

    /// The place that an entry has in a file that does not tell it.
    pub fn usual_place(before: Option<i32>) -> i32 {
        before.unwrap_or(0).saturating_add(GAP)
    }

    /// The entries to be changed; places and ids must stay.
    pub fn entries_mut(&mut self) -> &mut [Rc<PlanEntry>] {
        &mut self.actions
    }

    /// The ids of removed actions, with when that was.
    pub fn removed(&self) -> impl Iterator<Item = (&str, Timestamp)> {
        self.removed.iter().map(|(id, entry)| (&**id, entry.0.removed))
    }

    /// Adds an action at the end. Whether there was room for it.
    pub fn add(&mut self, id: &Rc<str>, content: Action, now: Timestamp) -> bool {
        if self.len() >= MAX_ADDED || self.find(id).is_some() || self.removed.contains_key(id) {
            return false;
        }
        let place = self.place_at(self.len(), now);
        self.put(Rc::new(PlanEntry::new(id.clone(), content, place, now)));
        true
    }

    /// Writes in an action, which brings it back where it was removed. Whether that changes anything.
    pub fn edit(&mut self, id: &str, field: ActionField, value: &String, now: Timestamp) -> bool {
        self.change(id, |entry| {
            let now = now.max(entry.removed);
            let number = field as usize;
            set((entry.content.texts_mut()[number], &mut entry.changed[number]), value, now)
        })
    }

    /// Removes an action. Whether it was there.
    pub fn remove(&mut self, id: &str, now: Timestamp) -> bool {
        self.change(id, |entry| {
            let there = !entry.is_gone();
            if there {
                entry.removed = entry.latest().next(now);
            }
            there
        })
    }

    /// Brings a removed action back to where it was. Whether it was removed.
    pub fn restore(&mut self, id: &str, now: Timestamp) -> bool {
        self.change(id, |entry| {
            let gone = entry.is_gone();
            if gone {
                entry.added = entry.removed.next(now);
            }
            gone
        })
    }

    /// Moves an action to the place `to` of the list, counted from 0. Whether that changes anything.
    pub fn move_to(&mut self, id: &str, to: usize, now: Timestamp) -> bool {
        let Some(from) = self.find(id) else { return false };
        if from == to || to >= self.len() {
            return false;
        }
        let mut entry = self.actions.remove(from);
        let place = self.place_at(to, now);
        let moving = Rc::make_mut(&mut entry);
        set((&mut moving.place, &mut moving.moved), &place, now);
        self.put(entry);
        true
    }

    /// Takes over what is later in another state of the plan.
    pub fn join(&mut self, other: &Self) {
        for theirs in other.all() {
            let ours = self.find(&theirs.id).map(|number| &self[number]);
            let ours = ours.or_else(|| self.removed.get(&theirs.id).map(|removed| &removed.0));
            let mut joined = ours.unwrap_or(theirs).clone();
            join_shared(&mut joined, theirs);
            if ours.is_none_or(|ours| !Rc::ptr_eq(ours, &joined)) {
                self.take(&theirs.id);
                self.put(joined);
            }
        }
    }

    /// Makes it say what `other` says, by changes that win over all that led here. It must know the
    /// actions of `other` already.
    pub fn replace(&mut self, other: &Self, now: Timestamp) {
        for id in self.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>() {
            if other.find(&id).is_none() {
                self.remove(&id, now);
            }
        }
        for theirs in other.iter() {
            self.restore(&theirs.id, now);
            self.change(&theirs.id, |entry| {
                let mut new = set((&mut entry.place, &mut entry.moved), &theirs.place, now);
                let ours = entry.content.texts_mut().into_iter().zip(&mut entry.changed);
                for (ours, theirs) in ours.zip(theirs.texts()) {
                    new |= set(ours, theirs, now);
                }
                new
            });
        }
    }

    fn all(&self) -> impl Iterator<Item = &Rc<PlanEntry>> {
        self.actions.iter().chain(self.removed.values().map(|removed| &removed.0))
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.iter().position(|entry| *entry.id == *id)
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut PlanEntry) -> bool) -> bool {
        let Some(mut entry) = self.take(id) else { return false };
        let mut next = (*entry).clone();
        let changed = change(&mut next);
        if changed {
            next.settle();
            entry = Rc::new(next);
        }
        self.put(entry);
        changed
    }

    fn take(&mut self, id: &str) -> Option<Rc<PlanEntry>> {
        match self.find(id) {
            Some(number) => Some(self.actions.remove(number)),
            None => self.removed.remove(id).map(|removed| removed.0),
        }
    }

    /// Puts an entry where it belongs: into the list, or among the removed.
    fn put(&mut self, entry: Rc<PlanEntry>) {
        if entry.is_gone() {
            self.removed.insert(entry.id.clone(), Removed(entry));
            return;
        }
        let number = self.partition_point(|other| (other.place, &other.id) < (entry.place, &entry.id));
        self.actions.insert(number, entry);
    }

    /// A place that comes to stand at `to` in the list. Where there is none left between its neighbours,
    /// all take new places.
    fn place_at(&mut self, to: usize, now: Timestamp) -> i32 {
        let place = self.free_place(to);
        if place.is_none() {
            for (number, entry) in (1..).zip(&mut self.actions) {
                let entry = Rc::make_mut(entry);
                set((&mut entry.place, &mut entry.moved), &(number * GAP), now);
            }
        }
        place.or_else(|| self.free_place(to)).unwrap_or(MAX_PLACE)
    }

    fn free_place(&self, to: usize) -> Option<i32> {
        let before = to.checked_sub(1).map(|number| self[number].place);
        let after = self.get(to).map(|entry| entry.place);
        let place = match (before, after) {
            (Some(before), Some(after)) => before + (after - before) / 2,
            (None, Some(after)) => after - GAP,
            (before, None) => Self::usual_place(before),
        };
        let free = before.is_none_or(|before| before < place) && after.is_none_or(|after| place < after);
        (free && place.abs() <= MAX_PLACE).then_some(place)
    }
}

/// An id for an action of a file that gives it none: its item's with the action's number among those for
/// that item.
fn unused_id(actions: &[PlanEntry], place: usize) -> Rc<str> {
    let item = &actions[place].item;
    let mut number = actions[..=place].iter().filter(|other| other.item == *item).count();
    loop {
        let id = format!("{item}-{number}");
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
