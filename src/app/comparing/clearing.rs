//! Removing all responses at once, and bringing them back with all that went with them.

use std::rc::Rc;

use super::model::{Cleared, CompareModel, Earlier, News};

impl CompareModel {
    /// Removes all responses, of the earlier round too, and the session.
    pub(super) fn clear(&mut self) {
        let cleared = Cleared {
            set: self.set.clone(),
            refusals: self.refusals.clone(),
            earlier: self.earlier.clone(),
            choices: self.choices.clone(),
            target: self.target,
            sessions: [self.session.clone(), self.deleted.clone()],
        };
        self.forget();
        self.tell(News::Cleared(cleared.set.members().len()));
        self.cleared = Some(Rc::new(cleared));
    }

    /// Removes all responses of the earlier round.
    pub(super) fn clear_earlier(&mut self) {
        let empty = Earlier { set: self.empty(), ..Earlier::default() };
        let cleared = std::mem::replace(&mut self.earlier, empty);
        self.tell(News::Cleared(cleared.set.members().len()));
        self.earlier.cleared = Some(Rc::new(cleared));
    }

    /// Takes back the last removal or label, or the removal of all.
    pub(super) fn undo(&mut self) {
        if let Some(set) = self.set.undo() {
            self.set = set;
        } else if let Some(cleared) = self.cleared.take() {
            let Cleared { set, refusals, earlier, choices, target, sessions } = (*cleared).clone();
            (self.set, self.refusals, self.earlier) = (set, refusals, earlier);
            (self.choices, self.target) = (choices, target);
            [self.session, self.deleted] = sessions;
        } else {
            return;
        }
        self.tell(News::Undone);
    }

    /// The same in the earlier round.
    pub(super) fn undo_earlier(&mut self) {
        if let Some(set) = self.earlier.set.undo() {
            self.earlier.set = set;
        } else if let Some(cleared) = self.earlier.cleared.take() {
            self.earlier = (*cleared).clone();
        } else {
            return;
        }
        self.tell(News::Undone);
    }

    /// Whether there is something to undo.
    pub fn may_undo(&self) -> bool {
        self.set.may_undo() || self.cleared.is_some()
    }

    /// Whether there is something to undo in the earlier round.
    pub fn may_undo_earlier(&self) -> bool {
        self.set.may_change() && (self.earlier.set.may_undo() || self.earlier.cleared.is_some())
    }
}

#[cfg(test)]
mod tests;
