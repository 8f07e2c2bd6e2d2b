//! The questions of one section, with the ways on and back.

use yew::prelude::*;

use super::desk::{PRIMARY, QUIET, SECONDARY, SharedDesk};
use super::progress::place;
use super::question::Question;
use super::shared::Shared;
use crate::app::model::Screen;
use crate::domain::answer::Answer;
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
    let heading = if *active { desk.heading.clone() } else { NodeRef::default() };
    let question = |(item, answer): (usize, &Option<Shared<Answer>>)| {
        html! { <Question key={item} desk={desk.clone()} {item} answer={answer.clone()} /> }
    };
    html! {
        <section part="section" class="pc-section" data-section-page={section.id.shared()}>
            <p class="pc-place">{ place(desk, *number) }</p>
            <h2 class="pc-headline" tabindex="-1" ref={heading}>{ desk.text(&section.title) }</h2>
            if let Some(intro) = &section.intro {
                <p class="pc-lead">{ desk.text(intro) }</p>
            }
            { for section.items.clone().zip(answers).map(question) }
            if !*single {
                { buttons(desk, *number) }
            }
        </section>
    }
}

fn buttons(desk: &SharedDesk, number: usize) -> Html {
    let last = number + 1 == desk.instrument.sections.len();
    let back = match number.checked_sub(1) {
        Some(before) => Screen::Section(before),
        None => Screen::Intro,
    };
    html! {
        <div class="pc-buttons">
            if last {
                { desk.go("next", PRIMARY, keys::SEE_RESULTS, Screen::Results) }
            } else {
                { desk.go("next", PRIMARY, keys::NEXT, Screen::Section(number + 1)) }
            }
            { desk.go("back", SECONDARY, keys::BACK, back) }
            if !last {
                { desk.go("results", QUIET, keys::RESULTS_SO_FAR, Screen::Results) }
            }
        </div>
    }
}
