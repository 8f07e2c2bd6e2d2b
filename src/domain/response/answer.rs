//! One item's answer: exactly one state, a note beside it, and when it last changed.
//! Knows nothing of the item it answers.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::time::Timestamp;

/// The state of an item: scoring rule 2.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum AnswerValue {
    /// Nothing chosen yet: a gap.
    #[default]
    Unanswered,
    /// A level of the item's scale.
    Rated(i32),
    /// Does not apply here, so it counts nowhere.
    NotApplicable,
    /// Applies, but the person cannot tell: a gap, and something to find out.
    DontKnow,
    /// The ids of the options picked, in the assessment's order. Never none.
    Picked(Vec<Id>),
    /// The person's own words. Never empty.
    Wrote(Rc<str>),
    /// A whole number.
    Number(i32),
}

impl AnswerValue {
    /// Whether it says nothing: none was given, or nothing but spaces was written.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Unanswered => true,
            Self::Wrote(words) => words.trim().is_empty(),
            _ => false,
        }
    }
}

/// What is kept about an item.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Answer {
    /// When response or note last changed. First, so that answers are ordered by it.
    pub changed: Timestamp,
    /// The item's state.
    pub value: AnswerValue,
    /// How much the item matters, as a level of its importance scale.
    pub importance: Option<i32>,
    /// The person's own words; empty for none.
    pub note: Rc<str>,
}

impl Answer {
    /// Nothing answered, since this moment.
    pub fn empty(changed: Timestamp) -> Self {
        Self { changed, value: AnswerValue::Unanswered, importance: None, note: "".into() }
    }

    /// Whether there is nothing to keep but the fact that something was taken back.
    pub fn is_empty(&self) -> bool {
        self.value == AnswerValue::Unanswered && self.importance.is_none() && self.note.is_empty()
    }
}
