//! The model together with what is known of its storage: a pure step from a state and an input to the next state and
//! the effects. Each step first takes over what others wrote, then changes the model, then asks for the change to be
//! kept. Knows no browser: what stands in the storage, the time and ids are passed in.

mod exports;
mod forget;
mod settle;

use std::rc::Rc;

use super::effect::{Context, Effect, Input, StoreConfig};
use super::message::{Command, StorageError, StorageKind};
use super::model::Model;
use super::storage::{Observed, StorageOp, aside_key};
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;
use crate::wire::result;

/// A model and what is known of where it is kept.
pub struct Store {
    model: Rc<Model>,
    key: Rc<str>,
    language: Rc<str>,
    // The result document, written once a change.
    text: Rc<str>,
    // What stood under the key when it was last looked at: our own writing, or what we read.
    seen: Option<Rc<str>>,
    // Whether the storage has the response, or has not to.
    kept: bool,
    // The keys of rounds that the storage still has to take.
    loose: Vec<Rc<str>>,
    // Where else the response was kept, before the page's author chose another storage.
    former: Vec<StorageKind>,
    // Whether the host has heard of this response.
    announced: bool,
    // The step whose work for the storage is not done yet.
    pending: Option<Pending>,
}

/// A step on its way.
struct Pending {
    // Whether the person caused it.
    by_person: bool,
    // The model before the step, and whether it was safe.
    before: Rc<Model>,
    was_safe: bool,
    // The model once what others wrote was taken over, and whether it was kept.
    heard: Rc<Model>,
    heard_kept: bool,
    // Where what cannot be read is set aside, which is the first operation.
    aside: Option<Rc<str>>,
    // The operation that keeps a finished round, and the round's key.
    finished: Option<(usize, Rc<str>)>,
    // The operation that keeps the response.
    entry: Option<usize>,
    // The first of the operations that keep loose rounds.
    loose: usize,
}

impl Store {
    /// An empty response. What is kept comes with the first step, [`Input::Look`].
    pub fn new(config: StoreConfig, stamp: &Stamp) -> Self {
        let StoreConfig { instrument, language, storage, key } = config;
        let response = Response::new(stamp.id.clone(), language.clone(), stamp.now);
        let text = result::write_compact(&instrument, &response).into();
        Self {
            model: Rc::new(Model::new(instrument, response, storage)),
            key: key.into(),
            language,
            text,
            seen: None,
            kept: true,
            loose: Vec::new(),
            former: Vec::new(),
            announced: false,
            pending: None,
        }
    }

    /// What is shown.
    pub fn model(&self) -> &Rc<Model> {
        &self.model
    }

    /// The result document.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// Where the response is kept, under which key, and what was last seen there.
    pub fn entry(&self) -> (StorageKind, &str, Option<&str>) {
        (self.model.storage, &self.key, self.seen.as_deref())
    }

    /// Whether the response, with its rounds, will be there after a reload.
    pub fn is_safe(&self) -> bool {
        self.is_kept() && self.model.storage != StorageKind::Page
    }

    fn is_kept(&self) -> bool {
        self.kept && self.loose.is_empty()
    }

    /// Whether this is what the page's author asks for, be it in another language.
    pub fn fits(&self, config: &StoreConfig) -> bool {
        self.is_of(&config.instrument, &config.key) && self.model.storage == config.storage
    }

    fn is_of(&self, instrument: &Instrument, key: &str) -> bool {
        self.model.instrument.fingerprint == instrument.fingerprint && *self.key == *key
    }

    /// The one way in which anything happens to a store.
    pub fn step(&mut self, input: Input, context: Context) -> Vec<Effect> {
        match input {
            Input::Stored(answer) => self.stored(answer),
            Input::Exported(export, outcome) => self.exported(&export, &outcome),
            Input::Command(Command::Download) => vec![Effect::Export(self.result_file())],
            Input::Command(Command::Export(export)) => vec![Effect::Export(export)],
            Input::Configure(config) if self.fits(&config) => {
                self.language = config.language;
                Rc::make_mut(&mut self.model).instrument = config.instrument;
                Vec::new()
            }
            input => self.change(input, context),
        }
    }

    fn change(&mut self, input: Input, Context { stamp, observed }: Context) -> Vec<Effect> {
        let former = match &input {
            Input::Configure(config) => Some(std::mem::replace(self, Self::new(config.clone(), &stamp))),
            _ => None,
        };
        let (before, was_safe) = (self.model.clone(), self.is_safe());
        let aside = self.look(observed, &stamp);
        let (heard, heard_kept) = (self.model.clone(), self.kept);
        let mut forget = Vec::new();
        match &input {
            // Another tab has put other answers in the place of these, which the person has not seen yet.
            Input::Command(command) if command.is_destructive() && was_replaced(&before, &heard) => {}
            Input::Command(command) => {
                self.model = Rc::new(heard.update(command, &stamp, &self.language));
                self.forgets(command, &mut forget);
            }
            Input::Load(response) => Rc::make_mut(&mut self.model).load(response, &stamp),
            Input::Reset => self.reset(&stamp, &mut forget),
            _ => former.into_iter().for_each(|former| self.inherit(former)),
        }
        let by_person = matches!(input, Input::Command(_));
        let (finished, entry, loose) = (None, None, 0);
        let mut ops = Vec::new();
        let aside = aside.map(|(text, to)| {
            ops.push(StorageOp::Move { from: self.key.to_string(), to: to.to_string(), text });
            to
        });
        let step = Pending { by_person, before, was_safe, heard, heard_kept, aside, finished, entry, loose };
        self.settle(step, ops, forget)
    }

    /// Takes over what others wrote. What cannot be read is given back, with the key to set it aside under.
    fn look(&mut self, observed: Observed, stamp: &Stamp) -> Option<(Rc<str>, Rc<str>)> {
        let storage_error = self.model.storage_error.filter(|it| *it == StorageError::Full);
        if observed == Observed::Unchanged && self.model.storage_error == storage_error {
            return None;
        }
        let model = Rc::make_mut(&mut self.model);
        model.storage_error = storage_error;
        match observed {
            Observed::Unchanged => {}
            Observed::Gone => {
                (self.kept, self.seen) = (true, None);
                model.clear_elsewhere(stamp, &self.language);
            }
            Observed::Failed(refusal) => {
                self.kept = false;
                model.storage_error = Some(refusal.into());
            }
            Observed::Text(text) => match result::read(&text, &model.instrument) {
                Ok(theirs) => {
                    model.merge_found(&theirs);
                    (self.kept, self.seen) = (*model.response == theirs, Some(text));
                }
                Err(_) => {
                    self.kept = model.response.is_untouched();
                    return Some((text, aside_key(&self.key, stamp.now).into()));
                }
            },
        }
        None
    }
}

/// Whether what was answered here was replaced by what was heard, and can only be brought back.
fn was_replaced(before: &Model, heard: &Model) -> bool {
    !heard.response.is_empty() && heard.undo.as_ref().is_some_and(|undo| Rc::ptr_eq(undo, &before.response))
}

#[cfg(test)]
mod tests;
