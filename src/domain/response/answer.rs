//! One item's answer: exactly one state, a note beside it, and when each of them last changed.
//! Knows nothing of the item it answers.

use std::rc::Rc;

use crate::domain::dated::{Join, join};
use crate::domain::id::Id;
use crate::domain::time::Timestamp;

/// The state of an item.
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
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The item's state.
    pub value: AnswerValue,
    /// How much the item matters, as a level of its importance scale.
    pub importance: Option<i32>,
    /// The person's own words; empty for none.
    pub note: Rc<str>,
    /// When each of these last changed, in this order; what never did, at [`Timestamp::START`].
    pub moments: [Timestamp; 3],
}

impl Answer {
    /// The fields' names in files, in their order.
    pub const NAMES: [&'static str; 3] = ["value", "importance", "note"];

    /// Nothing answered, since this moment.
    pub fn empty(changed: Timestamp) -> Self {
        let moments = [changed, Timestamp::START, Timestamp::START];
        Self { value: AnswerValue::Unanswered, importance: None, note: "".into(), moments }
    }

    /// Whether there is nothing to keep but the fact that something was taken back.
    pub fn is_empty(&self) -> bool {
        self.value == AnswerValue::Unanswered && self.importance.is_none() && self.note.is_empty()
    }

    /// When it last changed.
    pub fn changed(&self) -> Timestamp {
        self.moments.into_iter().fold(Timestamp::START, Timestamp::max)
    }

    /// When its fields last changed as far as one knows who knows only that the answer did at the moment
    /// `changed`: what is there changed then, and so did the value where nothing is there.
    pub fn usual_moments(&self, changed: Timestamp) -> [Timestamp; 3] {
        let value = self.value != AnswerValue::Unanswered || self.is_empty();
        [value, self.importance.is_some(), !self.note.is_empty()]
            .map(|there| if there { changed } else { Timestamp::START })
    }

    /// Whether it says what `other` says, whenever that was.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.value == other.value && self.importance == other.importance && self.note == other.note
    }
}

impl Join for Answer {
    fn join(&mut self, other: &Self) {
        let [value, importance, note] = &mut self.moments;
        join((&mut self.value, value), (&other.value, other.moments[0]));
        join((&mut self.importance, importance), (&other.importance, other.moments[1]));
        join((&mut self.note, note), (&other.note, other.moments[2]));
    }
}
