//! The model together with its keeper: every message first hears what others wrote, then changes the
//! model, then keeps the change, all before the event that caused it ends.

use std::rc::Rc;

use super::setup::Wanted;
use crate::app::keeper::{Keeper, News};
use crate::app::model::{Message, Model, Notice, Screen, Trouble};
use crate::domain::session::Session;
use crate::platform::store::StoreError;
use crate::platform::{clock, random};
use crate::ui::shared::Shared;
use crate::wire::result;

/// A model and where it is kept.
pub struct State {
    /// What is shown.
    pub model: Shared<Model>,
    keeper: Keeper,
    source: String,
    language: Rc<str>,
    // The result document, written once a change.
    text: Rc<str>,
}

/// What has to follow from a message.
#[derive(Default)]
pub struct Outcome {
    /// The response is another than before.
    pub changed: bool,
    /// The storage was written.
    pub wrote: bool,
    /// Results were opened on a whole response.
    pub completed: bool,
    /// Answers cannot be kept any more, since this message.
    pub trouble: Option<Trouble>,
}

impl State {
    /// Starts with what is kept.
    pub fn new(wanted: &Wanted) -> Self {
        let language = wanted.words.language.clone();
        let model = Model::new(wanted.instrument.clone(), fresh(&language), wanted.keeping);
        let source = wanted.source.clone();
        let mut state =
            Self { model: model.into(), keeper: wanted.keeper(), source, language, text: "".into() };
        state.look();
        state.write();
        state
    }

    /// Whether a setup asks for the same assessment, kept in the same place.
    pub fn fits(&self, wanted: &Wanted) -> bool {
        self.source == wanted.source
            && self.keeper.key() == wanted.key
            && self.model.keeping == wanted.keeping
    }

    /// Takes another language.
    pub fn speak(&mut self, wanted: &Wanted) {
        self.language = wanted.words.language.clone();
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
        self.text = result::write(&self.model.instrument, &self.model.session).into();
    }

    /// Does what the person asked.
    pub fn take(&mut self, message: &Message) -> Outcome {
        self.change(|model, language| model.update(message, clock::now(), fresh(language)))
    }

    /// Takes a response that the host gives.
    pub fn load(&mut self, session: Session) -> Outcome {
        self.change(|model, _| {
            let screen = if session.is_whole(&model.instrument) { Screen::Results } else { Screen::Intro };
            Model { session: Rc::new(session), screen, notice: None, ..model.clone() }
        })
    }

    /// Forgets the response.
    pub fn reset(&mut self) -> Outcome {
        self.change(|model, language| Model {
            session: Rc::new(fresh(language)),
            screen: Screen::Intro,
            notice: None,
            ..model.clone()
        })
    }

    /// Takes over what others wrote.
    pub fn hear(&mut self) -> Outcome {
        self.change(|model, _| model.clone())
    }

    fn change(&mut self, change: impl FnOnce(&Model, &Rc<str>) -> Model) -> Outcome {
        let before = self.model.clone();
        self.look();
        let heard = self.model.clone();
        self.model = change(&heard, &self.language).into();
        let changed = !Rc::ptr_eq(&before.session, &self.model.session);
        if changed {
            self.write();
        }
        let wrote = changed && self.keep();
        let model = &self.model;
        let outcome = Outcome {
            changed,
            wrote,
            completed: model.moves != before.moves
                && model.screen == Screen::Results
                && model.session.is_whole(&model.instrument),
            trouble: model.trouble.filter(|_| model.trouble != before.trouble),
        };
        outcome
    }

    /// Puts the response into the storage, unless it stands there already. Whether it was put.
    fn keep(&mut self) -> bool {
        // A response in which nothing was ever answered is no response: starting again forgets.
        let text = Some(&self.text).filter(|_| !self.model.session.answers.is_empty());
        if self.model.trouble == Some(Trouble::Stuck) || self.keeper.holds(text.map(|text| &**text)) {
            return false;
        }
        let kept = match text {
            Some(text) => self.keeper.save(text.clone()),
            None => self.keeper.forget(),
        };
        let trouble = kept.err().map(trouble);
        if trouble != self.model.trouble {
            self.model = Model { trouble, ..(*self.model).clone() }.into();
        }
        true
    }

    /// Looks what others wrote, and takes it over.
    fn look(&mut self) {
        let model = &self.model;
        let news = self.keeper.look(&model.instrument, clock::now());
        let untroubled =
            Model { trouble: model.trouble.filter(|it| *it == Trouble::Full), ..(**model).clone() };
        let next = match news {
            News::None if model.trouble.is_none() => return,
            News::None => untroubled,
            News::Found(session) => untroubled.found(*session),
            News::Cleared => untroubled.cleared_elsewhere(fresh(&self.language)),
            News::SetAside(key) => Model { notice: Some(Notice::SetAside(key.into())), ..untroubled },
            News::Stuck => Model { trouble: Some(Trouble::Stuck), ..untroubled },
            News::Failed(error) => Model { trouble: Some(trouble(error)), ..untroubled },
        };
        self.model = next.into();
    }
}

fn fresh(language: &Rc<str>) -> Session {
    Session::new(random::id().into(), language.clone(), clock::now())
}

fn trouble(error: StoreError) -> Trouble {
    match error {
        StoreError::Denied => Trouble::Denied,
        StoreError::Full => Trouble::Full,
    }
}
