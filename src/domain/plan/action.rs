//! An action of the plan: what it says, and what merging it needs to know. Knows nothing of the
//! others in the plan.

use std::ops::Deref;
use std::rc::Rc;

use crate::domain::dated::{Join, join, set};
use crate::domain::time::Timestamp;

/// What an entry of the action plan says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Action {
    /// The item it is about; empty for an action of the person's own.
    pub item: String,
    /// What will be done.
    pub action: String,
    /// By whom.
    pub owner: String,
    /// Until when, as the person wrote it.
    pub due: String,
    /// How one will know that it worked.
    pub measure: String,
}

/// A field of an action that a person writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActionField {
    /// What will be done.
    Action,
    /// By whom.
    Owner,
    /// Until when.
    Due,
    /// How one will know that it worked.
    Measure,
}

impl Action {
    /// What a person writes, in the fields' order.
    pub fn texts(&self) -> [&String; 4] {
        [&self.action, &self.owner, &self.due, &self.measure]
    }

    /// The same to be changed.
    pub fn texts_mut(&mut self) -> [&mut String; 4] {
        [&mut self.action, &mut self.owner, &mut self.due, &mut self.measure]
    }
}

/// An action with what merging needs to know of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanEntry {
    /// What it is called for as long as it lives, in every tab.
    pub id: Rc<str>,
    /// What it says.
    pub content: Action,
    /// The plan is in the order of these, and of ids where two are the same.
    pub place: i32,
    /// When it was added, or last brought back.
    pub added: Timestamp,
    /// When each field last changed, in the order of their names.
    pub changed: [Timestamp; 5],
    /// When it was last removed, as long as nobody has changed it since.
    pub removed: Timestamp,
}

impl PlanEntry {
    /// The names in files of what can be changed, in their order.
    pub const NAMES: [&'static str; 5] = ["action", "owner", "due", "measure", "place"];

    /// An action as it is when it is added.
    pub fn new(id: Rc<str>, content: Action, place: i32, added: Timestamp) -> Self {
        let removed = Timestamp::START;
        Self { id, content, place, added, changed: [added; 5], removed }
    }

    /// What is left of an action that was removed.
    pub fn gone(id: Rc<str>, removed: Timestamp) -> Self {
        Self { removed, ..Self::new(id, Action::default(), 0, Timestamp::START) }
    }

    /// When it was last added, brought back or written in.
    pub fn latest(&self) -> Timestamp {
        // Moving it is not writing in it.
        self.changed[..4].iter().fold(self.added, |latest, moment| latest.max(*moment))
    }

    /// Whether it is removed: only until somebody who did not know of that writes in it, so that nothing
    /// is lost that a person has typed.
    pub fn is_gone(&self) -> bool {
        self.removed > self.latest()
    }

    /// Makes the action one that is there, as of a moment after its removal. Whether it was removed.
    pub fn revive(&mut self, now: Timestamp) -> bool {
        let gone = self.is_gone();
        if gone {
            self.added = self.removed.next(now);
        }
        gone
    }

    /// Dates all that can be changed anew, also its removal where it is removed.
    pub fn change_all(&mut self, now: Timestamp) {
        if self.is_gone() {
            self.removed = now;
        } else {
            (self.added, self.changed) = (now, [now; 5]);
        }
    }

    /// Puts it at another place. Whether it was another.
    pub fn put_at(&mut self, place: i32, now: Timestamp) -> bool {
        set((&mut self.place, &mut self.changed[4]), &place, now)
    }

    /// Forgets a removal that has no effect any more: nor has it on whatever this is merged with.
    pub fn settle(&mut self) {
        if !self.is_gone() {
            self.removed = Timestamp::START;
        }
    }
}

impl Deref for PlanEntry {
    type Target = Action;
    fn deref(&self) -> &Action {
        &self.content
    }
}

impl Join for PlanEntry {
    fn join(&mut self, other: &Self) {
        // The item never changes; what is left of a removed action has none.
        if self.content.item < other.content.item {
            self.content.item.clone_from(&other.content.item);
        }
        join((&mut self.place, &mut self.changed[4]), (&other.place, other.changed[4]));
        join_texts(&mut self.content.texts_mut(), &mut self.changed, &other.content.texts(), &other.changed);
        self.added = self.added.max(other.added);
        self.removed = self.removed.max(other.removed);
        self.settle();
    }
}

/// Takes over what is later of some texts, each with its moment.
pub fn join_texts(
    ours: &mut [&mut String],
    changed: &mut [Timestamp],
    theirs: &[&String],
    theirs_changed: &[Timestamp],
) {
    for (number, ours) in ours.iter_mut().enumerate() {
        join((&mut **ours, &mut changed[number]), (theirs[number], theirs_changed[number]));
    }
}
