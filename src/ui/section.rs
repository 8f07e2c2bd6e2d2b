//! The questions of one section, with the buttons to go on and back. Only rendered again if one of its own
//! answers changes.

use yew::prelude::*;

use super::context::{PRIMARY, QUIET, SECONDARY, SharedContext, ViewContext};
use super::markup::{element, element_with, fragment_vec, none, static_text, text_element};
use super::progress::place;
use super::question::Question;
use super::shared::Shared;
use crate::app::model::Screen;
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
}

/// Shows a section's questions.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let SectionProps { ctx, number, answers, single, active } = props;
    let section = &ctx.instrument.sections[*number];
    let place_of_heading = if *active { ctx.heading.clone() } else { NodeRef::default() };
    let mut questions = Vec::new();
    for (item, answer) in section.items.clone().zip(answers) {
        questions.push(html! { <Question key={item} ctx={ctx.clone()} {item} answer={answer.clone()} /> });
    }
    let content = [
        text_element("p", "pc-place", place(ctx, *number)),
        ctx.headline(place_of_heading, ctx.localized(&section.title)),
        section.intro.as_ref().map_or_else(none, |intro| ctx.localized_element("p", "pc-lead", intro)),
        fragment_vec(questions),
        if *single { none() } else { buttons(ctx, *number) },
    ];
    let values = [static_text("section"), static_text("pc-section"), section.id.shared().into()];
    element_with("section", &["part", "class", "data-section-page"], values, content)
}

fn buttons(ctx: &ViewContext, number: usize) -> Html {
    let back = match number.checked_sub(1) {
        Some(before) => Screen::Section(before),
        None => Screen::Intro,
    };
    let back = ctx.go_button("back", SECONDARY, keys::BACK, back);
    let buttons = if number + 1 == ctx.instrument.sections.len() {
        [ctx.go_button("next", PRIMARY, keys::RESULTS_SEE, Screen::Results), back, none()]
    } else {
        let next = ctx.go_button("next", PRIMARY, keys::NEXT, Screen::Section(number + 1));
        [next, back, ctx.go_button("results", QUIET, keys::RESULTS_SO_FAR, Screen::Results)]
    };
    element("div", "pc-buttons", buttons)
}
