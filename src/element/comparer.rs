//! Drives a comparison: reads what is brought, one text after the other with pauses for the page, hands it to the model, and
//! brings about what follows. Nothing stays borrowed while anything outside is called.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use yew::Callback;
use yew::platform::spawn_local;

use super::compare_host::{CompareHost, gather};
use super::config::read_assessment;
use super::host::ContentConfig;
use crate::app::comparing::intake::Content;
use crate::app::comparing::model::{CompareModel, News, Progress};
use crate::app::comparing::reading::{Refusal, assessment_of, read};
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareExport, CompareInput};
use crate::domain::group::filter::By;
use crate::domain::group::set::{Member, Reason, SetAside};
use crate::domain::instrument::Instrument;
use crate::export::files::ExportFile;
use crate::export::group::{self, files::GroupFormat};
use crate::i18n::Words;
use crate::platform::browser::{call, get, wait};
use crate::platform::{clipboard, clock, download, ids, link, print};
use crate::results::Context;
use crate::results::group::GroupResults;
use crate::ui::app::Appearance;
use crate::ui::comparing::CompareProps;
use crate::ui::comparing::context::CompareContext;
use crate::ui::place::Place;
use crate::ui::shared::Shared;
use crate::wire::comparison;
use crate::wire::problem::Problems;

/// While files are read, the page shows how far that is at most so often, in milliseconds.
const SHOWN_EVERY: u64 = 150;

/// One comparison and its connections.
pub struct Comparer {
    host: CompareHost,
    ctx: RefCell<Rc<CompareContext>>,
    look: Cell<Appearance>,
    model: RefCell<Rc<CompareModel>>,
    place: RefCell<Option<Place<CompareProps>>>,
    /// Reading that finds another number here was cancelled.
    reading: Cell<u32>,
    /// Settled once everything that was brought before is read: one after the other.
    turn: RefCell<Option<Promise>>,
    me: Weak<Comparer>,
}

/// What is read of what was brought.
#[derive(Default)]
struct Batch {
    read: Vec<Result<Member, Refusal>>,
    progress: Progress,
    shown: u64,
}

impl Comparer {
    /// Begins with an empty set.
    pub fn new(
        instrument: Option<Rc<Instrument>>,
        words: Rc<Words>,
        look: Appearance,
        host: CompareHost,
    ) -> Rc<Self> {
        let comparer = Rc::new_cyclic(|me: &Weak<Self>| Self {
            host,
            ctx: RefCell::new(ctx(words, look.level, me)),
            look: Cell::new(look),
            model: RefCell::default(),
            place: RefCell::default(),
            reading: Cell::default(),
            turn: RefCell::default(),
            me: me.clone(),
        });
        if let Some(instrument) = instrument {
            comparer.run(CompareInput::Instrument(instrument));
        }
        comparer
    }

    /// Draws it there from now on.
    pub fn mount(&self, place: Place<CompareProps>) {
        *self.place.borrow_mut() = Some(place);
        self.draw();
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
        let mut model = (**self.model.borrow()).clone();
        model.step(CompareInput::Command(CompareCommand::Clear));
        *self.model.borrow_mut() = Rc::new(model);
        self.draw();
    }

    /// The comparison document, if there is a response.
    pub fn document(&self) -> Option<String> {
        let model = self.model.borrow();
        let (instrument, comparison) = (model.instrument.as_ref()?, model.comparison.as_ref()?);
        let language = self.ctx.borrow().words.language.clone();
        Some(comparison::write(instrument, comparison, &language, clock::now()))
    }

    fn run(&self, input: CompareInput) {
        let mut model = (**self.model.borrow()).clone();
        let effects = model.step(input);
        *self.model.borrow_mut() = Rc::new(model);
        self.draw();
        for effect in effects {
            self.perform(&effect);
        }
    }

    fn perform(&self, effect: &CompareEffect) {
        match effect {
            CompareEffect::Tell => drop(self.host.compared()),
            CompareEffect::Export(CompareExport::Print) => print::print(),
            CompareEffect::Export(export) => self.export(*export),
            CompareEffect::Cancel => self.cancel(),
        }
    }

    /// Saves or copies the comparison, and says what came of it.
    fn export(&self, export: CompareExport) {
        let Some(file) = self.file(export) else { return };
        let me = self.me.clone();
        spawn_local(async move {
            let copies = matches!(export, CompareExport::Text | CompareExport::Markdown);
            let done = match copies {
                true => clipboard::copy(&file.text).await.map_err(drop),
                false => download::text(&file.name, file.media, &file.text).map_err(drop),
            };
            let Some(comparer) = me.upgrade() else { return };
            let news = match done {
                Ok(()) if copies => News::Copied,
                Ok(()) => News::Saved(file.name.into()),
                Err(_) => News::Refused(file.text.into()),
            };
            if !matches!(news, News::Refused(_)) {
                drop(comparer.host.exported(export.name()));
            }
            comparer.run(CompareInput::Exported(news));
        });
    }

    fn file(&self, export: CompareExport) -> Option<ExportFile> {
        let (model, words) = (self.model.borrow().clone(), self.ctx.borrow().words.clone());
        let (instrument, comparison) = (model.instrument.as_ref()?, model.comparison.as_ref()?);
        let format = match export {
            CompareExport::Html => GroupFormat::Html,
            CompareExport::Csv => GroupFormat::Csv,
            CompareExport::Text => GroupFormat::Text(true),
            CompareExport::Markdown => GroupFormat::Markdown(true),
            CompareExport::Json | CompareExport::Print => {
                let name = comparison::file_name(instrument, &words.day(clock::now()));
                return Some(ExportFile {
                    format: "json",
                    name,
                    media: "application/json",
                    text: self.document()?,
                });
            }
        };
        let context = Context { instrument, words: &words };
        let splits = By::ALL.map(|by| context.split(&model.set, &model.choices, by));
        Some(group::files::make(format, GroupResults { context, comparison }, &splits, clock::now()))
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

    /// Takes one document; says whether it counts.
    pub async fn load(&self, text: JsValue) -> String {
        let (accepted, aside) = self.read_all(js_sys::Array::of1(&text).into(), false).await;
        let problems = aside.into_iter().next().map(|(_, problems)| problems).unwrap_or_default();
        format!("{{\"accepted\":{},\"problems\":{}}}", accepted > 0, problems.to_json())
    }

    /// Takes what was brought; gives how many responses count now that did not before, and what was set aside.
    pub async fn bring(&self, given: JsValue, by_person: bool) -> String {
        let (accepted, aside) = self.read_all(given, by_person).await;
        let aside: Vec<_> = aside
            .iter()
            .map(|(aside, problems)| {
                let name = crate::wire::json::to_text(&&*aside.name, crate::wire::json::Layout::Compact);
                format!(
                    "{{\"name\":{name},\"reason\":\"{}\",\"problems\":{}}}",
                    aside.reason.name(),
                    problems.to_json()
                )
            })
            .collect();
        format!("{{\"accepted\":{accepted},\"setAside\":[{}]}}", aside.join(","))
    }

    async fn read_all(&self, given: JsValue, by_person: bool) -> (usize, Vec<(SetAside, Problems)>) {
        let mut finish = None;
        let mine = Promise::new(&mut |resolve, _| finish = Some(resolve));
        if let Some(before) = self.turn.replace(Some(mine)) {
            // It is only resolved, never rejected.
            let _ = wait(Ok(before.into())).await;
        }
        let outcome = self.read_in_turn(given, by_person).await;
        if let Some(finish) = finish {
            let _ = finish.call0(&JsValue::NULL);
        }
        outcome
    }

    async fn read_in_turn(&self, given: JsValue, by_person: bool) -> (usize, Vec<(SetAside, Problems)>) {
        let before = self.model.borrow().clone();
        let number = self.reading.get();
        let known = get(&given, "length").ok().and_then(|length| length.as_f64()).unwrap_or(1.0);
        self.run(CompareInput::Expect(known as usize));
        let mut batch = Batch { progress: Progress { done: 0, known: known as usize }, ..Batch::default() };
        if let Ok(pieces) = gather(&given) {
            while let Some(piece) = next(&pieces).await {
                if self.reading.get() != number {
                    break;
                }
                self.take(&piece, &mut batch).await;
            }
        }
        if self.reading.get() == number {
            self.show(&mut batch);
            self.run(CompareInput::Done { by_person });
        }
        let now = self.model.borrow().clone();
        (now.set.members().len().saturating_sub(before.set.members().len()), set_aside(&before, &now))
    }

    /// Reads what is in a piece.
    async fn take(&self, piece: &JsValue, batch: &mut Batch) {
        let text_of = |name| get(piece, name).ok().and_then(|text| text.as_string());
        let name: Rc<str> = text_of("name").unwrap_or_default().into();
        batch.progress.done += 1;
        batch.progress.known = batch.progress.known.max(batch.progress.done);
        match text_of("text") {
            None => {
                let too_large = text_of("reason").as_deref() == Some("too-large");
                let reason = if too_large { Reason::TooLarge } else { Reason::NotJson };
                batch.read.push(Err(Refusal::whole(&name, reason, &text_of("why").unwrap_or_default())));
            }
            Some(text) => match Content::of(&text, link::letters) {
                Content::Documents(documents) => {
                    for document in documents {
                        batch.read.push(self.read(&name, document).await);
                    }
                }
                Content::Links(links) => {
                    for packed in links {
                        let read = match link::unpacked(&packed).await {
                            Ok(text) => self.read(&name, &text).await,
                            Err(problems) => Err(Refusal::of(&name, Reason::NotJson, problems)),
                        };
                        batch.read.push(read);
                    }
                }
                Content::Nothing => {
                    batch.read.push(Err(Refusal::whole(
                        &name,
                        Reason::NotJson,
                        "is no result, and has no link to one",
                    )));
                }
            },
        }
        if clock::now().millis().saturating_sub(batch.shown) >= SHOWN_EVERY {
            self.show(batch);
        }
    }

    /// Hands the model what was read so far.
    fn show(&self, batch: &mut Batch) {
        batch.shown = clock::now().millis();
        self.run(CompareInput::Read(std::mem::take(&mut batch.read), batch.progress));
    }

    /// Reads a document. Where no assessment is known yet, the first result says which one it is.
    async fn read(&self, name: &Rc<str>, text: &str) -> Result<Member, Refusal> {
        let known = self.model.borrow().instrument.clone();
        let instrument = match known {
            Some(instrument) => Some(instrument),
            None => self.fetch(text).await,
        };
        match instrument {
            Some(instrument) => read(name, text, &instrument),
            None => {
                let (reason, why) = match assessment_of(text) {
                    Some(_) => {
                        (Reason::OtherAssessment, "is of an assessment that does not come with this page")
                    }
                    None => (Reason::NotAResult, "is not a result file"),
                };
                Err(Refusal::whole(name, reason, why))
            }
        }
    }

    async fn fetch(&self, text: &str) -> Option<Rc<Instrument>> {
        let id = assessment_of(text)?;
        let content = wait(self.host.assessment(&id)).await.ok().filter(|content| content.is_object())?;
        let instrument = read_assessment(&ContentConfig::from(content)).ok().flatten()?;
        self.run(CompareInput::Instrument(instrument.clone()));
        Some(instrument)
    }
}

/// What the iterator gives next.
async fn next(pieces: &JsValue) -> Option<JsValue> {
    let next = wait(call(pieces, "next", &[])).await.ok()?;
    let done = get(&next, "done").ok()?.is_truthy();
    (!done).then(|| get(&next, "value").ok()).flatten()
}

/// What was set aside since.
fn set_aside(before: &CompareModel, now: &CompareModel) -> Vec<(SetAside, Problems)> {
    let mut known = before.set.set_aside().to_vec();
    let mut refusals: Vec<_> = now.refusals.iter().skip(before.refusals.len()).collect();
    let mut new = Vec::new();
    for aside in now.set.set_aside() {
        if let Some(at) = known.iter().position(|it| it == aside) {
            known.swap_remove(at);
            continue;
        }
        let refusal = refusals.iter().position(|it| it.aside == *aside);
        let problems = refusal.map(|at| refusals.remove(at).problems.clone()).unwrap_or_default();
        new.push((aside.clone(), problems));
    }
    new
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
    Rc::new(CompareContext {
        words,
        level,
        send,
        bring,
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
