//! One person's response to one assessment, and how it changes. Pure: the time and the random id are passed
//! in. It does not know what an item means, so it also keeps answers to items of another edition.

pub mod answer;
mod apply;
#[cfg(test)]
pub mod arbitrary;
mod change;
mod merge;
mod moments;
mod personal;
pub mod previous;
mod respondent;
mod shared;
pub mod stamp;

use std::cmp::Ordering;
use std::rc::Rc;

pub use change::Change;
use litemap::LiteMap;
pub use personal::Personal;
pub use respondent::{JOINT, Respondent, RespondentField};

use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Item};
use crate::domain::plan::Plan;
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::time::Timestamp;

/// A response in progress or complete.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Response {
    /// A random id, which never changes.
    pub id: Rc<str>,
    /// The language in which the person answered, as a BCP 47 tag.
    pub language: Rc<str>,
    /// When it was started.
    pub started: Timestamp,
    /// When anything last changed.
    pub updated: Timestamp,
    /// When the person opened the results after answering every required item.
    pub completed: Option<Timestamp>,
    /// Whether it was started on this site, rather than opened from a file; see
    /// [`Response::began_with`].
    pub begun: bool,
    /// Who answered. A field is empty if the person left it out.
    pub respondent: Respondent,
    /// When each of those fields last changed, in their order; [`Timestamp::START`] if it never did.
    pub respondent_changed: [Timestamp; 3],
    /// Answers by item, including those that were cleared: [`Response::merge`] needs to know when that was.
    pub answers: LiteMap<Id, Rc<Answer>>,
    /// The action plan.
    pub plan: Plan,
    /// The previous round, if there was one.
    pub previous: Option<Previous>,
    /// When the previous round was deleted or replaced; [`Timestamp::START`] if it never was.
    pub previous_changed: Timestamp,
}

impl Response {
    /// An empty response, started now.
    pub fn new(id: Rc<str>, language: Rc<str>, now: Timestamp) -> Self {
        Self {
            id,
            language,
            started: now,
            updated: now,
            completed: None,
            begun: true,
            respondent: Respondent::default(),
            respondent_changed: [Timestamp::START; 3],
            answers: LiteMap::new(),
            plan: Plan::default(),
            previous: None,
            previous_changed: Timestamp::START,
        }
    }

    /// The item's state.
    pub fn value_of(&self, item: &str) -> &AnswerValue {
        self.answers.get(item).map_or(&AnswerValue::Unanswered, |answer| &answer.value)
    }

    /// The state of every item, in the assessment's order. Goes through answers and items side by side,
    /// which is faster than looking up each with [`Self::value_of`].
    pub fn values<'a>(&'a self, instrument: &Instrument) -> Vec<&'a AnswerValue> {
        let mut values = vec![&AnswerValue::Unanswered; instrument.items.len()];
        let mut answers = self.answers.iter();
        let mut next = answers.next();
        for (id, number) in instrument.by_id.iter() {
            while let Some((item, answer)) = next {
                let order = item.cmp(id);
                if order == Ordering::Greater {
                    break;
                }
                next = answers.next();
                if order == Ordering::Equal {
                    values[*number] = &answer.value;
                    break;
                }
            }
        }
        values
    }

    /// Whether there is no answer, no note, no action, and nothing about who answered. After another round,
    /// who answered does not count, because it was copied from there.
    pub fn is_empty(&self) -> bool {
        self.answers.values().all(|answer| answer.is_empty())
            && self.plan.is_empty()
            && match &self.previous {
                Some(previous) => {
                    previous.plan.iter().all(|planned| planned.status == ActionStatus::default())
                }
                None => self.respondent == Respondent::default(),
            }
    }

    /// Whether nothing was ever entered. It is false if everything was cleared, because other tabs need to
    /// know that.
    pub fn is_untouched(&self) -> bool {
        self.answers.is_empty() && self.is_empty() && self.previous.is_none() && self.plan == Plan::default()
    }

    /// The date of its results.
    pub fn moment(&self) -> Timestamp {
        self.completed.unwrap_or(self.updated)
    }

    /// What the next round keeps of this one.
    pub fn as_previous(&self) -> Previous {
        let plan = self.plan.iter().map(|entry| PreviousAction {
            action: entry.content.clone(),
            status: ActionStatus::default(),
            changed: Timestamp::START,
        });
        Previous { response: self.id.clone(), completed: self.moment(), plan: plan.collect() }
    }

    /// Whether this is the round after `earlier`. No response follows itself, whatever a file says.
    pub fn follows(&self, earlier: &Self) -> bool {
        self.id != earlier.id
            && self.previous.as_ref().is_some_and(|previous| previous.response == earlier.id)
    }

    /// Whether an item is required and has no answer.
    pub fn lacks(&self, item: &Item) -> bool {
        is_missing(item, self.value_of(&item.id))
    }

    /// Whether every required item has an answer.
    pub fn is_complete(&self, instrument: &Instrument) -> bool {
        self.missing(instrument) == 0
    }

    /// How many required items have no answer.
    pub fn missing(&self, instrument: &Instrument) -> usize {
        let given = instrument.items.iter().zip(self.values(instrument));
        given.filter(|(item, value)| is_missing(item, value)).count()
    }

    /// The response without the previous round; merging does not bring that back.
    #[must_use]
    pub fn without_previous(&self, now: Timestamp) -> Self {
        let (updated, previous_changed) = (self.updated.next(now), self.previous_changed.next(now));
        Self { previous: None, previous_changed, updated, ..self.clone() }
    }
}

fn is_missing(item: &Item, value: &AnswerValue) -> bool {
    !item.optional && value.is_blank()
}

#[cfg(test)]
mod tests;
