//! How a step is brought to its end: what the storage has to do for it, what is so once that is done or refused, and who
//! has to hear of it. Knows no browser.

use std::rc::Rc;

use super::Store;
use super::pending::Pending;
use crate::app::effect::Effect;
use crate::app::later::LaterCode;
use crate::app::message::{Notice, Screen, StorageError};
use crate::app::rounds::{Round, RoundChange};
use crate::app::storage::{CLEARED, PlacedOps, StorageAnswer, StorageOp, StorageRequest, round_key};
use crate::domain::response::Response;
use crate::domain::time::Timestamp;
use crate::platform::storage::StorageRefusal;
use crate::wire::result;

impl Store {
    /// Asks for the change to be kept; where there is nothing to ask for, says what follows.
    pub(super) fn settle(
        &mut self,
        mut step: Pending,
        mut ops: Vec<StorageOp>,
        mut first: PlacedOps,
        now: (Timestamp, Option<&LaterCode>),
    ) -> Vec<Effect> {
        let (heard, response) = (step.heard.response.clone(), self.model.response.clone());
        match RoundChange::of(&heard, &response) {
            RoundChange::None => {}
            // The journal has the round that was finished, perhaps with later answers.
            _ if step.replays => {}
            RoundChange::Finished => {
                let round = Round::of(heard.clone());
                step.finished = Some((ops.len(), round.key.clone()));
                ops.push(self.write_round(&round));
            }
            // First, so that there is room for the response.
            RoundChange::Reopened => {
                let round = Round::of(response.clone());
                self.loose.retain(|key| *key != round.key);
                first.push((self.model.storage, StorageOp::Remove(round_key(&self.key, &round.key))));
            }
        }
        if !Rc::ptr_eq(&step.before.response, &response) {
            self.text = self.written(&response);
        }
        self.kept &= Rc::ptr_eq(&heard, &response);
        // Nothing is written over what could not be read just now.
        if !self.kept && !self.unread && self.model.storage_error != Some(StorageError::Denied) {
            if step.aside.is_none() && self.seen.is_some() && response.is_untouched() {
                // By this the other tabs know who removes it.
                ops.push(StorageOp::Write(self.key.to_string(), CLEARED.into()));
            }
            step.entry = Some(ops.len());
            ops.push(self.write_entry());
        }
        step.loose = ops.len();
        let loose = std::mem::take(&mut self.loose);
        for round in self.model.rounds.iter() {
            if loose.contains(&round.key) {
                ops.push(self.write_round(round));
                self.loose.push(round.key.clone());
            }
        }
        self.prepare_journal(&mut step, &ops, &mut first, now);
        let (before, model) = (&step.before, &self.model);
        let other = model.screen != before.screen || model.response.id != before.response.id;
        let moved = model.moves != before.moves || other;
        let list = (model.screen == Screen::Results && moved).then(|| round_key(&self.key, ""));
        if ops.is_empty() && first.is_empty() && list.is_none() {
            return self.report(&step, false);
        }
        let storage = model.storage;
        self.pending = Some(step);
        vec![Effect::Storage(StorageRequest { storage, first, ops, list })]
    }

    fn written(&self, response: &Response) -> Rc<str> {
        result::write_compact(&self.model.instrument, response).into()
    }

    fn write_round(&self, round: &Round) -> StorageOp {
        StorageOp::Write(round_key(&self.key, &round.key), self.written(&round.response))
    }

    /// A response in which nothing was ever answered is no response: starting again forgets.
    fn write_entry(&self) -> StorageOp {
        match self.model.response.is_untouched() {
            true => StorageOp::Remove(self.key.to_string()),
            false => StorageOp::Write(self.key.to_string(), self.text.clone()),
        }
    }

    /// Takes what came of the storage's work.
    pub(super) fn stored(&mut self, answer: StorageAnswer, later: Option<&LaterCode>) -> Vec<Effect> {
        let Some(mut step) = self.pending.take() else { return Vec::new() };
        let StorageAnswer { done, refused, listed } = answer;
        let stuck = step.aside.is_some() && done == 0;
        if step.aside.is_some() && !stuck {
            self.seen = None;
        }
        let wrote = step.entry.is_some_and(|at| at < done);
        if wrote {
            self.kept = true;
            self.seen = (!self.model.response.is_untouched()).then(|| self.text.clone());
        }
        let taken = done.saturating_sub(step.loose).min(self.loose.len());
        self.loose.drain(..taken);
        match step.finished.as_ref().filter(|(at, _)| *at >= done) {
            // Without room for the round it stays the response: the next is not begun.
            Some(_) if refused == Some(StorageRefusal::Full) => {
                self.model = step.heard.clone();
                self.text = self.written(&self.model.response);
                self.kept = step.heard_kept;
                let model = Rc::make_mut(&mut self.model);
                model.notice = Some(Notice::NoRoom);
                model.moves += 1;
            }
            // Without any storage it is kept where the answers are: on this page.
            Some((_, key)) => self.loose.push(key.clone()),
            None => {}
        }
        self.kept &= !stuck;
        if let Some(lines) = step.journal.take().filter(|_| refused.is_none()) {
            self.journal.dirty = true;
            self.journal.own.push_str(&lines);
        }
        let kept = self.is_kept();
        let model = Rc::make_mut(&mut self.model);
        if step.swept && wrote && !model.response.is_untouched() {
            model.notice = Some(Notice::Swept);
        }
        if let Some(key) = step.aside.clone().filter(|_| !stuck) {
            model.notice = Some(Notice::SetAside(key));
        }
        match refused {
            _ if kept => model.storage_error = None,
            Some(_) if stuck => model.storage_error = Some(StorageError::Stuck),
            Some(refusal) => model.storage_error = Some(refusal.into()),
            None => {}
        }
        if let (Some(listed), Some(later)) = (listed, later) {
            self.take_rounds(listed, later);
        }
        self.report(&step, wrote)
    }

    /// Takes the rounds that the storage has and that can be read, and keeps those that it has not taken yet.
    fn take_rounds(&mut self, listed: Vec<(String, Rc<str>)>, later: &LaterCode) {
        let model = Rc::make_mut(&mut self.model);
        let mut rounds = Vec::new();
        for (key, text) in listed {
            if let Ok(response) = (later.read)(&text, &model.instrument) {
                rounds.push(Round { key: key.into(), response: Rc::new(response) });
            }
        }
        for round in model.rounds.iter() {
            if self.loose.contains(&round.key) {
                rounds.push(round.clone());
            }
        }
        model.rounds = rounds.into();
    }

    /// Says who has to hear of the step.
    fn report(&mut self, step: &Pending, wrote: bool) -> Vec<Effect> {
        let (before, model) = (&step.before, &self.model);
        let same = |other: &Rc<Response>| Rc::ptr_eq(other, &model.response);
        let (safe, first) = (self.is_safe(), !std::mem::replace(&mut self.announced, true));
        let mut effects = Vec::new();
        if self.unread {
            effects.push(Effect::FetchLater);
        }
        if wrote {
            effects.push(Effect::TellTabs);
        }
        if first || !same(&before.response) || safe != step.was_safe {
            effects.push(Effect::Changed { by_person: step.by_person && !same(&step.heard.response), safe });
        }
        let moved = step.by_person && model.moves != before.moves;
        if step.moves && model.screen != before.screen {
            effects.push(Effect::Moved(model.screen));
        }
        let whole = model.past.is_none() && model.response.completed.is_some();
        if moved && model.screen == Screen::Results && whole {
            effects.push(Effect::Completed);
        }
        if let Some(error) =
            model.storage_error.filter(|_| first || model.storage_error != before.storage_error)
        {
            let (code, message, place) = (error.code(), error.message(), self.key.clone());
            effects.push(Effect::Failed { code, message, place });
        }
        effects
    }
}
