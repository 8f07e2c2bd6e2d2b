//! Two states of a response, as two tabs or a file and a tab have them, made one: field by field and
//! action by action. Knows no storage.

use std::rc::Rc;

use super::Response;
use super::answer::Answer;
use super::previous::Previous;
use crate::domain::dated::{join, join_shared, set};
use crate::domain::plan::join_texts;
use crate::domain::time::Timestamp;

impl Response {
    /// One response out of two states of it: of every field the later change wins, and no action of the
    /// plan is lost.
    ///
    /// Commutative, associative and idempotent, so that any number of tabs come to the same state
    /// in whatever order they hear of each other. A tie goes to the greater value, which both
    /// sides find alike. Answers that stay as they are stay the same in memory.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let rank = |response: &Self| (response.updated, response.completed, response.language.clone());
        let mut merged = self.clone();
        (merged.updated, merged.completed, merged.language) = rank(self).max(rank(other));
        // Of two beginnings the earlier gives the id, which both tabs find alike.
        let first = if (self.started, &self.id) <= (other.started, &other.id) { self } else { other };
        (merged.started, merged.id) = (first.started, first.id.clone());
        merged.begun &= other.begun;
        for (item, theirs) in other.answers.iter() {
            match merged.answers.get_mut(item) {
                Some(ours) => join_shared(ours, theirs),
                None => drop(merged.answers.insert(item.clone(), theirs.clone())),
            }
        }
        let (texts, changed) = (&mut merged.respondent.texts_mut(), &mut merged.respondent_changed);
        join_texts(texts, changed, &other.respondent.texts(), &other.respondent_changed);
        merged.plan.join(&other.plan);
        merged.join_previous(other);
        merged
    }

    /// Takes over the round before where the other state has another that was put there later; of the same
    /// round, what became of its actions.
    fn join_previous(&mut self, other: &Self) {
        fn rank(response: &Response) -> impl Ord {
            (response.previous_changed, response.previous.as_ref().map(Previous::round))
        }
        let order = rank(self).cmp(&rank(other));
        if order.is_lt() {
            (self.previous, self.previous_changed) = (other.previous.clone(), other.previous_changed);
        } else if order.is_eq() {
            let planned = self.previous.iter_mut().flat_map(|previous| &mut previous.plan);
            let theirs = other.previous.iter().flat_map(|previous| &previous.plan);
            planned.zip(theirs).for_each(|(ours, theirs)| {
                join((&mut ours.status, &mut ours.changed), (&theirs.status, theirs.changed))
            });
        }
    }

    /// Whether these are two beginnings of one response: first answers given in two tabs before either has
    /// heard of the other. Both began on this site, each before the other had its last change. What is put
    /// in the place of another on purpose is either opened from a file or begun after that one ended.
    pub fn began_with(&self, other: &Self) -> bool {
        let beside = self.started < other.updated && other.started < self.updated;
        let rounds = self.follows(other) || other.follows(self);
        self.begun && other.begun && beside && !self.is_empty() && !other.is_empty() && !rounds
    }

    /// `other` in the place of this state. Where both are states of one response, whatever differs
    /// counts as changed now, or merging with a tab that still shows this state would bring it back.
    #[must_use]
    pub fn replaced_by(&self, other: &Self, now: Timestamp) -> Self {
        if self.id != other.id {
            return Self { begun: false, ..other.clone() };
        }
        let merged = Self { begun: false, ..self.merge(other) };
        let mut next = merged.clone();
        (next.completed, next.language) = (other.completed, other.language.clone());
        let nothing = Rc::new(Answer::empty(Timestamp::START));
        for (item, ours) in next.answers.iter_mut() {
            let mut answer = (**ours).clone();
            if answer.replace(other.answers.get(item).unwrap_or(&nothing), now) {
                *ours = Rc::new(answer);
            }
        }
        let respondent = next.respondent.texts_mut().into_iter().zip(&mut next.respondent_changed);
        for (field, theirs) in respondent.zip(other.respondent.texts()) {
            set(field, theirs, now);
        }
        next.plan.replace(&other.plan, now);
        next.replace_previous(other, now);
        if next != merged {
            next.updated = merged.updated.next(now);
        }
        next
    }

    fn replace_previous(&mut self, other: &Self, now: Timestamp) {
        if self.previous.as_ref().map(Previous::round) != other.previous.as_ref().map(Previous::round) {
            self.previous = other.previous.clone();
            self.previous_changed = self.previous_changed.next(now);
            return;
        }
        let planned = self.previous.iter_mut().flat_map(|previous| &mut previous.plan);
        let theirs = other.previous.iter().flat_map(|previous| &previous.plan);
        for (ours, theirs) in planned.zip(theirs) {
            set((&mut ours.status, &mut ours.changed), &theirs.status, now);
        }
    }
}

#[cfg(test)]
mod tests;
