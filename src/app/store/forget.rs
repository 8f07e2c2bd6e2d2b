//! What is forgotten, and what is taken over from the store before. Knows no browser.

use std::rc::Rc;

use super::Store;
use crate::app::message::{Command, StorageKind};
use crate::app::model::Model;
use crate::app::storage::{StorageOp, round_key};
use crate::domain::response::stamp::Stamp;

impl Store {
    /// What a command has the storages forget beside the response.
    pub(super) fn forgets(&mut self, command: &Command, forget: &mut Vec<(StorageKind, StorageOp)>) {
        match command {
            Command::ForgetRound(round) => {
                self.loose.retain(|it| it != round);
                forget.push((self.model.storage, StorageOp::Remove(round_key(&self.key, round))));
            }
            Command::Reset => {
                let entry = |kind: &StorageKind| (*kind, StorageOp::Remove(self.key.to_string()));
                forget.extend(self.former.iter().map(entry));
            }
            _ => {}
        }
    }

    /// Forgets the response and all rounds, wherever they were kept.
    pub(super) fn reset(&mut self, stamp: &Stamp, forget: &mut Vec<(StorageKind, StorageOp)>) {
        self.model = Rc::new(self.model.forgotten(stamp, &self.language));
        self.loose.clear();
        self.forgets(&Command::Reset, forget);
        let rounds = |kind: &StorageKind| (*kind, StorageOp::RemoveAll(round_key(&self.key, "")));
        forget.extend(self.former.iter().chain([&self.model.storage]).map(rounds));
    }

    /// Takes over what the store before had, where only the kind of storage is another.
    pub(super) fn inherit(&mut self, before: Self) {
        if !before.is_of(&self.model.instrument, &self.key) {
            return;
        }
        let (page, safe) = (before.model.storage == StorageKind::Page, before.is_safe());
        let mut model = (*self.model).clone();
        // What no storage has must not be lost with the store that had it.
        let at_risk = |key: &Rc<str>| page || before.loose.contains(key);
        let rounds: Vec<_> = before.model.rounds.iter().filter(|it| at_risk(&it.key)).cloned().collect();
        self.loose = rounds.iter().map(|round| round.key.clone()).collect();
        model.rounds = rounds.into();
        let (theirs, screen) = (before.model.response.clone(), before.model.screen);
        if theirs.is_empty() {
            // There is nothing to take over.
        } else if model.response.is_empty() {
            (model.response, model.screen) = (theirs, screen);
        } else if model.response.id == theirs.id {
            model = Model { screen, ..model.merge_found(&theirs) };
        } else if !safe {
            model.undo = Some(theirs);
        }
        self.model = Rc::new(model);
        for kind in before.former.into_iter().chain([before.model.storage]) {
            if kind != self.model.storage && !self.former.contains(&kind) {
                self.former.push(kind);
            }
        }
    }
}
