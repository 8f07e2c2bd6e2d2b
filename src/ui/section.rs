//! The questions of one section, with the switch for the levels' meanings and the buttons to go on and back. Only rendered
//! again if one of its own answers changes.

use yew::prelude::*;

use web_sys::HtmlInputElement;
use yew::virtual_dom::ListenerKind;

use super::context::{PRIMARY, QUIET, SECONDARY, SharedContext, ViewContext};
use super::markup::{
    choice, element, element_with, fragment, fragment_vec, listening, none, space, static_text, text_element,
};
use super::progress::place;
use super::question::{Question, option};
use super::shared::Shared;
use crate::app::model::{Command, Screen};
use crate::domain::instrument::Item;
use crate::domain::response::answer::Answer;
use crate::i18n::keys;

/// A section's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The section's number.
    pub number: usize,
    /// Its items' answers, in order.
    pub answers: Vec<Option<Shared<Answer>>>,
    /// Whether all sections are on one page.
    pub single: bool,
    /// Whether it is the section that the person went to.
    pub active: bool,
    /// Whether the person wants to see what the levels mean where many questions share a page.
    pub meanings: bool,
}

/// Shows a section's questions.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let SectionProps { ctx, number, answers, single, active, meanings } = props;
    let section = &ctx.instrument.sections[*number];
    let place_of_heading = if *active { ctx.heading.clone() } else { NodeRef::default() };
    let mut questions = Vec::new();
    for (item, answer) in section.items.clone().zip(answers) {
        questions.push(html! { <Question key={item} ctx={ctx.clone()} {item} answer={answer.clone()} /> });
    }
    let items = &ctx.instrument.items;
    let page = if *single { &**items } else { &items[section.items.clone()] };
    let long = page.iter().filter(|item| has_meanings(item)).count() > FEW;
    // In the heading, so that it is read with it, and nowhere else.
    let caption = text_element("span", "pc-place", place(ctx, *number));
    let content = [
        ctx.headline(place_of_heading, fragment([caption, space(), ctx.localized(&section.title)])),
        section.intro.as_ref().map_or_else(none, |intro| ctx.localized_element("p", "pc-lead", intro)),
        // One for the whole page.
        if long && (!*single || *number == 0) { switch(ctx, *meanings) } else { none() },
        fragment_vec(questions),
        if *single { none() } else { buttons(ctx, *number) },
    ];
    let class = if long && !*meanings { "pc-section pc-brief" } else { "pc-section" };
    let values = [static_text("section"), static_text(class), section.id.shared().into()];
    element_with("section", &["part", "class", "data-section-page"], values, content)
}

/// Up to this many questions on a page, what their levels mean is always there.
const FEW: usize = 3;

fn has_meanings(item: &Item) -> bool {
    item.rating().is_some_and(|rating| !rating.rubric.is_empty())
}

/// Where many questions share a page, what their levels mean is only shown to those who want it. For screen readers it
/// always describes the levels.
fn switch(ctx: &ViewContext, shown: bool) -> Html {
    let send = ctx.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let shown = event.target_unchecked_into::<HtmlInputElement>().checked();
        send.emit(Command::ShowMeanings(shown));
    });
    let values = [static_text("checkbox"), static_text("meanings")];
    let input = choice(&["type", "data-do"], values, static_text("shown"), shown);
    let label = ctx.message_element("span", "", keys::MEANINGS_SHOW);
    listening(|| ListenerKind::onchange, onchange, option("pc-option pc-switch", input, label))
}

fn buttons(ctx: &ViewContext, number: usize) -> Html {
    let back = match number.checked_sub(1) {
        Some(before) => Screen::Section(before),
        None => Screen::Intro,
    };
    let back = ctx.go_button("back", SECONDARY, keys::BACK, back);
    let buttons = if number + 1 == ctx.instrument.sections.len() {
        [back, ctx.go_button("next", PRIMARY, keys::RESULTS_SEE, Screen::Results), none()]
    } else {
        let next = ctx.go_button("next", PRIMARY, keys::NEXT, Screen::Section(number + 1));
        [back, next, ctx.go_button("results", QUIET, keys::RESULTS_SO_FAR, Screen::Results)]
    };
    element("div", "pc-buttons pc-steps", buttons)
}
