//! What of a step concerns the journal of the browser's storage. Until the later code is there, which is soon after the first
//! screen, only notes what there is to do. Knows no browser.

use std::rc::Rc;

use super::{Pending, Store};
use crate::app::effect::Effect;
use crate::app::journal::{Change, Entry};
use crate::app::later::LaterCode;
use crate::app::message::StorageKind;
use crate::app::storage::{PlacedOps, StorageOp, StorageRequest};
use crate::domain::time::Timestamp;

impl Store {
    /// Finds out what of the storage's work the journal has to take.
    pub(super) fn prepare_journal(
        &mut self,
        step: &mut Pending,
        ops: &[StorageOp],
        first: &mut PlacedOps,
        (now, later): (Timestamp, Option<&LaterCode>),
    ) {
        let gone = step.journal.take().is_some();
        if step.replays {
            return;
        }
        let here = self.is_journaled();
        if let Some(later) = later {
            let (_, id) = self.journaled_entry();
            let ids = [&step.before, &step.heard, &self.model].map(|model| &model.response.id);
            let change = Change { key: &self.key, here, ids, id: &id, gone, ops, now };
            step.journal = (later.prepare)(&mut self.journal, &change, first);
        } else if here {
            if !first.is_empty() {
                first.insert(0, (StorageKind::Browser, self.journal.mark(&self.key, now)));
            }
            step.journal = (!ops.is_empty() || !first.is_empty()).then(String::new);
        }
    }

    fn is_journaled(&self) -> bool {
        self.model.storage == StorageKind::Browser
    }

    /// What the journal has to have of the response: its text and its id, or nothing.
    fn journaled_entry(&self) -> (Rc<str>, Rc<str>) {
        match self.is_journaled() && !self.model.response.is_untouched() {
            true => (self.text.clone(), self.model.response.id.clone()),
            false => <_>::default(),
        }
    }

    /// Asks of the journal what there is to ask, and finds out whether what is stored is on disk.
    pub(super) fn ask_journal(&mut self, now: Timestamp, later: Option<&LaterCode>) -> Option<Effect> {
        let here = self.is_journaled();
        let asked = later.and_then(|later| {
            let (text, id) = self.journaled_entry();
            let entry = Entry { key: &self.key, text: &text, id: &id };
            (later.request)(&mut self.journal, here, &entry, now)
        });
        let durable = !here || self.journal.absent || later.is_some() && !self.journal.is_behind();
        if self.model.durable != durable {
            Rc::make_mut(&mut self.model).durable = durable;
        }
        asked.map(Effect::Journal)
    }

    /// Takes that the journal has what it was to take. Gives what follows.
    pub(super) fn journaled(&mut self, later: &LaterCode) -> Option<Effect> {
        let first = (later.written)(&mut self.journal);
        let request = StorageRequest { storage: self.model.storage, first, ops: Vec::new(), list: None };
        (!request.first.is_empty()).then_some(Effect::Storage(request))
    }
}
