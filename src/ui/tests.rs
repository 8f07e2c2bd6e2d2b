//! Renders whole screens on the host from small assessments and says what a person would notice on
//! them. Knows no browser: what follows from a click is tested in one.

mod figure;
mod intro;
mod kinds;
mod notices;
mod page;
mod parts;
mod plan;
mod profile;
mod questions;
mod results;
mod rounds;
mod working;

use std::rc::Rc;

use yew::prelude::*;

use super::app::{App, AppProps, Appearance};
use super::context::{SharedContext, ViewContext};
use crate::app::model::{Model, Screen, StorageKind};
use crate::domain::fixtures;
use crate::domain::instrument::Instrument;
use crate::i18n::fixtures::words;
use crate::i18n::locale::PlainEnglish;
use page::Page;

const PAGES: Appearance = Appearance { single: false, theme: "auto" };

/// The state with these answers, as [`fixtures::answered`] reads them, on this screen.
fn model(instrument: Instrument, answers: &str, screen: Screen) -> Model {
    let response = fixtures::answered(&instrument, answers);
    Model { screen, ..Model::new(Rc::new(instrument), response, StorageKind::Browser) }
}

/// What a reader of English sees.
fn show(model: Model) -> Page {
    show_as(model, "ltr", PAGES)
}

/// What is seen with the shipped English words in this direction.
fn show_as(model: Model, direction: &str, look: Appearance) -> Page {
    let ctx = ctx(model.instrument.clone(), direction);
    render::<App>(AppProps { ctx, model: model.into(), look })
}

fn ctx(instrument: Rc<Instrument>, direction: &str) -> SharedContext {
    let words = words(direction, Box::new(PlainEnglish));
    let later_words = Callback::from(|()| unreachable!("the words are complete"));
    ViewContext::new(instrument, words.into(), later_words, Callback::noop(), Callback::noop()).into()
}

fn render<C: BaseComponent>(props: C::Properties) -> Page {
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    let threads = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    Page::new(tokio::task::LocalSet::new().block_on(&threads, renderer.render()))
}

#[derive(Clone, PartialEq, Properties)]
struct BareProps {
    html: Html,
}

#[component]
fn Bare(props: &BareProps) -> Html {
    props.html.clone()
}

/// A part of a screen by itself.
fn bare(html: Html) -> Page {
    render::<Bare>(BareProps { html })
}
