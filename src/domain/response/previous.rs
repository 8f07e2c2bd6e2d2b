//! What a round takes along from the one before: when that was and what was planned then. Knows no
//! answers.

use std::rc::Rc;

use crate::domain::response::{Action, Session};
use crate::domain::time::Timestamp;

/// The round before a response.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Previous {
    /// Its response's id.
    pub response: Rc<str>,
    /// When it was completed or, where it was not whole, when it last changed.
    pub completed: Timestamp,
    /// What was planned, with what became of it.
    pub plan: Vec<Planned>,
}

/// An action of the round before.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Planned {
    /// What was planned.
    pub action: Action,
    /// What became of it.
    pub became: Became,
}

/// What became of an action.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Became {
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

impl Became {
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

impl Previous {
    /// What the round after this response takes along.
    pub fn of(session: &Session) -> Self {
        let planned = |action: &Action| Planned { action: action.clone(), became: Became::default() };
        Self {
            response: session.response.clone(),
            completed: session.moment(),
            plan: session.plan.iter().map(planned).collect(),
        }
    }
}
