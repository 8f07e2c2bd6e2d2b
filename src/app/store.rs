//! The model together with what is known of its storage: a pure step from a state and an input to the next state and
//! the effects. Each step first takes over what others wrote, then changes the model, then asks for the change to be
//! kept. Knows no browser: what stands in the storage, the time and ids are passed in.

mod exports;
mod forget;
mod journal;
mod look;
mod pending;
mod settle;

use std::rc::Rc;

use pending::Pending;

use super::effect::{Context, Effect, Input, StoreConfig};
use super::journal::{Journal, JournalAnswer};
use super::message::{Command, StorageKind};
use super::model::Model;
use super::replay::Found;
use super::storage::{Observed, StorageOp, StoredText};
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
    // Whether something stands there that cannot be read until the later code is there.
    unread: bool,
    // The keys of rounds that the storage still has to take.
    loose: Vec<Rc<str>>,
    // Where else the response was kept, before the page's author chose another storage.
    former: Vec<StorageKind>,
    // Answers to other content, until the later code can read them.
    others: Vec<StoredText>,
    // Whether the host has heard of this response.
    announced: bool,
    // Whether another widget said that it has cleared the response.
    cleared: bool,
    // The step whose work for the storage is not done yet.
    pending: Option<Pending>,
    // What is known of the journal of the browser's storage.
    journal: Journal,
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
            unread: false,
            loose: Vec::new(),
            former: Vec::new(),
            others: Vec::new(),
            announced: false,
            cleared: false,
            pending: None,
            journal: Journal { tab: stamp.id.clone(), ..Journal::default() },
        }
    }

    /// What is shown.
    pub fn model(&self) -> &Rc<Model> {
        &self.model
    }

    /// Shows what the levels mean, as the person wanted it on an earlier page.
    pub fn show_meanings(&mut self) {
        if !self.model.meanings {
            Rc::make_mut(&mut self.model).meanings = true;
        }
    }

    /// Where it stands what was typed into number fields, and the key beside which that is kept.
    pub fn typed(&mut self) -> (&mut Rc<Model>, &str) {
        (&mut self.model, &self.key)
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

    /// Takes that somebody may have started again in another tab or widget, before the step in which that shows.
    pub fn tell_cleared(&mut self) {
        self.cleared = true;
    }

    /// Whether something stands in the storage that waits for the later code, see [`Effect::FetchLater`].
    pub fn is_unread(&self) -> bool {
        self.unread
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
        let (now, later) = (context.stamp.now, context.later);
        let mut effects = self.act(input, context);
        if !matches!(effects[..], [Effect::Storage(_)]) {
            effects.extend(self.ask_journal(now, later));
        }
        effects
    }

    fn act(&mut self, input: Input, context: Context) -> Vec<Effect> {
        match input {
            Input::Stored(answer) => self.stored(answer, context.later),
            Input::Exported(export, outcome) => self.exported(&export, &outcome),
            Input::Command(Command::Export(export)) => vec![Effect::Export(export)],
            Input::Journaled(key, _) if key != self.key => Vec::new(),
            Input::Journaled(_, JournalAnswer::Failed) => {
                self.journal.failed();
                Vec::new()
            }
            Input::Journaled(_, JournalAnswer::Written) => {
                match context.later.and_then(|later| self.journaled(later)) {
                    // The next record is about to be put there: what others did comes first.
                    None if self.journal.dirty => self.change(Input::Look, context),
                    follows => follows.into_iter().collect(),
                }
            }
            Input::Configure(config) if self.fits(&config) => {
                self.language = config.language;
                Rc::make_mut(&mut self.model).instrument = config.instrument;
                Vec::new()
            }
            input => self.change(input, context),
        }
    }

    fn change(
        &mut self,
        input: Input,
        Context { stamp, observed, later, mut beside }: Context,
    ) -> Vec<Effect> {
        let former = match &input {
            Input::Configure(config) => Some(std::mem::replace(self, Self::new(config.clone(), &stamp))),
            _ => None,
        };
        if !matches!(input, Input::Journaled(..)) {
            self.others.append(&mut beside);
        }
        if let Some(later) = later.filter(|_| !self.others.is_empty()) {
            (later.offer)(Rc::make_mut(&mut self.model), &std::mem::take(&mut self.others));
        }
        let (before, was_safe) = (self.model.clone(), self.is_safe());
        let gone = observed == Observed::Gone;
        self.journal.heard |= matches!(observed, Observed::Text(_));
        // The journal may be quicker than what tabs tell one another.
        let cleared = std::mem::take(&mut self.cleared)
            || matches!(&input, Input::Journaled(_, JournalAnswer::Found(record)) if self.journal.was_emptied(record));
        let aside = self.look(observed, cleared, &stamp, later);
        let (heard, heard_kept) = (self.model.clone(), self.kept);
        let mut first = Vec::new();
        match &input {
            // Another tab has put other answers in the place of these, which the person has not seen yet.
            Input::Command(command)
                if command.is_destructive() && (self.unread || was_replaced(&before, &heard)) => {}
            Input::Command(command) => {
                let update =
                    later.filter(|_| command.needs_later()).map_or(Model::update as _, |it| it.update);
                let mut model = (*heard).clone();
                update(&mut model, command, &stamp, &self.language);
                if matches!(command, Command::AddRound(_)) {
                    let new = model.rounds.iter().filter(|round| !heard.rounds.contains(round));
                    self.loose.extend(new.map(|round| round.key.clone()));
                }
                self.model = Rc::new(model);
                self.keep_rounds(&heard, command);
                self.forgets(command, &mut first);
            }
            Input::Load(response) => {
                if let Some(later) = later {
                    (later.load)(Rc::make_mut(&mut self.model), response, &stamp);
                }
            }
            Input::Reset => {
                self.unread = false;
                self.reset(&stamp, &mut first);
            }
            Input::Restore(screen) => Rc::make_mut(&mut self.model).screen = *screen,
            Input::Journaled(_, JournalAnswer::Found(record)) => {
                if let Some(later) = later {
                    let found = Found { key: &self.key, record, listed: beside };
                    let model = Rc::make_mut(&mut self.model);
                    let ops = (later.replay)(model, &mut self.journal, &found, &stamp, &self.language);
                    first.extend(ops.into_iter().map(|op| (StorageKind::Browser, op)));
                }
            }
            _ => former.into_iter().for_each(|former| self.inherit(former, later)),
        }
        let by_person = matches!(input, Input::Command(_));
        let replays = matches!(input, Input::Journaled(..));
        let moves = by_person || matches!(input, Input::Load(_) | Input::Restore(_));
        let (finished, entry, loose) = (None, None, 0);
        let mut ops = Vec::new();
        if let Some(to) = &aside {
            ops.push(StorageOp::Move { from: self.key.to_string(), to: to.to_string() });
        }
        let journal = gone.then(String::new);
        let step = Pending {
            by_person,
            replays,
            moves,
            before,
            was_safe,
            heard,
            heard_kept,
            aside,
            swept: gone && !cleared,
            finished,
            entry,
            loose,
            journal,
        };
        self.settle(step, ops, first, (stamp.now, later))
    }
}

/// Whether what was answered here was replaced by what was heard, and can only be brought back.
fn was_replaced(before: &Model, heard: &Model) -> bool {
    !heard.response.is_empty() && heard.undo.as_ref().is_some_and(|undo| Rc::ptr_eq(undo, &before.response))
}

#[cfg(test)]
mod tests;
