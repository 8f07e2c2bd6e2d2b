//! The questions of one section, with the ways on and back. Redrawn only when one of its own answers
//! changes.

use yew::prelude::*;

use super::context::{Desk, PRIMARY, QUIET, SECONDARY, SharedDesk};
use super::markup::{el, fixed, headline, line, list, none, with};
use super::progress::place;
use super::question::Question;
use super::shared::Shared;
use crate::app::model::Screen;
use crate::domain::response::answer::Answer;
use crate::i18n::keys;

/// A section's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// Which section.
    pub number: usize,
    /// Its items' answers, in order.
    pub answers: Vec<Option<Shared<Answer>>>,
    /// Whether all sections stand on one page.
    pub single: bool,
    /// Whether it is the section that was gone to.
    pub active: bool,
}

/// Shows a section's questions.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let SectionProps { desk, number, answers, single, active } = props;
    let section = &desk.instrument.sections[*number];
    let place_of_heading = if *active { desk.heading.clone() } else { NodeRef::default() };
    let mut questions = Vec::new();
    for (item, answer) in section.items.clone().zip(answers) {
        questions.push(html! { <Question key={item} desk={desk.clone()} {item} answer={answer.clone()} /> });
    }
    let content = [
        line("p", "pc-place", place(desk, *number)),
        headline(place_of_heading, desk.told(&section.title)),
        section.intro.as_ref().map_or_else(none, |intro| desk.tell("p", "pc-lead", intro)),
        list(questions),
        if *single { none() } else { buttons(desk, *number) },
    ];
    let values = [fixed("section"), fixed("pc-section"), section.id.shared().into()];
    with("section", &["part", "class", "data-section-page"], values, content)
}

fn buttons(desk: &Desk, number: usize) -> Html {
    let back = match number.checked_sub(1) {
        Some(before) => Screen::Section(before),
        None => Screen::Intro,
    };
    let back = desk.go("back", SECONDARY, keys::BACK, back);
    let buttons = if number + 1 == desk.instrument.sections.len() {
        [desk.go("next", PRIMARY, keys::SEE_RESULTS, Screen::Results), back, none()]
    } else {
        let next = desk.go("next", PRIMARY, keys::NEXT, Screen::Section(number + 1));
        [next, back, desk.go("results", QUIET, keys::RESULTS_SO_FAR, Screen::Results)]
    };
    el("div", "pc-buttons", buttons)
}
