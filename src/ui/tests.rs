//! Renders whole screens on the host from small assessments, and tests what a person would notice on them. What
//! happens after a click is tested in browsers.

mod comparing;
mod early;
mod figure;
mod foreign;
mod intro;
mod kinds;
mod languages;
mod not_counted;
mod notices;
mod page;
mod parts;
mod plan;
mod profile;
mod questions;
mod results;
mod results_order;
mod rounds;
mod rules;
mod send;
mod spoken;
mod working;

use std::rc::Rc;

use yew::prelude::*;

use super::app::{App, AppProps, Appearance};
use super::context::{SharedContext, ViewContext};
use crate::app::model::{Model, Screen, StorageKind};
use crate::domain::fixtures;
use crate::domain::instrument::Instrument;
use crate::i18n::Words;
use crate::i18n::fixtures::words;
use crate::i18n::locale::PlainEnglish;
use page::Page;

const PAGES: Appearance = Appearance { single: false, theme: "auto", level: 2 };

/// The state on this screen with these answers, which are written as for [`fixtures::answered`].
fn model(instrument: Instrument, answers: &str, screen: Screen) -> Model {
    let response = fixtures::answered(&instrument, answers);
    Model { screen, ..Model::new(Rc::new(instrument), response, StorageKind::Browser) }
}

/// The page in English.
fn show(model: Model) -> Page {
    show_as(model, "ltr", PAGES)
}

/// The page with the English words in this direction.
fn show_as(model: Model, direction: &str, look: Appearance) -> Page {
    let ctx = ctx(model.instrument.clone(), direction);
    render::<App>(AppProps { ctx, model: model.into(), look, later: true })
}

fn ctx(instrument: Rc<Instrument>, direction: &str) -> SharedContext {
    ctx_with(instrument, words(direction, Box::new(PlainEnglish)))
}

fn ctx_with(instrument: Rc<Instrument>, words: Words) -> SharedContext {
    ctx_at(instrument, words, 2)
}

/// A context on a page where each screen's heading has this level.
fn ctx_at(instrument: Rc<Instrument>, words: Words, level: u8) -> SharedContext {
    whole_ctx(instrument, words, level, "")
}

/// A context on a page that collects results, see [`ViewContext::collect`].
fn collecting(instrument: Rc<Instrument>, words: Words, collect: &str) -> SharedContext {
    whole_ctx(instrument, words, 2, collect)
}

fn whole_ctx(instrument: Rc<Instrument>, words: Words, level: u8, collect: &str) -> SharedContext {
    let later_words = Callback::from(|()| unreachable!("the words are complete"));
    let (send, open) = (Callback::noop(), Callback::noop());
    ViewContext::new(instrument, words.into(), level, collect.into(), later_words, send, open).into()
}

fn render<C: BaseComponent>(props: C::Properties) -> Page {
    Page::new(html::<C>(props))
}

fn html<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    let threads = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    tokio::task::LocalSet::new().block_on(&threads, renderer.render())
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
