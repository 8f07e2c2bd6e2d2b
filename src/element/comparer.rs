//! Drives a comparison: reads what is brought, one text after the other with pauses for the page, hands it to the model, and
//! brings about what follows. Nothing stays borrowed while anything outside is called.

mod exporting;
mod keeping;
mod kept_place;
mod reading;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Function, Promise};
use litemap::LiteMap;
use wasm_bindgen::JsValue;
use yew::Callback;
use yew::platform::spawn_local;

use self::kept_place::Place as KeptPlace;
use super::compare_host::CompareHost;
use crate::app::comparing::joint;
use crate::app::comparing::model::{CompareModel, Keeping};
use crate::app::comparing::step::{CompareEffect, CompareExport, CompareInput};
use crate::domain::instrument::Instrument;
use crate::i18n::Words;
use crate::platform::ids::{self, stamp};
use crate::platform::{clock, print};
use crate::ui::app::Appearance;
use crate::ui::comparing::CompareProps;
use crate::ui::comparing::context::CompareContext;
use crate::ui::place::Place;
use crate::ui::shared::Shared;
use crate::wire::comparison;

/// One comparison and its connections.
pub struct Comparer {
    host: CompareHost,
    /// Where the browser may keep the comparison.
    kept_under: Option<KeptPlace>,
    ctx: RefCell<Rc<CompareContext>>,
    look: Cell<Appearance>,
    model: RefCell<Rc<CompareModel>>,
    place: RefCell<Option<Place<CompareProps>>>,
    /// The bundled assessments that were asked for, by their ids.
    bundled: RefCell<LiteMap<Rc<str>, Option<Rc<Instrument>>>>,
    /// Reading that finds another number here was cancelled.
    reading: Cell<u32>,
    /// Resolves when everything that was brought earlier has been read: files are read one at a time.
    turn: RefCell<Option<Promise>>,
    me: Weak<Comparer>,
}

impl Comparer {
    /// Begins with an empty set.
    pub fn new(
        instrument: Option<Rc<Instrument>>,
        words: Rc<Words>,
        look: Appearance,
        host: CompareHost,
    ) -> Rc<Self> {
        let kept_under = KeptPlace::of(&host, instrument.is_some());
        let open = instrument.is_none();
        let keeping = if kept_under.is_some() { Keeping::Off } else { Keeping::Impossible };
        let comparer = Rc::new_cyclic(|me: &Weak<Self>| Self {
            host,
            kept_under,
            ctx: RefCell::new(ctx(words, look.level, me)),
            look: Cell::new(look),
            model: RefCell::new(Rc::new(CompareModel { keeping, open, ..CompareModel::default() })),
            place: RefCell::default(),
            bundled: RefCell::new(LiteMap::new()),
            reading: Cell::default(),
            turn: RefCell::default(),
            me: me.clone(),
        });
        if let Some(instrument) = instrument {
            comparer.run(CompareInput::Instrument(instrument));
        }
        comparer.restore();
        comparer
    }

    /// Draws it there from now on.
    pub fn mount(&self, place: Place<CompareProps>) {
        *self.place.borrow_mut() = Some(place);
        self.draw();
    }

    /// Calls this once it is drawn as it is now. Without a place it never is.
    pub fn when_drawn(&self, done: Function) {
        if let Some(place) = self.place.borrow_mut().as_mut() {
            place.when_drawn(done);
        }
    }

    /// Takes the views away, and stops reading.
    pub fn unmount(&self) {
        self.cancel();
        let place = self.place.borrow_mut().take();
        if let Some(place) = place {
            place.free();
        }
    }

    /// Takes what is given in the place of what was there.
    pub fn update(
        &self,
        instrument: Option<Rc<Instrument>>,
        words: Option<Rc<Words>>,
        look: Option<Appearance>,
    ) {
        let look = look.unwrap_or(self.look.get());
        self.look.set(look);
        let words = words.unwrap_or_else(|| self.ctx.borrow().words.clone());
        *self.ctx.borrow_mut() = ctx(words, look.level, &self.me);
        match instrument {
            Some(instrument) => self.run(CompareInput::Instrument(instrument)),
            None => self.draw(),
        }
    }

    /// Forgets all responses.
    pub fn reset(&self) {
        self.cancel();
        self.run(CompareInput::Reset);
    }

    /// The joint result of the session, if there is one.
    pub fn joint(&self) -> Option<String> {
        let model = self.model.borrow();
        joint::document(&model)
    }

    /// The comparison document, if there is a response.
    pub fn document(&self) -> Option<String> {
        let model = self.model.borrow();
        let (instrument, comparison) = (model.instrument.as_ref()?, model.comparison.as_ref()?);
        let language = self.ctx.borrow().words.language.clone();
        Some(comparison::write(instrument, comparison, &language, clock::now()))
    }

    fn run(&self, input: CompareInput) {
        for effect in self.step(input) {
            self.perform(effect);
        }
    }

    fn step(&self, input: CompareInput) -> Vec<CompareEffect> {
        let mut model = (**self.model.borrow()).clone();
        let effects = model.step(input, &stamp());
        *self.model.borrow_mut() = Rc::new(model);
        self.draw();
        effects
    }

    fn perform(&self, effect: CompareEffect) {
        match effect {
            CompareEffect::Tell => drop(self.host.compared()),
            CompareEffect::Export(CompareExport::Print)
            | CompareEffect::ExportJoint(CompareExport::Print) => {
                print::print();
            }
            CompareEffect::Export(export) => self.export(export, self.file(export)),
            CompareEffect::ExportJoint(export) => self.export(export, self.joint_file(export)),
            CompareEffect::Cancel => self.cancel(),
            CompareEffect::Keep(text) => self.keep(text),
            CompareEffect::Restore => self.restore(),
        }
    }

    fn cancel(&self) {
        self.reading.set(self.reading.get().wrapping_add(1));
    }

    fn draw(&self) {
        if let Some(place) = self.place.borrow_mut().as_mut() {
            place.draw(CompareProps {
                ctx: self.ctx.borrow().clone(),
                model: Shared(self.model.borrow().clone()),
                look: self.look.get(),
            });
        }
    }
}

fn ctx(words: Rc<Words>, level: u8, me: &Weak<Comparer>) -> Rc<CompareContext> {
    let with = |act: fn(Rc<Comparer>, JsValue)| {
        let me = me.clone();
        Callback::from(move |given| {
            if let Some(comparer) = me.upgrade() {
                act(comparer, given);
            }
        })
    };
    let sender = me.clone();
    let send = Callback::from(move |command| {
        if let Some(comparer) = sender.upgrade() {
            comparer.run(CompareInput::Command(command));
        }
    });
    let bring = with(|comparer, given| {
        spawn_local(async move {
            comparer.bring(given, true).await;
        });
    });
    let pasted = me.clone();
    let paste = Callback::from(move |(text, told): (String, Callback<bool>)| {
        let Some(comparer) = pasted.upgrade() else { return };
        spawn_local(async move { told.emit(comparer.bring_pasted(&text).await) });
    });
    Rc::new(CompareContext {
        words,
        level,
        send,
        bring,
        paste,
        now: clock::now,
        seed: random,
        heading: Default::default(),
    })
}

/// A random number: the first digits of a random id.
fn random() -> u64 {
    let id = ids::id();
    id.get(..16).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or_default()
}
