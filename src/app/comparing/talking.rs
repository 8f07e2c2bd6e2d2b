//! What a group does in a session, and how a session begins and ends. What a step means is in [`crate::domain::group::session`].

use std::rc::Rc;

use super::model::{CompareModel, CompareScreen, News};
use crate::domain::group::session::{Session, Step};
use crate::domain::response::stamp::Stamp;

/// What the person does with a session.
#[derive(Clone, PartialEq, Debug)]
pub enum TalkCommand {
    /// Begins a session about these items, by their numbers, in their order.
    Begin {
        /// The items; those that are no ratings are left out.
        items: Vec<usize>,
        /// Whether the time spent on an item is shown.
        timer: bool,
        /// The language of the joint response.
        language: Rc<str>,
    },
    /// Goes on.
    Step(Step),
    /// Deletes the session.
    Delete,
    /// Brings the deleted session back.
    Restore,
}

impl CompareModel {
    /// Does what the person wants with the session; whether that is something to tell the host.
    pub(super) fn talk(&mut self, command: &TalkCommand, stamp: &Stamp) -> bool {
        let Some(instrument) = self.instrument.clone() else { return false };
        match command {
            TalkCommand::Begin { items, timer, language } => {
                let rated =
                    |item: &usize| instrument.items.get(*item).is_some_and(|it| it.rating().is_some());
                let items: Vec<_> = items.iter().copied().filter(rated).collect();
                if !items.is_empty() && self.comparison.is_some() {
                    self.session = Some(Rc::new(Session::begin(items, language.clone(), stamp)));
                    (self.timer, self.deleted) = (*timer, None);
                    // The answers are shown now, item by item.
                    self.set = self.set.shown();
                    self.show(CompareScreen::Session);
                }
                false
            }
            TalkCommand::Step(step) => {
                let Some(session) = &self.session else { return false };
                let Some(next) = session.step(step, &instrument, stamp) else { return false };
                let agreed = next.response() != session.response();
                if next.at() != session.at() || *step == Step::PutOff {
                    self.moves += 1;
                }
                let written = session.draft().action.clone();
                let added = next.response().plan.len() > session.response().plan.len();
                self.session = Some(Rc::new(next));
                self.news = None;
                if added && !matches!(step, Step::Act(_) | Step::Plan(_)) {
                    self.tell(News::ActionAdded(written.trim().into()));
                }
                agreed
            }
            TalkCommand::Delete => {
                self.deleted = self.session.take();
                self.show(CompareScreen::Picture);
                if self.deleted.is_some() {
                    self.tell(News::SessionDeleted);
                }
                self.deleted.is_some()
            }
            TalkCommand::Restore => {
                let Some(deleted) = self.deleted.take() else { return false };
                self.session = Some(deleted);
                self.show(CompareScreen::Session);
                true
            }
        }
    }

    /// Adds the action that was written but not added yet; whether there was one.
    pub(super) fn add_draft(&mut self, stamp: &Stamp) -> bool {
        let draft = self.session.as_ref().map(|session| session.draft().clone());
        draft.is_some_and(|draft| self.talk(&TalkCommand::Step(Step::Act(draft)), stamp))
    }

    /// Goes to a screen.
    pub(super) fn show(&mut self, screen: CompareScreen) {
        self.screen = screen;
        self.moves += 1;
        self.news = None;
    }
}

#[cfg(test)]
mod tests;
