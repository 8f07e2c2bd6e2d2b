//! The model together with its keeper: every message first hears what others wrote, then changes the
//! model, then keeps the change, all before the event that caused it ends.

use std::rc::Rc;

use crate::app::model::{Command, Model, Notice, Screen, StorageError, StorageKind};
use crate::app::response_store::{ResponseStore, StoreChange};
use crate::app::rounds::{Round, RoundChange};
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::element::config::Config;
use crate::platform::store::StorageRefusal;
use crate::platform::{clock, random};
use crate::ui::shared::Shared;
use crate::wire::result;

/// A model and where it is kept.
pub struct Store {
    /// What is shown.
    pub model: Shared<Model>,
    keeper: ResponseStore,
    // Where the response was kept before the host chose another storage.
    former: Vec<ResponseStore>,
    language: Rc<str>,
    // The result document, written once a change.
    text: Rc<str>,
    // Whether the storage has it, or has not to.
    kept: bool,
}

/// What has to follow from a message.
#[derive(Default)]
pub struct Effects {
    /// The response is another than before, or has become safe or unsafe.
    pub changed: bool,
    /// It is so by this message, not by what was heard meanwhile.
    pub changed_here: bool,
    /// The storage was written.
    pub wrote: bool,
    /// Results were opened on a whole response.
    pub completed: bool,
    /// Answers cannot be kept any more, since this message.
    pub trouble: Option<StorageError>,
}

impl Store {
    /// Starts with what is kept.
    pub fn new(wanted: &Config) -> Self {
        let language = wanted.words.language.clone();
        let model = Model::new(wanted.instrument.clone(), fresh(&language), wanted.storage);
        let mut state = Self {
            model: model.into(),
            keeper: wanted.keeper(),
            former: vec![],
            language,
            text: "".into(),
            kept: true,
        };
        state.poll();
        state.write();
        state
    }

    /// Whether a setup asks for the same assessment, kept in the same place.
    pub fn fits(&self, wanted: &Config) -> bool {
        self.is_of(&wanted.instrument)
            && self.keeper.key() == wanted.key
            && self.model.storage == wanted.storage
    }

    /// Whether it is a response to this assessment, in whatever language.
    fn is_of(&self, instrument: &Instrument) -> bool {
        self.model.instrument.fingerprint == instrument.fingerprint
    }

    /// Takes another language, which the assessment may have too.
    pub fn set_language(&mut self, wanted: &Config) {
        self.language = wanted.words.language.clone();
        self.model = Model { instrument: wanted.instrument.clone(), ..(*self.model).clone() }.into();
    }

    /// The storage key.
    pub fn key(&self) -> &str {
        self.keeper.key()
    }

    /// The result document.
    pub fn text(&self) -> Rc<str> {
        self.text.clone()
    }

    fn write(&mut self) {
        self.text = result::write_compact(&self.model.instrument, &self.model.response).into();
    }

    /// Does what the person asked.
    pub fn dispatch(&mut self, message: &Command) -> Effects {
        if let Command::ForgetRound(round) = message {
            // A storage that has become unreachable is told of with the next answer.
            let _ = self.keeper.forget_round(round);
        }
        let outcome = self.change(|model, language| model.update(message, clock::now(), fresh(language)));
        if let Command::Reset = message {
            // Afterwards, since one of them may be where the response is kept again.
            for keeper in &mut self.former {
                let _ = keeper.forget();
            }
        }
        outcome
    }

    /// Takes a response that the host gives.
    pub fn load(&mut self, response: Response) -> Effects {
        self.change(|model, _| {
            let screen =
                if response.is_complete(&model.instrument) { Screen::Results } else { Screen::Intro };
            let notice = (!model.response.is_empty()).then_some(Notice::Opened);
            let response = Rc::new(model.response.replaced_by(&response, clock::now()));
            let next =
                Model { response, screen, notice, undo: model.undoable(), past: None, ..model.clone() };
            next.with_rounds(&model.response)
        })
    }

    /// Forgets the response and all rounds, wherever they were kept.
    pub fn reset(&mut self) -> Effects {
        let _ = self.keeper.forget_rounds();
        let outcome = self.change(|model, language| Model {
            response: Rc::new(fresh(language)),
            screen: Screen::Intro,
            notice: None,
            // The next person at this screen must not be offered the last one's answers.
            undo: None,
            rounds: Rc::new([]),
            past: None,
            ..model.clone()
        });
        for keeper in &mut self.former {
            let _ = keeper.forget_rounds().and(keeper.forget());
        }
        outcome
    }

    /// Takes over what others wrote.
    pub fn on_storage(&mut self) -> Effects {
        self.change(|model, _| model.clone())
    }

    fn change(&mut self, change: impl FnOnce(&Model, &Rc<str>) -> Model) -> Effects {
        let (before, was_kept) = (self.model.clone(), self.kept);
        self.poll();
        let heard = self.model.clone();
        self.model = self.turn(&heard, change(&heard, &self.language)).into();
        let changed_here = !Rc::ptr_eq(&heard.response, &self.model.response);
        let changed = !Rc::ptr_eq(&before.response, &self.model.response);
        if changed {
            self.write();
        }
        self.kept &= !changed_here;
        let wrote = !self.kept && self.keep();
        let (moved, replaced) =
            (self.model.moves != before.moves, self.model.response.id != before.response.id);
        if self.model.screen == Screen::Results && (moved || replaced) {
            self.read_rounds();
        }
        let model = &self.model;
        Effects {
            changed_here,
            changed: changed || was_kept != self.kept,
            wrote,
            completed: model.moves != before.moves
                && model.screen == Screen::Results
                && model.past.is_none()
                && model.response.completed.is_some(),
            trouble: model.storage_error.filter(|_| model.storage_error != before.storage_error),
        }
    }

    /// Keeps or forgets the round that follows from `next` being in the place of the model `before`.
    fn turn(&self, before: &Model, next: Model) -> Model {
        match RoundChange::of(&before.response, &next.response) {
            RoundChange::None => {}
            RoundChange::Finished => {
                let text = result::write_compact(&before.instrument, &before.response);
                let kept = self.keeper.finish(before.response.updated, &text);
                // Without any storage the round is kept where the answers were: on this page.
                if kept == Err(StorageRefusal::Full) {
                    let notice = Some(Notice::NoRoom);
                    return Model { notice, moves: before.moves + 1, ..before.clone() };
                }
            }
            RoundChange::Reopened => {
                let _ = self.keeper.forget_round(&next.response.updated.to_string());
            }
        }
        next
    }

    /// Looks which rounds the storage has; where there is none, they are in the model alone.
    fn read_rounds(&mut self) {
        if let Some(rounds) = self.keeper.rounds(&self.model.instrument) {
            let round = |(key, response): (String, _)| Round { key: key.into(), response: Rc::new(response) };
            let rounds = rounds.into_iter().map(round).collect();
            self.model = Model { rounds, ..(*self.model).clone() }.into();
        }
    }

    /// Whether the response will be there after a reload.
    pub fn safe(&self) -> bool {
        self.kept && self.model.storage != StorageKind::Page
    }

    /// Puts the response into the storage. Whether it could be put.
    fn keep(&mut self) -> bool {
        if self.model.storage_error == Some(StorageError::Stuck) {
            return false;
        }
        // A response in which nothing was ever answered is no response: starting again forgets.
        let kept = match self.model.response.is_untouched() {
            true => self.keeper.forget(),
            false => self.keeper.save(self.text.clone()),
        };
        let trouble = kept.err().map(trouble);
        if trouble != self.model.storage_error {
            self.model = Model { storage_error: trouble, ..(*self.model).clone() }.into();
        }
        self.kept = trouble.is_none();
        self.kept
    }

    /// Looks what others wrote, and takes it over.
    fn poll(&mut self) {
        let model = &self.model;
        let news = self.keeper.poll(&model.instrument, clock::now());
        let untroubled = Model {
            storage_error: model.storage_error.filter(|it| *it == StorageError::Full),
            ..(**model).clone()
        };
        let next = match news {
            StoreChange::None if model.storage_error.is_none() => return,
            StoreChange::None => untroubled,
            StoreChange::Found(theirs) => {
                let found = untroubled.merge_found(&theirs);
                self.kept = *found.response == *theirs;
                found
            }
            StoreChange::Cleared => {
                self.kept = true;
                untroubled.cleared_elsewhere(fresh(&self.language))
            }
            StoreChange::SetAside(key) => {
                self.kept = model.response.is_untouched();
                Model { notice: Some(Notice::SetAside(key.into())), ..untroubled }
            }
            StoreChange::Stuck => {
                self.kept = false;
                Model { storage_error: Some(StorageError::Stuck), ..untroubled }
            }
            StoreChange::Failed(error) => {
                self.kept = false;
                Model { storage_error: Some(trouble(error)), ..untroubled }
            }
        };
        self.model = next.into();
    }

    /// Takes over the response of the state before, and where one was in it, where only the kind of storage changed.
    pub fn inherit(&mut self, before: Self) {
        let same = self.is_of(&before.model.instrument) && self.keeper.key() == before.keeper.key();
        if same && self.model.response.is_empty() && !before.model.response.is_empty() {
            let (response, screen) = (before.model.response.clone(), before.model.screen);
            self.change(|model, _| Model { response, screen, ..model.clone() });
        }
        if same && before.model.storage == StorageKind::Page {
            let _ = before.model.rounds.iter().try_for_each(|round| {
                let text = result::write_compact(&before.model.instrument, &round.response);
                self.keeper.finish(round.response.updated, &text)
            });
        }
        if same {
            self.former = before.former;
            self.former.push(before.keeper);
        }
    }
}

fn fresh(language: &Rc<str>) -> Response {
    Response::new(random::id().into(), language.clone(), clock::now())
}

fn trouble(error: StorageRefusal) -> StorageError {
    match error {
        StorageRefusal::Denied => StorageError::Denied,
        StorageRefusal::Full => StorageError::Full,
    }
}
