//! What a person does with an earlier round: brings its files, removes some, and goes on without it. An anonymous round cannot
//! change either once anything was shown.

use super::dismissing::mend;
use super::model::{CompareModel, CompareScreen, News};
use super::reading::Refusal;
use super::step::{EarlierCommand, counts, told_apart};
use crate::domain::group::set::Member;

impl CompareModel {
    /// Adds files of the earlier round.
    pub(super) fn add_earlier(&mut self, files: Vec<Result<Member, Refusal>>) {
        if self.is_late(&files) {
            return;
        }
        mend(&mut self.earlier.set, &mut self.earlier.refusals, &files);
        let before = counts(&self.earlier.set);
        let (files, refusals) = told_apart(files);
        let Some(next) = self.earlier.set.add(files) else { return };
        self.earlier.set = next;
        if !self.earlier.set.members().is_empty() {
            (self.cleared, self.earlier.cleared) = (None, None);
        }
        // What is of another assessment is not offered: there are no two rounds of that.
        self.earlier.refusals.extend(refusals.into_iter().map(|it| Refusal { instead: None, ..it }));
        self.tell_added(before, counts(&self.earlier.set));
    }

    pub(super) fn act_earlier(&mut self, command: &EarlierCommand) {
        if !self.set.may_change() {
            return;
        }
        match command {
            EarlierCommand::Begin => {
                self.show(CompareScreen::Gather);
                self.earlier.brings = true;
            }
            EarlierCommand::Bring(brings) => self.earlier.brings = *brings,
            EarlierCommand::Remove(id) => {
                let set = &self.earlier.set;
                let called = set.find(id).map(|at| set.members()[at].shown().into());
                if let Some(next) = set.remove(id) {
                    self.earlier.set = next;
                    self.tell(News::Removed(called.unwrap_or_default()));
                }
            }
            EarlierCommand::Undo => self.undo_earlier(),
            EarlierCommand::Dismiss => self.dismiss_earlier(),
            EarlierCommand::Clear => self.clear_earlier(),
        }
    }
}

#[cfg(test)]
mod tests;
