//! What is forgotten, and what is taken over from the store before. Knows no browser.

use std::rc::Rc;

use super::Store;
use crate::app::later::LaterCode;
use crate::app::message::{Command, StorageKind};
use crate::app::model::Model;
use crate::app::storage::{PlacedOps, StorageOp, content_key, round_key, typed_key};
use crate::domain::response::stamp::Stamp;

impl Store {
    /// What a command has the storages forget beside the response.
    pub(super) fn forgets(&mut self, command: &Command, first: &mut PlacedOps) {
        match command {
            Command::ForgetRound(round) => {
                self.loose.retain(|it| it != round);
                first.push((self.model.storage, StorageOp::Remove(round_key(&self.key, round))));
            }
            Command::Reset => {
                for kind in &self.former {
                    first.push((*kind, StorageOp::Remove(self.key.to_string())));
                    first.push((*kind, StorageOp::RemoveAll(typed_key(&self.key, ""))));
                }
            }
            _ => {}
        }
    }

    /// Has the storage take the rounds that came with a file.
    pub(super) fn keep_rounds(&mut self, before: &Model, command: &Command) {
        if let Command::Open(_) = command {
            for round in self.model.rounds.iter() {
                let known = before.rounds.iter().any(|it| it.key == round.key);
                if !known && !self.loose.contains(&round.key) {
                    self.loose.push(round.key.clone());
                }
            }
        }
    }

    /// Forgets the response and all rounds, wherever they were kept.
    pub(super) fn reset(&mut self, stamp: &Stamp, first: &mut PlacedOps) {
        Rc::make_mut(&mut self.model).forget(stamp, &self.language);
        self.loose.clear();
        self.forgets(&Command::Reset, first);
        for kind in self.former.iter().chain([&self.model.storage]) {
            for key in [round_key, content_key, typed_key].map(|key| key(&self.key, "")) {
                first.push((*kind, StorageOp::RemoveAll(key)));
            }
        }
    }

    /// Takes over what the store before had, where only the kind of storage is another.
    pub(super) fn inherit(&mut self, before: Self, later: Option<&LaterCode>) {
        if !before.is_of(&self.model.instrument, &self.key) {
            return;
        }
        let (page, safe) = (before.model.storage == StorageKind::Page, before.is_safe());
        let model = Rc::make_mut(&mut self.model);
        // What no storage has must not be lost with the store that had it.
        let mut rounds = before.model.rounds.to_vec();
        rounds.retain(|round| page || before.loose.contains(&round.key));
        self.loose = rounds.iter().map(|round| round.key.clone()).collect();
        model.rounds = rounds.into();
        model.typed = before.model.typed.clone();
        let theirs = &before.model.response;
        if theirs.is_empty() {
            // There is nothing to take over.
        } else if model.response.is_empty() {
            (model.response, model.screen) = (theirs.clone(), before.model.screen);
        } else if model.response.id == theirs.id {
            model.screen = before.model.screen;
            if let Some(later) = later {
                (later.merge_found)(model, theirs);
            }
        } else if !safe {
            model.undo = Some(theirs.clone());
        }
        let present = model.storage;
        for kind in before.former.into_iter().chain([before.model.storage]) {
            if kind != present && !self.former.contains(&kind) {
                self.former.push(kind);
            }
        }
    }
}
