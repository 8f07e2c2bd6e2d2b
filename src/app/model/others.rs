//! What the host and other tabs do to the state. Knows no storage: what others wrote is passed in.

use std::rc::Rc;

use super::{Model, Notice, Screen, fresh};
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;

impl Model {
    /// The state after the host gave a response.
    #[must_use]
    pub fn loaded(&self, response: &Response, stamp: &Stamp) -> Self {
        let screen = if response.is_complete(&self.instrument) { Screen::Results } else { Screen::Intro };
        let notice = (!self.response.is_empty()).then_some(Notice::Opened);
        let response = Rc::new(self.response.replaced_by(response, stamp.now));
        let loaded = Self { response, screen, notice, undo: self.undoable(), past: None, ..self.clone() };
        loaded.following(&self.response)
    }

    /// The state after the host had everything forgotten: the next person at this screen is not offered the last one's
    /// answers.
    #[must_use]
    pub fn forgotten(&self, stamp: &Stamp, language: &Rc<str>) -> Self {
        let fresh = Self::new(self.instrument.clone(), fresh(stamp, language), self.storage);
        Self { moves: self.moves, storage_error: self.storage_error, ..fresh }
    }

    /// The state after other tabs or widgets changed the same response.
    #[must_use]
    pub fn merge_found(&self, theirs: &Response) -> Self {
        if theirs.id != self.response.id && !self.response.began_with(theirs) {
            let notice = (!self.response.is_empty()).then_some(Notice::ReplacedElsewhere);
            let undo = self.undoable();
            return Self { response: Rc::new(theirs.clone()), undo, notice, ..self.clone() };
        }
        let mut merged = self.response.merge(theirs);
        // One may have opened the results while the other took an answer back.
        merged.completed = merged.completed.filter(|_| merged.is_complete(&self.instrument));
        match merged == *self.response {
            true => self.clone(),
            false => Self { response: Rc::new(merged), ..self.clone() },
        }
    }

    /// The state after the response was cleared in another tab.
    #[must_use]
    pub fn cleared_elsewhere(&self, stamp: &Stamp, language: &Rc<str>) -> Self {
        let screen = match self.screen {
            // Results that are only looked at are not the ones that were cleared.
            Screen::Results if self.past.is_none() => Screen::Intro,
            screen => screen,
        };
        let notice = (!self.response.is_empty()).then_some(Notice::ClearedElsewhere);
        let response = Rc::new(fresh(stamp, language));
        Self { undo: self.undoable(), notice, response, screen, ..self.clone() }
    }
}
