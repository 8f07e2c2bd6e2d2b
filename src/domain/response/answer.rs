//! The answer to one item: exactly one state, a note, and when each of them last changed. Knows nothing
//! about the item.

use std::rc::Rc;

use crate::domain::dated::{Join, join};
use crate::domain::id::Id;
use crate::domain::time::Timestamp;
use crate::domain::written::fitting;

/// The state of an item.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum AnswerValue {
    /// Nothing chosen yet: a gap.
    #[default]
    Unanswered,
    /// A level of the item's scale.
    Rated(i32),
    /// The item does not apply here and is not counted.
    NotApplicable,
    /// The item applies, but the person does not know: a gap, and something to find out.
    DontKnow,
    /// The ids of the picked options, in the assessment's order. Never empty.
    Picked(Vec<Id>),
    /// The person's own words. Never empty.
    Wrote(Rc<str>),
    /// A whole number.
    Number(i32),
}

impl AnswerValue {
    /// The same with no more words than may be kept.
    pub fn fitting(&self) -> Self {
        match self {
            Self::Wrote(words) => Self::Wrote(fitting(words)),
            other => other.clone(),
        }
    }

    /// Whether there is no answer, or only white space was written.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Unanswered => true,
            Self::Wrote(words) => words.trim().is_empty(),
            _ => false,
        }
    }
}

/// Everything that is stored about an item.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Answer {
    /// The item's state.
    pub value: AnswerValue,
    /// How important the item is: the value of a level of its importance scale.
    pub importance: Option<i32>,
    /// The person's note; empty if there is none.
    pub note: Rc<str>,
    /// When each of these fields last changed, in this order; [`Timestamp::START`] if it never did.
    pub moments: [Timestamp; 3],
}

impl Answer {
    /// The fields' names in files, in their order.
    pub const NAMES: [&'static str; 3] = ["value", "importance", "note"];

    /// An answer that has been empty since this moment.
    pub fn empty(changed: Timestamp) -> Self {
        let moments = [changed, Timestamp::START, Timestamp::START];
        Self { value: AnswerValue::Unanswered, importance: None, note: "".into(), moments }
    }

    /// Whether all its fields are empty. If so, only the times when they were cleared are worth storing.
    pub fn is_empty(&self) -> bool {
        self.value == AnswerValue::Unanswered && self.importance.is_none() && self.note.is_empty()
    }

    /// When it last changed.
    pub fn changed(&self) -> Timestamp {
        self.moments.into_iter().fold(Timestamp::START, Timestamp::max)
    }

    /// The times to assume for its fields if all that is known is that the answer last changed at the moment
    /// `changed`: that moment for every field that is not empty, or for the value if all are empty.
    pub fn usual_moments(&self, changed: Timestamp) -> [Timestamp; 3] {
        let value = self.value != AnswerValue::Unanswered || self.is_empty();
        [value, self.importance.is_some(), !self.note.is_empty()]
            .map(|there| if there { changed } else { Timestamp::START })
    }

    /// A copy of the answer with other times.
    pub fn dated(&self, moments: [Timestamp; 3]) -> Rc<Self> {
        Rc::new(Self { moments, ..self.clone() })
    }

    /// Whether the two are equal apart from their times.
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
