//! The answers that differ between two rounds. Knows nothing about scores.

use crate::domain::instrument::Level;
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::i18n::Phrase;
use crate::results::context::Context;

/// An item that has another level than in an earlier round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MovedAnswer {
    /// The item's number in the assessment.
    pub item: usize,
    /// The level in the earlier round.
    pub then: Phrase,
    /// The level now.
    pub now: Phrase,
}

impl Context<'_> {
    /// The items that were rated in both rounds, with different levels.
    pub(super) fn moved(self, then: &Response, now: &Response) -> Vec<MovedAnswer> {
        let mut moved = Vec::new();
        for (number, item) in self.instrument.items.iter().enumerate() {
            let Some(rating) = item.rating() else { continue };
            let level = |response: &Response| match response.value_of(&item.id) {
                AnswerValue::Rated(level) => rating.scale.level(*level).cloned(),
                _ => None,
            };
            if let (Some(before), Some(after)) = (level(then), level(now))
                && before.value != after.value
            {
                let say = |level: &Level| self.text(&level.label);
                moved.push(MovedAnswer { item: number, then: say(&before), now: say(&after) });
            }
        }
        moved
    }
}
