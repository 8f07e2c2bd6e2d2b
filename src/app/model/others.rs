//! What the host and other tabs do to the state. Knows no storage: what others wrote is passed in.

use std::rc::Rc;

use super::{Model, Notice, Screen, fresh};
use crate::domain::response::stamp::Stamp;

impl Model {
    /// Forgets everything, as the host wants: the next person at this screen is not offered the last one's answers.
    pub fn forget(&mut self, stamp: &Stamp, language: &Rc<str>) {
        let empty = Self::new(self.instrument.clone(), fresh(stamp, language), self.storage);
        let Self { moves, storage_error, durable, .. } = *self;
        *self = Self { moves, storage_error, durable, ..empty };
    }

    /// Follows another tab that cleared the response.
    pub fn clear_elsewhere(&mut self, stamp: &Stamp, language: &Rc<str>) {
        // Results that are only looked at are not the ones that were cleared.
        if self.screen == Screen::Results && self.past.is_none() {
            self.screen = Screen::Intro;
        }
        self.notice = (!self.response.is_empty()).then_some(Notice::ClearedElsewhere);
        self.undo = self.undoable();
        self.response = Rc::new(fresh(stamp, language));
    }
}
