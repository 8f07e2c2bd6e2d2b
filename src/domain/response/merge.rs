//! Two states of a response, as two tabs or a file and a tab have them, made one: field by field and
//! action by action. Knows no storage.

use std::rc::Rc;

use super::Response;
use super::answer::Answer;
use crate::domain::dated::{join, join_shared};
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
        let mut merged = self.clone();
        if (other.updated, other.completed, &other.language) > (self.updated, self.completed, &self.language)
        {
            (merged.updated, merged.completed) = (other.updated, other.completed);
            merged.language = other.language.clone();
        }
        // Of two beginnings the earlier gives the id, which both tabs find alike.
        if (other.started, &other.id) < (self.started, &self.id) {
            (merged.started, merged.id) = (other.started, other.id.clone());
        }
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
        let order = other.previous_changed.cmp(&self.previous_changed);
        self.previous_changed = self.previous_changed.max(other.previous_changed);
        match (&mut self.previous, &other.previous) {
            (Some(ours), Some(theirs)) if ours.is_same_round(theirs) => {
                for (number, ours) in ours.plan.iter_mut().enumerate() {
                    let theirs = &theirs.plan[number];
                    join((&mut ours.status, &mut ours.changed), (&theirs.status, theirs.changed));
                }
            }
            // Two different ones of one moment only a hand can have written: the one that is found holds.
            (ours, theirs) if order.is_gt() || order.is_eq() && theirs.is_some() => ours.clone_from(theirs),
            _ => {}
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
        let mut next = Self { begun: false, ..other.clone() };
        if self.id != other.id || self == other {
            return next;
        }
        let now = self.latest().max(other.latest()).next(now);
        for (item, ours) in self.answers.iter() {
            let theirs = next.answers.get(item).cloned();
            let mut theirs = theirs.unwrap_or_else(|| Rc::new(Answer::empty(Timestamp::START)));
            if ours.says_the_same(&theirs) {
                theirs = ours.clone();
            } else {
                change_all(&mut Rc::make_mut(&mut theirs).moments, &ours.moments, now);
            }
            next.answers.insert(item.clone(), theirs);
        }
        change_all(&mut next.respondent_changed, &self.respondent_changed, now);
        next.plan.replace(&self.plan, now);
        if next.previous != self.previous {
            next.previous_changed = now;
            next.previous.iter_mut().for_each(|it| it.plan.iter_mut().for_each(|it| it.changed = now));
        }
        next.updated = now;
        next
    }

    /// The latest moment that anything in it changed at.
    fn latest(&self) -> Timestamp {
        let mut latest = self.updated;
        self.clone().each_moment(&mut |_, _, moment| {
            latest = latest.max(moment);
            moment
        });
        latest
    }
}

/// Dates all fields anew but those which neither state ever changed.
fn change_all(moments: &mut [Timestamp], others: &[Timestamp], now: Timestamp) {
    for (number, moment) in moments.iter_mut().enumerate() {
        if *moment > Timestamp::START || others[number] > Timestamp::START {
            *moment = now;
        }
    }
}

#[cfg(test)]
mod tests;
