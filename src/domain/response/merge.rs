//! Merges two states of a response, such as those of two tabs, or of a file and a tab: field by field and
//! action by action. Knows nothing about storage.

use std::rc::Rc;

use super::Response;
use super::answer::Answer;
use crate::domain::dated::{join, join_shared};
use crate::domain::plan::join_texts;
use crate::domain::time::Timestamp;

impl Response {
    /// Merges two states of a response: for every field, the later change wins, and no action in the plan is
    /// lost.
    ///
    /// Commutative, associative and idempotent, so that any number of tabs arrive at the same state, in
    /// whatever order they read each other's changes. If two changes have the same time, the greater value
    /// wins, so that both tabs choose the same one. Answers that do not change are not copied.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        if (other.updated, other.completed, &other.language) > (self.updated, self.completed, &self.language)
        {
            (merged.updated, merged.completed) = (other.updated, other.completed);
            merged.language = other.language.clone();
        }
        // The one that was started earlier gives its id, so that both tabs choose the same one.
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

    /// Takes over the previous round from the other state if it was set there later. If both have the same
    /// previous round, what happened to its actions is merged.
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
            // Two different ones with the same time can only come from an edited file: the other state's one wins.
            (ours, theirs) if order.is_gt() || order.is_eq() && theirs.is_some() => ours.clone_from(theirs),
            _ => {}
        }
    }

    /// Whether the same person started both of these at the same time, in two tabs that had not yet read each
    /// other's answers. In that case both were started on this site, and each before the last change of the
    /// other. A response that replaces another on purpose was either opened from a file or started after the
    /// last change of the other.
    pub fn began_with(&self, other: &Self) -> bool {
        let beside = self.started < other.updated && other.started < self.updated;
        let rounds = self.follows(other) || other.follows(self);
        self.begun && other.begun && beside && !self.is_empty() && !other.is_empty() && !rounds
    }

    /// Replaces this state by `other`. If both are states of the same response, every difference counts as
    /// changed now. Otherwise merging with a tab that still shows this state would bring the old values back.
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
                let mut moments = theirs.moments;
                change_all(&mut moments, &ours.moments, now);
                theirs = theirs.dated(moments);
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

    /// When anything in it last changed.
    fn latest(&self) -> Timestamp {
        let mut latest = self.updated;
        self.clone().each_moment(&mut |_, _, moment| {
            latest = latest.max(moment);
            moment
        });
        latest
    }
}

/// Sets the times of all fields to `now`, except for fields that never changed in either state.
fn change_all(moments: &mut [Timestamp], others: &[Timestamp], now: Timestamp) {
    for (number, moment) in moments.iter_mut().enumerate() {
        if *moment > Timestamp::START || others[number] > Timestamp::START {
            *moment = now;
        }
    }
}

#[cfg(test)]
mod tests;
