//! One person's response to one assessment, and how it changes. Pure: the moment and the random id
//! are passed in. Knows no item's meaning, so that it also carries answers to items of another
//! edition unharmed.

pub mod answer;
#[cfg(test)]
pub mod arbitrary;
mod change;
mod merge;
mod moments;
pub mod previous;
mod respondent;
pub mod stamp;

use std::cmp::Ordering;
use std::rc::Rc;

pub use change::Change;
use litemap::LiteMap;
pub use respondent::{Respondent, RespondentField};

use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Item};
use crate::domain::plan::Plan;
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::time::Timestamp;

/// A response in progress or complete.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Response {
    /// A random id, kept for the life of the response.
    pub id: Rc<str>,
    /// The language the person answered in, as a BCP 47 tag.
    pub language: Rc<str>,
    /// When the first answer was given, or the response opened.
    pub started: Timestamp,
    /// When anything last changed.
    pub updated: Timestamp,
    /// When results were opened with every applicable item answered.
    pub completed: Option<Timestamp>,
    /// Whether it began on this site, rather than in a file that was opened; see
    /// [`Response::began_with`].
    pub begun: bool,
    /// Who answered; empty unless given.
    pub respondent: Respondent,
    /// When each field of that last changed, in their order; what never did, at [`Timestamp::START`].
    pub respondent_changed: [Timestamp; 3],
    /// Answers by item, also emptied ones: when they were emptied matters to [`Response::merge`].
    pub answers: LiteMap<Id, Rc<Answer>>,
    /// What the partnership means to do.
    pub plan: Plan,
    /// The round before, where there was one.
    pub previous: Option<Previous>,
    /// When that was deleted or replaced; [`Timestamp::START`] where it never was.
    pub previous_changed: Timestamp,
}

impl Response {
    /// An empty response that begins now.
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

    /// The state of every item, in the assessment's order. Answers and items are walked side by side,
    /// which for all of them is faster than [`Self::response_to`] for each.
    pub fn values<'a>(&'a self, instrument: &Instrument) -> Vec<&'a AnswerValue> {
        let mut responses = vec![&AnswerValue::Unanswered; instrument.items.len()];
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
                    responses[*number] = &answer.value;
                    break;
                }
            }
        }
        responses
    }

    /// Whether nothing was answered, noted, planned or said of who answers. Who answers is carried over
    /// from the round before, so there it is nothing new.
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

    /// Whether nothing was ever put into it; what was taken back again is something to other tabs.
    pub fn is_untouched(&self) -> bool {
        self.answers.is_empty() && self.is_empty() && self.previous.is_none() && self.plan == Plan::default()
    }

    /// The moment that its results are called by.
    pub fn moment(&self) -> Timestamp {
        self.completed.unwrap_or(self.updated)
    }

    /// What the round after this one takes along.
    pub fn as_previous(&self) -> Previous {
        let plan = self.plan.iter().map(|entry| PreviousAction {
            action: entry.content.clone(),
            status: ActionStatus::default(),
            changed: Timestamp::START,
        });
        Previous { response: self.id.clone(), completed: self.moment(), plan: plan.collect() }
    }

    /// Whether this is the round after `earlier`. No response comes after itself, whatever a file says.
    pub fn follows(&self, earlier: &Self) -> bool {
        self.id != earlier.id
            && self.previous.as_ref().is_some_and(|previous| previous.response == earlier.id)
    }

    /// Whether an item is one that the assessment is not complete without and has no answer.
    pub fn lacks(&self, item: &Item) -> bool {
        is_missing(item, self.value_of(&item.id))
    }

    /// Whether every item that is needed has an answer.
    pub fn is_complete(&self, instrument: &Instrument) -> bool {
        self.missing(instrument) == 0
    }

    /// How many items are needed and still lack an answer.
    pub fn missing(&self, instrument: &Instrument) -> usize {
        let given = instrument.items.iter().zip(self.values(instrument));
        given.filter(|(item, value)| is_missing(item, value)).count()
    }

    /// The response without the round before, for good: merging does not bring it back.
    #[must_use]
    pub fn without_previous(&self, now: Timestamp) -> Self {
        let (updated, previous_changed) = (self.updated.next(now), self.previous_changed.next(now));
        Self { previous: None, previous_changed, updated, ..self.clone() }
    }

    /// What may be passed on where nobody asked for more: without who answered and who is to act, unless
    /// `names`, without notes and answers in the person's own words, unless `notes`, and always without
    /// what only merging needs, which would make a link longer.
    #[must_use]
    pub fn shared(&self, names: bool, notes: bool) -> Self {
        let mut shared = Self { begun: false, ..self.clone() };
        if !names {
            shared.respondent = Respondent::default();
            let before = shared.previous.iter_mut().flat_map(|previous| &mut previous.plan);
            before.for_each(|planned| planned.action.owner.clear());
            let entries = shared.plan.entries_mut().iter_mut();
            entries.for_each(|entry| Rc::make_mut(entry).content.owner.clear());
        }
        if !notes {
            for (_, answer) in shared.answers.iter_mut() {
                let answer = Rc::make_mut(answer);
                answer.note = "".into();
                if let AnswerValue::Wrote(_) = answer.value {
                    answer.value = AnswerValue::Unanswered;
                }
            }
        }
        shared.plan.without_history();
        shared.each_moment(&mut |_, usual, _| usual);
        shared
    }
}

fn is_missing(item: &Item, value: &AnswerValue) -> bool {
    !item.optional && value.is_blank()
}

#[cfg(test)]
mod tests;
