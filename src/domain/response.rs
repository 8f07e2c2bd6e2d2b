//! One person's response to one assessment, and how it changes. Pure: the moment and the random id
//! are passed in. Knows no item's meaning, so that it also carries answers to items of another
//! edition unharmed.

pub mod answer;
mod merge;
pub mod previous;
pub mod stamp;

use std::cmp::Ordering;
use std::rc::Rc;

use litemap::LiteMap;

use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Item};
use crate::domain::plan::Action;
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
    /// Who answered; empty unless given.
    pub respondent: Respondent,
    /// Answers by item, also emptied ones: when they were emptied matters to [`Response::merge`].
    pub answers: LiteMap<Id, Rc<Answer>>,
    /// What the partnership means to do.
    pub plan: Vec<Action>,
    /// The round before, where there was one.
    pub previous: Option<Previous>,
}

/// Who answered. Every field may be empty.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Respondent {
    /// A person's name.
    pub name: String,
    /// The organisation they speak for.
    pub organisation: String,
    /// Their role there.
    pub role: String,
}

/// A change that a person makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// Chooses a level or another state, or takes the choice back.
    Respond(Id, AnswerValue),
    /// Writes the note beside an item.
    Note(Id, Rc<str>),
    /// Says how much the item matters, or takes that back.
    Importance(Id, Option<i32>),
    /// Changes the action plan.
    Plan(Vec<Action>),
    /// Says what became of an action of the round before, by its place there.
    ActionStatus(usize, ActionStatus),
    /// Says who answers.
    Respondent(Respondent),
    /// Opens the results.
    OpenResults,
}

impl Response {
    /// An empty response.
    pub fn new(id: Rc<str>, language: Rc<str>, now: Timestamp) -> Self {
        Self {
            id,
            language,
            started: now,
            updated: now,
            completed: None,
            respondent: Respondent::default(),
            answers: LiteMap::new(),
            plan: Vec::new(),
            previous: None,
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

    /// Whether nothing was ever put into it; answers taken back again are something to other tabs.
    pub fn is_untouched(&self) -> bool {
        self.answers.is_empty() && self.is_empty() && self.previous.is_none()
    }

    /// The moment that its results are called by.
    pub fn moment(&self) -> Timestamp {
        self.completed.unwrap_or(self.updated)
    }

    /// What the round after this one takes along.
    pub fn as_previous(&self) -> Previous {
        let plan = self
            .plan
            .iter()
            .map(|action| PreviousAction { action: action.clone(), status: ActionStatus::default() });
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

    /// The response after `change`, or `None` where it changes nothing.
    pub fn apply(&self, change: &Change, instrument: &Instrument, now: Timestamp) -> Option<Self> {
        let mut next = self.clone();
        let now = self.updated.next(now);
        match change {
            Change::Respond(item, value) => {
                let mut answer = self.answer(item, now);
                if answer.value == *value {
                    return None;
                }
                answer.value = value.clone();
                next.answers.insert(item.clone(), Rc::new(answer));
            }
            Change::Note(item, note) => {
                let mut answer = self.answer(item, now);
                if answer.note == *note {
                    return None;
                }
                answer.note = note.clone();
                next.answers.insert(item.clone(), Rc::new(answer));
            }
            Change::Importance(item, importance) => {
                let mut answer = self.answer(item, now);
                if answer.importance == *importance {
                    return None;
                }
                answer.importance = *importance;
                next.answers.insert(item.clone(), Rc::new(answer));
            }
            Change::Plan(plan) => {
                if self.plan == *plan {
                    return None;
                }
                next.plan = plan.clone();
            }
            Change::ActionStatus(place, became) => {
                let planned = next.previous.as_mut()?.plan.get_mut(*place)?;
                if planned.status == *became {
                    return None;
                }
                planned.status = *became;
            }
            Change::Respondent(respondent) => {
                if self.respondent == *respondent {
                    return None;
                }
                next.respondent = respondent.clone();
            }
            Change::OpenResults => {
                if self.completed.is_some() || !self.is_complete(instrument) {
                    return None;
                }
                next.completed = Some(now);
            }
        }
        next.completed = next.completed.filter(|_| next.is_complete(instrument));
        next.updated = now;
        Some(next)
    }

    /// What may be passed on where nobody asked for more: without who answered and who is to act, unless
    /// `names`, and without notes and answers in the person's own words, unless `notes`.
    #[must_use]
    pub fn shared(&self, names: bool, notes: bool) -> Self {
        let mut shared = self.clone();
        if !names {
            shared.respondent = Respondent::default();
            let before = shared.previous.iter_mut().flat_map(|previous| &mut previous.plan);
            let actions = shared.plan.iter_mut().chain(before.map(|planned| &mut planned.action));
            actions.for_each(|action| action.owner.clear());
        }
        if !notes {
            let quiet = |answer: &Answer| Answer {
                note: "".into(),
                value: match &answer.value {
                    AnswerValue::Wrote(_) => AnswerValue::Unanswered,
                    other => other.clone(),
                },
                ..answer.clone()
            };
            let answers = self.answers.iter().map(|(item, answer)| (item.clone(), Rc::new(quiet(answer))));
            shared.answers = answers.collect();
        }
        shared
    }

    fn answer(&self, item: &Id, now: Timestamp) -> Answer {
        self.answers.get(item).map_or_else(
            || Answer::empty(now),
            |answer| Answer { changed: answer.changed.next(now), ..(**answer).clone() },
        )
    }
}

fn is_missing(item: &Item, value: &AnswerValue) -> bool {
    !item.optional && value.is_blank()
}

#[cfg(test)]
mod tests;
