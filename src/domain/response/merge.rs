//! Two states of a response, as two tabs or a file and a tab have them, made one. Knows no storage.

use std::rc::Rc;

use super::Response;
use crate::domain::response::answer::Answer;
use crate::domain::time::Timestamp;

/// How long another tab may take to show what was written here, in milliseconds, with room to spare.
const SAME_MOMENT: u64 = 10_000;

impl Response {
    /// One response out of two states of it: item by item, the later change wins.
    ///
    /// Commutative, associative and idempotent, so that any number of tabs come to the same state
    /// in whatever order they hear of each other. A tie goes to the greater answer, which both
    /// sides find alike.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let rank = |response: &Self| {
            let Response { updated, completed, language, respondent, plan, previous, .. } = response.clone();
            (updated, completed, language, respondent, plan, previous)
        };
        let (later, earlier) = if rank(self) >= rank(other) { (self, other) } else { (other, self) };
        let mut merged = later.clone();
        // Of two beginnings the earlier gives the id, which both tabs find alike.
        let first = if (self.started, &self.id) <= (other.started, &other.id) { self } else { other };
        (merged.started, merged.id) = (first.started, first.id.clone());
        for (item, theirs) in earlier.answers.iter() {
            if merged.answers.get(item).is_none_or(|ours| theirs > ours) {
                merged.answers.insert(item.clone(), theirs.clone());
            }
        }
        // Answers that stay as they are stay the same in memory, and need not be drawn again.
        for (item, ours) in self.answers.iter() {
            if merged.answers.get(item) == Some(ours) {
                merged.answers.insert(item.clone(), ours.clone());
            }
        }
        merged
    }

    /// Whether these are two beginnings of one response: first answers given in two tabs before
    /// either has heard of the other. A response that was opened or begun on purpose in the place of
    /// another is told by its moments, which lie apart.
    pub fn began_with(&self, other: &Self) -> bool {
        let apart = self.updated.millis().abs_diff(other.updated.millis());
        let rounds = self.follows(other) || other.follows(self);
        !self.is_empty() && !other.is_empty() && !rounds && apart < SAME_MOMENT
    }

    /// `other` in the place of this state. Where both are states of one response, whatever differs
    /// counts as changed now, or merging with a tab that still shows this state would bring it back.
    #[must_use]
    pub fn replaced_by(&self, other: &Self, now: Timestamp) -> Self {
        let mut next = other.clone();
        if self.id != other.id {
            return next;
        }
        let changed = self.updated.max(other.updated).next(now);
        if (&self.plan, &self.respondent, &self.previous) != (&other.plan, &other.respondent, &other.previous)
        {
            next.updated = changed;
        }
        for (item, ours) in self.answers.iter() {
            let theirs = other.answers.get(item).map_or_else(|| Answer::empty(changed), |it| (**it).clone());
            if (Answer { changed, ..theirs.clone() }) != (Answer { changed, ..(**ours).clone() }) {
                next.answers.insert(item.clone(), Rc::new(Answer { changed, ..theirs }));
                next.updated = changed;
            }
        }
        next
    }
}
