//! What the host and other tabs do to the state. Knows no storage: what others wrote is passed in.

use std::rc::Rc;

use super::{Model, Notice, Screen, fresh};
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;

impl Model {
    /// Takes a response that the host gives.
    pub fn load(&mut self, response: &Response, stamp: &Stamp) {
        let before = self.response.clone();
        let complete = response.is_complete(&self.instrument);
        self.screen = if complete { Screen::Results } else { Screen::Intro };
        self.notice = (!before.is_empty()).then_some(Notice::Opened);
        self.undo = self.undoable();
        self.response = Rc::new(before.replaced_by(response, stamp.now));
        self.past = None;
        self.follow_rounds(&before);
    }

    /// Forgets everything, as the host wants: the next person at this screen is not offered the last one's answers.
    pub fn forget(&mut self, stamp: &Stamp, language: &Rc<str>) {
        let empty = Self::new(self.instrument.clone(), fresh(stamp, language), self.storage);
        *self = Self { moves: self.moves, storage_error: self.storage_error, ..empty };
    }

    /// Takes over what other tabs or widgets made of the response.
    pub fn merge_found(&mut self, theirs: &Response) {
        if theirs.id != self.response.id && !self.response.began_with(theirs) {
            self.notice = (!self.response.is_empty()).then_some(Notice::ReplacedElsewhere);
            self.undo = self.undoable();
            self.response = Rc::new(theirs.clone());
            return;
        }
        let mut merged = self.response.merge(theirs);
        // One may have opened the results while the other took an answer back.
        merged.completed = merged.completed.filter(|_| merged.is_complete(&self.instrument));
        if merged != *self.response {
            self.response = Rc::new(merged);
        }
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
