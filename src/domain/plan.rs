//! How an action plan changes: each function gives the plan after one act. Knows only the list; what
//! an action says and which item it is about are the person's own affair.

use crate::domain::time::Timestamp;

/// An entry of the action plan.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
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

/// The plan with one more action at its end.
#[must_use]
pub fn added(plan: &[Action], action: Action) -> Vec<Action> {
    restored(plan, plan.len(), action)
}

/// The plan without the action at `place`, counted from 0.
#[must_use]
pub fn without(plan: &[Action], place: usize) -> Vec<Action> {
    let mut next = plan.to_vec();
    if place < next.len() {
        next.remove(place);
    }
    next
}

/// The plan with an action put back at `place`, or at the end where the plan is shorter by now.
#[must_use]
pub fn restored(plan: &[Action], place: usize, action: Action) -> Vec<Action> {
    let mut next = plan.to_vec();
    next.insert(place.min(next.len()), action);
    next
}

/// The plan with the action at `from` moved to the place `to`; the plan as it is where either is none.
#[must_use]
pub fn moved(plan: &[Action], from: usize, to: usize) -> Vec<Action> {
    let mut next = plan.to_vec();
    if from < next.len() && to < next.len() {
        let action = next.remove(from);
        next.insert(to, action);
    }
    next
}

/// A name for the action at `place`, its item's with the action's number among those for that item: it lasts when
/// actions for other items come, go or move.
pub fn action_key(plan: &[Action], place: usize) -> String {
    let item = &plan[place].item;
    let number = plan[..=place].iter().filter(|other| other.item == *item).count();
    format!("{item}-{number}")
}

/// Whether a due date is a day of the calendar, `2026-01-31`, rather than the person's own words.
pub fn is_day(due: &str) -> bool {
    // Its first moment can be read just if the day exists, and back it has the same day.
    Timestamp::parse(&format!("{due}T00:00:00Z")).is_some_and(|moment| moment.day() == due)
}

#[cfg(test)]
mod tests;
