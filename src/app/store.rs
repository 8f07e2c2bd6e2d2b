//! The model together with its keeper: every message first hears what others wrote, then changes the
//! model, then keeps the change, all before the event that caused it ends.

use std::rc::Rc;

use crate::app::model::{Keeping, Message, Model, Notice, Screen, Trouble};
use crate::app::response_store::{Keeper, News};
use crate::app::rounds::{Round, Turn};
use crate::domain::instrument::Instrument;
use crate::domain::response::Session;
use crate::element::config::Wanted;
use crate::platform::store::StoreError;
use crate::platform::{clock, random};
use crate::ui::shared::Shared;
use crate::wire::result;

/// A model and where it is kept.
pub struct State {
    /// What is shown.
    pub model: Shared<Model>,
    keeper: Keeper,
    // Where the response was kept before the host chose another storage.
    former: Vec<Keeper>,
    language: Rc<str>,
    // The result document, written once a change.
    text: Rc<str>,
    // Whether the storage has it, or has not to.
    kept: bool,
}

/// What has to follow from a message.
#[derive(Default)]
pub struct Outcome {
    /// The response is another than before, or has become safe or unsafe.
    pub changed: bool,
    /// It is so by this message, not by what was heard meanwhile.
    pub changed_here: bool,
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
        let mut state = Self {
            model: model.into(),
            keeper: wanted.keeper(),
            former: vec![],
            language,
            text: "".into(),
            kept: true,
        };
        state.look();
        state.write();
        state
    }

    /// Whether a setup asks for the same assessment, kept in the same place.
    pub fn fits(&self, wanted: &Wanted) -> bool {
        self.is_of(&wanted.instrument)
            && self.keeper.key() == wanted.key
            && self.model.keeping == wanted.keeping
    }

    /// Whether it is a response to this assessment, in whatever language.
    fn is_of(&self, instrument: &Instrument) -> bool {
        self.model.instrument.fingerprint == instrument.fingerprint
    }

    /// Takes another language, which the assessment may have too.
    pub fn speak(&mut self, wanted: &Wanted) {
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
        self.text = result::write_compact(&self.model.instrument, &self.model.session).into();
    }

    /// Does what the person asked.
    pub fn take(&mut self, message: &Message) -> Outcome {
        if let Message::ForgetRound(round) = message {
            // A storage that has become unreachable is told of with the next answer.
            let _ = self.keeper.forget_round(round);
        }
        let outcome = self.change(|model, language| model.update(message, clock::now(), fresh(language)));
        if let Message::Reset = message {
            // Afterwards, since one of them may be where the response is kept again.
            for keeper in &mut self.former {
                let _ = keeper.forget();
            }
        }
        outcome
    }

    /// Takes a response that the host gives.
    pub fn load(&mut self, session: Session) -> Outcome {
        self.change(|model, _| {
            let screen = if session.is_whole(&model.instrument) { Screen::Results } else { Screen::Intro };
            let notice = (!model.session.is_empty()).then_some(Notice::Opened);
            let session = Rc::new(model.session.replaced_by(&session, clock::now()));
            let next = Model { session, screen, notice, undo: model.undoable(), past: None, ..model.clone() };
            next.turned(&model.session)
        })
    }

    /// Forgets the response and all rounds, wherever they were kept.
    pub fn reset(&mut self) -> Outcome {
        let _ = self.keeper.forget_rounds();
        let outcome = self.change(|model, language| Model {
            session: Rc::new(fresh(language)),
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
    pub fn hear(&mut self) -> Outcome {
        self.change(|model, _| model.clone())
    }

    fn change(&mut self, change: impl FnOnce(&Model, &Rc<str>) -> Model) -> Outcome {
        let (before, was_kept) = (self.model.clone(), self.kept);
        self.look();
        let heard = self.model.clone();
        self.model = self.turn(&heard, change(&heard, &self.language)).into();
        let changed_here = !Rc::ptr_eq(&heard.session, &self.model.session);
        let changed = !Rc::ptr_eq(&before.session, &self.model.session);
        if changed {
            self.write();
        }
        self.kept &= !changed_here;
        let wrote = !self.kept && self.keep();
        let (moved, replaced) =
            (self.model.moves != before.moves, self.model.session.response != before.session.response);
        if self.model.screen == Screen::Results && (moved || replaced) {
            self.read_rounds();
        }
        let model = &self.model;
        Outcome {
            changed_here,
            changed: changed || was_kept != self.kept,
            wrote,
            completed: model.moves != before.moves
                && model.screen == Screen::Results
                && model.past.is_none()
                && model.session.completed.is_some(),
            trouble: model.trouble.filter(|_| model.trouble != before.trouble),
        }
    }

    /// Keeps or forgets the round that follows from `next` being in the place of the model `before`.
    fn turn(&self, before: &Model, next: Model) -> Model {
        match Turn::of(&before.session, &next.session) {
            Turn::None => {}
            Turn::Finished => {
                let text = result::write_compact(&before.instrument, &before.session);
                let kept = self.keeper.finish(before.session.updated, &text);
                // Without any storage the round is kept where the answers were: on this page.
                if kept == Err(StoreError::Full) {
                    let notice = Some(Notice::NoRoom);
                    return Model { notice, moves: before.moves + 1, ..before.clone() };
                }
            }
            Turn::Reopened => {
                let _ = self.keeper.forget_round(&next.session.updated.to_string());
            }
        }
        next
    }

    /// Looks which rounds the storage has; where there is none, they are in the model alone.
    fn read_rounds(&mut self) {
        if let Some(rounds) = self.keeper.rounds(&self.model.instrument) {
            let round = |(key, session): (String, _)| Round { key: key.into(), session: Rc::new(session) };
            let rounds = rounds.into_iter().map(round).collect();
            self.model = Model { rounds, ..(*self.model).clone() }.into();
        }
    }

    /// Whether the response will be there after a reload.
    pub fn safe(&self) -> bool {
        self.kept && self.model.keeping != Keeping::Page
    }

    /// Puts the response into the storage. Whether it could be put.
    fn keep(&mut self) -> bool {
        if self.model.trouble == Some(Trouble::Stuck) {
            return false;
        }
        // A response in which nothing was ever answered is no response: starting again forgets.
        let kept = match self.model.session.is_untouched() {
            true => self.keeper.forget(),
            false => self.keeper.save(self.text.clone()),
        };
        let trouble = kept.err().map(trouble);
        if trouble != self.model.trouble {
            self.model = Model { trouble, ..(*self.model).clone() }.into();
        }
        self.kept = trouble.is_none();
        self.kept
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
            News::Found(theirs) => {
                let found = untroubled.found(&theirs);
                self.kept = *found.session == *theirs;
                found
            }
            News::Cleared => {
                self.kept = true;
                untroubled.cleared_elsewhere(fresh(&self.language))
            }
            News::SetAside(key) => {
                self.kept = model.session.is_untouched();
                Model { notice: Some(Notice::SetAside(key.into())), ..untroubled }
            }
            News::Stuck => {
                self.kept = false;
                Model { trouble: Some(Trouble::Stuck), ..untroubled }
            }
            News::Failed(error) => {
                self.kept = false;
                Model { trouble: Some(trouble(error)), ..untroubled }
            }
        };
        self.model = next.into();
    }

    /// Takes over the response of the state before, and where one was in it, where only the kind of storage changed.
    pub fn inherit(&mut self, before: Self) {
        let same = self.is_of(&before.model.instrument) && self.keeper.key() == before.keeper.key();
        if same && self.model.session.is_empty() && !before.model.session.is_empty() {
            let (session, screen) = (before.model.session.clone(), before.model.screen);
            self.change(|model, _| Model { session, screen, ..model.clone() });
        }
        if same && before.model.keeping == Keeping::Page {
            let _ = before.model.rounds.iter().try_for_each(|round| {
                let text = result::write_compact(&before.model.instrument, &round.session);
                self.keeper.finish(round.session.updated, &text)
            });
        }
        if same {
            self.former = before.former;
            self.former.push(before.keeper);
        }
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
