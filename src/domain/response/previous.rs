//! What a round keeps of the previous one: when that was, its plan, and what happened to the actions. Knows
//! nothing about answers.

use std::rc::Rc;

use crate::domain::dated::set;
use crate::domain::plan::Action;
use crate::domain::time::Timestamp;

/// The previous round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Previous {
    /// The id of its response.
    pub response: Rc<str>,
    /// When it was completed or, if it never was, when it last changed.
    pub completed: Timestamp,
    /// Its plan, with what happened to each action.
    pub plan: Vec<PreviousAction>,
}

impl Previous {
    /// Whether both are the same round, whatever happened to its actions.
    pub fn is_same_round(&self, other: &Self) -> bool {
        self.response == other.response
            && self.completed == other.completed
            && self.plan.len() == other.plan.len()
            && (0..self.plan.len()).all(|number| self.plan[number].action == other.plan[number].action)
    }
}

/// An action from the previous round's plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PreviousAction {
    /// What was planned.
    pub action: Action,
    /// What happened to it.
    pub status: ActionStatus,
    /// When that last changed.
    pub changed: Timestamp,
}

impl PreviousAction {
    /// Takes what the person says has happened to it. Whether that is news.
    pub fn say(&mut self, status: ActionStatus, now: Timestamp) -> bool {
        let silent = self.said().is_none();
        if silent && self.status == status {
            self.changed = self.changed.next(now);
        }
        silent | set((&mut self.status, &mut self.changed), &status, now)
    }

    /// What the person has said; `None` if nothing yet.
    pub fn said(&self) -> Option<ActionStatus> {
        let said = self.status != ActionStatus::default() || self.changed > Timestamp::START;
        said.then_some(self.status)
    }
}

/// What happened to an action.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum ActionStatus {
    /// It has not been started. It counts as this until somebody says what happened.
    #[default]
    NotStarted,
    /// It is being done.
    UnderWay,
    /// It is done.
    Done,
    /// It was given up.
    Dropped,
}

impl ActionStatus {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Done, Self::UnderWay, Self::Dropped, Self::NotStarted];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}
