//! What a round takes along from the one before: when that was, what was planned then, and what became
//! of it. Knows no answers.

use std::rc::Rc;

use crate::domain::plan::Action;
use crate::domain::time::Timestamp;

/// The round before a response.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Previous {
    /// Its response's id.
    pub response: Rc<str>,
    /// When it was completed or, where it was not whole, when it last changed.
    pub completed: Timestamp,
    /// What was planned, with what became of it.
    pub plan: Vec<PreviousAction>,
}

impl Previous {
    /// Whether both are the same round, whatever became of its actions.
    pub fn is_same_round(&self, other: &Self) -> bool {
        self.response == other.response
            && self.completed == other.completed
            && self.plan.len() == other.plan.len()
            && (0..self.plan.len()).all(|number| self.plan[number].action == other.plan[number].action)
    }
}

/// An action of the round before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PreviousAction {
    /// What was planned.
    pub action: Action,
    /// What became of it.
    pub status: ActionStatus,
    /// When that last changed.
    pub changed: Timestamp,
}

/// What became of an action.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum ActionStatus {
    /// Nothing yet, as far as anyone said.
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
    /// Every one, as a person is asked.
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
