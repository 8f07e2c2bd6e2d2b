//! Reads what is brought to a comparison: one text after the other, with what came of each. Knows nothing of what the responses
//! show together.

use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;

use super::Comparer;
use crate::app::comparing::intake::{Content, unpacked};
use crate::app::comparing::model::Progress;
use crate::app::comparing::outcome::{NotCounted, set_aside};
use crate::app::comparing::reading::{Brought, Instead, Refusal, assessment_of, read};
use crate::app::comparing::step::{CompareInput, Found};
use crate::domain::group::comparison::BegunComparison;
use crate::domain::group::set::{Member, Reason, ResponseSet};
use crate::domain::instrument::Instrument;
use crate::element::compare_host::gather;
use crate::element::config::read_assessment;
use crate::element::host::ContentConfig;
use crate::platform::browser::{call, get, wait};
use crate::platform::{clock, link};
use crate::wire::table;

/// While files are read, the page shows how far that is at most so often, in milliseconds.
const SHOWN_EVERY: u64 = 150;

/// So long the page waits at most before it can do something else, in milliseconds.
const SLICE: u64 = 12;

/// What is read of what was brought.
#[derive(Default)]
struct Batch {
    read: Vec<Result<Member, Refusal>>,
    progress: Progress,
    /// Whatever could not be read.
    refused: Vec<Refusal>,
    /// What came when the set could not change any more.
    late: Vec<NotCounted>,
    shown: u64,
    /// Whether it is of the earlier round. That was chosen when it was brought.
    earlier: bool,
}

impl Comparer {
    /// Takes one document; says whether it counts.
    pub async fn load(&self, text: JsValue) -> String {
        let (accepted, aside) = self.read_all(Array::of1(&text).into(), false).await;
        let problems = aside.into_iter().next().map(|it| it.problems).unwrap_or_default();
        format!("{{\"accepted\":{},\"problems\":{}}}", accepted > 0, problems.to_json())
    }

    /// Takes what was brought; gives how many responses count now that did not before, and what was set aside.
    pub async fn bring(&self, given: JsValue, by_person: bool) -> String {
        let (accepted, aside) = self.read_all(given, by_person).await;
        let aside: Vec<_> = aside.iter().map(NotCounted::to_json).collect();
        format!("{{\"accepted\":{accepted},\"setAside\":[{}]}}", aside.join(","))
    }

    /// Takes what a person pasted; says whether anything in it counts now.
    pub async fn bring_pasted(&self, text: &str) -> bool {
        let before = self.model.borrow().clone();
        self.read_all(text.into(), true).await;
        let now = self.model.borrow().clone();
        let same = |one: &ResponseSet, other: &ResponseSet| one.members() == other.members();
        !same(&before.set, &now.set) || !same(&before.earlier.set, &now.earlier.set)
    }

    async fn read_all(&self, given: JsValue, by_person: bool) -> (usize, Vec<NotCounted>) {
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

    async fn read_in_turn(&self, given: JsValue, by_person: bool) -> (usize, Vec<NotCounted>) {
        let before = self.model.borrow().clone();
        let number = self.reading.get();
        let known = get(&given, "length").ok().and_then(|length| length.as_f64()).unwrap_or(1.0);
        self.run(CompareInput::Expect(known as usize));
        let mut batch = Batch {
            progress: Progress { done: 0, known: known as usize },
            earlier: by_person && before.earlier.brings,
            ..Batch::default()
        };
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
            let found = self.worked_out().await;
            if self.reading.get() == number {
                self.run(CompareInput::Done { by_person, found });
            }
        }
        let now = self.model.borrow().clone();
        let accepted = now.set.members().len().saturating_sub(before.set.members().len());
        let mut aside = set_aside(&before, &now, batch.refused);
        aside.extend(batch.late);
        (accepted, aside)
    }

    /// Works out what the responses show together, with pauses for the page. `None` if there is nothing to show.
    async fn worked_out(&self) -> Option<Found> {
        let model = self.model.borrow().clone();
        let instrument = model.instrument.as_ref().filter(|_| !model.set.members().is_empty())?;
        let mut begun = BegunComparison::of(instrument, &model.set, &model.choices).ok()?;
        let mut since = clock::now().millis();
        while begun.go_on() {
            if clock::now().millis().saturating_sub(since) >= SLICE {
                pause().await;
                since = clock::now().millis();
            }
        }
        let comparison = Rc::new(begun.finish());
        Some(Found { set: model.set.clone(), choices: model.choices.clone(), comparison })
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
                    for text in unpacked(&links, async |packed: &str| link::unpacked(packed).await).await {
                        let read = match text {
                            Ok(text) => self.read(&name, &text).await,
                            Err(problems) => Err(Refusal::of(&name, Reason::NotJson, problems)),
                        };
                        batch.read.push(read);
                    }
                }
                Content::Table(text) => match table::documents(text) {
                    Ok(documents) => {
                        for document in documents {
                            batch.read.push(self.read(&name, &document).await);
                        }
                    }
                    Err(problems) => batch.read.push(Err(Refusal::of(&name, Reason::Invalid, problems))),
                },
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
        let read = std::mem::take(&mut batch.read);
        let may_change = self.model.borrow().set.may_change();
        match (batch.earlier, may_change) {
            (true, _) => {}
            (false, true) => batch.refused.extend(read.iter().filter_map(|it| it.as_ref().err().cloned())),
            (false, false) => batch.late.extend(read.iter().map(NotCounted::late)),
        }
        self.run(match batch.earlier {
            true => CompareInput::ReadEarlier(read, batch.progress),
            false => CompareInput::Read(read, batch.progress),
        });
    }

    /// Reads a document. Where no assessment is known yet, the first result says which one it is.
    async fn read(&self, name: &Rc<str>, text: &str) -> Result<Member, Refusal> {
        let known = self.model.borrow().instrument.clone();
        let instrument = match known {
            Some(instrument) => Some(instrument),
            None => self.fetch(assessment_of(text)).await,
        };
        let Some(instrument) = instrument else {
            let (reason, why) = match assessment_of(text) {
                Some(_) => (Reason::OtherAssessment, "is of an assessment that does not come with this page"),
                None => (Reason::NotAResult, "is not a result file"),
            };
            return Err(Refusal::whole(name, reason, why));
        };
        let read = read(name, text, &instrument);
        let open = self.model.borrow().open;
        match read {
            Err(refusal) if open && refusal.aside.reason == Reason::OtherAssessment => {
                let its = self.bundled(assessment_of(text)).await;
                let brought = Some(Brought::Text(text.into()));
                Err(Refusal { instead: its.map(|instrument| Instead { instrument, brought }), ..refusal })
            }
            read => read,
        }
    }

    /// Fetches the bundled assessment of this id, and compares responses to that from now on.
    pub(super) async fn fetch(&self, id: Option<Rc<str>>) -> Option<Rc<Instrument>> {
        let instrument = self.bundled(id).await?;
        self.run(CompareInput::Found(instrument.clone()));
        Some(instrument)
    }

    /// The bundled assessment of this id, if there is one: fetched once.
    async fn bundled(&self, id: Option<Rc<str>>) -> Option<Rc<Instrument>> {
        let id = id?;
        let known = self.bundled.borrow().get(&id).cloned();
        if let Some(known) = known {
            return known;
        }
        let content = wait(self.host.assessment(&id)).await.ok().filter(|content| content.is_object());
        let instrument = content.and_then(|it| read_assessment(&ContentConfig::from(it)).ok().flatten());
        self.bundled.borrow_mut().insert(id, instrument.clone());
        instrument
    }
}

/// Lets the page do something else.
async fn pause() {
    let turn = Promise::new(&mut |resolve, _| {
        // Rather go on at once than never.
        if call(&js_sys::global(), "setTimeout", &[resolve.clone().into()]).is_err() {
            drop(resolve.call0(&JsValue::NULL));
        }
    });
    let _ = wait(Ok(turn.into())).await;
}

/// What the iterator gives next.
async fn next(pieces: &JsValue) -> Option<JsValue> {
    let next = wait(call(pieces, "next", &[])).await.ok()?;
    let done = get(&next, "done").ok()?.is_truthy();
    (!done).then(|| get(&next, "value").ok()).flatten()
}
